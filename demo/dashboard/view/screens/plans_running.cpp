#include "core/format.hpp"
#include "view/people.hpp"
#include "view/screens/plans_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

constexpr float card_height = 104;
constexpr float notice_height = 260;
constexpr float widest_field = 360;

Tone tone_of(const Theme& theme, InstanceStatus status) {
  switch (status) {
    case InstanceStatus::active: return theme.good;
    case InstanceStatus::scheduled: return theme.warning;
    default: return theme.neutral;
  }
}

std::string days_of(const PlansPage& page, const PlanInstance& instance) {
  if (!instance.first || !instance.last) return {};
  const Day today = page.model.environment.today();
  return format_day(*instance.first, today, page.ui.language) + " – " + format_day(*instance.last, today, page.ui.language);
}

void instance_ui(const PlansPage& page, Box box, const PlanInstance& instance) {
  const auto& ui = page.ui;
  auto content = card(ui, box);
  auto head = content.take_top(28);
  const bool is_open = instance.status == InstanceStatus::active || instance.status == InstanceStatus::scheduled;
  const auto stop = ui.say(texts::plans::stop);
  const auto id = "plans.stop." + instance.id;
  const auto button_box = head.take_right(32);
  if (is_open && icon_button(ui, id, button_box, Icon::x, stop, page.state.running.cancelling_id == instance.id))
    ui.state.of<PlansView>().stopping_id = instance.id;
  const auto status = ui.say(texts::plans::statuses[static_cast<std::size_t>(instance.status)]);
  const auto badge_box = head.take_right(badge_width(ui, status) + space::small);
  badge(ui, {badge_box.min.x, badge_box.center().y}, tone_of(ui.theme, instance.status), status);
  text_in(ui, head, Type::strong, ui.theme.text, instance.name);
  const auto number = [](int value) { return std::to_string(value); };
  text_in(ui, content.take_top(20), Type::small, ui.theme.text_soft, days_of(page, instance));
  content.skip_top(space::tiny);
  auto line = content.take_top(18);
  const auto progress =
      ui.say(texts::plans::progress, {number(instance.done), number(instance.total), number(instance.week), number(instance.weeks)});
  text_in(ui, line.take_right(std::min(text_width(ui, Type::small, progress), line.width() * 0.7F)), Type::small, ui.theme.text_faint,
          progress, Align::right);
  line.skip_right(space::medium);
  const double fraction = instance.total > 0 ? static_cast<double>(instance.done) / instance.total : 0;
  meter(ui, line.middle(6), fraction, ui.theme.accent);
}

void confirm_ui(const PlansPage& page) {
  const auto& ui = page.ui;
  auto& stopping_id = ui.state.of<PlansView>().stopping_id;
  const auto* instances = page.state.running.instances.value();
  if (stopping_id.empty() || !instances) return;
  const auto found = std::ranges::find(*instances, stopping_id, &PlanInstance::id);
  if (found == instances->end()) return stopping_id.clear();
  const auto answer = confirm_dialog(ui, "plans.stopping", ui.say(texts::plans::stop_title, {found->name}), ui.say(texts::plans::stop_text),
                                     ui.say(texts::plans::stop));
  if (answer == Answer::accept) ui.emit(plans::CancelConfirmed{stopping_id});
  if (answer) stopping_id.clear();
}

float list_ui(const PlansPage& page, ImVec2 origin, float width) {
  const auto& ui = page.ui;
  const auto& running = page.state.running;
  const auto box = Box::at(origin, width, notice_height);
  const auto* instances = running.instances.value();
  if (running.user_id.empty() || !instances || instances->empty()) {
    card(ui, box);
    if (running.user_id.empty()) {
      notice(ui, box, Icon::users, ui.say(texts::plans::choose_athlete), ui.say(texts::plans::choose_athlete_advice));
    } else if (!instances) {
      if (absence_ui(ui, running.instances.problem() ? box : box.inset(space::large), "plans.running.retry", running.instances))
        ui.emit(plans::InstancesRetryClicked{});
    } else {
      notice(ui, box, Icon::calendar, ui.say(texts::plans::no_instances), ui.say(texts::plans::no_instances_advice));
    }
    return box.max.y;
  }
  for (const auto& instance : *instances) {
    instance_ui(page, Box::at(origin, width, card_height), instance);
    origin.y += card_height + space::medium;
  }
  return origin.y;
}

}  // namespace

void plans_running_ui(const PlansPage& page, Box area) {
  const auto& ui = page.ui;
  const auto items = athlete_items(page.signed_in.roster);
  auto chosen = page.state.running.user_id;
  constexpr float field_height = 72;
  Form form{ui, area.take_top(field_height).take_left(std::min(widest_field, area.width()))};
  if (form.select("plans.athlete", {.label = ui.say(texts::plans::athlete)}, items, chosen)) ui.emit(plans::AthleteChosen{chosen});
  ImGui::SetCursorScreenPos(area.min);
  if (ImGui::BeginChild("plans.running", area.size(), ImGuiChildFlags_NavFlattened)) {
    const ImVec2 origin{area.min.x, area.min.y - ImGui::GetScrollY()};
    const float end = list_ui(page, origin, area.width());
    ImGui::SetCursorScreenPos({origin.x, end});
    ImGui::Dummy({1, 1});
  }
  ImGui::EndChild();
  confirm_ui(page);
}

}  // namespace dashboard
