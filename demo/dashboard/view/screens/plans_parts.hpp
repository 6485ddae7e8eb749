#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/texts/plans.hpp"
#include "view/screens.hpp"

// The parts of the training plans' pages.
namespace dashboard {

/// What of them belongs to the screen alone.
struct PlansView {
  std::string search;
  bool is_creating = false;
  std::string name;
  std::optional<double> weeks = 8;
  // The day whose workout is being chosen.
  int week = 1;
  int weekday = 0;
  Box day_box{};
  std::string stopping_id;  ///< The instance that is about to be stopped.
};

struct PlansPage {
  const Ui& ui;
  const Model& model;
  const SignedIn& signed_in;
  const plans::State& state;
};

/// What fits of a page of plans beside its edges.
[[nodiscard]] Box plans_area(Box page);

void plans_library_ui(const PlansPage& page, Box area);
void plans_running_ui(const PlansPage& page, Box area);
void plan_create_ui(const PlansPage& page);
void plan_page_ui(const PlansPage& page, Box box);
/// The weeks with their days; returns the height.
float plan_weeks_ui(const PlansPage& page, ImVec2 at, float width, bool may_edit);
void plan_assign_ui(const PlansPage& page);

}  // namespace dashboard
