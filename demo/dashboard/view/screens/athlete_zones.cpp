#include "core/format.hpp"
#include "core/texts/activity.hpp"
#include "core/texts/athlete.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/notice.hpp"

namespace dashboard {
namespace {

constexpr float title_height = 36;
constexpr float row_height = 26;

/// One kind of zones, as it is written.
struct ZoneList {
  Text name;
  std::string remark;
  std::vector<std::string> ranges;
};

std::string dashed(const std::string& from, const std::string& to, std::string_view unit) {
  return from + "\u2013" + to + " " + std::string{unit};
}

std::vector<ZoneList> lists_of(const Ui& ui, const TrainingZones& zones, UnitSystem units) {
  ZoneList heart{.name = texts::activity::heart_rate};
  for (const auto& zone : zones.heart_rate) heart.ranges.push_back(dashed(format_number(zone.low), format_number(zone.high), "bpm"));
  if (zones.max_heart_rate) heart.remark = ui.say(texts::athlete::at_most, {format_number(*zones.max_heart_rate)});
  ZoneList pace{.name = texts::activity::pace};
  const auto unit = "/" + std::string{distance_unit(units)};
  for (const auto& zone : zones.pace)
    pace.ranges.push_back(dashed(format_pace_figure(zone.high, units), format_pace_figure(zone.low, units), unit));
  if (zones.threshold_pace_seconds) pace.remark = ui.say(texts::athlete::threshold, {format_pace(*zones.threshold_pace_seconds, units)});
  std::vector<ZoneList> lists;
  for (auto& list : {heart, pace}) {
    if (!list.ranges.empty()) lists.push_back(list);
  }
  return lists;
}

void list_ui(const Ui& ui, Box& content, const ZoneList& list) {
  auto head = content.take_top(row_height);
  text_in(ui, head, Type::strong, ui.theme.text, ui.say(list.name));
  text_in(ui, head, Type::small, ui.theme.text_faint, list.remark, Align::right);
  for (std::size_t i = 0; i < list.ranges.size(); ++i) {
    auto row = content.take_top(row_height);
    constexpr float dot = 8;
    Ui::draw().AddCircleFilled({row.min.x + dot / 2, row.center().y}, dot / 2, zone_color(ui.theme, static_cast<int>(i) + 1).packed());
    row.skip_left(dot + space::small);
    text_in(ui, row, Type::small, ui.theme.text_soft, ui.say(texts::activity::zone, {std::to_string(i + 1)}));
    text_in(ui, row, Type::small, ui.theme.text, list.ranges[i], Align::right);
  }
}

}  // namespace

float athlete_zones_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page) {
  const auto& remote = page.athlete.zones;
  if (!remote.was_asked()) return 0;
  const auto* zones = remote.value();
  const auto lists = zones ? lists_of(ui, *zones, page.units()) : std::vector<ZoneList>{};
  float body = 0;
  for (const auto& list : lists) body += row_height * static_cast<float>(list.ranges.size() + 1) + space::small;
  constexpr float notice_height = 190;
  const bool has_failed = !zones && remote.problem();
  if (has_failed) body = notice_height;
  if (body == 0) body = 2 * row_height;
  auto content = card(ui, Box::at(at, width, 2 * space::large + title_height + body));
  auto head = card_title(ui, content, ui.say(texts::athlete::zones));
  content.min.y = content.max.y - body;
  if (has_failed) {
    if (problem_notice(ui, content, "athlete.zones.retry", *remote.problem())) ui.emit(athlete::ZonesRetryClicked{});
  } else if (!zones) {
    for (const float share : {0.8F, 0.6F}) skeleton(ui, Box::at(content.take_top(row_height).min, content.width() * share, 12));
  } else if (lists.empty()) {
    wrapped_text(ui, content.min, content.width(), Type::small, ui.theme.text_faint, ui.say(texts::athlete::no_zones));
  }
  if (zones && zones->vdot) {
    const auto vdot = ui.say(texts::athlete::vdot, {format_number(*zones->vdot, 1)});
    text_in(ui, head, Type::small, ui.theme.text_faint, vdot, Align::right);
  }
  for (const auto& list : lists) {
    list_ui(ui, content, list);
    content.skip_top(space::small);
  }
  return 2 * space::large + title_height + body;
}

}  // namespace dashboard
