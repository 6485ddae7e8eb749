#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"
#include "core/time_zone.hpp"

/// What one should know about, what the AI says of the week, and messages to athletes.
namespace dashboard::notifications {

struct Route {
  static constexpr std::string_view name = "notifications";
  static constexpr Access access = Access::everyone;
  bool operator==(const Route&) const = default;
};

enum class Category : std::uint8_t { training, team, social, achievements, reminders, other };

struct Notice {
  std::string id;
  Category category = Category::other;
  std::string title;
  std::string text;
  std::string user_id;  ///< Whom it is about, when it says so.
  std::optional<std::int64_t> created_seconds;
  bool is_read = false;

  bool operator==(const Notice&) const = default;
};

struct Page {
  std::vector<Notice> items;
  std::int64_t total = 0;
  std::int64_t unread = 0;

  bool operator==(const Page&) const = default;
};

struct Week {
  std::optional<Day> first_day;
  std::optional<Day> last_day;
  std::string text;
  double distance_meters = 0;
  std::int64_t activities = 0;
  std::optional<double> pace_seconds;
  double score = 0;  ///< 0 to 100

  bool operator==(const Week&) const = default;
};

struct Filter {
  bool only_unread = false;
  std::optional<Category> category;
  bool operator==(const Filter&) const = default;
};

enum class Tab : std::uint8_t { notices, weeks };

/// A message to athletes.
struct Letter {
  bool is_to_all = false;  ///< A broadcast.
  std::vector<std::string> user_ids;
  std::string title;
  std::string text;

  bool operator==(const Letter&) const = default;
};

/// What became of it, over all who were written to.
struct Receipt {
  std::int64_t sent = 0;       ///< Devices reached.
  std::int64_t failed = 0;     ///< Devices that refused it.
  std::int64_t unreached = 0;  ///< People without a device, or to whom it could not be sent.

  bool operator==(const Receipt&) const = default;
};

enum class LetterStep : std::uint8_t { closed, writing, confirming, sent };

struct State {
  Tab tab = Tab::notices;
  Filter filter;
  Remote<Page> page;
  std::optional<std::int64_t> unread;  ///< Of all categories; for the bell.
  Submission marking_all;
  Remote<std::vector<Week>> weeks;
  LetterStep step = LetterStep::closed;
  Letter letter;
  Submission sending;
  int in_flight = 0;  ///< Of the letter's pushes.
  Receipt receipt;

  bool operator==(const State&) const = default;
};

struct PageAnswered {
  Filter filter;
  std::int64_t offset = 0;
  Outcome<Page> outcome;
};
struct UnreadAnswered {
  Outcome<std::int64_t> outcome;
};
struct WeeksAnswered {
  Outcome<std::vector<Week>> outcome;
};
struct TabChosen {
  Tab tab = Tab::notices;
};
struct FilterChosen {
  Filter filter;
};
struct ReloadClicked {};
struct MoreClicked {};
struct ReadClicked {
  std::string id;
};
struct ReadAnswered {
  std::string id;
  Outcome<bool> outcome;
};
struct AllReadClicked {};
struct AllReadAnswered {
  Outcome<std::int64_t> outcome;  ///< How many were unread.
};
struct LetterOpened {};
struct LetterClosed {};
/// Written; what follows is the question whether to send it.
struct LetterWritten {
  Letter letter;
};
struct LetterBack {};
struct LetterConfirmed {};
struct LetterAnswered {
  Outcome<Receipt> outcome;
};
struct Msg : std::variant<PageAnswered, UnreadAnswered, WeeksAnswered, TabChosen, FilterChosen, ReloadClicked, MoreClicked, ReadClicked,
                          ReadAnswered, AllReadClicked, AllReadAnswered, LetterOpened, LetterClosed, LetterWritten, LetterBack,
                          LetterConfirmed, LetterAnswered> {
  using variant::variant;
};

struct LoadPage {
  Filter filter;
  std::int64_t offset = 0;
  bool operator==(const LoadPage&) const = default;
};
/// How many are unread, of every category.
struct CountUnread {
  bool operator==(const CountUnread&) const = default;
};
struct LoadWeeks {
  bool operator==(const LoadWeeks&) const = default;
};
struct MarkRead {
  std::string id;
  bool operator==(const MarkRead&) const = default;
};
struct MarkAllRead {
  std::optional<Category> category;
  bool operator==(const MarkAllRead&) const = default;
};
struct Push {
  std::string user_id;
  std::string title;
  std::string text;
  bool operator==(const Push&) const = default;
};
struct Broadcast {
  std::string title;
  std::string text;
  bool operator==(const Broadcast&) const = default;
};
struct Cmd : std::variant<LoadPage, CountUnread, LoadWeeks, MarkRead, MarkAllRead, Push, Broadcast> {
  using variant::variant;
};

inline constexpr std::int64_t page_size = 50;
inline constexpr std::size_t longest_title = 100;
inline constexpr std::size_t longest_text = 500;

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);
/// Asks how many are unread; the bell of every page shows it.
void count_unread(const Context& context);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::notifications
