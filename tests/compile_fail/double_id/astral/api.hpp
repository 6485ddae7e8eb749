#pragma once

#include "astral/operation.hpp"

namespace astral::api {

inline constexpr Table table{
    row<"groups.list", Method::get, "/groups", None, None, None>{.doc = "Lists groups.", .section = "7"},
#ifdef ASTRAL_MISTAKE
    row<"groups.list", Method::get, "/all-groups", None, None, None>{.doc = "Lists all groups.", .section = "7"},
#else
    row<"groups.listAll", Method::get, "/all-groups", None, None, None>{.doc = "Lists all groups.", .section = "7"},
#endif
};

}  // namespace astral::api
