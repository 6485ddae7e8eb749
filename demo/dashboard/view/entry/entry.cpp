#include <cmath>

#include "view/entry/entry_parts.hpp"
#include "view/shell/shell.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/page_header.hpp"

namespace dashboard {
namespace {

constexpr float logo_size = 44;
constexpr float widest = 420;

/// Orbits around the card: the product's mark, large and quiet.
void draw_backdrop(const Ui& ui, ImVec2 center) {
  auto& draw = Ui::draw();
  for (int ring = 0; ring < 5; ++ring) {
    const float radius = 290 + static_cast<float>(ring) * 130;
    draw.AddEllipse(center, {radius, radius * 0.62F}, ui.theme.line.faded(0.9F - 0.15F * static_cast<float>(ring)).packed(), -0.35F, 128,
                    1);
    const float angle = 0.9F + static_cast<float>(ring) * 2.2F;
    const float x = radius * std::cos(angle);
    const float y = radius * 0.62F * std::sin(angle);
    constexpr float tilt = -0.35F;
    const ImVec2 star{center.x + x * std::cos(tilt) - y * std::sin(tilt), center.y + x * std::sin(tilt) + y * std::cos(tilt)};
    draw.AddCircleFilled(star, 4, ui.theme.accent_text.faded(0.35F).packed());
  }
}

}  // namespace

void entry_ui(const Ui& ui, const Model& model, const entry::State& state) {
  auto& view = ui.state.of<EntryView>();
  view.turn_to(entry::name_of(state.form));
  view.note_answers(state);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  draw_backdrop(ui, {screen.x / 2, screen.y * 0.46F});
  const auto content = [&](ImVec2 origin, float width) {
    const float padding = Ui::is_compact() ? 24 : 40;
    const float top = std::round(std::max(0.0F, (screen.y - view.height) * 0.46F - space::large));
    const auto box = Box::at({origin.x, origin.y + top}, width, view.height);
    ui.note("page", "main", "", box);
    const auto column = card(ui, box, padding);
    logo(ui, {column.min.x + logo_size / 2, column.min.y + logo_size / 2}, logo_size);
    Form form{ui, {{column.min.x, column.min.y + logo_size + space::large}, column.max}};
    Sheet sheet{ui, state, view, form};
    entry_form_ui(ui, model, state, sheet);
    const float needed = form.bottom() + padding - space::medium - box.min.y;
    if (needed != view.height) ui.state.want_frame_in(0);  // the card fits from the next frame on
    view.height = needed;
    return box.min.y + needed;
  };
  scrolled_page(ui, "entry.page", {{0, 0}, screen}, content, widest);
}

void forget_typed(const Ui& ui) { ui.state.of<EntryView>().forget(); }

}  // namespace dashboard
