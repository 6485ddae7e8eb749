#include "samples_activity.hpp"

#include <cmath>

namespace dashboard::samples {

std::shared_ptr<const Streams> streams(std::size_t samples) {
  auto result = std::make_shared<Streams>();
  for (std::size_t i = 0; i < samples; ++i) {
    const auto at = static_cast<double>(i);
    const auto wave = static_cast<float>(std::sin(at / 50));
    result->time.push_back(at);
    result->distance.push_back(at * 3);
    result->heart_rate.push_back(i % 100 == 50 ? NAN : 140 + 20 * wave);
    result->pace.push_back(330 + 30 * wave);
    result->elevation.push_back(120 + 10 * wave);
    result->cadence.push_back(170 + 5 * wave);
    result->route.push_back({47 + at * 1e-5, 8 + 0.001 * wave});
  }
  return result;
}

activity::Detail detail(std::size_t samples) {
  Activity activity;
  activity.id = "act_1";
  activity.user_id = "usr_7";
  activity.name = "Morning run";
  activity.headline = "Steady, with a strong finish";
  activity.sport = Sport::run;
  activity.start_seconds = now_seconds - 86'400;
  activity.distance_meters = 10'500;
  activity.duration_seconds = 3'276;
  activity.pace_seconds = 312;
  activity.heart_rate = 148;
  activity.max_heart_rate = 171;
  activity.climb_meters = 84;
  activity.review = "Felt light.";
  activity.ai_summary = "An even effort.";
  return {activity, streams(samples)};
}

Model on_activity(std::size_t samples) {
  auto model = update(with_roster(rows(10)), msg::LinkFollowed{activity::Route{"act_1"}}).model;
  model = update(std::move(model), activity::DetailAnswered{"act_1", detail(samples)}).model;
  return update(std::move(model), activity::ZonesAnswered{"act_1", std::vector<TrainingZone>{{100, 130}, {130, 150}, {150, 180}}}).model;
}

std::vector<Activity> week() {
  Activity done = detail().activity;
  done.start_seconds = now_seconds - 2 * 86'400;
  Activity planned;
  planned.id = "act_2";
  planned.user_id = "usr_7";
  planned.name = "Tempo run";
  planned.status = ActivityStatus::scheduled;
  planned.planned_day = Day{day_at(now_seconds, {}).days + 1};
  planned.plan_instance_id = "pli_1";
  planned.workout_id = "wko_1";
  planned.distance_meters = 8'000;
  return {done, planned};
}

Model on_calendar() {
  auto model = with_roster(rows(10));
  session(model).person.role = Role::head_coach;
  model = update(std::move(model), msg::LinkFollowed{calendar::Route{}}).model;
  auto step = update(std::move(model), calendar::AthleteChosen{"usr_7"});
  const auto monday = session(step.model).calendar.monday;
  return update(std::move(step.model), calendar::WeekAnswered{"usr_7", monday, week()}).model;
}

}  // namespace dashboard::samples
