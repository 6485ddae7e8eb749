#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/model.hpp"
#include "core/msg.hpp"
#include "platform/canvas.hpp"
#include "platform/font_store.hpp"
#include "runtime/runtime.hpp"
#include "view/dashboard_ui.hpp"

namespace dashboard {

/// Asks the page for frames; it draws none that nobody asked for.
struct FrameRequests {
  std::function<void()> soon;
  std::function<void(double seconds)> later;
  /// What is on the screen has changed: the mirror for screen readers follows.
  std::function<void(const std::string& json)> mirror;
  /// Somebody is past the sign-in and waits for the second part of the program.
  std::function<void()> second_part;
};

/// The program: model, view and runtime around one loop. A message changes the model, a change asks for a frame.
class App {
 public:
  App(astral::Client client, std::shared_ptr<astral::Clock> clock, Page& page, FrameRequests requests);

  void start(Environment environment, const std::string& fragment);
  /// Before the start or later (Runtime::hand_session).
  void hand_session(std::string token, std::int64_t expires_at_millis);
  /// Takes what a text of settings says that differs.
  void change_settings(const std::string& text);
  /// The part of the address behind `#` has changed.
  void follow(const std::string& fragment);
  void dispatch(const Msg& msg);
  /// The second part of the program (core/second_part.hpp) is there. Before that nobody gets past the sign-in.
  void complete();
  /// Size of the page in its own points, and pixels a point.
  void resize(float width, float height, float scale);
  /// The page's points in one of the dashboard's: how large the person wants everything.
  [[nodiscard]] float zoom() const { return static_cast<float>(model_.settings.text_percent) / 100; }
  /// Something happened that may change the picture.
  void wake();
  /// Time went by: "2 min ago" may have become "3 min ago".
  void tick();
  /// Draws now.
  void frame(double now_millis);

  [[nodiscard]] Canvas& canvas() { return canvas_; }
  [[nodiscard]] FontStore& fonts() { return fonts_; }
  [[nodiscard]] const Model& model() const { return model_; }
  [[nodiscard]] Probe& probe() { return probe_; }
  [[nodiscard]] ViewState& view() { return view_; }
  [[nodiscard]] int frames() const { return frames_; }
  /// How long the last frame took without drawing, in milliseconds.
  [[nodiscard]] double frame_cost_millis() const { return frame_cost_millis_; }

 private:
  void apply(const Msg& msg);
  /// Keeps a message until the second part is there, if it may lead to what is in it.
  bool hold(const Msg& msg);
  void mirror();
  void fit();

  Model model_;
  ViewState view_;
  Canvas canvas_;
  FontStore fonts_;
  Probe probe_;
  std::shared_ptr<astral::Clock> clock_;
  FrameRequests requests_;
  Runtime runtime_;
  std::vector<Msg> messages_;
  std::vector<Msg> held_;
  ImVec2 page_size_;
  float pixels_a_point_ = 1;
  double last_frame_millis_ = 0;
  double frame_cost_millis_ = 0;
  int frames_ = 0;
  int settling_frames_ = 0;
  bool is_started_ = false;
  bool is_complete_ = false;
  std::string mirrored_;
};

}  // namespace dashboard
