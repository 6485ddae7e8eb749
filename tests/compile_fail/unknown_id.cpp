#include "astral/client.hpp"

astral::Task<bool> is_signed_in(astral::Client client) {
#ifdef ASTRAL_MISTAKE
  const auto me = co_await client.call<"auth.whoami">();
#else
  const auto me = co_await client.call<"auth.me">();
#endif
  co_return me.has_value();
}
