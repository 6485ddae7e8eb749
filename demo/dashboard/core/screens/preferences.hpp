#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/language.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/settings.hpp"

/// Language, colours, units and time: kept by the browser at once, and what concerns the account saved there too.
namespace dashboard::preferences {

struct Route {
  static constexpr std::string_view name = "preferences";
  static constexpr Access access = Access::everyone;
  bool operator==(const Route&) const = default;
};

struct State {
  std::vector<std::string> zone_names;
  Remote<AccountPart> saved;

  bool operator==(const State&) const = default;
};

struct ZoneNamesLoaded {
  std::vector<std::string> names;
};
/// A setting was changed on this screen; the shell has taken it over already.
struct Changed {};
struct SaveAnswered {
  Outcome<AccountPart> outcome;
};
struct Msg : std::variant<ZoneNamesLoaded, Changed, SaveAnswered> {
  using variant::variant;
};

struct LoadZoneNames {
  bool operator==(const LoadZoneNames&) const = default;
};
struct Save {
  std::string user_id;
  AccountPart part;
  bool operator==(const Save&) const = default;
};
struct Cmd : std::variant<LoadZoneNames, Save> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::preferences
