#include "runtime/kept.hpp"

#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::kept_test {

TEST_CASE("kept session: survives the way through the store") {
  auto person = samples::person();
  person.role = Role::head_coach;
  const KeptSession session{"token", 2'000, person};
  const auto read = read_session(text_of(session), 1'000);
  REQUIRE(read.has_value());
  CHECK(read->token == "token");
  CHECK(read->expires_at_millis == 2'000);
  CHECK(read->person == person);
}

TEST_CASE("kept session: one that has run out or cannot be read is none") {
  const KeptSession session{"token", 2'000, samples::person()};
  CHECK_FALSE(read_session(text_of(session), 2'000).has_value());
  for (const auto* text : {"", "{", "[]", "{\"token\":\"\"}", "{\"token\":1,\"expires_at\":9e12}"})
    CHECK_FALSE(read_session(text, 0).has_value());
}

TEST_CASE("kept settings: survive the way through the store; what cannot be read keeps its default") {
  const Settings settings{UnitSystem::imperial, ThemeChoice::dark, Language::japanese, "Asia/Taipei", 115, true};
  CHECK(read_settings(text_of(settings)) == settings);
  CHECK(read_settings(text_of(Settings{})) == Settings{});
  CHECK(read_settings("nonsense") == Settings{});
  CHECK(read_settings("{\"theme\":\"purple\"}") == Settings{});
}

TEST_CASE("kept view: survives the way through the store; what cannot be read keeps its default") {
  Kept kept{.roster_filter = {.text = "ana", .only_attention = true, .coach_id = "usr_1", .label = "@trail", .status = "active"},
            .roster_sort = {{RosterColumn::hrv, true}, {RosterColumn::name, false}},
            .hidden_roster_columns = 0x205,
            .stats_span = StatsSpan::year,
            .stats_metric = StatsMetric::load};
  CHECK(read_kept(text_of(kept)) == kept);
  CHECK(read_kept("nonsense") == Kept{});
  CHECK(read_kept("{\"stats_span\":99,\"sort\":[77,true]}").stats_span == StatsSpan::week);
}

}  // namespace dashboard::kept_test
