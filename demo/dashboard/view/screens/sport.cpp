#include "view/screens.hpp"

namespace dashboard {

Icon icon_of(Sport sport) {
  switch (sport) {
    case Sport::run: return Icon::footprints;
    case Sport::bike: return Icon::bike;
    case Sport::swim: return Icon::waves_ladder;
    case Sport::walk: return Icon::person_standing;
    case Sport::hike: return Icon::mountain;
    case Sport::workout: return Icon::dumbbell;
    case Sport::other: return Icon::activity;
  }
  return Icon::activity;
}

}  // namespace dashboard
