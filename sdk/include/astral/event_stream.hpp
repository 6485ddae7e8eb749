#pragma once

#include <memory>

#include "astral/clock.hpp"
#include "astral/http.hpp"
#include "astral/options.hpp"

namespace astral {

/// A stream of events (contract 1.17). Copies share it. It sends and reads only when it is asked, and its connection closes at its
/// end, when the request is cancelled, or with the last copy.
class EventStream {
 public:
  /// `Request::timeout_millis` is also how long the stream may be silent; 0: as long as it likes.
  EventStream(Result<Request> request, Send send, std::shared_ptr<Clock> clock, Validation validation);

  /// The events that arrive next, as `[{"event":…,"data":…}]` with data out of their envelope; an empty list when the stream is
  /// over, of which `done` was the last event. Events that the operation does not describe are left out. Errors: what a call
  /// gives; that of contract 1.4 after an `error` event; ErrorKind::timeout when nothing arrived for too long;
  /// ErrorKind::stream_interrupted when it ended early.
  [[nodiscard]] Task<Result<Json>> next() const;
  /// True when nothing more will arrive: what `next` still has to say is there.
  [[nodiscard]] bool is_over() const;

 private:
  struct State;
  static Task<Result<Json>> next_of(std::shared_ptr<State> state);

  std::shared_ptr<State> state_;
};

}  // namespace astral
