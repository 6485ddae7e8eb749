#include "astral/lookup.hpp"  // which takes the table of this case

static_assert(astral::operation_count == 2);
