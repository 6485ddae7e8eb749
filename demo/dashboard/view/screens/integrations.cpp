#include "core/texts/integrations.hpp"
#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/column.hpp"
#include "view/screens.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

namespace say = texts::integrations;
using integrations::Provider;

constexpr float widest = 760;
constexpr float mark_size = 40;

struct ProviderLook {
  Provider provider;
  Icon icon;
};
constexpr std::array<ProviderLook, integrations::provider_count> looks{
    {{Provider::strava, Icon::activity}, {Provider::garmin, Icon::timer}, {Provider::apple_health, Icon::heart_pulse}}};

std::string_view service_name(Provider provider) { return say::names[static_cast<std::size_t>(provider)]; }

/// "Since 1 Apr · account 12345678 · last activity taken over 3 h ago"
std::string facts_of(const Ui& ui, const integrations::Connection& connection, const Environment& now) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "  \u00B7  ") + part; };
  if (connection.connected_seconds)
    add(ui.say(say::since, {format_day(day_at(*connection.connected_seconds, now.zone), now.today(), ui.language)}));
  if (!connection.account.empty()) add(ui.say(say::account, {connection.account}));
  add(connection.synced_seconds ? ui.say(say::synced, {format_ago(*connection.synced_seconds, now.now_seconds, now.zone, ui.language)})
                                : std::string{ui.say(say::never_synced)});
  return text;
}

/// One service: what comes from it, how it stands, and what one can do about that.
struct ServiceCard {
  const Ui& ui;
  const Environment& now;
  const integrations::State& state;
  const ProviderLook& look;

  [[nodiscard]] const integrations::Connection& connection() const {
    return (*state.connections.value())[static_cast<std::size_t>(look.provider)];
  }
  [[nodiscard]] std::string id(std::string_view part) const {
    return "integrations." + std::string{integrations::name_of(look.provider)} + "." + std::string{part};
  }
  /// What stands below: how the connection stands, or what to do.
  [[nodiscard]] std::string second_text() const {
    const auto& it = connection();
    if (state.waiting == look.provider && !it.is_connected) return std::string{ui.say(say::waiting)};
    if (it.is_connected && it.backfill == integrations::Backfill::running)
      return facts_of(ui, it, now) + ". " + std::string{ui.say(say::backfilling)};
    if (it.is_connected) return facts_of(ui, it, now);
    return look.provider == Provider::apple_health ? std::string{ui.say(say::by_phone)} : std::string{};
  }
  [[nodiscard]] std::string problem_text() const {
    const auto* problem = state.work_on(look.provider).problem();
    return problem ? sentence_on(*problem, ui.language) : std::string{};
  }

  void badge_ui(ImVec2 left_middle) const {
    const auto& it = connection();
    const auto& text = it.has_failed ? say::failed : it.is_connected ? say::connected : say::not_connected;
    const auto tone = it.has_failed ? ui.theme.warning : it.is_connected ? ui.theme.good : ui.theme.neutral;
    badge(ui, left_middle, tone, ui.say(text));
    ui.note(id("status"), "status", ui.say(text), Box::at(left_middle, 1, 1));
  }

  void action_ui(Box box) const {
    const auto& it = connection();
    const bool is_busy = state.work_on(look.provider).is_busy();
    const bool connects = !it.is_connected || it.has_failed;
    if (connects && look.provider == Provider::apple_health) return;
    const auto label = ui.say(connects ? say::connect : say::disconnect);
    const auto button_box = box.take_right(button_width(ui, label, connects || is_busy)).middle(control_height);
    if (!connects) {
      if (button(ui, id("disconnect"), button_box, label, {.is_busy = is_busy})) ui.emit(integrations::DisconnectClicked{look.provider});
      return;
    }
    if (button(ui, id("connect"), button_box, label, {.kind = ButtonKind::primary, .icon = Icon::external_link, .is_busy = is_busy}))
      ui.emit(integrations::ConnectClicked{look.provider});
    if (state.waiting != look.provider) return;
    box.skip_right(space::small);
    const auto again = ui.say(say::look_again);
    if (button(ui, id("look-again"), box.take_right(button_width(ui, again, false)).middle(control_height), again,
               {.kind = ButtonKind::quiet, .is_busy = state.connections.is_loading()}))
      ui.emit(integrations::ReloadClicked{});
  }

  float draw(ImVec2 at, float width) const {
    const float inner = width - 2 * space::large;
    const auto what = ui.say(say::what[static_cast<std::size_t>(look.provider)]);
    const auto second = second_text();
    const auto problem = problem_text();
    const float what_height = wrapped_height(ui, Type::small, what, inner);
    const float second_height = second.empty() ? 0 : space::small + wrapped_height(ui, Type::small, second, inner);
    const float strip_height = problem.empty() ? 0 : space::medium + wrapped_height(ui, Type::small, problem, inner - 50) + 20;
    const bool is_compact = Ui::is_compact();
    const bool has_action = look.provider != Provider::apple_health || connection().is_connected;
    const float action_height = is_compact && has_action ? control_height + space::medium : 0;
    const float height = 2 * space::large + mark_size + space::medium + what_height + second_height + strip_height + action_height;
    auto content = card(ui, Box::at(at, width, height));
    auto head = content.take_top(mark_size);
    const auto mark = head.take_left(mark_size);
    Ui::draw().AddRectFilled(mark.min, mark.max, ui.theme.accent_soft.packed(), radius::control);
    icon_in(ui, mark, look.icon, 20, ui.theme.accent_text);
    head.skip_left(space::medium);
    const auto name = service_name(look.provider);
    const float name_width = text_width(ui, Type::title, name);
    ui.note(id("name"), "heading", name, head, {.level = 2});
    text_in(ui, head, Type::title, ui.theme.text, name);
    badge_ui({head.min.x + name_width + space::medium, head.center().y});
    if (!is_compact) action_ui(head);
    content.skip_top(space::medium);
    content.skip_top(wrapped_text(ui, content.min, inner, Type::small, ui.theme.text_soft, what));
    if (!second.empty()) {
      content.skip_top(space::small);
      content.skip_top(wrapped_text(ui, content.min, inner, Type::small, ui.theme.text_faint, second));
    }
    if (!problem.empty()) {
      content.skip_top(space::medium);
      content.skip_top(strip(ui, content.min, inner, ui.theme.danger, Icon::circle_alert, problem));
    }
    if (is_compact) action_ui({{content.min.x, content.max.y - control_height}, content.max});
    return height;
  }
};

void ask_ui(const Ui& ui, const integrations::State& state) {
  if (!state.leaving) return;
  const auto answer = confirm_dialog(ui, "integrations.ask", ui.say(say::disconnect_title, {service_name(*state.leaving)}),
                                     ui.say(say::disconnect_text), ui.say(say::disconnect), state.work_on(*state.leaving).is_busy());
  if (answer == Answer::accept) ui.emit(integrations::DisconnectConfirmed{});
  if (answer == Answer::cancel) ui.emit(integrations::DisconnectCancelled{});
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const integrations::Route&) {
  const auto& state = signed_in.integrations;
  const auto content = [&](ImVec2 origin, float width) {
    auto head = Box::at(origin, width, 100);
    auto actions = page_header(ui, head, ui.say(say::title), Ui::is_compact() ? std::string_view{} : ui.say(say::subtitle));
    if (icon_button(ui, "integrations.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                    state.connections.is_loading()))
      ui.emit(integrations::ReloadClicked{});
    if (!state.connections.value()) {
      const auto box = Box::at(head.min, width, 280);
      card(ui, box);
      if (absence_ui(ui, box.inset(space::large), "integrations.retry", state.connections)) ui.emit(integrations::ReloadClicked{});
      return box.max.y;
    }
    Column column{head.min, width};
    for (const auto& look : looks) {
      column.add([&](ImVec2 at, float w) { return ServiceCard{ui, model.environment, state, look}.draw(at, w); });
    }
    return column.end().y;
  };
  scrolled_page(ui, "integrations.page", page, content, widest);
  ask_ui(ui, state);
}

}  // namespace dashboard
