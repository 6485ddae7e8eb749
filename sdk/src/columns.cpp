#include "astral/columns.hpp"

#include <cmath>
#include <cstdint>
#include <limits>

namespace astral {
namespace {

constexpr std::string_view streams_member = "streams";
/// Envelopes in which an activity may come (contract 1.3).
constexpr std::string_view envelopes[] = {"data", "activity"};

/// Both factors are exact, so that their product is rounded once (Clinger's fast path).
constexpr double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int largest_exact_power = 22;
constexpr std::uint64_t largest_exact_integer = std::uint64_t{1} << 53;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Walks over JSON text once. The first mistake stops it: from then on it sees the end of the text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : at_{text.data()}, end_{text.data() + text.size()} {}

  [[nodiscard]] bool is_good() const { return is_good_; }
  void fail() {
    is_good_ = false;
    at_ = end_;
  }

  /// The next character that is no white space; 0 at the end.
  char peek() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) ++at_;
    return at_ < end_ ? *at_ : '\0';
  }
  bool take(char wanted) {
    if (peek() != wanted) return false;
    ++at_;
    return true;
  }
  void expect(char wanted) {
    if (!take(wanted)) fail();
  }

  /// The characters of a string as they stand; escapes are not needed for the names that are looked for.
  std::string_view string() {
    expect('"');
    const char* begin = at_;
    while (at_ < end_ && *at_ != '"') at_ += *at_ == '\\' ? 2 : 1;
    if (at_ >= end_) {
      fail();
      return {};
    }
    return {begin, static_cast<std::size_t>(at_++ - begin)};
  }

  /// A number or null.
  double sample() {
    if (peek() == 'n') {
      word("null");
      return missing;
    }
    return number();
  }

  void skip() {
    switch (peek()) {
      case '{': return each_member([&](std::string_view) { skip(); });
      case '[': return each_item([&] { skip(); });
      case '"': string(); return;
      case 't': return word("true");
      case 'f': return word("false");
      case 'n': return word("null");
      default: number();
    }
  }

  template <class Use>
  void each_member(Use use) {
    if (++depth_ > deepest) return fail();
    expect('{');
    if (!take('}')) {
      do {
        peek();
        const auto name = string();
        expect(':');
        if (is_good_) use(name);
      } while (take(','));
      expect('}');
    }
    --depth_;
  }

  template <class Use>
  void each_item(Use use) {
    if (++depth_ > deepest) return fail();
    expect('[');
    if (!take(']')) {
      do {
        use();
      } while (take(','));
      expect(']');
    }
    --depth_;
  }

 private:
  static constexpr int deepest = 64;

  void word(std::string_view wanted) {
    if (std::string_view{at_, static_cast<std::size_t>(end_ - at_)}.starts_with(wanted)) {
      at_ += wanted.size();
    } else {
      fail();
    }
  }

  double number() {
    peek();
    const char* begin = at_;
    const bool is_negative = at_ < end_ && *at_ == '-';
    if (is_negative) ++at_;
    std::uint64_t digits = 0;
    int dropped = 0;  // digits that do not fit
    int power = 0;
    const auto read_digits = [&] {
      const char* first = at_;
      for (; at_ < end_ && is_digit(*at_); ++at_) {
        if (digits < largest_exact_integer / 10) {
          digits = digits * 10 + static_cast<unsigned>(*at_ - '0');
        } else {
          ++dropped;
        }
      }
      return static_cast<int>(at_ - first);
    };
    const int whole_digits = read_digits();
    const bool has_leading_zero = whole_digits > 1 && *(begin + is_negative) == '0';
    int fraction_digits = 0;
    bool is_number = whole_digits > 0 && !has_leading_zero;
    if (at_ < end_ && *at_ == '.') {
      ++at_;
      fraction_digits = read_digits();
      is_number = is_number && fraction_digits > 0;
    }
    if (at_ < end_ && (*at_ == 'e' || *at_ == 'E')) is_number = read_exponent(power) && is_number;
    if (!is_number) {
      fail();
      return missing;
    }
    power -= fraction_digits;
    if (dropped > 0 || power > largest_exact_power || power < -largest_exact_power) {
      return exact_number({begin, static_cast<std::size_t>(at_ - begin)});
    }
    const auto value = static_cast<double>(digits);
    const auto scaled = power < 0 ? value / powers_of_ten[-power] : value * powers_of_ten[power];
    return is_negative ? -scaled : scaled;
  }

  bool read_exponent(int& power) {
    ++at_;
    const bool is_negative = at_ < end_ && *at_ == '-';
    if (at_ < end_ && (*at_ == '-' || *at_ == '+')) ++at_;
    const char* first = at_;
    for (; at_ < end_ && is_digit(*at_); ++at_) power = power < 1000 ? power * 10 + (*at_ - '0') : power;
    if (is_negative) power = -power;
    return at_ > first;
  }

  const char* at_;
  const char* end_;
  int depth_ = 0;
  bool is_good_ = true;
};

/// Where samples are pairs, a missing one takes the place of two numbers.
class ColumnReader {
 public:
  ColumnReader(Scanner& scanner, std::vector<double>& values) : scanner_{scanner}, values_{values} {}

  void read() {
    scanner_.each_item([&] {
      if (scanner_.peek() == '[') {
        pair();
      } else {
        take(scanner_.sample());
      }
    });
    if (has_pairs_ && has_numbers_) scanner_.fail();
    if (has_pairs_) values_.resize(samples_ * 2, missing);
  }

 private:
  void take(double value) {
    values_.push_back(value);
    has_numbers_ = has_numbers_ || !std::isnan(value);
    ++samples_;
  }

  void pair() {
    has_pairs_ = true;
    const auto before = samples_++ * 2;
    values_.resize(before, missing);  // what missing samples before it left out
    scanner_.each_item([&] { values_.push_back(scanner_.sample()); });
    if (values_.size() != before + 2) scanner_.fail();
  }

  Scanner& scanner_;
  std::vector<double>& values_;
  std::size_t samples_ = 0;
  bool has_pairs_ = false;
  bool has_numbers_ = false;
};

class StreamsReader {
 public:
  explicit StreamsReader(std::string_view body) : scanner_{body} {}

  std::expected<std::optional<std::vector<Column>>, DecodeIssue> read() {
    object("$");
    if (scanner_.is_good() && scanner_.peek() != '\0') scanner_.fail();
    if (!scanner_.is_good()) return std::unexpected{DecodeIssue{path_.empty() ? "$" : path_, "expected lists of numbers"}};
    return std::move(columns_);
  }

 private:
  void object(const std::string& path) {
    scanner_.each_member([&](std::string_view name) {
      if (name == streams_member && scanner_.peek() == '{') return streams(path + "." + std::string{name});
      const bool is_envelope = name == envelopes[0] || name == envelopes[1];
      if (is_envelope && scanner_.peek() == '{') return object(path + "." + std::string{name});
      scanner_.skip();
    });
  }

  void streams(const std::string& path) {
    columns_.emplace();
    scanner_.each_member([&](std::string_view name) {
      if (scanner_.peek() != '[') return scanner_.skip();
      auto& column = columns_->emplace_back(std::string{name});
      ColumnReader{scanner_, column.values}.read();
      if (!scanner_.is_good() && path_.empty()) path_ = path + "." + column.name;
    });
  }

  Scanner scanner_;
  std::optional<std::vector<Column>> columns_;
  std::string path_;
};

}  // namespace

std::expected<std::optional<std::vector<Column>>, DecodeIssue> read_columns(std::string_view body) { return StreamsReader{body}.read(); }

}  // namespace astral
