#pragma once

#include <random>
#include <vector>

#include "astral/http.hpp"
#include "astral/task.hpp"

namespace dashboard {

/// Draws numbers; the same ones for the same seed on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_{seed} {}
  /// 0 to count - 1
  [[nodiscard]] std::size_t below(std::size_t count) { return engine_() % count; }
  [[nodiscard]] bool in_hundred(unsigned percent) { return engine_() % 100 < percent; }
  template <class Container>
  [[nodiscard]] auto& pick(Container& from) {
    return from[below(from.size())];
  }

 private:
  std::mt19937 engine_;
};

/// Answers every operation with anything that its schema allows: odd names, figures out of all proportion, missing fields, words that
/// nobody knows, empty lists. Some answers are refusals, some come late and out of order, some never.
class RandomServer {
 public:
  explicit RandomServer(Dice& dice) : dice_{dice} {}

  [[nodiscard]] astral::Send send();
  /// Lets one of the answers that are late arrive.
  void release_one();

 private:
  using Answer = astral::Result<astral::Response>;
  struct Late {
    astral::Later<Answer> later;
    Answer answer;
  };

  [[nodiscard]] Answer answer_to(const astral::Operation& operation);
  [[nodiscard]] Answer refusal();
  [[nodiscard]] astral::Json value_of(const astral::Schema& schema, int level);
  [[nodiscard]] std::string events_of(const astral::Schema& schema);
  static astral::Task<Answer> wait_for(astral::Later<Answer> later) { co_return co_await later; }

  Dice& dice_;
  std::vector<Late> late_;
  int last_id_ = 0;  ///< No two things of a list are the same.
};

}  // namespace dashboard
