#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/roster.hpp"
#include "core/roster_order.hpp"
#include "core/screen.hpp"
#include "core/team.hpp"

/// All athletes of the organization in a table.
namespace dashboard::roster {

struct Route {
  static constexpr std::string_view name = "athletes";
  static constexpr Access access = Access::coaches;
  bool operator==(const Route&) const = default;
};

/// A run through the pages of the roster, several at a time.
struct Load {
  std::uint32_t id = 0;
  std::int64_t total = 0;  ///< 0 until the first page has arrived.
  std::int64_t next_offset = 0;
  std::int64_t received = 0;
  int in_flight = 0;

  bool operator==(const Load&) const = default;
};

struct Data {
  std::vector<RosterRow> rows;
  std::int64_t loaded_at_seconds = 0;

  bool operator==(const Data&) const = default;
};

struct State {
  Remote<Data> data;
  std::optional<Load> load;  ///< Set while pages are being fetched.
  std::uint32_t last_load_id = 0;
  RosterFilter filter;
  std::vector<SortKey> sort{{RosterColumn::attention, true}};
  std::uint32_t hidden_columns = 0;  ///< A bit a column.

  // What follows from the above, kept so that a frame need not sort five thousand rows.
  std::vector<std::uint32_t> order;
  RosterSummary summary;
  std::vector<CoachChoice> coaches;
  std::vector<std::string> labels;
  std::vector<std::string> statuses;
  TeamPicture team;

  [[nodiscard]] bool is_shown(RosterColumn column) const { return (hidden_columns >> static_cast<unsigned>(column) & 1U) == 0; }
  [[nodiscard]] const RosterRow* find(std::string_view user_id) const;
  bool operator==(const State&) const = default;
};

struct PageAnswered {
  std::uint32_t load_id = 0;
  std::int64_t offset = 0;
  Outcome<RosterPage> outcome;
};
struct ReloadClicked {};
struct SearchEdited {
  std::string text;
};
struct HeaderClicked {
  RosterColumn column = RosterColumn::name;
  bool is_additive = false;
};
struct AttentionToggled {};
struct CoachChosen {
  std::string coach_id;
};
struct LabelChosen {
  std::string label;
};
struct StatusChosen {
  std::string status;
};
struct FilterCleared {};
/// Elsewhere, somebody wants to see all who need attention.
struct AttentionShown {};
struct ColumnToggled {
  RosterColumn column = RosterColumn::coach;
};
struct ExportClicked {};
struct Msg : std::variant<PageAnswered, ReloadClicked, SearchEdited, HeaderClicked, AttentionToggled, CoachChosen, LabelChosen,
                          StatusChosen, FilterCleared, AttentionShown, ColumnToggled, ExportClicked> {
  using variant::variant;
};

struct LoadPage {
  std::uint32_t load_id = 0;
  std::int64_t offset = 0;
  std::int64_t limit = 0;
  bool operator==(const LoadPage&) const = default;
};
/// A file that the browser downloads.
struct SaveCsv {
  std::string name;
  std::string text;
  bool operator==(const SaveCsv&) const = default;
};
struct Cmd : std::variant<LoadPage, SaveCsv> {
  using variant::variant;
};

/// How many athletes a page of the roster holds: the most that the server gives.
inline constexpr std::int64_t page_size = 100;
/// How many pages are asked for at the same time once the total is known.
inline constexpr int pages_in_flight = 4;

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);
/// Loads all pages anew, unless that is under way. Other screens want the athletes' names too.
void start_load(const Context& context);
/// What follows from the rows is worked out again, as a new day may have begun.
void refresh(const Context& context);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::roster
