#pragma once

#include <optional>
#include <string_view>

namespace dashboard {

/// How well a name answers what was typed; lower is better, nothing when it does not. Both are folded (text.hpp). Every word that
/// was typed has to occur: at the name's start, at the start of a word, inside one, or as letters in order ("mrb" for "marathon block").
[[nodiscard]] std::optional<int> match(std::string_view name, std::string_view typed);

}  // namespace dashboard
