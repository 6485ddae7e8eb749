#pragma once

#include <functional>
#include <memory>

#include "astral/clock.hpp"
#include "astral/http.hpp"
#include "astral/options.hpp"
#include "astral/refresher.hpp"
#include "astral/session.hpp"

/// Policies that wrap a Send and are one: written once for all operations, tested alone.
namespace astral {

/// Gives the next random number in [0, 1).
using Random = std::function<double()>;

/// Hears of each attempt that will be repeated (`Request::attempt` failed) and how long until then.
using OnRetry = std::function<void(const Request& request, std::int64_t delay_millis)>;

/// Ends an attempt after Request::timeout_millis with ErrorKind::timeout.
[[nodiscard]] Send timed(const Send& next, const std::shared_ptr<Clock>& clock);

/// Ends everything after Request::total_timeout_millis with ErrorKind::timeout, and sets the deadline that inner layers heed.
[[nodiscard]] Send budgeted(const Send& next, const std::shared_ptr<Clock>& clock);

/// Repeats what may be repeated, by contract 1.15: 0.5 s doubling, full jitter, Retry-After wins, at most 60 s.
/// A wait that would outlast the deadline is not begun: the last answer stands. While the device is offline the network
/// is waited for until the deadline; without one the call fails at once.
[[nodiscard]] Send retrying(const Send& next, const std::shared_ptr<Clock>& clock, const Random& random, const OnRetry& on_retry = {});

/// Adds the credential that the operation takes, for as long as the request is under way; refreshes a token that is about to
/// end, and ends a session whose token is refused.
[[nodiscard]] Send authorised(const Send& next, const std::shared_ptr<Session>& session, const Options& options,
                              const std::shared_ptr<Refresher>& refresher);

}  // namespace astral
