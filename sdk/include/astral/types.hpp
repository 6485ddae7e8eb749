#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "astral/text.hpp"
#include "astral/wipe.hpp"

namespace astral {

/// An opaque identifier: compared exactly, never parsed (contract 1.10).
struct Id {
  std::string text;

  Id() = default;
  Id(std::string value) : text{std::move(value)} {}
  Id(const char* value) : text{value} {}
  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;
};

/// A token or a key: text that must not be printed, and that is overwritten in memory when it is no longer needed.
struct Secret {
  std::string text;

  Secret() = default;
  Secret(std::string value) : text{std::move(value)} {}
  Secret(const char* value) : text{value} {}
  Secret(const Secret&) = default;
  Secret(Secret&&) noexcept = default;
  Secret& operator=(const Secret&) = default;
  Secret& operator=(Secret&&) noexcept = default;
  ~Secret() { wipe(text); }
  friend bool operator==(const Secret&, const Secret&) = default;
};

/// How a time stands on the wire (contract 1.11). Every form is accepted in answers.
enum class TimeForm : std::uint8_t { iso, epoch_millis, epoch_seconds, any };

/// A moment. `raw` keeps what the server sent when it could not be read as a time.
struct Instant {
  std::optional<std::int64_t> epoch_millis;
  std::string raw;

  friend bool operator==(const Instant&, const Instant&) = default;
};

template <TimeForm Form>
struct Time : Instant {
  static constexpr TimeForm form = Form;

  Time() = default;
  explicit Time(std::int64_t millis) : Instant{millis, {}} {}
  friend bool operator==(const Time&, const Time&) = default;
};

using IsoTime = Time<TimeForm::iso>;
using MillisTime = Time<TimeForm::epoch_millis>;
using SecondsTime = Time<TimeForm::epoch_seconds>;
using AnyTime = Time<TimeForm::any>;

/// A calendar date, `YYYY-MM-DD`, without a time zone.
struct Date {
  std::string text;

  Date() = default;
  Date(std::string value) : text{std::move(value)} {}
  Date(const char* value) : text{value} {}
  friend bool operator==(const Date&, const Date&) = default;
};

/// An open list of words: values that this SDK does not know are kept and sent back unchanged (contract 1.13).
template <FixedString... Known>
struct Choice {
  static constexpr std::array<std::string_view, sizeof...(Known)> known{Known.view()...};
  std::string text;

  Choice() = default;
  Choice(std::string value) : text{std::move(value)} {}
  Choice(const char* value) : text{value} {}
  [[nodiscard]] bool is_known() const {
    for (auto each : known) {
      if (each == text) return true;
    }
    return false;
  }
  friend bool operator==(const Choice&, const Choice&) = default;
  /// A template, so that a literal is not made a Choice to be compared with one.
  template <std::convertible_to<std::string_view> Word>
  friend bool operator==(const Choice& choice, const Word& word) {
    return choice.text == std::string_view{word};
  }
};

/// One reading of a stream: NaN where the wire has null, a missing sample (contract 2.5).
struct Sample {
  double value = std::numeric_limits<double>::quiet_NaN();
};

/// A place in degrees, `[latitude, longitude]`; NaN where the wire has null.
struct Point {
  double latitude = std::numeric_limits<double>::quiet_NaN();
  double longitude = std::numeric_limits<double>::quiet_NaN();
};

/// A field of an update: absent leaves it unchanged, null clears it (contract 1.13).
template <class T>
struct Clearable {
  bool is_cleared = false;
  std::optional<T> value;

  Clearable() = default;
  Clearable(T content) : value{std::move(content)} {}
  [[nodiscard]] static Clearable cleared() {
    Clearable result;
    result.is_cleared = true;
    return result;
  }
  friend bool operator==(const Clearable&, const Clearable&) = default;
};

/// A field of a request that is always sent: without a value it is null, which clears it.
template <class T>
struct Nullable {
  std::optional<T> value;

  Nullable() = default;
  Nullable(T content) : value{std::move(content)} {}
  friend bool operator==(const Nullable&, const Nullable&) = default;
};

}  // namespace astral
