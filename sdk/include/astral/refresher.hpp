#pragma once

#include <memory>
#include <vector>

#include "astral/http.hpp"
#include "astral/session.hpp"

namespace astral {

/// Renews the session's token: one refresh at a time, and whoever comes while it runs waits for the same answer.
class Refresher {
 public:
  /// `request` is sent with the token to get a newer one.
  Refresher(Send next, const std::shared_ptr<Session>& session, const std::shared_ptr<Clock>& clock, Request request)
      : next_{std::move(next)}, session_{session}, clock_{clock}, request_{std::move(request)} {}

  /// True when there is a newer token; false when there is none, or when the caller waits no longer.
  [[nodiscard]] static Task<bool> run(std::shared_ptr<Refresher> self, CancelToken cancel);
  /// Renews a token that is due though nobody waits for it; one past its end too, as the server decides. Ends the session when
  /// the server takes the token no longer.
  static void check(const std::shared_ptr<Refresher>& self);

 private:
  [[nodiscard]] bool is_resting() const;
  static void begin(const std::shared_ptr<Refresher>& self);
  static Task<bool> renew(std::shared_ptr<Refresher> self, CancelToken cancel);
  void leave(const Later<bool>& caller);

  Send next_;
  std::shared_ptr<Session> session_;
  std::shared_ptr<Clock> clock_;
  Request request_;
  std::vector<Later<bool>> waiting_;
  CancelSource attempt_;
  bool is_running_ = false;
  int failed_token_ = -1;  ///< Which token could not be renewed; it is not tried again until `rests_until_millis_`.
  std::int64_t rests_until_millis_ = 0;
};

}  // namespace astral
