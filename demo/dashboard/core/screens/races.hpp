#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/athlete.hpp"
#include "core/problem.hpp"
#include "core/race.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"

/// Races to come and those that are over; one of them with all that is known of it.
namespace dashboard::races {

struct Route {
  static constexpr std::string_view name = "races";
  static constexpr Access access = Access::everyone;
  static constexpr bool may_lack_id = true;
  std::string id;  ///< Empty: the list.
  bool operator==(const Route&) const = default;
};

enum class When : std::uint8_t { upcoming, past };
/// How far from today.
enum class Span : std::uint8_t { any, month, quarter, year };
inline constexpr std::array<std::int64_t, 4> span_days{0, 30, 91, 365};

struct Filter {
  std::string type;  ///< Empty: all.
  When when = When::upcoming;
  Span span = Span::any;

  bool operator==(const Filter&) const = default;
};

/// What a list was asked for with.
struct Query {
  std::string type;
  std::optional<std::int64_t> from_seconds;
  std::optional<std::int64_t> to_seconds;

  bool operator==(const Query&) const = default;
};

struct State {
  Filter filter;
  std::string search;  ///< Among those that have arrived.
  Query query;
  Remote<std::vector<Race>> list;  ///< The nearest to today first.
  std::string race_id;             ///< Of the one that has a page.
  Remote<Race> race;
  bool is_form_open = false;
  std::string editing_id;  ///< Empty: a new one.
  Submission saving;

  [[nodiscard]] const Race* find(std::string_view id) const;
  /// Those of the list that the search finds.
  [[nodiscard]] std::vector<const Race*> shown() const;
  bool operator==(const State&) const = default;
};

struct ListAnswered {
  Query query;
  Outcome<std::vector<Race>> outcome;
};
struct RaceAnswered {
  std::string race_id;
  Outcome<Race> outcome;
};
struct ReloadClicked {};
struct WhenChosen {
  When when = When::upcoming;
};
struct TypeChosen {
  std::string type;
};
struct SpanChosen {
  Span span = Span::any;
};
struct SearchEdited {
  std::string text;
};
struct FilterCleared {};
struct FormOpened {
  std::string race_id;  ///< Empty: a new one.
};
struct FormClosed {};
struct FormSubmitted {
  RaceInput input;
};
struct SaveAnswered {
  std::string race_id;  ///< Empty: a new one.
  Outcome<Race> outcome;
};
struct DeleteClicked {
  std::string race_id;
};
struct DeleteAnswered {
  std::string race_id;
  Outcome<Done> outcome;
};
struct WebsiteClicked {
  std::string race_id;
};
struct WebsiteOpened {
  Outcome<std::monostate> outcome;
};
struct Msg
    : std::variant<ListAnswered, RaceAnswered, ReloadClicked, WhenChosen, TypeChosen, SpanChosen, SearchEdited, FilterCleared, FormOpened,
                   FormClosed, FormSubmitted, SaveAnswered, DeleteClicked, DeleteAnswered, WebsiteClicked, WebsiteOpened> {
  using variant::variant;
};

struct LoadList {
  Query query;
  std::int64_t limit = 0;
  bool operator==(const LoadList&) const = default;
};
struct LoadRace {
  std::string race_id;
  bool operator==(const LoadRace&) const = default;
};
struct Save {
  RaceDraft draft;
  bool operator==(const Save&) const = default;
};
struct Delete {
  std::string race_id;
  bool operator==(const Delete&) const = default;
};
/// In a new tab.
struct OpenWebsite {
  std::string url;
  bool operator==(const OpenWebsite&) const = default;
};
struct Cmd : std::variant<LoadList, LoadRace, Save, Delete, OpenWebsite> {
  using variant::variant;
};

/// The most that the server gives; there are no further pages.
inline constexpr std::int64_t most_races = 200;

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::races
