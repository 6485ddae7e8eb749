#pragma once

#include <string>
#include <string_view>
#include <vector>

// Lists of words as they are typed into one field: "5K, 10K, Half Marathon".
namespace dashboard {

/// What stands between commas or on lines of its own, each once; those of Chinese and Japanese part words, too. In quotation marks a
/// word may have commas: "knee, left".
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
/// The same back again, for a field to begin with.
[[nodiscard]] std::string as_typed(const std::vector<std::string>& words);
/// To be read, not to be taken apart again.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ");

}  // namespace dashboard
