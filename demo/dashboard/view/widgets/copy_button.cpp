#include "view/widgets/copy_button.hpp"

#include "core/texts/widgets.hpp"

#include <string>

#include "view/widgets/button.hpp"

namespace dashboard {
namespace {

/// Which button has copied last, and until when it says so.
struct CopyView {
  std::string id;
  double until_seconds = 0;
};

}  // namespace

void copy_button(const Ui& ui, std::string_view id, Box box, std::string_view text) {
  constexpr double thanks_seconds = 2;
  auto& view = ui.state.of<CopyView>();
  const double left = view.id == id ? view.until_seconds - ImGui::GetTime() : 0;
  const bool has_copied = left > 0;
  if (has_copied) ui.state.want_frame_in(static_cast<float>(left));
  const auto name = ui.say(has_copied ? texts::widgets::copied : texts::widgets::copy);
  if (!icon_button(ui, id, box, has_copied ? Icon::check : Icon::copy, name)) return;
  ImGui::SetClipboardText(std::string{text}.c_str());
  view = {std::string{id}, ImGui::GetTime() + thanks_seconds};
}

}  // namespace dashboard
