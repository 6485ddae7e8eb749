#include <algorithm>
#include <array>

#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::notifications {
namespace {

constexpr std::array<const char*, 5> category_words{"training", "team", "social", "achievements", "reminders"};

std::optional<astral::NotificationCategory> word_of(std::optional<Category> category) {
  if (!category || *category == Category::other) return std::nullopt;
  return astral::NotificationCategory{category_words[static_cast<std::size_t>(*category)]};
}

Notice notice_of(const astral::Notification& entry) {
  Notice notice{.id = entry.notification_id.text,
                .category = Category::other,
                .title = entry.title,
                .text = entry.body,
                .user_id = {},
                .created_seconds = seconds_of(entry.created_at),
                .is_read = entry.read};
  const auto place = std::ranges::find(category_words, entry.category.text) - category_words.begin();
  notice.category = static_cast<Category>(place);
  if (entry.data) {
    const auto user = entry.data->find("user_id");
    if (user != entry.data->end()) notice.user_id = user->second.as_string();
  }
  return notice;
}

Page notices_of(const astral::NotificationList& list) { return {each_of(list.data, notice_of), list.metadata.total, list.metadata.unread}; }

Week week_of(const astral::WeeklySummary& summary) {
  return {.first_day = day_of(summary.week_start),
          .last_day = day_of(summary.week_end),
          .text = summary.summary_text,
          .distance_meters = summary.total_distance * meters_per_kilometer,
          .activities = summary.total_activities,
          .pace_seconds = pace_of(summary.average_pace),
          .score = summary.runner_score};
}

struct Performer {
  Runtime& runtime;

  void operator()(const LoadPage& cmd) const {
    astral::NotificationListParams params;
    params.category = word_of(cmd.filter.category);
    if (cmd.filter.only_unread) params.unread = true;
    params.limit = page_size;
    params.offset = cmd.offset;
    runtime.call<"notifications.list">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return PageAnswered{cmd.filter, cmd.offset, outcome_of(result, notices_of)};
    });
  }
  void operator()(const CountUnread&) const {
    astral::NotificationListParams params;
    params.limit = 1;
    runtime.call<"notifications.list">(std::move(params), {}, [](const auto& result) -> dashboard::Msg {
      return UnreadAnswered{outcome_of(result, [](const astral::NotificationList& list) { return list.metadata.unread; })};
    });
  }
  void operator()(const LoadWeeks&) const {
    astral::WeeklySummariesParams params;
    params.limit = 12;
    runtime.call<"notifications.weeklySummaries">(std::move(params), {}, [](const auto& result) -> dashboard::Msg {
      return WeeksAnswered{outcome_of(result, [](const std::vector<astral::WeeklySummary>& weeks) { return each_of(weeks, week_of); })};
    });
  }
  void operator()(const MarkRead& cmd) const {
    runtime.call<"notifications.markRead">({.notification_id = cmd.id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return ReadAnswered{cmd.id, outcome_of(result, [](const auto&) { return true; })};
    });
  }
  void operator()(const MarkAllRead& cmd) const {
    runtime.call<"notifications.markAllRead">({}, {.category = word_of(cmd.category)}, [](const auto& result) -> dashboard::Msg {
      return AllReadAnswered{outcome_of(result, [](const astral::ReadNotifications& read) { return read.updated; })};
    });
  }
  void operator()(const Push& cmd) const {
    astral::DirectPushBody body;
    body.user_id = cmd.user_id;
    body.title = cmd.title;
    body.body = cmd.text;
    runtime.call<"notifications.directPush">({}, std::move(body), [](const auto& result) -> dashboard::Msg {
      return LetterAnswered{outcome_of(result, [](const astral::PushReceipt& receipt) {
        const bool is_without_device = receipt.tokens_sent + receipt.failed_tokens == 0;
        return Receipt{receipt.tokens_sent, receipt.failed_tokens, is_without_device ? 1 : 0};
      })};
    });
  }
  void operator()(const Broadcast& cmd) const {
    astral::BroadcastBody body;
    body.title = cmd.title;
    body.body = cmd.text;
    runtime.call<"notifications.broadcast">({}, std::move(body), [](const auto& result) -> dashboard::Msg {
      return LetterAnswered{outcome_of(result, [](const astral::BroadcastReceipt& receipt) {
        return Receipt{receipt.tokens_sent, receipt.failed_tokens, 0};
      })};
    });
  }
};

}  // namespace
}  // namespace dashboard::notifications

void dashboard::perform(Runtime& runtime, const notifications::Cmd& cmd) { std::visit(notifications::Performer{runtime}, cmd); }
