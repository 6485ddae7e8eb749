#pragma once

#include "astral/meta.hpp"

/// A model with a field of every kind, required, optional and clearable: what codec and meta are tested with.
namespace astral::test {

struct Colour : Choice<"red", "green"> {
  using Choice::Choice;
};

struct Inner {
  std::string name;
  std::optional<std::int64_t> count;
};

struct LabelledInner : Inner {
  std::string label;
};

struct EveryKind {
  bool is_on = false;
  std::int64_t whole = 0;
  double real = 0;
  std::string text;
  Id id;
  IsoTime iso;
  MillisTime millis;
  SecondsTime seconds;
  AnyTime any;
  Date date;
  Colour colour;
  Sample sample;
  Point point;
  Inner inner;
  std::vector<Inner> list;
  std::map<std::string, double> map;
  Json json;
};

struct Patch {
  std::optional<std::string> optional;
  Clearable<std::string> clearable;
  Clearable<Inner> inner;
};

struct Choosing {
  Nullable<std::string> nullable;
};

struct Series {
  std::vector<Sample> samples;
  std::optional<std::vector<Point>> points;
};

}  // namespace astral::test

namespace astral {

// clang-format off
template <>
inline constexpr auto describe<test::Inner> = model(
    "A part.", "0",
    field<&test::Inner::name>{"Its name."},
    field<&test::Inner::count>{"How many."});

template <>
inline constexpr auto describe<test::LabelledInner> = model<test::Inner>(
    "A part with a label.", "0",
    field<&test::LabelledInner::label>{"What it is called."});

template <>
inline constexpr auto describe<test::EveryKind> = model(
    "One field of each kind.", "0",
    field<&test::EveryKind::is_on>{""},
    field<&test::EveryKind::whole>{""},
    field<&test::EveryKind::real>{""},
    field<&test::EveryKind::text>{""},
    field<&test::EveryKind::id>{""},
    field<&test::EveryKind::iso>{""},
    field<&test::EveryKind::millis>{""},
    field<&test::EveryKind::seconds>{""},
    field<&test::EveryKind::any>{""},
    field<&test::EveryKind::date>{""},
    field<&test::EveryKind::colour>{""},
    field<&test::EveryKind::sample>{""},
    field<&test::EveryKind::point>{""},
    field<&test::EveryKind::inner>{""},
    field<&test::EveryKind::list>{""},
    field<&test::EveryKind::map>{""},
    field<&test::EveryKind::json>{""});

template <>
inline constexpr auto describe<test::Patch> = model(
    "An update.", "0",
    field<&test::Patch::optional>{""},
    field<&test::Patch::clearable>{""},
    field<&test::Patch::inner>{""});

template <>
inline constexpr auto describe<test::Choosing> = model(
    "One or none.", "0",
    field<&test::Choosing::nullable>{""});

template <>
inline constexpr auto describe<test::Series> = model(
    "Readings over time.", "0",
    field<&test::Series::samples>{""},
    field<&test::Series::points>{""});
// clang-format on

}  // namespace astral
