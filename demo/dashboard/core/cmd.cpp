#include "cmd.hpp"

#include <utility>

#include "renewed.hpp"

namespace dashboard {

Cmd::Cmd(const Cmd& other) = default;
Cmd::Cmd(Cmd&& other) noexcept = default;
Cmd& Cmd::operator=(const Cmd& other) { return renewed(*this, Cmd{other}); }
Cmd& Cmd::operator=(Cmd&& other) noexcept { return renewed(*this, std::move(other)); }
Cmd::~Cmd() = default;
bool Cmd::operator==(const Cmd& other) const = default;

}  // namespace dashboard
