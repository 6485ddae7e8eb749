#pragma once

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace dashboard {

/// What belongs to the screen and not to the program: text being typed, where the keyboard stands, which frame is due next.
class ViewState {
 public:
  /// The part of a screen or widget, made when it is first asked for; its type stands beside the code that uses it. Each of several widgets
  /// of a kind has one by its id.
  template <class Part>
  [[nodiscard]] Part& of(std::string_view id = {}) {
    auto& part = parts_[{&key<Part>, std::string{id}}];
    if (!part) part = std::make_shared<Part>();
    return *static_cast<Part*>(part.get());
  }

  /// In how many seconds the picture changes by itself; infinite when it stays.
  float seconds_to_next_frame = std::numeric_limits<float>::infinity();
  /// In the first frame of a route: the place to scroll to the top and to take the keyboard.
  bool is_route_new = false;

  /// `fragment` is where one is, as in the address.
  void begin_frame(std::string fragment) {
    seconds_to_next_frame = std::numeric_limits<float>::infinity();
    is_route_new = shown_ != fragment;
    shown_ = std::move(fragment);
  }
  /// What a screen reader, or another who does not see the canvas, asked for: the widget that is to act as if pressed, or to
  /// take the keyboard. The widget that finds its own id here takes it.
  void request_press(std::string id) { press_request_ = std::move(id); }
  void request_focus(std::string id) { focus_request_ = std::move(id); }
  [[nodiscard]] bool take_press(std::string_view id) { return take(press_request_, id); }
  [[nodiscard]] bool take_focus(std::string_view id) { return take(focus_request_, id); }

  void want_frame_in(float seconds) { seconds_to_next_frame = std::min(seconds_to_next_frame, seconds); }

 private:
  template <class Part>
  static inline char key = 0;  // its address tells the types apart

  static bool take(std::string& request, std::string_view id) {
    if (request.empty() || request != id) return false;
    request.clear();
    return true;
  }

  std::string press_request_;
  std::string focus_request_;
  std::map<std::pair<const char*, std::string>, std::shared_ptr<void>> parts_;
  std::string shown_;
};

}  // namespace dashboard
