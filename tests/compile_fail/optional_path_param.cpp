#include "models.hpp"

#ifdef ASTRAL_MISTAKE
constexpr astral::row<"groups.get", astral::Method::get, "/groups/{filter}", GroupParams, astral::None, astral::None> mistake{};
#else
constexpr astral::row<"groups.get", astral::Method::get, "/groups/{group_id}", GroupParams, astral::None, astral::None> good{};
#endif
