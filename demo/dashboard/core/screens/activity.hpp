#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/activity_input.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/streams.hpp"
#include "core/submission.hpp"
#include "core/training_zones.hpp"

/// One activity: its figures, and what was recorded on the way.
namespace dashboard::activity {

struct Route {
  static constexpr std::string_view name = "activities";
  static constexpr Access access = Access::everyone;
  std::string id;  ///< `activity_id`
  bool operator==(const Route&) const = default;
};

struct Detail {
  Activity activity;
  std::shared_ptr<const Streams> streams;  ///< Shared, as a model is copied often and a recording is long. None: nothing was recorded.

  bool operator==(const Detail&) const = default;
};

struct State {
  std::string id;  ///< Empty until the first one is opened.
  Remote<Detail> detail;
  Remote<std::vector<TrainingZone>> zones;  ///< Of the athlete.
  bool is_editing = false;
  Submission saved;

  bool operator==(const State&) const = default;
};

/// A piece of the canvas, in its pixels.
struct Frame {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  bool operator==(const Frame&) const = default;
};

struct DetailAnswered {
  std::string id;
  Outcome<Detail> outcome;
};
struct ZonesAnswered {
  std::string id;  ///< Of the activity for which they were asked.
  Outcome<std::vector<TrainingZone>> outcome;
};
struct RetryClicked {};
struct ZonesRetryClicked {};
struct EditClicked {};
struct EditCancelled {};
struct EditSubmitted {
  ActivityInput input;
};
struct SaveAnswered {
  std::string id;
  Outcome<Activity> outcome;
};
struct DeleteClicked {};
struct DeleteAnswered {
  std::string id;
  Outcome<std::monostate> outcome;
};
/// The chart is to become a picture.
struct PictureClicked {
  Frame frame;
};
struct Msg : std::variant<DetailAnswered, ZonesAnswered, RetryClicked, ZonesRetryClicked, EditClicked, EditCancelled, EditSubmitted,
                          SaveAnswered, DeleteClicked, DeleteAnswered, PictureClicked> {
  using variant::variant;
};

struct LoadDetail {
  std::string id;
  bool operator==(const LoadDetail&) const = default;
};
struct LoadZones {
  std::string id;
  std::string user_id;
  bool operator==(const LoadZones&) const = default;
};
struct Save {
  std::string id;
  ActivityDraft draft;
  bool is_manual = true;  ///< Of another one only name, effort and review are sent.
  bool operator==(const Save&) const = default;
};
struct Delete {
  std::string id;
  bool operator==(const Delete&) const = default;
};
struct SavePicture {
  std::string name;  ///< Of the file.
  Frame frame;
  bool operator==(const SavePicture&) const = default;
};
struct Cmd : std::variant<LoadDetail, LoadZones, Save, Delete, SavePicture> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::activity
