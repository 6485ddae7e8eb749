#include "soft_lines.hpp"

#include <algorithm>

#include "characters.hpp"
#include "text.hpp"

namespace dashboard {
namespace {

bool is_blank(char32_t point) { return point == U' ' || point == U'\t' || point == U'\u3000'; }

constexpr std::u32string_view never_first = U"、。，．・：；？！）」』】〉》〕］｝…ーっゃゅょッャュョ々,.:;?!)]}%";
constexpr std::u32string_view never_last = U"（「『【〈《〔［｛([{";

bool may_part(char32_t before, char32_t after) {
  if (is_blank(after)) return false;
  if (is_blank(before)) return true;
  if (!is_ideograph(before) && !is_ideograph(after)) return false;
  return !never_last.contains(before) && !never_first.contains(after);
}

}  // namespace

std::vector<std::size_t> soft_breaks(std::string_view text, float width, const Advance& advance) {
  std::vector<std::size_t> breaks;
  if (width <= 0) return breaks;
  std::size_t line = 0;    // where it begins
  std::size_t chance = 0;  // the last place in it where it may be broken; none yet when it is not behind its beginning
  float pen = 0;
  float pen_at_chance = 0;
  char32_t before = U'\n';
  const auto break_at = [&](std::size_t place, float pen_there) {
    breaks.push_back(place);
    line = place;
    pen -= pen_there;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [point, length] = first_code_point(text.substr(at));
    if (point == U'\n') {
      line = at + length;
      pen = 0;
    } else if (point != U'\r') {
      const float step = advance(point);
      if (at > line && may_part(before, point)) {
        chance = at;
        pen_at_chance = pen;
      }
      while (at > line && !is_blank(point) && pen + step > width) {
        const bool has_chance = chance > line;
        break_at(has_chance ? chance : at, has_chance ? pen_at_chance : pen);
      }
      pen += step;
    }
    before = point;
    at += length;
  }
  return breaks;
}

std::vector<std::string_view> lines_of(std::string_view text, const std::vector<std::size_t>& soft_breaks) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  auto soft = soft_breaks.begin();
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (soft != soft_breaks.end() && *soft == at) {
      lines.push_back(text.substr(begin, at - begin));
      begin = at;
      ++soft;
    }
    if (at < text.size() && text[at] != '\n') continue;
    lines.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  return lines;
}

SoftLines::SoftLines(std::string plain, std::vector<std::size_t> breaks) : plain_{std::move(plain)}, breaks_{std::move(breaks)} {
  shown_.reserve(plain_.size() + breaks_.size());
  std::size_t begin = 0;
  for (const auto place : breaks_) {
    shown_.append(plain_, begin, place - begin).push_back('\n');
    begin = place;
  }
  shown_.append(plain_, begin);
}

std::size_t SoftLines::plain_place(std::size_t shown_place) const {
  std::size_t before = 0;
  while (before < breaks_.size() && breaks_[before] + before < shown_place) ++before;
  return std::min(shown_place - before, plain_.size());
}

std::size_t SoftLines::shown_place(std::size_t plain_place) const {
  return plain_place + static_cast<std::size_t>(std::ranges::upper_bound(breaks_, plain_place) - breaks_.begin());
}

bool SoftLines::is_at_soft_end(std::size_t shown_place) const {
  for (std::size_t i = 0; i < breaks_.size(); ++i) {
    if (breaks_[i] + i == shown_place) return true;
  }
  return false;
}

EditedText edited(const SoftLines& before, std::string_view shown, std::size_t shown_caret, bool is_delete_key) {
  // Nothing behind the caret has changed, so that what stands there says where the edit ended in what was shown.
  const std::string_view was = before.shown();
  const std::size_t caret = std::min(shown_caret, shown.size());
  const std::size_t was_end = was.size() - std::min(was.size(), shown.size() - caret);
  std::size_t begin = 0;
  while (begin < std::min(was_end, caret) && was[begin] == shown[begin]) ++begin;

  auto text = before.plain();
  std::size_t from = before.plain_place(begin);
  std::size_t to = before.plain_place(was_end);
  const auto typed = shown.substr(begin, caret - begin);
  const bool was_soft_break_erased = from == to && typed.empty() && begin < was_end;
  if (was_soft_break_erased && is_delete_key) {
    to += first_code_point(std::string_view{text}.substr(to)).length;
  } else if (was_soft_break_erased && from > 0) {
    --from;
    while (from > 0 && is_continuation(text[from])) --from;
  }
  text.replace(from, to - from, typed);
  return {std::move(text), from + typed.size()};
}

}  // namespace dashboard
