#include "models.hpp"

#ifdef ASTRAL_MISTAKE
constexpr astral::row<"groups.create", astral::Method::post, "/groups", GroupBody, GroupBody, astral::None> mistake{};
#else
constexpr astral::row<"groups.create", astral::Method::post, "/groups", GroupParams, GroupBody, astral::None> good{};
#endif
