#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entry/entry.hpp"
#include "kept.hpp"
#include "screens.hpp"
#include "settings.hpp"
#include "variants.hpp"

namespace dashboard {

/// What is to be done, in the imperative: data, so that a test compares it; each screen has more of its own.
/// `runtime/` does it.
namespace cmd {

struct RestoreSession {
  bool operator==(const RestoreSession&) const = default;
};
/// Revokes the token on the server and forgets it here.
struct SignOut {
  bool operator==(const SignOut&) const = default;
};
/// Forgets the token here; the server has already given it up.
struct DropSession {
  bool operator==(const DropSession&) const = default;
};
struct LoadOrganization {
  std::string organization_id;
  bool operator==(const LoadOrganization&) const = default;
};
/// Puts the route into the address bar, as a new step of the history.
struct ShowRoute {
  Route route;
  bool operator==(const ShowRoute&) const = default;
};
/// Asks for the offsets of a time zone; empty for that of the browser.
struct LoadZone {
  std::string zone_name;
  bool operator==(const LoadZone&) const = default;
};
/// For a reload of the tab.
struct KeepView {
  Kept kept;
  bool operator==(const KeepView&) const = default;
};
struct SaveSettings {
  Settings settings;
  bool operator==(const SaveSettings&) const = default;
};
struct DismissToastLater {
  std::uint32_t id = 0;
  std::int64_t delay_millis = 0;
  bool operator==(const DismissToastLater&) const = default;
};

}  // namespace cmd

using AnyCmd = Screens::Cmd<entry::Cmd, cmd::RestoreSession, cmd::SignOut, cmd::DropSession, cmd::LoadOrganization, cmd::ShowRoute,
                            cmd::LoadZone, cmd::KeepView, cmd::SaveSettings, cmd::DismissToastLater>;

/// One of them; a class of its own for the reason that Msg is one.
struct Cmd : AnyOf<AnyCmd> {
  using AnyOf::AnyOf;
  Cmd(const Cmd& other);
  Cmd(Cmd&& other) noexcept;
  Cmd& operator=(const Cmd& other);
  Cmd& operator=(Cmd&& other) noexcept;
  ~Cmd();
  bool operator==(const Cmd& other) const;
};
using Cmds = std::vector<Cmd>;

}  // namespace dashboard
