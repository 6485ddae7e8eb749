#include "runtime/to_api.hpp"

namespace dashboard {

astral::Preferences preferences_of(const AccountPart& part) {
  astral::Preferences preferences;
  preferences.language = std::string{tag_of(part.language)};
  preferences.timezone = part.zone_name;
  preferences.unit_system = part.units == UnitSystem::metric ? "metric" : "imperial";
  return preferences;
}

}  // namespace dashboard
