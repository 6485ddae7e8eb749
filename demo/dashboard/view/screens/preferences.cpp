#include <algorithm>
#include <array>

#include "core/texts/preferences.hpp"
#include "view/screens.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

constexpr float widest = 640;
constexpr std::array text_percents{90, 100, 115, 130};

/// Languages are named in themselves, so that one finds back.
constexpr std::array<std::pair<Language, std::string_view>, all_languages.size()> language_names{
    {{Language::english, "English"}, {Language::chinese, "\u7E41\u9AD4\u4E2D\u6587"}, {Language::japanese, "\u65E5\u672C\u8A9E"}}};

/// A setting that the account knows too.
void change(const Ui& ui, Msg msg) {
  ui.emit(std::move(msg));
  ui.emit(preferences::Changed{});
}

/// A label with one of a few under it; what was pressed, or -1.
int choice(const Ui& ui, Form& form, std::string_view id, const Text& label, std::span<const Text> labels, int chosen) {
  auto area = form.take(line_height(Type::small) + 6 + segmented_height);
  text_in(ui, area.take_top(line_height(Type::small)), Type::small, ui.theme.text_soft, ui.say(label));
  area.skip_top(6);
  return segmented(ui, id, area.min, labels, chosen);
}

void language_ui(const Ui& ui, Form& form, const Model& model) {
  std::vector<MenuItem> items{{"", std::string{ui.say(texts::preferences::of_browser)}}};
  for (const auto& [language, name] : language_names) items.push_back({std::string{tag_of(language)}, std::string{name}});
  std::string chosen{model.settings.language ? tag_of(*model.settings.language) : ""};
  if (!form.select("preferences.language", {.label = ui.say(texts::preferences::language)}, items, chosen)) return;
  change(ui, msg::LanguageChosen{chosen.empty() ? std::nullopt : std::optional{language_of(chosen)}});
}

void zone_ui(const Ui& ui, Form& form, const Model& model, const preferences::State& state) {
  std::vector<MenuItem> items{{"", std::string{ui.say(texts::preferences::of_browser)}}};
  for (const auto& name : state.zone_names) items.push_back({name, name});
  auto chosen = model.settings.zone_name;
  const FieldLook look{.label = ui.say(texts::preferences::time_zone), .hint = ui.say(texts::preferences::time_zone_hint)};
  if (form.select("preferences.zone", look, items, chosen)) change(ui, msg::ZoneChosen{chosen});
}

void display_ui(const Ui& ui, Form& form, const Model& model) {
  form.section(ui.say(texts::preferences::display));
  language_ui(ui, form, model);
  const int theme =
      choice(ui, form, "preferences.theme", texts::preferences::theme, texts::preferences::themes, static_cast<int>(model.settings.theme));
  if (theme >= 0) ui.emit(msg::ThemeChosen{static_cast<ThemeChoice>(theme)});
  const auto size = std::ranges::find(text_percents, model.settings.text_percent) - text_percents.begin();
  const int picked =
      choice(ui, form, "preferences.text", texts::preferences::text_size, texts::preferences::text_sizes, static_cast<int>(size));
  if (picked >= 0) ui.emit(msg::TextSizeChosen{text_percents[static_cast<std::size_t>(picked)]});
}

void region_ui(const Ui& ui, Form& form, const Model& model, const preferences::State& state) {
  form.section(ui.say(texts::preferences::region));
  const bool is_metric = model.settings.units == UnitSystem::metric;
  const int units = choice(ui, form, "preferences.units", texts::preferences::units, texts::preferences::unit_systems, is_metric ? 0 : 1);
  if (units >= 0) change(ui, msg::UnitsChosen{units == 0 ? UnitSystem::metric : UnitSystem::imperial});
  zone_ui(ui, form, model, state);
}

/// Whether the account has taken what it is to know.
void account_ui(const Ui& ui, Form& form, const preferences::State& state) {
  form.remark(ui.say(texts::preferences::account_hint));
  if (const auto* problem = state.saved.problem()) {
    const auto text = std::string{ui.say(texts::preferences::not_saved)} + ". " + advice_on(*problem, ui.language);
    const auto box = form.take(wrapped_height(ui, Type::small, text, widest) + 20);
    strip(ui, box.min, box.width(), ui.theme.danger, Icon::circle_alert, text);
  } else if (state.saved.was_asked()) {
    const auto& text = state.saved.is_loading() ? texts::preferences::saving : texts::preferences::saved;
    const auto line = form.take(line_height(Type::small));
    ui.note("preferences.saved", "status", ui.say(text), line);
    text_in(ui, line, Type::small, ui.theme.good.text, ui.say(text));
  }
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const preferences::Route&) {
  const auto& state = signed_in.preferences;
  scrolled_page(
      ui, "preferences.page", page,
      [&](ImVec2 origin, float width) {
        auto head = Box::at(origin, width, 100);
        page_header(ui, head, ui.say(texts::preferences::title));
        ImVec2 at = head.min;
        at.y += form_card(ui, "preferences.display", at, width, [&](Form& form) { display_ui(ui, form, model); }) + space::large;
        at.y += form_card(ui, "preferences.region", at, width, [&](Form& form) {
          region_ui(ui, form, model, state);
          account_ui(ui, form, state);
        });
        return at.y;
      },
      widest);
}

}  // namespace dashboard
