#include <algorithm>

#include "view/chart/stream_chart.hpp"

namespace dashboard {
namespace {

/// So many samples fill the plot at least: nearer there is nothing more to see.
constexpr double least_samples = 8;

Window whole(std::span<const double> places) {
  return places.size() > 1 && places.back() > places.front() ? Window{places.front(), places.back()} : Window{};
}

Window moved_inside(Window window, const Window& all) {
  const double span = std::min(window.span(), all.span());
  const double from = std::clamp(window.from, all.from, all.to - span);
  return {from, from + span};
}

}  // namespace

void StreamChartView::show_all(std::span<const double> places) { window = whole(places); }

void StreamChartView::zoom(std::span<const double> places, double factor, double share) {
  const auto all = whole(places);
  const double least = all.span() * std::min(1.0, least_samples / static_cast<double>(std::max<std::size_t>(places.size(), 1)));
  const double span = std::clamp(window.span() / factor, least, all.span());
  const double fixed = window.from + share * window.span();
  window = moved_inside({fixed - share * span, fixed + (1 - share) * span}, all);
}

void StreamChartView::pan(std::span<const double> places, double share) {
  const double by = share * window.span();
  window = moved_inside({window.from + by, window.to + by}, whole(places));
}

}  // namespace dashboard
