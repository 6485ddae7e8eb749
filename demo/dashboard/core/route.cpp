#include "route.hpp"

#include <algorithm>
#include <optional>

namespace dashboard {
namespace {

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

constexpr std::string_view prefix = "#/";

template <class Each>
concept HasId = requires(Each route) {
  route.id;
};
/// A screen that also shows something when nothing is named, such as this week of a calendar.
template <class Each>
concept MayLackId = requires {
  requires Each::may_lack_id;
};

/// A name and what follows its slash.
struct Parts {
  std::string_view name;
  std::string id;
};

template <class Each>
std::optional<Route> parsed(const Parts& parts) {
  if (parts.name != Each::name) return std::nullopt;
  Each route;
  if constexpr (HasId<Each>) {
    if (parts.id.empty() && !MayLackId<Each>) return std::nullopt;
    route.id = parts.id;
  } else if (!parts.id.empty()) {
    return std::nullopt;
  }
  return route;
}

template <class... Each>
std::optional<Route> first_that_fits(const Parts& parts, const std::variant<Each...>&) {
  std::optional<Route> found;
  ((found = parsed<Each>(parts)) || ...);
  return found;
}

}  // namespace

Route parse_route(std::string_view fragment) {
  if (!fragment.starts_with(prefix)) return {};
  fragment.remove_prefix(prefix.size());
  const auto slash = std::min(fragment.find('/'), fragment.size());
  const Parts parts{fragment.substr(0, slash), percent_decoded(fragment.substr(std::min(slash + 1, fragment.size())))};
  if (parts.id.find('/') != std::string::npos) return {};
  return first_that_fits(parts, Route{}).value_or(Route{});
}

std::string fragment_of(const Route& route) {
  auto text = std::string{prefix} + std::string{name_of(route)};
  std::visit(
      [&]<class Each>(const Each& each) {
        if constexpr (HasId<Each>) {
          if (!each.id.empty()) text += '/' + percent_encoded(each.id);
        }
      },
      route);
  return text;
}

std::string_view name_of(const Route& route) {
  return std::visit([]<class Each>(const Each&) { return Each::name; }, route);
}

bool is_fresh_on_return(const Route& route) {
  return std::visit(
      []<class Each>(const Each&) {
        return requires { Each::is_fresh_on_return; };
      },
      route);
}

Access access_of(const Route& route) {
  return std::visit([]<class Each>(const Each&) { return Each::access; }, route);
}

}  // namespace dashboard
