#include "cmd.hpp"

#include <memory>
#include <utility>

namespace dashboard {

Cmd::Cmd(const Cmd& other) = default;
Cmd::Cmd(Cmd&& other) noexcept = default;
// Those of the variant would compile each kind once more; a move cannot fail, so that anew is as good.
Cmd& Cmd::operator=(const Cmd& other) { return *this = Cmd{other}; }
Cmd& Cmd::operator=(Cmd&& other) noexcept {
  if (this == &other) return *this;
  std::destroy_at(this);
  return *std::construct_at(this, std::move(other));
}
Cmd::~Cmd() = default;
bool Cmd::operator==(const Cmd& other) const = default;

}  // namespace dashboard
