#include "core/remote.hpp"

#include <string>

#include "catch_amalgamated.hpp"

namespace dashboard::remote_test {

TEST_CASE("remote: keeps what it had while it is asked for again, and when that fails") {
  Remote<std::string> remote;
  CHECK_FALSE(remote.was_asked());
  remote.begin();
  CHECK(remote.is_loading());
  CHECK(remote.value() == nullptr);
  remote.load("one");
  remote.begin();
  CHECK(remote.is_loading());
  CHECK(*remote.value() == "one");
  remote.fail({});
  CHECK(remote.problem() != nullptr);
  CHECK_FALSE(remote.is_loading());
  CHECK(*remote.value() == "one");
}

TEST_CASE("remote: a partial value can be read before it is complete") {
  Remote<std::string> remote;
  remote.partial() += "a";
  remote.partial() += "b";
  CHECK(remote.is_loading());
  CHECK(*remote.value() == "ab");
  remote.complete();
  CHECK(remote.is_loaded());
  CHECK(*remote.value() == "ab");
}

}  // namespace dashboard::remote_test
