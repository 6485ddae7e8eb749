// Stand-ins for three functions of the C library that would bring arithmetic of 128-bit floats along, a twelfth of the program.
// The linker puts them in place (wasm.cmake).
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdarg>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace {

/// Writes as much as fits and counts the rest.
class Writer {
 public:
  Writer(char* buffer, std::size_t size) : buffer_{buffer}, size_{size} {}

  void put(char c) {
    if (length_ + 1 < size_) buffer_[length_] = c;
    ++length_;
  }
  void put(std::string_view text, int width, char filler, bool is_left) {
    const int missing = std::max(0, width - static_cast<int>(text.size()));
    for (int i = 0; !is_left && i < missing; ++i) put(filler);
    for (const char c : text) put(c);
    for (int i = 0; is_left && i < missing; ++i) put(' ');
  }
  int finish() {
    if (size_ > 0) buffer_[std::min(length_, size_ - 1)] = '\0';
    return static_cast<int>(length_);
  }

 private:
  char* buffer_;
  std::size_t size_;
  std::size_t length_ = 0;
};

/// "%-08.*s" between the percent sign and the letter.
struct Directive {
  bool is_left = false;
  char filler = ' ';
  int width = 0;
  int precision = -1;
  char letter = 0;
};

int read_number(const char*& at, va_list& arguments) {
  if (*at == '*') {
    ++at;
    return va_arg(arguments, int);
  }
  int number = 0;
  for (; *at >= '0' && *at <= '9'; ++at) number = number * 10 + (*at - '0');
  return number;
}

Directive read_directive(const char*& at, va_list& arguments) {
  Directive directive;
  for (; *at == '-' || *at == '0'; ++at) (*at == '-' ? directive.is_left : (directive.filler = '0', directive.is_left)) = *at == '-';
  directive.width = read_number(at, arguments);
  if (*at == '.') directive.precision = read_number(++at, arguments);
  while (*at == 'l' || *at == 'z' || *at == 'h') ++at;  // all of them are 32 bits here
  directive.letter = *at;
  if (*at != '\0') ++at;
  return directive;
}

}  // namespace

/// A power of ten beyond every double.
constexpr int too_far = 10'000;

extern "C" {

/// Strings, characters and whole numbers: what ImGui names its windows with. Figures of the dashboard are written by
/// core/format_number.cpp.
int __wrap_vsnprintf(char* buffer, std::size_t size, const char* format, va_list arguments) {
  Writer writer{buffer, size};
  va_list rest;
  va_copy(rest, arguments);
  for (const char* at = format; *at != '\0';) {
    if (*at != '%') {
      writer.put(*at++);
      continue;
    }
    const auto directive = read_directive(++at, rest);
    std::array<char, 16> digits{};
    std::string_view text;
    const auto write = [&](auto number, int base) {
      const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, base).ptr;
      text = {digits.data(), static_cast<std::size_t>(end - digits.data())};
    };
    switch (directive.letter) {
      case 's': {
        const char* string = va_arg(rest, const char*);
        text = string == nullptr         ? "(null)"
               : directive.precision < 0 ? std::string_view{string}
                                         : std::string_view{string, strnlen(string, static_cast<std::size_t>(directive.precision))};
        break;
      }
      case 'c': digits[0] = static_cast<char>(va_arg(rest, int)), text = {digits.data(), 1}; break;
      case 'd':
      case 'i': write(va_arg(rest, int), 10); break;
      case 'u': write(va_arg(rest, unsigned), 10); break;
      case 'X':
        write(va_arg(rest, unsigned), 16);
        for (char& digit : digits) digit = digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
        break;
      case 'x':
      case 'p': write(va_arg(rest, unsigned), 16); break;
      case 'f':
      case 'g':
        static_cast<void>(va_arg(rest, double));
        text = "?";
        break;
      default: text = "%"; break;
    }
    writer.put(text, directive.width, directive.filler, directive.is_left);
  }
  va_end(rest);
  return writer.finish();
}

/// Words as they stand and whole numbers, as in "#version %d", which is all that is read in the dashboard.
int __wrap_sscanf(const char* text, const char* format, ...) {
  va_list targets;
  va_start(targets, format);
  int count = 0;
  const char* const end = text + std::strlen(text);
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      if (*text++ != *format) break;
      continue;
    }
    const auto read = std::from_chars(text, end, *va_arg(targets, int*));
    if (*++format != 'd' || read.ec != std::errc{}) break;
    text = read.ptr;
    ++count;
  }
  va_end(targets);
  return count;
}

/// A decimal number as JSON writes it. Exact up to 15 digits and powers of ten up to 22, which is what services send; beyond that the last
/// bit or two may differ.
double __wrap_strtod(const char* text, char** end) {
  const char* at = text;
  const bool is_negative = *at == '-';
  at += is_negative ? 1 : 0;
  std::uint64_t digits = 0;
  int exponent = 0;
  const auto read_digits = [&](int exponent_a_digit) {
    for (; *at >= '0' && *at <= '9'; ++at) {
      const bool has_room = digits < 100'000'000'000'000'000;
      if (has_room) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
      exponent += has_room ? exponent_a_digit : exponent_a_digit + 1;
    }
  };
  read_digits(0);
  if (*at == '.') {
    ++at;
    read_digits(-1);
  }
  if (*at == 'e' || *at == 'E') {
    at += at[1] == '+' ? 2 : 1;
    int power = *at == '-' ? -too_far : too_far;
    at = std::from_chars(at, at + std::strlen(at), power).ptr;
    exponent += std::clamp(power, -too_far, too_far);
  }
  if (end != nullptr) *end = const_cast<char*>(at);
  const auto whole = static_cast<double>(digits);
  const double value = exponent < 0 ? whole / std::pow(10.0, -exponent) : whole * std::pow(10.0, exponent);
  return is_negative ? -value : value;
}
}
