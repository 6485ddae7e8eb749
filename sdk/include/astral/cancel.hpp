#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "astral/numbered.hpp"

namespace astral {

namespace detail {

struct CancelState {
  bool is_cancelled = false;
  int next_id = 0;
  Numbered<std::function<void()>> callbacks;
};

}  // namespace detail

/// Keeps a callback subscribed for as long as it lives.
class CancelSubscription {
 public:
  CancelSubscription() = default;
  CancelSubscription(std::shared_ptr<detail::CancelState> state, int id) : state_{std::move(state)}, id_{id} {}
  CancelSubscription(CancelSubscription&&) noexcept = default;
  CancelSubscription& operator=(CancelSubscription&&) = delete;
  ~CancelSubscription() {
    if (state_) state_->callbacks.take(id_);
  }

 private:
  std::shared_ptr<detail::CancelState> state_;
  int id_ = 0;
};

/// Tells running work that nobody waits for it any more. A default token never cancels.
class CancelToken {
 public:
  CancelToken() = default;
  explicit CancelToken(std::shared_ptr<detail::CancelState> state) : state_{std::move(state)} {}

  [[nodiscard]] bool is_cancelled() const { return state_ && state_->is_cancelled; }

  /// Calls back on cancellation, at once when it has already happened.
  [[nodiscard]] CancelSubscription on_cancel(std::function<void()> callback) const {
    if (!state_) return {};
    if (state_->is_cancelled) {
      callback();
      return {};
    }
    const int id = state_->next_id++;
    state_->callbacks.add(id, std::move(callback));
    return {state_, id};
  }

 private:
  std::shared_ptr<detail::CancelState> state_;
};

class CancelSource {
 public:
  [[nodiscard]] CancelToken token() const { return CancelToken{state_}; }

  void cancel() const {
    const auto state = state_;  // a callback may end the last owner
    if (std::exchange(state->is_cancelled, true)) return;
    // One at a time: what a callback does may end the subscription of the next.
    while (const auto callback = state->callbacks.take_first()) (*callback)();
  }

 private:
  std::shared_ptr<detail::CancelState> state_ = std::make_shared<detail::CancelState>();
};

}  // namespace astral
