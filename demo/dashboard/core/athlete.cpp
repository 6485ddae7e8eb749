#include "athlete.hpp"

#include <algorithm>

#include "core/texts/athlete.hpp"

namespace dashboard {

std::string metric_label(const std::string& metric, Language language) {
  if (metric == "hrv_avg") return std::string{texts::athlete::hrv.in(language)};
  if (metric == "recovery_score") return std::string{texts::athlete::recovery.in(language)};
  if (metric == "vo2_max") return std::string{texts::athlete::vo2_max.in(language)};
  auto label = metric;
  std::ranges::replace(label, '_', ' ');
  return label;
}

double Plan::progress() const { return total_weeks > 0 ? std::clamp(static_cast<double>(current_week) / total_weeks, 0.0, 1.0) : 0.0; }

std::optional<double> Figures::load_share() const {
  if (!week_load || !four_week_load || *four_week_load <= 0) return std::nullopt;
  return *week_load / *four_week_load;
}

}  // namespace dashboard
