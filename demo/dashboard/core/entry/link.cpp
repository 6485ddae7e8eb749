#include "core/entry/link.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace dashboard::entry {
namespace {

struct DoorName {
  Door door;
  std::string_view name;
  bool may_carry_token = false;
};
constexpr std::array doors{DoorName{Door::sign_in, "sign-in"},     DoorName{Door::sign_up, "sign-up"},
                           DoorName{Door::verify, "verify", true}, DoorName{Door::forgotten, "forgotten"},
                           DoorName{Door::reset, "reset", true},   DoorName{Door::invitation, "invitations", true}};
constexpr std::string_view prefix = "#/";

}  // namespace

std::optional<Link> parse_link(std::string_view fragment) {
  if (!fragment.starts_with(prefix)) return std::nullopt;
  fragment.remove_prefix(prefix.size());
  const auto slash = std::min(fragment.find('/'), fragment.size());
  const auto token = fragment.substr(std::min(slash + 1, fragment.size()));
  const auto found = std::ranges::find(doors, fragment.substr(0, slash), &DoorName::name);
  const bool is_known = found != doors.end() && (token.empty() || found->may_carry_token);
  return is_known ? std::optional{Link{found->door, std::string{token}}} : std::nullopt;
}

std::string fragment_of(Door door) { return std::string{prefix} + std::string{std::ranges::find(doors, door, &DoorName::door)->name}; }

std::string code_in(std::string_view pasted) {
  const auto text = trimmed(pasted);
  return std::string{text.substr(text.find_last_of("/=") + 1)};  // without either: from the beginning
}

}  // namespace dashboard::entry
