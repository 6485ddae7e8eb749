#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"

/// The groups in which athletes train.
namespace dashboard::groups {

struct Route {
  static constexpr std::string_view name = "groups";
  static constexpr Access access = Access::coaches;
  bool operator==(const Route&) const = default;
};

struct Group {
  std::string id;
  std::string name;
  std::string description;
  bool is_private = false;
  std::vector<std::string> members;  ///< Their `user_id`.

  bool operator==(const Group&) const = default;
};

/// How a group trained in the last 30 days.
struct Figures {
  std::string group_id;
  std::int64_t active = 0;
  double distance_meters = 0;
  std::int64_t needing_attention = 0;

  bool operator==(const Figures&) const = default;
};

struct Page {
  std::vector<Group> groups;
  std::int64_t athletes = 0;   ///< Active ones of the organization.
  std::int64_t ungrouped = 0;  ///< Those of them in no group.

  bool operator==(const Page&) const = default;
};

struct State {
  Remote<Page> page;
  Remote<std::vector<Figures>> figures;
  bool is_form_open = false;
  std::string editing_id;  ///< Empty: a new one.
  Submission saving;

  [[nodiscard]] const Group* find(std::string_view id) const;
  bool operator==(const State&) const = default;
};

struct PageAnswered {
  Outcome<Page> outcome;
};
struct FiguresAnswered {
  Outcome<std::vector<Figures>> outcome;
};
struct ReloadClicked {};
struct FormOpened {
  std::string group_id;  ///< Empty: a new one.
};
struct FormClosed {};
struct FormSubmitted {
  Group group;  ///< Without an id: a new one.
};
struct SaveAnswered {
  Group group;
  Outcome<std::string> outcome;  ///< The group's id.
};
struct DeleteClicked {
  std::string group_id;
};
struct DeleteAnswered {
  std::string group_id;
  Outcome<bool> outcome;
};
struct Msg : std::variant<PageAnswered, FiguresAnswered, ReloadClicked, FormOpened, FormClosed, FormSubmitted, SaveAnswered, DeleteClicked,
                          DeleteAnswered> {
  using variant::variant;
};

struct LoadPage {
  bool operator==(const LoadPage&) const = default;
};
struct LoadFigures {
  bool operator==(const LoadFigures&) const = default;
};
struct Save {
  std::string organization_id;
  std::string owner_id;  ///< Of a new one.
  Group group;
  bool operator==(const Save&) const = default;
};
struct Delete {
  std::string group_id;
  bool operator==(const Delete&) const = default;
};
struct Cmd : std::variant<LoadPage, LoadFigures, Save, Delete> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::groups
