#include "problem.hpp"

namespace dashboard {

std::string_view title_of(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::session_ended: return "Your session has ended";
    case ProblemKind::forbidden: return "You may not see this";
    case ProblemKind::missing: return "This is no longer there";
    case ProblemKind::busy: return "Too many requests";
    case ProblemKind::refused: return "The server refused the request";
    case ProblemKind::unreachable: return "The server cannot be reached";
    case ProblemKind::slow: return "The server took too long";
    case ProblemKind::broken: return "Something went wrong on the server";
  }
  return "Something went wrong";
}

std::string advice_on(const Problem& problem) {
  switch (problem.kind) {
    case ProblemKind::session_ended: return "Sign in again to go on where you were.";
    case ProblemKind::forbidden: return "Ask the head coach of your organization for access.";
    case ProblemKind::missing: return "It may have been removed in the meantime.";
    case ProblemKind::busy: return "Wait a moment, then try again.";
    case ProblemKind::refused: return problem.detail.empty() ? "Try again, or reload the page." : problem.detail + ".";
    case ProblemKind::unreachable: return "Check the network connection, then try again.";
    case ProblemKind::slow: return "Try again; it may be a passing overload.";
    case ProblemKind::broken: return "Try again. If it stays, tell support what you were doing.";
  }
  return "Try again.";
}

}  // namespace dashboard
