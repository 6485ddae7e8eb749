#include <chrono>
#include <cmath>

#include "astral/codec.hpp"
#include "astral/text.hpp"

namespace astral {
namespace {

/// Contract 1.11: a number below 10^11 is seconds, else milliseconds.
constexpr double seconds_limit = 1e11;

std::optional<std::int64_t> from_epoch(double value) {
  if (!std::isfinite(value) || std::abs(value) > 9e15) return {};
  return static_cast<std::int64_t>(std::floor(std::abs(value) < seconds_limit ? value * 1000 : value));
}

/// Reads digits from the front of a text, piece by piece.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_{text} {}

  /// A number of exactly `digits` digits, within a range.
  int number(std::size_t digits, int low, int high) {
    const auto piece = rest_.substr(0, digits);
    const auto value = whole_number(piece);
    is_good_ = is_good_ && piece.size() == digits && value && *value >= low && *value <= high;
    rest_.remove_prefix(piece.size());
    return static_cast<int>(value.value_or(0));
  }

  bool take(char expected) {
    if (rest_.empty() || rest_.front() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char expected) { is_good_ = take(expected) && is_good_; }

  /// Milliseconds from a fraction of any length.
  int fraction_millis() {
    int value = 0;
    int scale = 100;
    std::size_t length = 0;
    for (; length < rest_.size() && rest_[length] >= '0' && rest_[length] <= '9'; ++length, scale /= 10)
      value += (rest_[length] - '0') * scale;
    is_good_ = is_good_ && length > 0;
    rest_.remove_prefix(length);
    return value;
  }

  [[nodiscard]] bool is_done() const { return rest_.empty(); }
  [[nodiscard]] bool is_good() const { return is_good_; }

 private:
  std::string_view rest_;
  bool is_good_ = true;
};

std::optional<std::chrono::sys_days> read_date(Reader& reader) {
  using namespace std::chrono;
  const int year_number = reader.number(4, 0, 9999);
  reader.expect('-');
  const int month_number = reader.number(2, 1, 12);
  reader.expect('-');
  const int day_number = reader.number(2, 1, 31);
  const year_month_day date{year{year_number}, month{static_cast<unsigned>(month_number)}, day{static_cast<unsigned>(day_number)}};
  if (!reader.is_good() || !date.ok()) return {};
  return sys_days{date};
}

int read_offset_minutes(Reader& reader) {
  if (reader.take('Z') || reader.take('z') || reader.is_done()) return 0;  // without a zone: UTC
  const bool is_behind = reader.take('-');
  if (!is_behind) reader.expect('+');
  const int hours = reader.number(2, 0, 23);
  const int minutes = reader.take(':') || !reader.is_done() ? reader.number(2, 0, 59) : 0;
  return (is_behind ? -1 : 1) * (hours * 60 + minutes);
}

void append_padded(std::string& text, std::int64_t value, std::size_t width) {
  const auto digits = std::to_string(value);
  text.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

std::optional<std::int64_t> parse_time(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (const auto epoch = whole_number(text.substr(is_negative ? 1 : 0)))
    return from_epoch(static_cast<double>(is_negative ? -*epoch : *epoch));
  Reader reader{text};
  const auto date = read_date(reader);
  if (!date) return {};
  const std::int64_t midnight = std::int64_t{date->time_since_epoch().count()} * 86'400'000;
  if (reader.is_done()) return midnight;
  if (!reader.take('T') && !reader.take('t') && !reader.take(' ')) return {};
  const int hour = reader.number(2, 0, 24);
  reader.expect(':');
  const int minute = reader.number(2, 0, 59);
  int second = 0;
  int millis = 0;
  if (reader.take(':')) {
    second = reader.number(2, 0, 60);
    if (reader.take('.') || reader.take(',')) millis = reader.fraction_millis();
  }
  const auto offset_minutes = read_offset_minutes(reader);
  const bool is_past_midnight = hour == 24 && (minute > 0 || second > 0 || millis > 0);
  if (!reader.is_good() || !reader.is_done() || is_past_midnight) return {};
  return midnight + ((hour * 60LL + minute - offset_minutes) * 60 + second) * 1000 + millis;
}

std::optional<std::int64_t> parse_time(const Json& json) {
  if (json.is(JsonKind::number)) return from_epoch(json.as_number());
  if (json.is(JsonKind::string)) return parse_time(json.as_string());
  return {};
}

std::optional<std::int64_t> parse_http_date(std::string_view text) {
  constexpr std::string_view months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";
  if (text.size() != 29 || text.substr(3, 2) != ", " || !text.ends_with(" GMT")) return {};
  const auto month_at = months.find(text.substr(8, 4));
  if (month_at == months.npos) return {};
  std::string iso{text.substr(12, 4)};
  append_padded(iso += '-', static_cast<std::int64_t>(month_at / 4 + 1), 2);
  iso += '-';
  iso += text.substr(5, 2);
  iso += 'T';
  iso += text.substr(17, 8);
  return parse_time(iso += 'Z');
}

std::string format_iso_time(std::int64_t epoch_millis) {
  using namespace std::chrono;
  const sys_time<milliseconds> time{milliseconds{epoch_millis}};
  const auto midnight = floor<days>(time);
  const year_month_day date{midnight};
  const hh_mm_ss clock{time - midnight};
  std::string text;
  append_padded(text, int{date.year()}, 4);
  append_padded(text.append("-"), unsigned{date.month()}, 2);
  append_padded(text.append("-"), unsigned{date.day()}, 2);
  append_padded(text.append("T"), clock.hours().count(), 2);
  append_padded(text.append(":"), clock.minutes().count(), 2);
  append_padded(text.append(":"), clock.seconds().count(), 2);
  if (clock.subseconds().count() > 0) append_padded(text.append("."), clock.subseconds().count(), 3);
  return text + "Z";
}

bool is_calendar_date(std::string_view text) {
  Reader reader{text};
  return read_date(reader).has_value() && reader.is_done();
}

}  // namespace astral
