#include "edit_history.hpp"

#include "characters.hpp"

namespace dashboard {
namespace {

constexpr std::size_t most_states = 100;

int direction_of(const EditedText& before, const EditedText& after) {
  const auto was = characters_in(before.text);
  const auto is = characters_in(after.text);
  return is == was + 1 ? 1 : is + 1 == was ? -1 : 0;
}

bool begins_word(const EditedText& before) {
  return before.caret == 0 || before.text[before.caret - 1] == ' ' || before.text[before.caret - 1] == '\n';
}

}  // namespace

void EditHistory::note(const EditedText& before, const EditedText& after) {
  if (states_.empty()) states_.emplace_back();
  const int direction = direction_of(before, after);
  const bool goes_on =
      direction != 0 && direction == last_direction_ && before.caret == states_[place_].caret && !(direction > 0 && begins_word(before));
  states_.resize(place_ + 1);
  if (!goes_on) {
    states_.back() = before;  // the caret may have moved since
    states_.emplace_back();
    if (states_.size() > most_states) states_.erase(states_.begin());
    place_ = states_.size() - 1;
  }
  states_.back() = after;
  last_direction_ = direction;
}

const EditedText* EditHistory::go_to(std::size_t place) {
  place_ = place;
  last_direction_ = 0;
  return &states_[place];
}

}  // namespace dashboard
