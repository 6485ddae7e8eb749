#include <array>

#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/people.hpp"
#include "view/screens/group_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/list_card.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

using group::Window;

/// What is chosen in the window that is open.
struct GroupWindowView {
  Window window = Window::none;
  std::vector<std::string> members;
  std::string plan_id;
  std::optional<Day> first_day;
};

struct WindowTexts {
  std::string_view id;
  Text title;
  Text accept;
};

/// A form over the page; true when it is to be sent.
bool form_window(const Ui& ui, const WindowTexts& look, const Submission& submission, const std::function<void(Form&)>& fields) {
  std::optional<Answer> answer;
  const bool wants_closed = dialog(ui, look.id, {.title = ui.say(look.title)}, [&](Box column) {
    constexpr std::array<std::string_view, 3> in_place{"members", "training_plan_id", "start_date"};
    Form form{ui, column};
    fields(form);
    form.refusal(submission, in_place);
    const float y = form.bottom() - space::large;
    answer = dialog_buttons(ui, look.id, column, y, {.accept = ui.say(look.accept), .is_busy = submission.is_busy()});
    return y + dialog_buttons_height - column.min.y;
  });
  if (wants_closed || answer == Answer::cancel) ui.emit(group::WindowClosed{});
  return answer == Answer::accept && !submission.is_busy();
}

void members_window(const Ui& ui, GroupWindowView& view, const GroupPage& page) {
  const WindowTexts look{"group.members-form", texts::groups::choose_members, texts::widgets::save};
  const auto& saving = page.state.saving;
  if (form_window(ui, look, saving, [&](Form& form) {
        form.multi_select("group.members-form.members",
                          {.label = ui.say(texts::groups::choose_members), .error = saving.error_of("members")},
                          athlete_items(page.signed_in.roster), view.members);
      }))
    ui.emit(group::MembersSubmitted{view.members});
}

void plan_window(const Ui& ui, GroupWindowView& view, const GroupPage& page) {
  const WindowTexts look{"group.plan", texts::groups::assign, texts::groups::do_assign};
  const auto& state = page.state;
  const bool is_sent = form_window(ui, look, state.assigning, [&](Form& form) {
    form.remark(ui.say(texts::groups::assign_hint));
    if (!state.plans.value()) {
      if (absence_ui(ui, form.take(state.plans.problem() ? 200.0F : 84.0F), "group.plan.retry", state.plans, 3))
        ui.emit(group::WindowOpened{Window::plan});
      return;
    }
    std::vector<MenuItem> plans;
    for (const auto& plan : *state.plans.value())
      plans.push_back({plan.id, ui.say(texts::groups::plan_weeks, {plan.name, format_number(static_cast<double>(plan.weeks))})});
    form.select("group.plan.plan",
                {.label = ui.say(texts::groups::plan), .error = state.assigning.error_of("training_plan_id"), .is_required = true}, plans,
                view.plan_id);
    form.date("group.plan.day", {.label = ui.say(texts::groups::first_day), .error = state.assigning.error_of("start_date")},
              view.first_day, page.model.environment.today());
  });
  if (is_sent) ui.emit(group::PlanSubmitted{view.plan_id, view.first_day});
}

}  // namespace

float group_members_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page) {
  const auto& remote = page.state.group;
  const auto* group = remote.value();
  const float height = list_card_height(group ? std::ssize(group->members) : 3);
  auto content = card(ui, Box::at(at, width, height));
  auto head = card_title(ui, content, ui.say(texts::groups::choose_members));
  content.skip_top(space::small);
  if (absence_ui(ui, content, "group.members.retry", remote, 6)) ui.emit(group::ReloadClicked{});
  if (group == nullptr) return height;
  const auto label = ui.say(texts::groups::edit_members);
  if (button(ui, "group.edit-members", head.take_right(button_width(ui, label, false)).middle(32), label))
    ui.emit(group::WindowOpened{Window::members});
  for (const auto& id : group->members) {
    const auto name = page.name_of(id);
    auto right = list_line(ui, content,
                           {.id = "group.member." + id,
                            .title = name,
                            .person_id = id,
                            .room_on_right = control_height,
                            .is_first = &id == &group->members.front()});
    if (icon_button(ui, "group.remove." + id, right.middle(control_height), Icon::user_minus,
                    ui.say(texts::groups::remove_named, {name}))) {
      auto members = group->members;
      std::erase(members, id);
      ui.emit(group::MembersSubmitted{std::move(members)});
    }
  }
  if (group->members.empty()) notice(ui, content, Icon::users, ui.say(texts::groups::nobody_yet), ui.say(texts::groups::nobody_yet_advice));
  return height;
}

void group_windows_ui(const Ui& ui, const GroupPage& page) {
  auto& view = ui.state.of<GroupWindowView>();
  const auto& state = page.state;
  if (view.window != state.window) {
    view = {};
    view.window = state.window;
    if (state.group.value()) view.members = state.group.value()->members;
    const Day today = page.model.environment.today();
    view.first_day = Day{today.monday().days + 7};
  }
  if (state.window == Window::members) members_window(ui, view, page);
  if (state.window == Window::plan) plan_window(ui, view, page);
}

}  // namespace dashboard
