#include "samples.hpp"

#include "core/text.hpp"

namespace dashboard::samples {

Environment environment() { return {.now_seconds = now_seconds, .zone = {}, .prefers_dark = false}; }

Problem problem(ProblemKind kind) { return {.kind = kind, .detail = "", .field = "", .request_id = "req_1"}; }

Person person() { return {.user_id = "usr_coach", .name = "Sam Rivera", .email = "sam@club.example", .organization_id = "org_1"}; }

Signal signal(Severity severity, const std::string& metric) {
  return {.id = "sig_" + metric,
          .metric = metric,
          .severity = severity,
          .is_up = false,
          .current = 50,
          .previous = 60,
          .change_percent = -16.7,
          .message = "HRV is down"};
}

RosterRow row(const std::string& id, const std::string& name) {
  RosterRow result;
  result.user_id = id;
  result.name = name;
  result.sort_name = fold(name);
  result.search_text = result.sort_name;
  return result;
}

std::vector<RosterRow> rows(int count) {
  std::vector<RosterRow> result;
  for (int i = 0; i < count; ++i) {
    auto next = row("usr_" + std::to_string(i), "Athlete " + std::to_string(i));
    next.email = "athlete" + std::to_string(i) + "@club.example";
    next.coach_id = i % 2 == 0 ? "usr_coach" : "usr_other";
    next.coach_name = i % 2 == 0 ? "Sam Rivera" : "Kenji Mori";
    next.sort_coach = fold(next.coach_name);
    if (i % 3 != 0) next.labels = {"@marathon", "@injury-watch"};
    if (i % 4 != 0) next.plan = Plan{"Marathon Block A", "active", i % 12, i % 5 == 0 ? 0 : 12};
    if (i % 5 != 0) next.latest = LatestActivity{"Morning Run", Sport::run, now_seconds - i * 7'200, 8'000.0 + i};
    next.status = i % 7 == 0 ? "inactive" : "active";
    next.figures.weekly_distance_meters = 1'000.0 * i;
    if (i % 2 == 0) next.figures.week_load = 10.0 * i;
    next.figures.four_week_load = 100;
    if (i % 3 == 0) next.figures.hrv_millis = 40 + i % 40;
    next.figures.recovery = i % 100;
    if (i % 6 == 0)
      next.signals = {signal(Severity::watch), signal(Severity::urgent, "recovery_score"), signal(Severity::watch, "vo2_max")};
    result.push_back(std::move(next));
  }
  return result;
}

AthleteProfile profile(const std::string& user_id) {
  AthleteProfile result;
  result.user_id = user_id;
  result.name = "Athlete 7";
  result.figures = {.weekly_distance_meters = 62'400,
                    .average_pace_seconds = 312,
                    .weekly_activities = 6,
                    .longest_run_meters = 24'100,
                    .vo2_max = 56.3,
                    .hrv_millis = 62,
                    .recovery = 78,
                    .resting_heart_rate = 48,
                    .week_load = 420,
                    .four_week_load = 300,
                    .acute_load = 58.2,
                    .chronic_load = 61.7,
                    .form = 3.5};
  for (int i = 0; i < 30; ++i) {
    const Day day{20'534 + i};
    result.hrv_history.push_back({day, i % 7 == 3 ? std::nullopt : std::optional{60.0 + i % 5}});
    result.recovery_history.push_back({day, 70.0 + i % 11});
    result.vo2_max_history.push_back({day, std::nullopt});
  }
  result.goals = {{"Boston Marathon", Day{20'600}, "3:05:00"}, {"Some day", std::nullopt, ""}};
  result.plans = {{"Marathon Block A", "active", 3, 12}, {"Strength", "scheduled", 0, 0}};
  result.insights = {{"Load is rising evenly", "Weekly load grew by 6 %. Keep the next week as it is."}};
  result.signals = {signal(Severity::urgent), signal(Severity::watch, "vo2_max")};
  result.connected = {"Garmin", "Strava"};
  return result;
}

RunningStats stats() {
  RunningStats result;
  for (int i = 0; i < 10; ++i) result.points.push_back({now_seconds - (9 - i) * 604'800, 10'000.0 * i, 3'000.0 * i, 40.0 * i, i});
  result.totals = {0, 450'000, 135'000, 1'800, 45};
  return result;
}

ActivityList activities(int count) {
  ActivityList list;
  for (int i = 0; i < count; ++i) {
    Activity next;
    next.id = "act_" + std::to_string(i);
    next.name = "Run " + std::to_string(i);
    next.sport = static_cast<Sport>(i % 7);
    next.status = static_cast<ActivityStatus>(i % 4);
    next.planned_day = Day{20'565 + i};
    if (i % 3 != 0) next.start_seconds = now_seconds - i * 86'400;
    if (i % 2 == 0) next.distance_meters = 10'000;
    next.duration_seconds = 3'276;
    if (i % 2 == 0) next.pace_seconds = 327;
    if (i % 5 != 0) next.heart_rate = 148;
    next.load = 44;
    list.items.push_back(std::move(next));
  }
  return list;
}

Model signed_out() {
  Model model;
  model.environment = environment();
  model.route = roster::Route{};
  return update(std::move(model), msg::SessionNotRestored{}).model;
}

Model signed_in() { return update(signed_out(), entry::PersonAnswered{0, person()}).model; }

Model with_roster(std::vector<RosterRow> rows) {
  auto model = signed_in();
  model = update(std::move(model), msg::OrganizationAnswered{Organization{"org_1", "Summit Running Club"}}).model;
  const auto total = static_cast<std::int64_t>(rows.size());
  auto& roster = session(model).roster;
  roster.load->total = total;  // as if the pages before had come in
  roster.load->next_offset = total;
  return update(std::move(model), roster::PageAnswered{roster.load->id, 0, RosterPage{"org_1", std::move(rows), total}}).model;
}

Model on_athlete() {
  auto model = update(with_roster(rows(40)), msg::LinkFollowed{athlete::Route{"usr_7"}}).model;
  model = update(std::move(model), athlete::ProfileAnswered{"usr_7", profile("usr_7")}).model;
  model = update(std::move(model), athlete::StatsAnswered{"usr_7", StatsSpan::weeks, stats()}).model;
  model = update(std::move(model), athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, activities(20)}).model;
  return update(std::move(model), athlete::ActivitiesAnswered{"usr_7", ActivityTab::planned, 0, activities(3)}).model;
}

Model as_head_coach() {
  auto model = with_roster(rows(10));
  session(model).person.role = Role::head_coach;
  return model;
}

std::vector<api_keys::Key> api_keys() {
  constexpr std::int64_t day = 86'400;
  return {{"key_1", "Watch import", now_seconds - 40 * day, now_seconds + 5 * day},
          {"key_2", "Data warehouse with a name as long as people can type one", now_seconds - 400 * day, std::nullopt},
          {"key_3", "Old", std::nullopt, now_seconds - day}};
}

}  // namespace dashboard::samples
