#include "core/csv.hpp"

#include <charconv>

namespace dashboard {
namespace {

bool is_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

/// Spreadsheets run what begins so; some look past a tab or a line break.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view{"=+-@\t\r\n"}.find(text.front()) != std::string_view::npos && !is_number(text);
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string said = (is_formula(text) ? "'" : "") + std::string{text};
  if (said.find_first_of(",\"\r\n") == std::string::npos) return said;
  std::string quoted = "\"";
  for (const char c : said) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
  return quoted + '"';
}

void Csv::row(std::span<const std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) text_ += (i == 0 ? "" : ",") + csv_cell(cells[i]);
  text_ += "\r\n";
}

}  // namespace dashboard
