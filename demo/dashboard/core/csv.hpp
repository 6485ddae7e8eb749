#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dashboard {

/// A table as comma-separated values (RFC 4180), for spreadsheets: it begins with a byte order mark, without which some read UTF-8
/// as something else, and no cell is taken for a formula.
class Csv {
 public:
  /// One line; every cell as it would be typed.
  void row(std::span<const std::string> cells);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_ = "\xEF\xBB\xBF";
};

/// One cell: quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe in front, unless it is a number.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace dashboard
