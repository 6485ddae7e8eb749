#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"
#include "core/workout.hpp"

/// The library of workouts, and one of them to be built of blocks.
namespace dashboard::workouts {

/// Without an id: the library. It has a place of its own in the rail, beside the plans that are made of it: a coach builds workouts
/// without having a plan in mind, and the quick search finds what is in the rail.
struct Route {
  static constexpr std::string_view name = "workouts";
  static constexpr Access access = Access::coaches;
  static constexpr bool may_lack_id = true;
  std::string id;  ///< `workout_id`, or `new_id`
  bool operator==(const Route&) const = default;
};

/// Stands for a workout that the server does not know yet.
inline constexpr std::string_view new_id = "new";

struct Filter {
  std::string type;  ///< The sport in the API's words; empty for all.
  std::string search;

  [[nodiscard]] bool is_empty() const { return type.empty() && search.empty(); }
  [[nodiscard]] bool fits(const Workout& workout) const;
  bool operator==(const Filter&) const = default;
};

/// As far as it has been read.
struct Page {
  std::vector<Workout> items;
  std::string next_cursor;  ///< Empty when there is nothing more.
  Filter filter = {};       ///< What it was asked with, and the cursor holds for.

  bool operator==(const Page&) const = default;
};

/// A workout as the server has it, and as it was changed since. One that was changed is kept when its page is left.
struct Editor {
  std::string id;
  Remote<Workout> saved;
  Workout draft;
  Workout sent;  ///< What is being saved.
  Submission saving;
  std::uint32_t next_key = 1;

  [[nodiscard]] bool is_new() const { return id == new_id; }
  [[nodiscard]] bool is_changed() const { return saved.value() && draft != *saved.value(); }
  bool operator==(const Editor&) const = default;
};

struct State {
  Filter filter;
  Remote<Page> list;
  std::string open_id;          ///< Whose page is open; empty for the library.
  std::vector<Editor> editors;  ///< Of the open page, and of those with changes.
  Submission duplicating;

  [[nodiscard]] const Editor* find(std::string_view id) const;
  [[nodiscard]] Editor* find(std::string_view id) { return const_cast<Editor*>(std::as_const(*this).find(id)); }
  bool operator==(const State&) const = default;
};

// The library.
struct ListAnswered {
  Filter filter;
  std::string cursor;  ///< Empty for the first page.
  Outcome<Page> outcome;
};
struct ReloadClicked {};
struct FilterEdited {
  Filter filter;
};
/// Nobody has typed for a moment.
struct FilterSettled {
  Filter filter;
};
/// The end of what is known is near.
struct MoreWanted {};

// A workout.
struct Answered {
  std::string id;
  Outcome<Workout> outcome;
};
struct RetryClicked {};
struct DetailsEdited {
  WorkoutDetails details;
};
struct BlocksEdited {
  BlockEdit edit;
};
struct SaveClicked {};
struct SaveAnswered {
  std::string id;  ///< `new_id` of one that was made.
  Outcome<Workout> outcome;
};
struct DiscardConfirmed {};
struct DuplicateClicked {
  std::string id;
};
struct DuplicateAnswered {
  Outcome<Workout> outcome;
};
struct DeleteClicked {
  std::string id;
};
struct DeleteAnswered {
  std::string id;
  Outcome<Done> outcome;
};
struct Msg : std::variant<ListAnswered, ReloadClicked, FilterEdited, FilterSettled, MoreWanted, Answered, RetryClicked, DetailsEdited,
                          BlocksEdited, SaveClicked, SaveAnswered, DiscardConfirmed, DuplicateClicked, DuplicateAnswered, DeleteClicked,
                          DeleteAnswered> {
  using variant::variant;
};

struct LoadList {
  Filter filter;
  std::string cursor;
  bool operator==(const LoadList&) const = default;
};
struct SettleFilter {
  Filter filter;
  bool operator==(const SettleFilter&) const = default;
};
struct Load {
  std::string id;
  bool operator==(const Load&) const = default;
};
/// Makes it, when it has no id.
struct Save {
  Workout workout;
  bool operator==(const Save&) const = default;
};
struct Duplicate {
  Workout workout;
  bool operator==(const Duplicate&) const = default;
};
struct Delete {
  std::string id;
  bool operator==(const Delete&) const = default;
};
struct Cmd : std::variant<LoadList, SettleFilter, Load, Save, Duplicate, Delete> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::workouts
