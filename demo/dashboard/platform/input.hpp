#pragma once

#include <string>
#include <string_view>

namespace dashboard {

// What the page's events become for ImGui. Places are in points from the canvas's corner.
void pointer_moved(float x, float y, bool is_touch);
void pointer_left();
/// `button` counts as the DOM does: 0 left, 1 middle, 2 right.
void pointer_pressed(int button, bool is_down);
/// In points, positive towards the end of the content.
void wheel_turned(float x, float y);
/// Two fingers have moved apart by a factor since they were seen last, or together; what is under the pointer zooms.
void pinched(float factor);
void pinch_ended();
/// `name` as in KeyboardEvent.key.
void key_pressed(std::string_view name, bool is_down);
void modifiers_changed(bool has_ctrl, bool has_shift, bool has_alt, bool has_meta);
void text_typed(const std::string& utf8);
void focus_changed(bool has_focus);

/// Tab moves the focus within some frames, a drag is let go some frames after it was seen. What comes meanwhile is kept for then.
/// Before each frame.
void begin_input_frame();
/// Something is kept.
[[nodiscard]] bool is_input_held();
/// Frames must go on: something is kept, or of keys and characters that came fast ImGui has not seen all, which are one a frame.
[[nodiscard]] bool has_unread_input();

}  // namespace dashboard
