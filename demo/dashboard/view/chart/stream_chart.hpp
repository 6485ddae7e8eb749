#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "view/chart/extremes.hpp"
#include "view/chart/ticks.hpp"
#include "view/text.hpp"

namespace dashboard {

/// One recorded quantity.
struct StreamCurve {
  std::string_view id;
  std::string_view name;
  Color color;
  const Extremes* values = nullptr;
  Extent range;  ///< What the curve's scale covers.
  Scale scale = Scale::decimal;
  bool grows_down = false;  ///< A faster pace is a smaller number and stands higher.
  double unit = 1;          ///< How much of the column is one of what its scale counts.
  /// A value as people read it.
  std::function<std::string(double)> text;
};

/// By which factor one step of the wheel zooms.
inline constexpr float zoom_a_wheel_step = 1.3F;

struct StreamChart {
  std::string_view name;
  std::span<const double> places;  ///< Rising: seconds, or meters.
  Scale scale = Scale::clock;
  double unit = 1;  ///< How much of `places` is one of what the axis counts.
  std::function<std::string(double)> text;
  std::vector<StreamCurve> curves;
};

/// What of a chart belongs to the screen: what part of it is seen, and where its cursor stands.
struct StreamChartView {
  Window window;
  std::optional<std::size_t> cursor;
  float last_drag = 0;

  void show_all(std::span<const double> places);
  /// Nearer by a factor, or farther; what stands at the share of the width stays there.
  void zoom(std::span<const double> places, double factor, double share = 0.5);
  /// By a share of what is seen.
  void pan(std::span<const double> places, double share);
};

/// Curves one below the other over one axis. Zoomed by wheel, two fingers, + and -; moved by drag and arrows; Home shows all. One cursor
/// runs through all of them.
void stream_chart(const Ui& ui, std::string_view id, Box box, const StreamChart& chart, StreamChartView& view);
[[nodiscard]] float stream_chart_height(std::size_t curves);

}  // namespace dashboard
