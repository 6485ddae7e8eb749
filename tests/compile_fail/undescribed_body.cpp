#include "models.hpp"

struct Undescribed {
  int size = 0;
};

#ifdef ASTRAL_MISTAKE
constexpr astral::row<"groups.create", astral::Method::post, "/groups", astral::None, Undescribed, astral::None> mistake{};
#else
constexpr astral::row<"groups.create", astral::Method::post, "/groups", astral::None, GroupBody, astral::None> good{};
#endif
