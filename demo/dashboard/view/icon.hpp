#pragma once

#include <cstdint>

namespace dashboard {

/// Icons of the Lucide font. `build.mjs` reads the names and code points from this file, holds them against
/// Lucide's own list, and ships just these glyphs: a row here is all it takes to add one.
enum class Icon : std::uint16_t {
  activity = 0xe038,
  arrow_down = 0xe042,
  arrow_left = 0xe048,
  arrow_right = 0xe049,
  arrow_up = 0xe04a,
  battery_charging = 0xe054,
  bike = 0xe1d2,
  calendar = 0xe063,
  check = 0xe06c,
  chevron_down = 0xe06d,
  chevron_left = 0xe06e,
  chevron_right = 0xe06f,
  circle_alert = 0xe077,
  circle_check = 0xe226,
  copy = 0xe09e,
  dumbbell = 0xe3a1,
  ellipsis = 0xe0b6,
  ellipsis_vertical = 0xe0b7,
  eye = 0xe0ba,
  eye_off = 0xe0bb,
  flag = 0xe0d1,
  footprints = 0xe3b9,
  gauge = 0xe1bf,
  heart_pulse = 0xe36e,
  lock = 0xe10b,
  log_out = 0xe10e,
  moon = 0xe11e,
  mountain = 0xe231,
  panel_left_close = 0xe21c,
  panel_left_open = 0xe21d,
  person_standing = 0xe21e,
  rotate_cw = 0xe149,
  route = 0xe53e,
  ruler = 0xe14b,
  search = 0xe151,
  search_x = 0xe4ad,
  settings = 0xe154,
  sparkles = 0xe412,
  sun = 0xe178,
  sun_moon = 0xe2b2,
  tag = 0xe17f,
  timer = 0xe1e0,
  triangle_alert = 0xe193,
  user = 0xe19f,
  users = 0xe1a4,
  waves_ladder = 0xe63b,
  wifi_off = 0xe1af,
  wind = 0xe1b0,
  x = 0xe1b2,
  zap = 0xe1b4,
};

}  // namespace dashboard
