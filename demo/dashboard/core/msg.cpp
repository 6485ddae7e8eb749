#include "msg.hpp"

#include <memory>
#include <utility>

namespace dashboard {

Msg::Msg(const Msg& other) = default;
Msg::Msg(Msg&& other) noexcept = default;
// Those of the variant would compile each kind once more; a move cannot fail, so that anew is as good.
Msg& Msg::operator=(const Msg& other) { return *this = Msg{other}; }
Msg& Msg::operator=(Msg&& other) noexcept {
  if (this == &other) return *this;
  std::destroy_at(this);
  return *std::construct_at(this, std::move(other));
}
Msg::~Msg() = default;

}  // namespace dashboard
