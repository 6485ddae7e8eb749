#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "problem.hpp"

namespace dashboard {

struct NotAsked {
  bool operator==(const NotAsked&) const = default;
};
template <class T>
struct Loading {
  std::optional<T> stale;
  bool operator==(const Loading&) const = default;
};
template <class T>
struct Failed {
  Problem problem;
  std::optional<T> stale;
  bool operator==(const Failed&) const = default;
};
template <class T>
struct Loaded {
  T value;
  bool operator==(const Loaded&) const = default;
};

/// Something that lives on the server. It is in one state at a time, so "spinner and error at once" cannot be
/// said; what arrived before stays readable while it is asked for again.
template <class T>
class Remote {
 public:
  [[nodiscard]] const T* value() const {
    if (auto* loaded = std::get_if<Loaded<T>>(&state_)) return &loaded->value;
    if (auto* loading = std::get_if<Loading<T>>(&state_)) return loading->stale ? &*loading->stale : nullptr;
    if (auto* failed = std::get_if<Failed<T>>(&state_)) return failed->stale ? &*failed->stale : nullptr;
    return nullptr;
  }
  [[nodiscard]] T* value() { return const_cast<T*>(std::as_const(*this).value()); }
  [[nodiscard]] const Problem* problem() const {
    auto* failed = std::get_if<Failed<T>>(&state_);
    return failed ? &failed->problem : nullptr;
  }
  [[nodiscard]] bool was_asked() const { return !std::holds_alternative<NotAsked>(state_); }
  [[nodiscard]] bool is_loading() const { return std::holds_alternative<Loading<T>>(state_); }
  [[nodiscard]] bool is_loaded() const { return std::holds_alternative<Loaded<T>>(state_); }

  void begin() { state_ = Loading<T>{take()}; }
  void load(T value) { state_ = Loaded<T>{std::move(value)}; }
  void fail(Problem problem) { state_ = Failed<T>{std::move(problem), take()}; }
  /// What was asked for has arrived, or could not be had.
  void settle(Outcome<T> outcome) {
    if (outcome) {
      load(std::move(*outcome));
    } else {
      fail(std::move(outcome.error()));
    }
  }
  void forget() { state_ = NotAsked{}; }

  /// The first part of a value that is still arriving; the state stays "loading".
  T& partial() {
    if (!is_loading()) begin();
    auto& stale = std::get<Loading<T>>(state_).stale;
    if (!stale) stale.emplace();
    return *stale;
  }
  /// The last part has arrived.
  void complete() { load(take().value_or(T{})); }

  bool operator==(const Remote&) const = default;

 private:
  std::optional<T> take() {
    T* held = value();
    return held ? std::optional<T>{std::move(*held)} : std::nullopt;
  }

  std::variant<NotAsked, Loading<T>, Failed<T>, Loaded<T>> state_;
};

}  // namespace dashboard
