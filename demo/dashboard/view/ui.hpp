#pragma once

#include <string_view>

#include "core/language.hpp"
#include "view/fonts.hpp"
#include "view/probe.hpp"
#include "view/theme.hpp"
#include "view/view_state.hpp"

namespace dashboard {

/// Where what the person did is put (view/outbox.hpp); widgets need not know which messages there are.
struct Outbox;

/// What every view is handed: how things look, where the screen's own state is, and where messages go.
struct Ui {
  const Theme& theme;
  const Fonts& fonts;
  ViewState& state;
  Outbox& outbox;
  Language language = Language::english;
  bool is_calm = false;  ///< Nothing moves by itself: the person asked for reduced motion.
  Probe* probe = nullptr;

  template <class Kind>
  void emit(Kind happened) const;
  /// A text in the person's language.
  [[nodiscard]] std::string_view say(const Text& text) const { return text.in(language); }
  [[nodiscard]] std::string say(const Text& text, std::initializer_list<std::string_view> values) const {
    return text.in(language, values);
  }
  void note(std::string_view id, std::string_view role, std::string_view label, Box box, const Traits& traits = {}) const {
    if (probe != nullptr) probe->note(id, role, label, box, traits);
  }
  void note_text(std::string_view text, Box box) const {
    if (probe != nullptr) probe->note_text(text, box);
  }
  [[nodiscard]] static ImDrawList& draw() { return *ImGui::GetWindowDrawList(); }
  [[nodiscard]] static bool is_compact() { return ImGui::GetIO().DisplaySize.x < compact_width; }
};

}  // namespace dashboard
