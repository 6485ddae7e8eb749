#pragma once

#include <emscripten/val.h>

namespace dashboard {

/// The WebGL 2 context of the page's canvas, and ImGui's renderer on it.
class Canvas {
 public:
  /// False when the browser has no WebGL 2.
  bool create(const emscripten::val& element);
  /// Gives the context back: a browser has few of them.
  void release();
  /// The browser took the context away; what lived in it is gone.
  void lose();
  /// The browser gave it back.
  void restore();
  [[nodiscard]] bool is_usable() const { return is_usable_; }

  void begin_frame() const;
  /// Draws what ImGui made of the frame.
  void end_frame() const;

 private:
  bool is_usable_ = false;
};

}  // namespace dashboard
