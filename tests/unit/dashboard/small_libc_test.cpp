// The stand-ins of the wasm build against the real ones.
#include <array>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "catch_amalgamated.hpp"

extern "C" {
int __wrap_vsnprintf(char* buffer, std::size_t size, const char* format, va_list arguments);
int __wrap_sscanf(const char* text, const char* format, ...);
double __wrap_strtod(const char* text, char** end);
}

namespace {

using Print = int (*)(char*, std::size_t, const char*, va_list);

std::string printed(Print print, std::size_t size, const char* format, ...) {
  std::array<char, 64> buffer{};
  va_list arguments;
  va_start(arguments, format);
  const int length = print(buffer.data(), size, format, arguments);
  va_end(arguments);
  return std::string{buffer.data()} + '|' + std::to_string(length);
}

double read_small(const std::string& text) {
  char* end = nullptr;
  const double value = __wrap_strtod(text.c_str(), &end);
  CHECK(end == text.c_str() + text.size());
  return value;
}

}  // namespace

TEST_CASE("small libc: prints what ImGui prints, cut where the buffer ends") {
  const auto both = [](auto... arguments) {
    CHECK(printed(__wrap_vsnprintf, 64, arguments...) == printed(std::vsnprintf, 64, arguments...));
    CHECK(printed(__wrap_vsnprintf, 6, arguments...) == printed(std::vsnprintf, 6, arguments...));
  };
  both("%s/%s_%08X", "dashboard", "shell.rail", 0xBEEFU);
  both("##Popup_%08x", 0xA1B2C3D4U);
  both("##Combo_%02d", 7);
  both("%.*s###%s", 3, "window", "id");
  both("%-5d|%5d|%u%%", -42, 42, 3'000'000'000U);
  both("%c%i", 'x', 0);
  both("plain");
}

TEST_CASE("small libc: reads a number after words") {
  int version = 0;
  CHECK(__wrap_sscanf("#version 300 es", "#version %d", &version) == 1);
  CHECK(version == 300);
  int other = 0;
  CHECK(__wrap_sscanf("1,-2", "%d,%d", &version, &other) == 2);
  CHECK(other == -2);
  CHECK(__wrap_sscanf("Pos=1", "Size=%d", &version) == 0);
  CHECK(__wrap_sscanf("", "%d", &version) == 0);
}

TEST_CASE("small libc: reads the numbers of JSON exactly up to 15 digits") {
  for (const char* text : {"0", "-0", "1", "-1", "12.5", "0.1", "25.033", "121.5654", "1776643200", "1e3", "1E-3", "2.5e+10", "-148.25",
                           "123456789012345", "0.000001", "99999.99999", "1e22", "1e-22"}) {
    INFO(text);
    CHECK(read_small(text) == std::strtod(text, nullptr));
  }
  for (const char* text : {"3.141592653589793238", "1776643200123456789", "1.7976931348623157e308", "4.9e-300"}) {
    INFO(text);
    CHECK(read_small(text) == Catch::Approx(std::strtod(text, nullptr)).epsilon(1e-15));
  }
  CHECK(std::isinf(read_small("1e999999999999")));
  CHECK(read_small("1e-999999999999") == 0);
}
