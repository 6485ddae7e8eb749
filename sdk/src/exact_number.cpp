#include <cstdlib>
#include <string>

#include "astral/columns.hpp"

namespace astral {

double exact_number(std::string_view text) { return std::strtod(std::string{text}.c_str(), nullptr); }

}  // namespace astral
