#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "astral/codec.hpp"

namespace astral {

/// One stream of numbers, in the order of its samples.
struct Column {
  std::string name;
  std::vector<double> values;  ///< NaN for a missing sample; of pairs, such as coordinates, both numbers side by side.
};

/// Reads the `streams` of an activity (contract 2.5) from the bytes of an answer, in whatever envelope (1.3), without a tree of
/// values in between; nothing when there are none. Members that are not lists are left out. An issue says where the bytes are
/// not what they should be.
[[nodiscard]] std::expected<std::optional<std::vector<Column>>, DecodeIssue> read_columns(std::string_view body);

/// The number nearest to a JSON number whose digits are too many to convert by one multiplication. The leaf brings it, as what
/// standard libraries bring for it weighs more than all of the reader.
[[nodiscard]] double exact_number(std::string_view text);

}  // namespace astral
