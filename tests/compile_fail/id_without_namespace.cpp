#include "models.hpp"

#ifdef ASTRAL_MISTAKE
constexpr astral::row<"createGroup", astral::Method::post, "/groups", astral::None, GroupBody, astral::None> mistake{};
#else
constexpr astral::row<"groups.create", astral::Method::post, "/groups", astral::None, GroupBody, astral::None> good{};
#endif
