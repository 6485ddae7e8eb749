#include "core/format.hpp"
#include "core/text.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/plans_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/tabs.hpp"

namespace dashboard {
namespace {

void head_ui(const PlansPage& page, Box& area) {
  const auto& [ui, model, signed_in, state] = page;
  const auto* list = state.list.value();
  const auto remark = list && !Ui::is_compact() ? format_count(std::ssize(*list), texts::plans::count, ui.language) : std::string{};
  auto actions = page_header(ui, area, ui.say(texts::plans::title), remark);
  const auto create = ui.say(texts::plans::create);
  if (button(ui, "plans.create", actions.take_right(button_width(ui, create, false)), create, {.kind = ButtonKind::primary})) {
    auto& view = ui.state.of<PlansView>();
    view.is_creating = true;
    view.name.clear();
    view.weeks = 8;
  }
  actions.skip_right(space::small);
  if (icon_button(ui, "plans.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  state.list.is_loading()))
    ui.emit(plans::ReloadClicked{});
}

}  // namespace

Box plans_area(Box page) {
  auto area = page.inset(page_margin(), 0);
  area.skip_top(Ui::is_compact() ? space::medium : space::large);
  area.max.y -= Ui::is_compact() ? space::medium : space::huge;
  return area;
}

void plan_create_ui(const PlansPage& page) {
  const auto& ui = page.ui;
  const auto& creating = page.state.creating;
  auto& view = ui.state.of<PlansView>();
  if (!view.is_creating) return;
  std::optional<Answer> answer;
  bool was_entered = false;
  const bool wants_closed = dialog(ui, "plans.new", {.title = ui.say(texts::plans::create)}, [&](Box column) {
    Form form{ui, column};
    const auto name = form.text("plans.new.name",
                                {.label = ui.say(texts::plans::name),
                                 .error = creating.error_of(plans::name_field),
                                 .is_required = true,
                                 .takes_focus = ImGui::IsWindowAppearing()},
                                view.name);
    was_entered = name.was_entered;
    form.number("plans.new.weeks", {.label = ui.say(texts::plans::weeks), .error = creating.error_of(plans::weeks_field)}, view.weeks,
                {.least = 1, .most = most_plan_weeks});
    constexpr std::array fields{plans::name_field, plans::weeks_field};
    form.refusal(creating, fields);
    answer = dialog_buttons(ui, "plans.new", column, form.bottom(),
                            {.accept = ui.say(texts::plans::create_action), .is_busy = creating.is_busy()});
    return form.bottom() - column.min.y + dialog_buttons_height;
  });
  if (answer == Answer::accept || was_entered) ui.emit(plans::CreateSubmitted{view.name, view.weeks});
  if (!wants_closed && answer != Answer::cancel) return;
  view.is_creating = false;
  ui.emit(plans::CreateClosed{});
}

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const plans::Route& route) {
  const PlansPage parts{ui, model, signed_in, signed_in.plans};
  if (!route.id.empty()) {
    plan_page_ui(parts, page);
    plan_assign_ui(parts);
    return;
  }
  auto area = plans_area(page);
  head_ui(parts, area);
  const auto& state = signed_in.plans;
  const int pressed = tabs(ui, "plans.tab", area.take_top(tabs_height), texts::plans::tabs, static_cast<int>(state.tab));
  if (pressed >= 0) ui.emit(plans::TabChosen{static_cast<plans::Tab>(pressed)});
  area.skip_top(space::medium);
  if (state.tab == plans::Tab::library) {
    plans_library_ui(parts, area);
  } else {
    plans_running_ui(parts, area);
  }
  plan_create_ui(parts);
}

}  // namespace dashboard
