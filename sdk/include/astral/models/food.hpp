#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"

namespace astral {

struct Confidence : Choice<"high", "medium", "low"> { using Choice::Choice; };

struct FoodScanBody {
  std::string image;
  std::optional<std::string> mime_type;
};
template <>
inline constexpr auto describe<FoodScanBody> = model(
    "A photo of a meal.", "11",
    field<&FoodScanBody::image>{"Base64 of a JPEG, PNG or other common type, at most 5 MB, with or without a `data:` prefix."},
    field<&FoodScanBody::mime_type>{"Such as `image/jpeg`; default: from the prefix or the first bytes."});

struct FoodItem {
  std::string name;
  double calories = 0;
  std::optional<std::string> estimated_portion;
};
template <>
inline constexpr auto describe<FoodItem> = model(
    "One part of a meal.", "11",
    field<&FoodItem::name>{"Name for people."},
    field<&FoodItem::calories>{"Kilocalories."},
    field<&FoodItem::estimated_portion>{"Such as `1 bowl`."});

struct FoodScan {
  std::string food_name;
  double calories = 0;
  double protein = 0;
  double carbs = 0;
  double fat = 0;
  double fiber = 0;
  std::vector<FoodItem> items;
  Confidence confidence;
};
template <>
inline constexpr auto describe<FoodScan> = model(
    "An estimate of what is on the plate.", "11",
    field<&FoodScan::food_name>{"Name for people; `Not food`, with zeros, when there is none in the photo."},
    field<&FoodScan::calories>{"Kilocalories."},
    field<&FoodScan::protein>{"Grams."},
    field<&FoodScan::carbs>{"Grams."},
    field<&FoodScan::fat>{"Grams."},
    field<&FoodScan::fiber>{"Grams."},
    field<&FoodScan::items>{"The parts that were recognised."},
    field<&FoodScan::confidence>{"How sure the estimate is."});

}  // namespace astral
