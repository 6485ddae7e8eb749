#include "astral/meta.hpp"

struct Runner {
  std::string name;
  std::string city;
};

constexpr auto runner = astral::model(
    "Somebody who runs.", "0",
#ifndef ASTRAL_MISTAKE
    astral::field<&Runner::city>{"Where."},
#endif
    astral::field<&Runner::name>{"Who."});
