#pragma once

#include <functional>
#include <memory>

#include "astral/clock.hpp"
#include "astral/http.hpp"
#include "astral/options.hpp"
#include "astral/session.hpp"

/// Policies that wrap a Send and are one: written once for all operations, tested alone.
namespace astral {

/// Gives the next random number in [0, 1).
using Random = std::function<double()>;

/// Ends an attempt after Request::timeout_millis with ErrorKind::timeout.
[[nodiscard]] Send timed(Send next, std::shared_ptr<Clock> clock);

/// Repeats what may be repeated, by contract 1.15: 0.5 s doubling, full jitter, Retry-After wins, at most 60 s.
[[nodiscard]] Send retrying(Send next, std::shared_ptr<Clock> clock, Random random);

/// Adds the credential that the operation takes; refreshes a token that is about to end, once for all who wait.
[[nodiscard]] Send authorised(Send next, std::shared_ptr<Session> session, const Options& options, Request refresh);

}  // namespace astral
