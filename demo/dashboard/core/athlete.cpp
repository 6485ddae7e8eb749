#include "athlete.hpp"

#include <algorithm>

namespace dashboard {

std::string metric_label(const std::string& metric) {
  if (metric == "hrv_avg") return "HRV";
  if (metric == "recovery_score") return "Recovery";
  if (metric == "vo2_max") return "VO\u2082 max";
  auto label = metric;
  std::ranges::replace(label, '_', ' ');
  return label;
}

double Plan::progress() const { return total_weeks > 0 ? std::clamp(static_cast<double>(current_week) / total_weeks, 0.0, 1.0) : 0.0; }

std::optional<double> Figures::load_change() const {
  if (!week_load || !four_week_load || *four_week_load <= 0) return std::nullopt;
  return *week_load / *four_week_load - 1.0;
}

}  // namespace dashboard
