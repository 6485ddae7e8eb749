#pragma once

#include <string>
#include <vector>

#include "core/route.hpp"
#include "core/update.hpp"
#include "core/variants.hpp"

// Models and values to begin a test with.
namespace dashboard::samples {

/// 2026-04-22, a Wednesday, 10:00 in UTC.
inline constexpr std::int64_t now_seconds = 1'776'852'000;

[[nodiscard]] Environment environment();
[[nodiscard]] Problem problem(ProblemKind kind);
[[nodiscard]] Person person();
[[nodiscard]] RosterRow row(const std::string& id, const std::string& name);
/// So many athletes with figures, labels, plans and signals of every kind.
[[nodiscard]] std::vector<RosterRow> rows(int count);
[[nodiscard]] Signal signal(Severity severity, const std::string& metric = "hrv_avg");
[[nodiscard]] AthleteProfile profile(const std::string& user_id);
[[nodiscard]] RunningStats stats();
[[nodiscard]] ActivityList activities(int count);

/// Somebody who wants to go to the roster.
[[nodiscard]] Model signed_out();
/// Signed in, the first page of the roster is under way.
[[nodiscard]] Model signed_in();
/// Signed in with this roster.
[[nodiscard]] Model with_roster(std::vector<RosterRow> rows);
/// On the page of an athlete whose parts have all arrived.
[[nodiscard]] Model on_athlete();

/// The head coach with a roster of ten.
[[nodiscard]] Model as_head_coach();
/// Keys of every kind: one that ends soon, one that has ended, one without an end.
[[nodiscard]] std::vector<api_keys::Key> api_keys();

[[nodiscard]] inline SignedIn& session(Model& model) { return std::get<SignedIn>(model.session); }
[[nodiscard]] inline const SignedIn& session(const Model& model) { return std::get<SignedIn>(model.session); }

/// The commands of one kind.
template <class Kind>
std::vector<Kind> only(const Cmds& cmds) {
  std::vector<Kind> result;
  for (const auto& cmd : cmds) {
    if (auto* found = find_in<Kind>(cmd)) result.push_back(*found);
  }
  return result;
}

}  // namespace dashboard::samples
