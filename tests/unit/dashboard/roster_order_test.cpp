#include "core/roster_order.hpp"

#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::roster_order_test {

namespace {

std::string names(const std::vector<RosterRow>& rows, const RosterFilter& filter, const std::vector<SortKey>& keys) {
  std::string text;
  for (const auto index : arrange(rows, filter, keys)) text += (text.empty() ? "" : " ") + rows[index].name;
  return text;
}

std::vector<RosterRow> three() {
  auto rows = std::vector{samples::row("usr_1", "Ben"), samples::row("usr_2", "Ana"), samples::row("usr_3", "\u00c9lise")};
  rows[0].figures.hrv_millis = 50;
  rows[1].figures.hrv_millis = 70;
  rows[0].signals = {samples::signal(Severity::watch), samples::signal(Severity::watch, "vo2_max")};
  rows[2].signals = {samples::signal(Severity::urgent)};
  rows[1].labels = {"@trail"};
  rows[2].coach_id = "usr_coach";
  return rows;
}

}  // namespace

TEST_CASE("roster order: names go by the alphabet without regard to accents") {
  CHECK(names(three(), {}, {{RosterColumn::name, false}}) == "Ana Ben \u00c9lise");
  CHECK(names(three(), {}, {{RosterColumn::name, true}}) == "\u00c9lise Ben Ana");
}

TEST_CASE("roster order: unknown figures come last in both directions") {
  CHECK(names(three(), {}, {{RosterColumn::hrv, false}}) == "Ben Ana \u00c9lise");
  CHECK(names(three(), {}, {{RosterColumn::hrv, true}}) == "Ana Ben \u00c9lise");
}

TEST_CASE("roster order: an urgent signal outweighs any number of others") {
  CHECK(names(three(), {}, {{RosterColumn::attention, true}}) == "\u00c9lise Ben Ana");
}

TEST_CASE("roster order: equal rows go by the second key, then by name") {
  auto rows = three();
  for (auto& row : rows) row.figures.recovery = 60;
  CHECK(names(rows, {}, {{RosterColumn::recovery, true}, {RosterColumn::hrv, true}}) == "Ana Ben \u00c9lise");
  CHECK(names(rows, {}, {{RosterColumn::recovery, true}}) == "Ana Ben \u00c9lise");
}

TEST_CASE("roster order: every column can be sorted by") {
  const auto rows = samples::rows(50);
  for (int column = 0; column < roster_column_count; ++column) {
    for (const bool is_descending : {false, true})
      CHECK(arrange(rows, {}, {{static_cast<RosterColumn>(column), is_descending}}).size() == 50);
  }
}

TEST_CASE("roster filter: every word has to occur, in any order, without regard to accents") {
  const auto keys = std::vector{SortKey{}};
  CHECK(names(three(), {.text = "elise"}, keys) == "\u00c9lise");
  CHECK(names(three(), {.text = "  N "}, keys) == "Ana Ben");
  CHECK(names(three(), {.text = "n b"}, keys) == "Ben");
  CHECK(names(three(), {.text = "zoe"}, keys).empty());
}

TEST_CASE("roster filter: attention, coach and label narrow the list") {
  const auto keys = std::vector{SortKey{}};
  CHECK(names(three(), {.only_attention = true}, keys) == "Ben \u00c9lise");
  CHECK(names(three(), {.coach_id = "usr_coach"}, keys) == "\u00c9lise");
  CHECK(names(three(), {.label = "@trail"}, keys) == "Ana");
}

TEST_CASE("roster keys: clicks take a column, turn it round, and give it up") {
  const std::vector<SortKey> by_name{{RosterColumn::name, false}};
  auto keys = keys_after_click(by_name, RosterColumn::hrv, false);
  CHECK(keys == std::vector<SortKey>{{RosterColumn::hrv, true}});
  keys = keys_after_click(keys, RosterColumn::hrv, false);
  CHECK(keys == std::vector<SortKey>{{RosterColumn::hrv, false}});
  CHECK(keys_after_click(keys, RosterColumn::hrv, false) == by_name);
}

TEST_CASE("roster keys: with Shift a click adds a second column and keeps the first") {
  std::vector<SortKey> keys{{RosterColumn::coach, false}};
  keys = keys_after_click(keys, RosterColumn::distance, true);
  CHECK(keys == std::vector<SortKey>{{RosterColumn::coach, false}, {RosterColumn::distance, true}});
  keys = keys_after_click(keys, RosterColumn::distance, true);
  CHECK(keys[1] == SortKey{RosterColumn::distance, false});
  keys = keys_after_click(keys, RosterColumn::distance, true);
  CHECK(keys == std::vector<SortKey>{{RosterColumn::coach, false}});
  CHECK(keys_after_click({{RosterColumn::coach, true}}, RosterColumn::coach, true) == std::vector<SortKey>{{RosterColumn::name, false}});
}

}  // namespace dashboard::roster_order_test
