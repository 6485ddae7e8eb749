#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "problem.hpp"

namespace dashboard {

/// What an answer says that brings nothing but that it was done.
struct Done {
  bool operator==(const Done&) const = default;
};

/// Something that was sent to be done: a form, a button. It is under way, or was refused, or neither.
class Submission {
 public:
  [[nodiscard]] bool is_busy() const { return is_busy_; }
  [[nodiscard]] const Problem* problem() const { return problem_ ? &*problem_ : nullptr; }
  /// What the server has against a field, by its name in the API; empty when nothing.
  [[nodiscard]] std::string_view error_of(std::string_view field) const {
    return problem_ && !field.empty() && problem_->field == field ? std::string_view{problem_->detail} : std::string_view{};
  }

  void begin() { *this = Submission{true}; }
  void finish() { *this = {}; }
  void fail(Problem problem) {
    is_busy_ = false;
    problem_ = std::move(problem);
  }
  /// True when it was done; what went wrong is kept otherwise.
  template <class T>
  bool settle(const Outcome<T>& outcome) {
    outcome ? finish() : fail(outcome.error());
    return outcome.has_value();
  }

  Submission() = default;
  bool operator==(const Submission&) const = default;

 private:
  explicit Submission(bool is_busy) : is_busy_{is_busy} {}

  bool is_busy_ = false;
  std::optional<Problem> problem_;
};

}  // namespace dashboard
