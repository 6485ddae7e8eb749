#include "cmd.hpp"

namespace dashboard {

Cmd::Cmd(const Cmd& other) = default;
Cmd::Cmd(Cmd&& other) noexcept = default;
Cmd& Cmd::operator=(const Cmd& other) = default;
Cmd& Cmd::operator=(Cmd&& other) noexcept = default;
Cmd::~Cmd() = default;
bool Cmd::operator==(const Cmd& other) const = default;

}  // namespace dashboard
