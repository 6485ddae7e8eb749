#include "samples_races.hpp"

namespace dashboard::samples {

Race race(const std::string& id, std::int64_t days) {
  return {.id = id,
          .name = "Taipei Marathon",
          .type = "run",
          .subtype = "half-marathon",
          .start_seconds = now_seconds + days * 86'400,
          .zone = TimeZone{.name = "Asia/Taipei", .offsets = {{0, 480}}},
          .place = "Taipei, Taiwan",
          .description = "Flat and fast along the river.",
          .website = "https://race.example.com",
          .expected = 28'000,
          .registered = 12,
          .distances = {"Half Marathon", "Marathon"},
          .categories = {"Open", "Masters"},
          .created_by = "usr_coach"};
}

Model on_races() {
  auto model = update(as_head_coach(), msg::LinkFollowed{races::Route{}}).model;
  auto foreign = race("race_3", 80);
  foreign.name = "Night Run";
  foreign.place = "São Paulo, Brazil";
  foreign.zone.reset();
  foreign.created_by = "usr_other";
  foreign.distances.clear();
  const auto query = session(model).races.query;
  return update(std::move(model), races::ListAnswered{query, std::vector{race("race_1"), race("race_2", 60), foreign}}).model;
}

}  // namespace dashboard::samples
