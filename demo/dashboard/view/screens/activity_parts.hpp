#pragma once

#include <array>
#include <memory>

#include "view/chart/stream_chart.hpp"
#include "view/screens.hpp"

// The parts of an activity's page. Each draws a card at a point and returns its height.
namespace dashboard {

/// What follows from a recording, made once and not in each frame.
struct RecordingView {
  static constexpr std::size_t columns = 4;  ///< Heart rate, pace, elevation, cadence.

  std::shared_ptr<const Streams> of;
  UnitSystem units = UnitSystem::metric;
  std::array<Extremes, columns> extremes;
  std::vector<Split> splits;
  std::vector<ImVec2> route;  ///< Thinned, from 0 to 1 across its longer side.
  ImVec2 route_size;
  bool is_over_distance = false;
  StreamChartView chart;

  void prepare(const std::shared_ptr<const Streams>& streams, UnitSystem wanted);
  [[nodiscard]] std::span<const double> places() const { return is_over_distance ? of->distance : of->time; }
  /// Where on the route the chart's cursor stands.
  [[nodiscard]] std::optional<ImVec2> cursor_on_route() const;
};

struct ActivityPage {
  const Model& model;
  const activity::State& state;
  const activity::Detail& detail;
  RecordingView& recording;
  bool may_change = false;

  [[nodiscard]] UnitSystem units() const { return model.settings.units; }
  [[nodiscard]] bool has_recording() const { return detail.streams != nullptr; }
};

float activity_figures_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page);
float activity_recording_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page);
// Without content these take no room and return 0.
float activity_splits_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page);
float activity_route_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page);
float activity_zones_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page);
float activity_words_ui(const Ui& ui, ImVec2 at, float width, const ActivityPage& page);

}  // namespace dashboard
