#include "problem.hpp"

#include "core/texts/problem.hpp"

namespace dashboard {

Text title_of(ProblemKind kind) {
  using namespace texts::problem;
  switch (kind) {
    case ProblemKind::session_ended: return session_ended;
    case ProblemKind::forbidden: return forbidden;
    case ProblemKind::missing: return missing;
    case ProblemKind::busy: return busy;
    case ProblemKind::refused: return refused;
    case ProblemKind::unreachable: return unreachable;
    case ProblemKind::slow: return slow;
    case ProblemKind::broken: return broken;
  }
  return broken;
}

Text advice_on(ProblemKind kind) {
  using namespace texts::problem;
  switch (kind) {
    case ProblemKind::session_ended: return session_ended_advice;
    case ProblemKind::forbidden: return forbidden_advice;
    case ProblemKind::missing: return missing_advice;
    case ProblemKind::busy: return busy_advice;
    case ProblemKind::refused: return refused_advice;
    case ProblemKind::unreachable: return unreachable_advice;
    case ProblemKind::slow: return slow_advice;
    case ProblemKind::broken: return broken_advice;
  }
  return broken_advice;
}

std::string advice_on(const Problem& problem, Language language) {
  if (problem.kind == ProblemKind::refused && !problem.detail.empty()) return problem.detail + ".";
  return std::string{advice_on(problem.kind).in(language)};
}

std::string sentence_on(const Problem& problem, Language language) {
  return texts::problem::title_and_advice.in(language, {title_of(problem.kind).in(language), advice_on(problem, language)});
}

}  // namespace dashboard
