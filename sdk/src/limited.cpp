#include <vector>

#include "astral/layers.hpp"

namespace astral {
namespace {

struct Limited {
  Send next;
  int free_places;
  std::vector<Later<bool>> waiting;  ///< First come, first served.

  void give_place_back() {
    ++free_places;
    while (free_places > 0 && !waiting.empty()) {
      const auto turn = waiting.front();
      waiting.erase(waiting.begin());
      if (turn.is_resolved()) continue;  // waits no longer
      --free_places;
      turn.resolve(true);
    }
  }
};

Task<Result<Response>> in_turn(std::shared_ptr<Limited> self, Request request) {
  Later<bool> turn;
  const auto subscription = request.cancel.on_cancel([turn] { turn.resolve(false); });
  self->waiting.push_back(turn);
  --self->free_places;
  self->give_place_back();
  const bool has_place = co_await turn;
  if (!has_place) co_return std::unexpected{aborted()};
  auto answer = co_await self->next(std::move(request));
  self->give_place_back();
  co_return answer;
}

}  // namespace

Send limited(Send next, int max_concurrent) {
  auto self = std::make_shared<Limited>(std::move(next), max_concurrent);
  return [self = std::move(self)](Request request) { return in_turn(self, std::move(request)); };
}

}  // namespace astral
