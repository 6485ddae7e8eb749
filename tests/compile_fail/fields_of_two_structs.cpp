#include "astral/meta.hpp"

struct Runner {
  std::string name;
  std::string city;
};
struct Coach {
  std::string city;
};

constexpr auto runner = astral::model(
    "Somebody who runs.", "0",
    astral::field<&Runner::name>{"Who."},
#ifdef ASTRAL_MISTAKE
    astral::field<&Coach::city>{"Where."});
#else
    astral::field<&Runner::city>{"Where."});
#endif
