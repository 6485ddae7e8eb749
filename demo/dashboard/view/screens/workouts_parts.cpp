#include "view/screens/workouts_parts.hpp"

#include <algorithm>

namespace dashboard {

std::string_view said(const Ui& ui, WorkoutWords words, std::string_view word) {
  const auto found = std::ranges::find(words, word, &texts::workouts::Word::word);
  return found == words.end() ? word : ui.say(found->text);
}

std::vector<MenuItem> word_items(const Ui& ui, WorkoutWords words, std::string_view none) {
  std::vector<MenuItem> items;
  if (!none.empty()) items.push_back({"", std::string{none}});
  for (const auto& each : words) items.push_back({std::string{each.word}, std::string{ui.say(each.text)}});
  return items;
}

std::string zone_name(std::string_view zone) {
  std::string name{zone};
  if (name.starts_with('z')) name.front() = 'Z';
  return name;
}

std::vector<MenuItem> zone_items(const Ui& ui, int zones) {
  std::vector<MenuItem> items{{"", std::string{ui.say(texts::workouts::no_zone)}}};
  for (int zone = 1; zone <= zones; ++zone) items.push_back({"z" + std::to_string(zone), "Z" + std::to_string(zone)});
  return items;
}

Icon workout_icon(std::string_view type) {
  using Pair = std::pair<std::string_view, Icon>;
  constexpr std::array icons{Pair{"run", Icon::footprints},       Pair{"bike", Icon::bike},
                             Pair{"swim", Icon::waves_ladder},    Pair{"strength", Icon::dumbbell},
                             Pair{"walk", Icon::person_standing}, Pair{"hike", Icon::mountain}};
  const auto found = std::ranges::find(icons, type, &Pair::first);
  return found == icons.end() ? Icon::activity : found->second;
}

bool value_field(const WorkoutsPage& page, Form& form, const ValueField& field, WorkoutLength& value) {
  auto& typed = page.ui.state.of<WorkoutsView>().typed[field.id];
  if (typed.meant != value || typed.units != page.units()) typed = {field.shown, value, page.units()};
  if (!form.text(field.id, field.look, typed.text).was_edited) return false;
  value = field.read(typed.text, page.units());
  typed.meant = value;
  return true;
}

}  // namespace dashboard
