#include <array>

#include "core/format.hpp"
#include "core/texts/api_keys.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/copy_button.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/field_frame.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/list_card.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

using api_keys::Lifetime;

constexpr float widest = 860;
constexpr std::int64_t soon_seconds = 14 * 86'400;

/// What is typed into the form of a new key.
struct ApiKeysView {
  std::string name;
  std::string lifetime;
  std::optional<Day> last_day;
  bool was_open = false;
};

struct Page {
  const api_keys::State& state;
  const Environment& environment;

  [[nodiscard]] std::string day(const Ui& ui, std::int64_t seconds) const {
    return format_day(day_at(seconds, environment.zone), environment.today(), ui.language);
  }
};

BadgeText standing_of(const Ui& ui, const api_keys::Key& key, const Page& page) {
  const auto now = page.environment.now_seconds;
  if (!key.expires_seconds) return {ui.theme.neutral, std::string{ui.say(texts::api_keys::never_expires)}};
  if (*key.expires_seconds <= now) return {ui.theme.danger, std::string{ui.say(texts::api_keys::expired)}};
  const auto text = ui.say(texts::api_keys::expires, {page.day(ui, *key.expires_seconds)});
  return {*key.expires_seconds < now + soon_seconds ? ui.theme.warning : ui.theme.good, text};
}

void key_line(const Ui& ui, Box& rest, const api_keys::Key& key, const Page& page, bool is_first) {
  const auto standing = standing_of(ui, key, page);
  const auto revoke = ui.say(texts::api_keys::revoke);
  const auto created = key.created_seconds ? ui.say(texts::api_keys::created, {page.day(ui, *key.created_seconds)}) : std::string{};
  const bool is_compact = Ui::is_compact();
  const float action = is_compact ? control_height : button_width(ui, revoke, false);
  const float badge_room = is_compact ? 0 : badge_width(ui, standing.text) + space::medium;
  auto right = list_line(ui, rest,
                         {.id = "api-keys.key." + key.id,
                          .title = key.name,
                          .remark = is_compact ? standing.text : created + "  \u00B7  " + key.id,
                          .icon = Icon::key_round,
                          .room_on_right = action + badge_room,
                          .is_first = is_first});
  if (!is_compact) badge(ui, {right.min.x, right.center().y}, standing.tone, standing.text);
  const auto box = right.take_right(action).middle(control_height);
  const auto id = "api-keys.revoke." + key.id;
  const auto name = ui.say(texts::api_keys::revoke_named, {key.name});
  if (is_compact ? icon_button(ui, id, box, Icon::trash_2, name) : button(ui, id, box, revoke)) ui.emit(api_keys::RevokeClicked{key.id});
}

float list_ui(const Ui& ui, ImVec2 at, float width, const Page& page) {
  const auto& keys = page.state.keys;
  const float height = list_card_height(keys, false);
  auto content = card(ui, Box::at(at, width, height));
  if (absence_ui(ui, content, "api-keys.retry", keys, 6)) ui.emit(api_keys::ReloadClicked{});
  if (const auto* list = keys.value()) {
    for (const auto& key : *list) key_line(ui, content, key, page, &key == &list->front());
    if (list->empty() && notice(ui, content, Icon::key_round, ui.say(texts::api_keys::none_yet), ui.say(texts::api_keys::none_yet_advice),
                                {"api-keys.first", ui.say(texts::api_keys::create), Icon::plus})) {
      ui.emit(api_keys::FormOpened{});
    }
  }
  return height;
}

std::vector<MenuItem> lifetime_items(const Ui& ui) {
  std::vector<MenuItem> items;
  for (std::size_t i = 0; i < texts::api_keys::lifetimes.size(); ++i)
    items.push_back({std::to_string(i), std::string{ui.say(texts::api_keys::lifetimes[i])}});
  return items;
}

void form_ui(const Ui& ui, const Page& page) {
  auto& view = ui.state.of<ApiKeysView>();
  const bool is_new = page.state.is_form_open && !view.was_open;
  view.was_open = page.state.is_form_open;
  if (is_new) view = {.lifetime = std::to_string(static_cast<int>(Lifetime::quarter)), .was_open = true};
  if (!page.state.is_form_open) return;
  std::optional<Answer> answer;
  const auto& creation = page.state.creation;
  const bool wants_closed = dialog(ui, "api-keys.form", {.title = ui.say(texts::api_keys::create)}, [&](Box column) {
    constexpr std::array<std::string_view, 2> fields{"name", "expires_at"};
    Form form{ui, column};
    const auto name = form.text("api-keys.form.name",
                                {.label = ui.say(texts::api_keys::name),
                                 .error = creation.error_of("name"),
                                 .hint = ui.say(texts::api_keys::name_hint),
                                 .is_required = true,
                                 .takes_focus = is_new},
                                view.name);
    const auto items = lifetime_items(ui);
    const bool is_forever = view.lifetime == items.back().id;
    const bool has_day = view.lifetime == std::to_string(static_cast<int>(Lifetime::until_day));
    form.select("api-keys.form.lifetime",
                {.label = ui.say(texts::api_keys::lifetime),
                 .error = has_day ? std::string_view{} : creation.error_of("expires_at"),
                 .hint = is_forever ? ui.say(texts::api_keys::forever_hint) : std::string_view{}},
                items, view.lifetime);
    if (has_day)
      form.date("api-keys.form.day", {.label = ui.say(texts::api_keys::last_day), .error = creation.error_of("expires_at")}, view.last_day,
                page.environment.today());
    form.refusal(creation, fields);
    answer = dialog_buttons(ui, "api-keys.form", column, form.bottom() - space::large,
                            {.accept = ui.say(texts::api_keys::make), .is_busy = creation.is_busy()});
    if (name.was_entered) answer = Answer::accept;
    return form.bottom() - space::large + dialog_buttons_height - column.min.y;
  });
  if (wants_closed || answer == Answer::cancel) ui.emit(api_keys::FormClosed{});
  if (answer == Answer::accept && !creation.is_busy())
    ui.emit(api_keys::FormSubmitted{view.name, static_cast<Lifetime>(view.lifetime.front() - '0'), view.last_day});
}

/// The one time that a secret is on the screen.
void secret_ui(const Ui& ui, const api_keys::NewKey& created) {
  bool is_done = false;
  const bool wants_closed = dialog(ui, "api-keys.secret", {.title = ui.say(texts::api_keys::copy_now), .width = 520}, [&](Box column) {
    float y = column.min.y;
    y += strip(ui, {column.min.x, y}, column.width(), ui.theme.warning, Icon::triangle_alert, ui.say(texts::api_keys::shown_once)) +
         space::large;
    text_in(ui, Box::at({column.min.x, y}, column.width(), line_height(Type::small)), Type::small, ui.theme.text_soft, created.key.name);
    y += line_height(Type::small) + 6;
    const float inner = column.width() - control_height - 2 * space::medium;
    const float text_height = wrapped_height(ui, Type::body, created.secret.text, inner);
    const auto box = Box::at({column.min.x, y}, column.width(), std::max(text_height + 2 * 10, 44.0F));
    field_ground(ui, box);
    field_edge(ui, box, {});
    ui.note("api-keys.secret.text", "text", created.secret.text, box);
    wrapped_text(ui, {box.min.x + space::medium, box.center().y - text_height / 2}, inner, Type::body, ui.theme.text, created.secret.text);
    auto right = box.inset(space::tiny);
    copy_button(ui, "api-keys.secret.copy", right.take_right(control_height).middle(control_height), created.secret.text);
    y = box.max.y + space::large;
    const auto label = ui.say(texts::api_keys::done);
    auto line = Box::at({column.min.x, y}, column.width(), control_height);
    is_done = button(ui, "api-keys.secret.done", line.take_right(button_width(ui, label, false)), label, {.kind = ButtonKind::primary});
    return line.max.y - column.min.y;
  });
  if (wants_closed || is_done) ui.emit(api_keys::SecretClosed{});
}

void revocation_ui(const Ui& ui, const api_keys::State& state) {
  const auto* keys = state.keys.value();
  if (state.revoking_id.empty() || !keys) return;
  const auto found = std::ranges::find(*keys, state.revoking_id, &api_keys::Key::id);
  const std::string_view name = found == keys->end() ? std::string_view{state.revoking_id} : std::string_view{found->name};
  const auto answer =
      confirm_dialog(ui, "api-keys.revocation", ui.say(texts::api_keys::revoke_title), ui.say(texts::api_keys::revoke_text, {name}),
                     ui.say(texts::api_keys::revoke), state.revocation.is_busy());
  if (answer == Answer::cancel) ui.emit(api_keys::RevokeCancelled{});
  if (answer == Answer::accept) ui.emit(api_keys::RevokeConfirmed{});
}

void head_ui(const Ui& ui, Box& head, const api_keys::State& state) {
  const auto* list = state.keys.value();
  const auto remark = list ? format_count(std::ssize(*list), texts::api_keys::keys, ui.language) : std::string{};
  auto actions = page_header(ui, head, ui.say(texts::api_keys::title), Ui::is_compact() ? std::string_view{} : std::string_view{remark});
  const auto label = ui.say(texts::api_keys::create);
  const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::plus};
  if (button(ui, "api-keys.create", actions.take_right(button_width(ui, label, true)), label, look)) ui.emit(api_keys::FormOpened{});
  actions.skip_right(space::small);
  if (icon_button(ui, "api-keys.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  state.keys.is_loading() && list)) {
    ui.emit(api_keys::ReloadClicked{});
  }
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const api_keys::Route&) {
  const auto& state = signed_in.api_keys;
  const Page parts{state, model.environment};
  scrolled_page(
      ui, "api-keys.page", page,
      [&](ImVec2 origin, float width) {
        auto head = Box::at(origin, width, 100);
        head_ui(ui, head, state);
        ImVec2 at = head.min;
        at.y += wrapped_text(ui, at, width, Type::small, ui.theme.text_soft, ui.say(texts::api_keys::what_it_is)) + space::large;
        return at.y + list_ui(ui, at, width, parts);
      },
      widest);
  form_ui(ui, parts);
  if (state.created) secret_ui(ui, *state.created);
  revocation_ui(ui, state);
}

}  // namespace dashboard
