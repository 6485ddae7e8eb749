#include "msg.hpp"

#include <utility>

#include "renewed.hpp"

namespace dashboard {

Msg::Msg(const Msg& other) = default;
Msg::Msg(Msg&& other) noexcept = default;
Msg& Msg::operator=(const Msg& other) { return renewed(*this, Msg{other}); }
Msg& Msg::operator=(Msg&& other) noexcept { return renewed(*this, std::move(other)); }
Msg::~Msg() = default;

}  // namespace dashboard
