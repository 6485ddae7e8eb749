#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"

/// What the person pays for. Paying itself happens at the payment provider's pages.
namespace dashboard::subscription {

struct Route {
  static constexpr std::string_view name = "subscription";
  static constexpr Access access = Access::everyone;
  static constexpr bool is_fresh_on_return = true;
  bool operator==(const Route&) const = default;
};

enum class Interval : std::uint8_t { monthly, yearly };
enum class Status : std::uint8_t { active, trial, past_due, canceled, expired, suspended, other };

struct Subscription {
  std::string plan;  ///< "free", "pro", "coach", "club", "enterprise", or a new one.
  Status status = Status::active;
  std::optional<Interval> interval;
  std::optional<std::int64_t> period_ends_seconds;
  bool has_pro_access = false;
  std::int64_t trial_days = 0;

  /// Runs until somebody ends it.
  [[nodiscard]] bool is_running() const;
  [[nodiscard]] bool is_free() const { return plan == "free"; }
  bool operator==(const Subscription&) const = default;
};

/// The pages of the payment provider.
enum class Page : std::uint8_t { monthly_checkout, yearly_checkout, portal };
inline constexpr std::size_t page_count = 3;

struct State {
  Remote<Subscription> current;
  Submission opening;  ///< A page of the payment provider.
  std::optional<Page> page;
  bool is_waiting = false;  ///< Such a page is open in another tab.
  Submission cancelling;
  bool asks_to_cancel = false;

  bool operator==(const State&) const = default;
};

struct StatusAnswered {
  Outcome<Subscription> outcome;
};
struct ReloadClicked {};
struct PageClicked {
  Page page = Page::portal;
};
struct PageOpened {
  Outcome<std::monostate> outcome;
};
struct CancelClicked {};
struct CancelDismissed {};
struct CancelConfirmed {};
struct CancelAnswered {
  Outcome<Subscription> outcome;
};
struct Msg : std::variant<StatusAnswered, ReloadClicked, PageClicked, PageOpened, CancelClicked, CancelDismissed, CancelConfirmed,
                          CancelAnswered> {
  using variant::variant;
};

struct LoadStatus {
  bool operator==(const LoadStatus&) const = default;
};
/// Asks for a page of the payment provider and opens it in a new tab.
struct OpenPage {
  Page page = Page::portal;
  bool operator==(const OpenPage&) const = default;
};
struct Cancel {
  bool operator==(const Cancel&) const = default;
};
struct Cmd : std::variant<LoadStatus, OpenPage, Cancel> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::subscription
