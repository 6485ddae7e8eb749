#pragma once

#include <algorithm>
#include <limits>
#include <string>

namespace dashboard {

/// What belongs to the screen and not to the program: text being typed, where the keyboard stands, which frame is due next.
struct ViewState {
  struct SignIn {
    std::string email;
    std::string password;
    bool is_password_visible = false;
    bool has_taken_focus = false;

    /// What was typed has served its purpose: no password stays in memory.
    void forget() {
      std::fill(password.begin(), password.end(), '\0');
      *this = {};
    }
  } sign_in;

  struct Roster {
    std::string search;
    std::string menu_search;
    int cursor = -1;  ///< Row under the keyboard, a position in the shown order.
    bool must_show_cursor = false;
    bool has_taken_focus = false;
    float scroll_x = 0;
  } roster;

  struct Athlete {
    std::string user_id;  ///< Whose page was drawn last, to start a new one at its top.
  } athlete;

  /// In how many seconds the picture changes by itself; infinite when it stays.
  float seconds_to_next_frame = std::numeric_limits<float>::infinity();

  void begin_frame() { seconds_to_next_frame = std::numeric_limits<float>::infinity(); }
  void want_frame_in(float seconds) { seconds_to_next_frame = std::min(seconds_to_next_frame, seconds); }
};

}  // namespace dashboard
