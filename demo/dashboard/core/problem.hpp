#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>

#include "language.hpp"

namespace dashboard {

/// Why something could not be had, as far as the person in front of the screen can act on it.
enum class ProblemKind : std::uint8_t { session_ended, forbidden, missing, busy, refused, unreachable, slow, broken };

struct Problem {
  ProblemKind kind = ProblemKind::broken;
  std::string detail;      ///< The server's own words, when it sent some.
  std::string field;       ///< The field that was refused, when the server named one.
  std::string request_id;  ///< For a support request.
  std::string code = {};   ///< The server's word for machines, when it sent one.

  bool operator==(const Problem&) const = default;
};

template <class T>
using Outcome = std::expected<T, Problem>;

/// What is wrong with a field before it is sent, as the server would say it.
[[nodiscard]] inline Problem field_problem(std::string field, std::string detail) {
  return {.kind = ProblemKind::refused, .detail = std::move(detail), .field = std::move(field), .request_id = {}};
}

/// One line that says what happened.
[[nodiscard]] Text title_of(ProblemKind kind);
/// One sentence that says what to do about it.
[[nodiscard]] Text advice_on(ProblemKind kind);
/// The same, or the server's own words where it refused something.
[[nodiscard]] std::string advice_on(const Problem& problem, Language language);
/// Both in one line, for a toast.
[[nodiscard]] std::string sentence_on(const Problem& problem, Language language);

}  // namespace dashboard
