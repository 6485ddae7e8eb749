#include "models.hpp"

struct LabelledBody : GroupBody {
  std::string label;
};

#ifdef ASTRAL_MISTAKE
using Base = GroupParams;
#else
using Base = GroupBody;
#endif

constexpr auto labelled = astral::model<Base>(
    "A group to make, with a label.", "0",
    astral::field<&LabelledBody::label>{"What it is called."});
