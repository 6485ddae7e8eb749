#include "core/screens/activity.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/format.hpp"
#include "core/heart_bands.hpp"
#include "core/rights.hpp"
#include "core/texts/activity.hpp"

namespace dashboard::activity {
namespace {

void load_detail(const Context& context) {
  auto& state = context.signed_in.activity;
  state.detail.begin();
  context.run(LoadDetail{state.id});
}

/// Athletes read their own zones; to others the server does not tell them, and they see the heart's rate in even steps.
void load_zones(const Context& context, const Detail& detail) {
  auto& state = context.signed_in.activity;
  const auto& user_id = detail.activity.user_id;
  if (user_id != context.signed_in.person.user_id) return state.zones.settle(heart_bands(*detail.streams));
  state.zones.begin();
  context.run(LoadZones{state.id, user_id});
}

/// A file's name out of an activity's: what file systems refuse becomes a hyphen.
std::string file_name_of(const Activity& activity, const TimeZone& zone) {
  std::string name = activity.name;
  constexpr std::string_view refused = "/\\:*?\"<>|";
  for (auto& c : name) {
    if (refused.find(c) != std::string_view::npos || static_cast<unsigned char>(c) < ' ') c = '-';
  }
  return iso_text(day_of(activity, zone)) + " " + name + ".png";
}

/// Changes or drops the activity in the lists of the athlete's page and of the calendar.
template <class Change>
void for_each_list(const Context& context, Change change) {
  auto& athlete = context.signed_in.athlete.activities;
  for (auto* list : {athlete.done.value(), athlete.planned.value()}) {
    if (list) change(list->items);
  }
  if (auto* week = context.signed_in.calendar.week.value()) change(*week);
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.activity;

  void operator()(const DetailAnswered& m) const {
    if (m.id != state.id) return;
    state.detail.settle(m.outcome);
    if (m.outcome && m.outcome->streams && !state.zones.was_asked()) load_zones(context, *m.outcome);
  }
  void operator()(const ZonesAnswered& m) const {
    if (m.id == state.id) state.zones.settle(m.outcome);
  }
  void operator()(const RetryClicked&) const { load_detail(context); }
  void operator()(const ZonesRetryClicked&) const {
    if (const auto* detail = state.detail.value(); detail && detail->streams) load_zones(context, *detail);
  }
  void operator()(const EditClicked&) const {
    state.saved.finish();
    state.is_editing = state.detail.value() != nullptr;
  }
  void operator()(const EditCancelled&) const { state.is_editing = false; }
  void operator()(const EditSubmitted& m) const {
    const auto* detail = state.detail.value();
    if (!detail || state.saved.is_busy()) return;
    const auto& model = context.model;
    auto draft = draft_of(m.input, model.settings.units, model.environment.zone, context.language());
    if (!draft) return state.saved.fail(draft.error());
    state.saved.begin();
    context.run(Save{state.id, std::move(*draft), detail->activity.is_manual});
  }
  void operator()(const SaveAnswered& m) const {
    if (m.outcome) {
      for_each_list(context, [&](std::vector<Activity>& items) { std::ranges::replace_if(items, is(m.id), *m.outcome); });
      context.show_toast(ToastTone::neutral, std::string{texts::activity::saved.in(context.language())});
    }
    if (m.id != state.id) return;
    if (!state.saved.settle(m.outcome)) return;
    state.is_editing = false;
    if (auto* detail = state.detail.value()) detail->activity = *m.outcome;
  }
  void operator()(const DeleteClicked&) const {
    const auto* detail = state.detail.value();
    if (!detail) return;
    const auto& activity = detail->activity;
    context.remove_later(activity.id, texts::activity::deleted.in(context.language(), {activity.name}), Delete{activity.id});
    context.go_to(athlete::Route{activity.user_id});
  }
  void operator()(const DeleteAnswered& m) const {
    context.signed_in.removals.forget(m.id);
    if (!m.outcome) return context.show_toast(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
    for_each_list(context, [&](std::vector<Activity>& items) { std::erase_if(items, is(m.id)); });
    if (m.id == state.id) state = {};
  }
  void operator()(const PictureClicked& m) const {
    const auto* detail = state.detail.value();
    if (detail) context.run(SavePicture{file_name_of(detail->activity, context.model.environment.zone), m.frame});
  }

 private:
  struct IsActivity {
    std::string_view id;
    bool operator()(const Activity& activity) const { return activity.id == id; }
  };
  [[nodiscard]] static IsActivity is(std::string_view id) { return {id}; }
};

}  // namespace

void opened(const Context& context, const Route& route) {
  auto& state = context.signed_in.activity;
  if (state.id != route.id) {
    state = {};
    state.id = route.id;
  }
  state.is_editing = false;
  load_detail(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::activity
