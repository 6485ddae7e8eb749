#include "core/entry/entry.hpp"

#include <algorithm>

namespace dashboard::entry {

std::string_view name_of(const Form& form) {
  constexpr std::array names{"sign-in", "sign-up", "code", "account", "club", "new-password", "invited", "joining"};
  const auto* address = std::get_if<Address>(&form);
  return address && address->purpose == Purpose::reset ? "forgotten" : names[form.index()];
}

std::array<bool, 4> password_rules_met(std::string_view password) {
  const auto has = [&](char first, char last) { return std::ranges::any_of(password, [=](char c) { return c >= first && c <= last; }); };
  return {password.size() >= least_password_length, has('A', 'Z'), has('a', 'z'), has('0', '9')};
}

}  // namespace dashboard::entry
