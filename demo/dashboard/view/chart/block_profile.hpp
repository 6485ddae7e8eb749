#pragma once

#include <span>
#include <string_view>

#include "core/workout_blocks.hpp"
#include "view/text.hpp"

namespace dashboard {

/// The picture of a workout: a bar a stretch, as wide as it takes long and as high as it is hard. The bars of `lit` stand out.
/// Without an id it is a picture beside words that say the same.
void block_profile(const Ui& ui, std::string_view id, Box box, std::span<const ProfileBar> bars, std::string_view label = {},
                   std::span<const std::uint32_t> lit = {});

}  // namespace dashboard
