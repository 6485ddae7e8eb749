#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"

namespace astral {

struct NotificationCategory : Choice<"training", "team", "social", "achievements", "reminders"> { using Choice::Choice; };
struct DevicePlatform : Choice<"ios", "android", "web"> { using Choice::Choice; };

struct WeeklySummariesParams {
  std::optional<std::int64_t> limit;
  std::optional<Date> week_start;
};
template <>
inline constexpr auto describe<WeeklySummariesParams> = model(
    "Which weeks: the last ones, or a certain one.", "15",
    field<&WeeklySummariesParams::limit>{"1 to 12 weeks, default 4."},
    field<&WeeklySummariesParams::week_start>{"Any day of the one week that is wanted."});

struct WeeklySummary {
  std::string summary_text;
  double total_distance = 0;
  std::int64_t total_activities = 0;
  std::optional<std::string> average_pace;
  double runner_score = 0;
  std::optional<Date> week_start;
  std::optional<Date> week_end;
};
template <>
inline constexpr auto describe<WeeklySummary> = model(
    "The AI coach on a week of training.", "15",
    field<&WeeklySummary::summary_text>{"For people."},
    field<&WeeklySummary::total_distance>{"Kilometers."},
    field<&WeeklySummary::total_activities>{"How many there were."},
    field<&WeeklySummary::average_pace>{"`M:SS` per kilometer."},
    field<&WeeklySummary::runner_score>{"0 to 100."},
    field<&WeeklySummary::week_start>{"Monday."},
    field<&WeeklySummary::week_end>{"Sunday."});

struct ActivityInsight {
  Id activity_id;
  std::optional<std::string> headline;
  std::optional<std::string> summary_text;
  std::optional<IsoTime> generated_at;
};
template <>
inline constexpr auto describe<ActivityInsight> = model(
    "The AI coach on one activity.", "15",
    field<&ActivityInsight::activity_id>{"Id of the activity."},
    field<&ActivityInsight::headline>{"For people, short."},
    field<&ActivityInsight::summary_text>{"For people."},
    field<&ActivityInsight::generated_at>{"ISO 8601."});

struct DirectPushBody {
  Id user_id;
  std::string title;
  std::string body;
  std::optional<std::map<std::string, Json>> data;
};
template <>
inline constexpr auto describe<DirectPushBody> = model(
    "A message to the devices of one person.", "15",
    field<&DirectPushBody::user_id>{"Who gets it."},
    field<&DirectPushBody::title>{"1 to 100 characters."},
    field<&DirectPushBody::body>{"1 to 500 characters."},
    field<&DirectPushBody::data>{"Handed to the app as it is."});

struct PushReceipt {
  std::optional<std::string> status;
  std::int64_t tokens_sent = 0;
  std::int64_t failed_tokens = 0;
};
template <>
inline constexpr auto describe<PushReceipt> = model(
    "What became of the message. Where the service lists device tokens instead of counting them, they are counted here.", "15",
    field<&PushReceipt::status>{"`ok`."},
    field<&PushReceipt::tokens_sent>{"How many devices it went to; 0 when none is registered."},
    field<&PushReceipt::failed_tokens>{"How many devices refused it."});

struct BroadcastBody {
  std::string title;
  std::string body;
  std::optional<std::string> topic;
  std::optional<std::map<std::string, Json>> data;
};
template <>
inline constexpr auto describe<BroadcastBody> = model(
    "A message to everybody who follows a topic.", "15",
    field<&BroadcastBody::title>{"1 to 100 characters."},
    field<&BroadcastBody::body>{"1 to 500 characters."},
    field<&BroadcastBody::topic>{"Default `general`."},
    field<&BroadcastBody::data>{"Handed to the app as it is."});

struct BroadcastReceipt {
  std::optional<std::string> status;
  std::string topic;
  std::int64_t tokens_sent = 0;
  std::int64_t failed_tokens = 0;
};
template <>
inline constexpr auto describe<BroadcastReceipt> = model(
    "What became of the message. Where the service lists device tokens instead of counting them, they are counted here.", "15",
    field<&BroadcastReceipt::status>{"`ok`."},
    field<&BroadcastReceipt::topic>{"The topic it went to."},
    field<&BroadcastReceipt::tokens_sent>{"How many devices it went to."},
    field<&BroadcastReceipt::failed_tokens>{"How many devices refused it."});

struct NotificationListParams {
  std::optional<NotificationCategory> category;
  std::optional<bool> unread;
  std::optional<std::int64_t> limit;
  std::optional<std::int64_t> offset;
};
template <>
inline constexpr auto describe<NotificationListParams> = model(
    "Which notifications to list.", "15",
    field<&NotificationListParams::category>{"Only of this category."},
    field<&NotificationListParams::unread>{"True: only unread ones; false: only read ones."},
    field<&NotificationListParams::limit>{"1 to 100, default 50."},
    field<&NotificationListParams::offset>{"How many to skip, default 0."});

struct Notification {
  Id notification_id;
  NotificationCategory category;
  std::string title;
  std::string body;
  std::optional<std::map<std::string, Json>> data;
  bool read = false;
  IsoTime created_at;
};
template <>
inline constexpr auto describe<Notification> = model(
    "An entry of the notification centre.", "15",
    field<&Notification::notification_id>{"Id of the notification."},
    field<&Notification::category>{"What it is about."},
    field<&Notification::title>{"For people."},
    field<&Notification::body>{"For people."},
    field<&Notification::data>{"For the app, such as the `user_id` it is about."},
    field<&Notification::read>{"True once marked as read."},
    field<&Notification::created_at>{"ISO 8601."});

struct NotificationListMetadata {
  std::int64_t total = 0;
  std::int64_t unread = 0;
  std::optional<std::int64_t> limit;
  std::optional<std::int64_t> offset;
};
template <>
inline constexpr auto describe<NotificationListMetadata> = model(
    "What a list of notifications holds.", "15",
    field<&NotificationListMetadata::total>{"How many match, on all pages."},
    field<&NotificationListMetadata::unread>{"How many of the category are unread."},
    field<&NotificationListMetadata::limit>{"Size of a page."},
    field<&NotificationListMetadata::offset>{"How many were skipped."});

struct NotificationList {
  std::optional<std::string> status;
  std::vector<Notification> data;
  NotificationListMetadata metadata;
};
template <>
inline constexpr auto describe<NotificationList> = model(
    "Notifications, newest first.", "15",
    field<&NotificationList::status>{"`ok`."},
    field<&NotificationList::data>{"The notifications."},
    field<&NotificationList::metadata>{"How many there are."});

struct NotificationParams {
  Id notification_id;
};
template <>
inline constexpr auto describe<NotificationParams> = model(
    "Names a notification.", "15",
    field<&NotificationParams::notification_id>{"Id of the notification."});

struct ReadNotification {
  Id notification_id;
  bool read = false;
};
template <>
inline constexpr auto describe<ReadNotification> = model(
    "The notification is marked.", "15",
    field<&ReadNotification::notification_id>{"Id of the notification."},
    field<&ReadNotification::read>{"True."});

struct MarkAllReadBody {
  std::optional<NotificationCategory> category;
};
template <>
inline constexpr auto describe<MarkAllReadBody> = model(
    "Which notifications to mark.", "15",
    field<&MarkAllReadBody::category>{"Only of this category; default all."});

struct ReadNotifications {
  std::int64_t updated = 0;
};
template <>
inline constexpr auto describe<ReadNotifications> = model(
    "The notifications are marked.", "15",
    field<&ReadNotifications::updated>{"How many were unread before."});

struct DeviceTokenBody {
  std::string token;
  DevicePlatform platform;
};
template <>
inline constexpr auto describe<DeviceTokenBody> = model(
    "A device that is to get pushes.", "15",
    field<&DeviceTokenBody::token>{"The push service's token, at most 4,096 characters. A known one moves to the caller."},
    field<&DeviceTokenBody::platform>{"Which push service."});

struct DeviceToken {
  Id device_token_id;
  DevicePlatform platform;
};
template <>
inline constexpr auto describe<DeviceToken> = model(
    "A registered device.", "15",
    field<&DeviceToken::device_token_id>{"Id of the registration."},
    field<&DeviceToken::platform>{"Which push service."});

struct DeviceTokenParams {
  Id device_token_id;
};
template <>
inline constexpr auto describe<DeviceTokenParams> = model(
    "Names a registered device.", "15",
    field<&DeviceTokenParams::device_token_id>{"Id of the registration."});

struct RemovedDeviceToken {
  Id device_token_id;
};
template <>
inline constexpr auto describe<RemovedDeviceToken> = model(
    "The device gets no more pushes.", "15",
    field<&RemovedDeviceToken::device_token_id>{"Id of the registration."});

}  // namespace astral
