#include "route.hpp"

#include <array>

namespace dashboard {
namespace {

constexpr std::string_view athletes_prefix = "#/athletes/";

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    if (is_unreserved(c)) {
      result += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      result += {'%', hex[byte >> 4U], hex[byte & 15U]};
    }
  }
  return result;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool has_two_more = text[i] == '%' && i + 2 < text.size();
    const int high = has_two_more ? hex_value(text[i + 1]) : -1;
    const int low = has_two_more ? hex_value(text[i + 2]) : -1;
    if (high >= 0 && low >= 0) {
      result += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace

Route parse_route(std::string_view fragment) {
  if (fragment.starts_with(athletes_prefix)) {
    auto id = percent_decoded(fragment.substr(athletes_prefix.size()));
    if (!id.empty() && id.find('/') == std::string::npos) return AthleteRoute{std::move(id)};
  }
  return RosterRoute{};
}

std::string fragment_of(const Route& route) {
  if (auto* athlete = std::get_if<AthleteRoute>(&route)) return std::string{athletes_prefix} + percent_encoded(athlete->user_id);
  return "#/roster";
}

}  // namespace dashboard
