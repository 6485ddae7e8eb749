#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "astral/client.hpp"
#include "core/race.hpp"
#include "runtime/page.hpp"

namespace dashboard {

/// Races with the clocks of their places, each clock asked for once.
class RaceReader {
 public:
  explicit RaceReader(Page& page) : page_{page} {}

  Race operator()(const astral::Race& race);

 private:
  std::optional<TimeZone> zone_of(const std::string& name);

  Page& page_;
  std::map<std::string, TimeZone> zones_;
};

[[nodiscard]] std::vector<Race> races_of(const astral::RaceList& list, Page& page);

}  // namespace dashboard
