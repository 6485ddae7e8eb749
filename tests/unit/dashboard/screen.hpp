#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/variants.hpp"
#include "view/dashboard_ui.hpp"

namespace dashboard {

/// A screen without a window: ImGui lays out and draws into memory, a test looks and clicks.
class Screen {
 public:
  explicit Screen(float width = 1280, float height = 800);
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
  ~Screen();

  /// Draws so many frames of a model; returns what the person did in them.
  std::vector<Msg> draw(const Model& model, int frames = 3);
  /// Presses what has this id and draws on.
  std::vector<Msg> click(const Model& model, std::string_view id);
  std::vector<Msg> press(const Model& model, ImGuiKey key, bool has_shift = false);
  std::vector<Msg> type(const Model& model, const char* text);
  /// By the Tab key until the keyboard stands on what has this id; false when it does not get there.
  bool tab_to(const Model& model, std::string_view id);
  [[nodiscard]] bool is_focused(std::string_view id) const;
  void point_at(std::string_view id);
  void resize(float width, float height);

  [[nodiscard]] const Probe& probe() const { return probe_; }
  [[nodiscard]] ViewState& state() { return state_; }
  /// Triangles of the last frame.
  [[nodiscard]] int triangles() const { return triangles_; }
  /// Whether everything in the last frame has a place.
  [[nodiscard]] bool is_finite() const;

 private:
  void one_frame(const Model& model, std::vector<Msg>& messages);

  ImGuiContext* context_;
  Fonts fonts_;
  ViewState state_;
  Probe probe_;
  int triangles_ = 0;
};

/// Draws each model on a desk, on a phone, on a wide and on a tiny screen: nothing happens by itself, and something is there.
void check_all_sizes(const std::vector<std::pair<std::string, Model>>& models);

/// The messages of one kind.
template <class Kind>
std::vector<Kind> only(const std::vector<Msg>& messages) {
  std::vector<Kind> result;
  for (const auto& msg : messages) {
    if (auto* found = find_in<Kind>(msg)) result.push_back(*found);
  }
  return result;
}

}  // namespace dashboard
