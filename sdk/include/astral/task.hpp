#pragma once

#include <coroutine>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

namespace astral {

/// A lazy coroutine: it runs when it is awaited and resumes who awaited it. One thread, no locks.
template <class T>
class [[nodiscard]] Task {
 public:
  struct promise_type {
    std::optional<T> value;
    std::coroutine_handle<> continuation = std::noop_coroutine();

    Task get_return_object() { return Task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Resume {
        bool await_ready() noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> self) noexcept { return self.promise().continuation; }
        void await_resume() noexcept {}
      };
      return Resume{};
    }
    void return_value(T result) { value.emplace(std::move(result)); }
    void unhandled_exception() { std::terminate(); }
  };

  Task(Task&& other) noexcept : handle_{std::exchange(other.handle_, nullptr)} {}
  Task& operator=(Task&&) = delete;
  ~Task() {
    if (handle_) handle_.destroy();
  }

  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept {
    handle_.promise().continuation = awaiting;
    return handle_;
  }
  T await_resume() { return std::move(*handle_.promise().value); }

 private:
  explicit Task(std::coroutine_handle<promise_type> handle) : handle_{handle} {}
  std::coroutine_handle<promise_type> handle_;
};

namespace detail {

/// Owns itself: starts at once and frees itself at its end.
struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

template <class T, class Done>
Detached run_detached(Task<T> task, Done done) {
  T value = co_await task;
  done(std::move(value));
}

}  // namespace detail

/// Starts a task and hands its value to `done`.
template <class T, class Done>
void spawn(Task<T> task, Done done) {
  detail::run_detached(std::move(task), std::move(done));
}

/// A value that arrives later, once: what callbacks resolve and coroutines await. Copies share it.
template <class T>
class Later {
 public:
  /// The first value wins; later ones are dropped.
  void resolve(T value) const {
    if (state_->value) return;
    state_->value.emplace(std::move(value));
    if (auto waiting = std::exchange(state_->waiting, nullptr)) waiting.resume();
  }
  [[nodiscard]] bool is_resolved() const { return state_->value.has_value(); }

  bool await_ready() const noexcept { return is_resolved(); }
  void await_suspend(std::coroutine_handle<> waiting) noexcept { state_->waiting = waiting; }
  /// Who awaits takes the value; one may.
  T await_resume() { return std::move(*state_->value); }

 private:
  struct State {
    std::optional<T> value;
    std::coroutine_handle<> waiting = nullptr;
  };
  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace astral
