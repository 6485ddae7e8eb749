#include <algorithm>

#include "core/format.hpp"
#include "core/texts/subscription.hpp"
#include "core/texts/widgets.hpp"
#include "view/column.hpp"
#include "view/screens.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

namespace say = texts::subscription;
using subscription::Page;
using subscription::Status;

constexpr float widest = 640;

std::string plan_name(const Ui& ui, const std::string& plan) {
  const auto found = std::ranges::find(say::plan_names, plan, &say::PlanName::plan);
  return found == say::plan_names.end() ? plan : std::string{ui.say(found->name)};
}

Tone tone_of(const Theme& theme, Status status) {
  switch (status) {
    case Status::active:
    case Status::trial: return theme.good;
    case Status::past_due:
    case Status::suspended: return theme.danger;
    case Status::canceled: return theme.warning;
    default: return theme.neutral;
  }
}

std::string day_text(const Ui& ui, const subscription::Subscription& it, const Environment& now) {
  if (!it.period_ends_seconds) return std::string{ui.say(say::period_end)};
  return format_day(day_at(*it.period_ends_seconds, now.zone), now.today(), ui.language);
}

/// What is to be known about the subscription, a line each.
std::vector<std::string> facts_of(const Ui& ui, const subscription::Subscription& it, const Environment& now) {
  std::vector<std::string> facts;
  if (it.interval) facts.emplace_back(ui.say(say::intervals[static_cast<std::size_t>(*it.interval)]));
  if (it.period_ends_seconds) {
    const bool is_over = *it.period_ends_seconds < now.now_seconds;
    const auto& text = it.is_running() ? say::renews : is_over ? say::ended : say::ends;
    facts.push_back(ui.say(text, {day_text(ui, it, now)}));
  }
  if (it.status == Status::trial) facts.push_back(format_count(it.trial_days, say::trial_days, ui.language));
  facts.emplace_back(ui.say(!it.has_pro_access ? say::no_access : it.is_free() ? say::by_club : say::has_access));
  return facts;
}

void head_ui(const Ui& ui, Form& form, const subscription::Subscription& it) {
  auto line = form.take(line_height(Type::heading));
  const auto name = plan_name(ui, it.plan);
  ui.note("subscription.plan", "heading", name, line, {.level = 2});
  text_in(ui, line, Type::heading, ui.theme.text, name);
  const auto& status = say::statuses[static_cast<std::size_t>(it.status)];
  const ImVec2 left{line.min.x + text_width(ui, Type::heading, name) + space::medium, line.center().y};
  badge(ui, left, tone_of(ui.theme, it.status), ui.say(status));
  ui.note("subscription.status", "status", ui.say(status), Box::at(left, 1, 1));
}

/// A button for a page of the payment provider, in a new tab.
void page_button(const Ui& ui, Box box, std::string_view id, const Text& label, Page page, const subscription::State& state,
                 bool is_first) {
  const bool is_busy = state.opening.is_busy() && state.page == page;
  if (button(ui, id, box, ui.say(label),
             {.kind = is_first ? ButtonKind::primary : ButtonKind::secondary,
              .icon = Icon::external_link,
              .is_busy = is_busy,
              .is_disabled = state.opening.is_busy() && !is_busy}))
    ui.emit(subscription::PageClicked{page});
}

void current_ui(const Ui& ui, Form& form, const subscription::State& state, const Environment& now) {
  const auto& it = *state.current.value();
  head_ui(ui, form, it);
  for (const auto& fact : facts_of(ui, it, now)) {
    const auto line = form.take(wrapped_height(ui, Type::body, fact, widest));
    wrapped_text(ui, line.min, line.width(), Type::body, ui.theme.text_soft, fact);
    form.gap(-space::small);
  }
  form.gap(space::small);
  if (it.status == Status::past_due) {
    const auto at = form.take(0);
    form.gap(strip(ui, at.min, at.width(), ui.theme.danger, Icon::triangle_alert, ui.say(say::overdue)));
  }
  form.refusal(state.cancelling);
  if (it.is_free()) return;
  auto line = form.take(control_height);
  const float width = button_width(ui, ui.say(say::manage), true);
  page_button(ui, line.take_left(width), "subscription.portal", say::manage, Page::portal, state, it.status == Status::past_due);
  if (!it.is_running()) return;
  const auto label = ui.say(say::cancel);
  const bool fits = line.width() > button_width(ui, label, true) + space::small;
  line.skip_left(space::small);
  const auto box = fits ? line.take_left(button_width(ui, label, true)) : form.take(control_height);
  if (button(ui, "subscription.cancel", box, label, {.kind = ButtonKind::quiet, .is_busy = state.cancelling.is_busy()}))
    ui.emit(subscription::CancelClicked{});
}

void checkout_ui(const Ui& ui, Form& form, const subscription::State& state) {
  form.section(ui.say(say::go_pro));
  form.remark(ui.say(say::go_pro_text));
  form.refusal(state.opening);
  auto line = form.take(control_height);
  const float width = std::min((line.width() - space::small) / 2, 220.0F);
  page_button(ui, line.take_left(width), "subscription.yearly", say::pay_yearly, Page::yearly_checkout, state, true);
  line.skip_left(space::small);
  page_button(ui, line.take_left(width), "subscription.monthly", say::pay_monthly, Page::monthly_checkout, state, false);
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const subscription::Route&) {
  const auto& state = signed_in.subscription;
  const auto* current = state.current.value();
  const auto content = [&](ImVec2 origin, float width) {
    auto head = Box::at(origin, width, 100);
    auto actions = page_header(ui, head, ui.say(say::title));
    if (icon_button(ui, "subscription.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                    state.current.is_loading()))
      ui.emit(subscription::ReloadClicked{});
    if (!current) {
      const auto box = Box::at(head.min, width, 240);
      card(ui, box);
      if (absence_ui(ui, box.inset(space::large), "subscription.retry", state.current)) ui.emit(subscription::ReloadClicked{});
      return box.max.y;
    }
    Column column{head.min, width};
    column.add([&](ImVec2 at, float w) {
      return form_card(ui, "subscription.current", at, w, [&](Form& form) { current_ui(ui, form, state, model.environment); });
    });
    if (!current->is_running() || current->is_free()) {
      column.add([&](ImVec2 at, float w) {
        return form_card(ui, "subscription.checkout", at, w, [&](Form& form) { checkout_ui(ui, form, state); });
      });
    }
    return column.end().y;
  };
  scrolled_page(ui, "subscription.page", page, content, widest);
  if (!state.asks_to_cancel || !current) return;
  const auto answer = confirm_dialog(ui, "subscription.ask", ui.say(say::cancel_title),
                                     ui.say(say::cancel_text, {day_text(ui, *current, model.environment)}), ui.say(say::cancel),
                                     state.cancelling.is_busy());
  if (answer == Answer::accept) ui.emit(subscription::CancelConfirmed{});
  if (answer == Answer::cancel) ui.emit(subscription::CancelDismissed{});
}

}  // namespace dashboard
