#include "msg.hpp"

namespace dashboard {

Msg::Msg(const Msg& other) = default;
Msg::Msg(Msg&& other) noexcept = default;
Msg& Msg::operator=(const Msg& other) = default;
Msg& Msg::operator=(Msg&& other) noexcept = default;
Msg::~Msg() = default;

}  // namespace dashboard
