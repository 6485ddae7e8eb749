#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "astral/client.hpp"
#include "astral/testing/fake_transport.hpp"
#include "astral/testing/manual_clock.hpp"
#include "support.hpp"

namespace astral::test {

/// A task that was started and may still run.
template <class T>
class Started {
 public:
  explicit Started(Task<T> task) {
    spawn(std::move(task), [value = value_](T result) { value->emplace(std::move(result)); });
  }
  [[nodiscard]] bool has_ended() const { return value_->has_value(); }
  [[nodiscard]] const T& value() const {
    if (!has_ended()) FAIL("the task still runs");
    return **value_;
  }

 private:
  std::shared_ptr<std::optional<T>> value_ = std::make_shared<std::optional<T>>();
};

/// The value of a task that ends at once.
template <class T>
T now(Task<T> task) {
  return Started<T>{std::move(task)}.value();
}

inline constexpr std::string_view base_url = "http://localhost:8787/api/v1";

/// A client whose server, clock and chance a test plays itself.
struct World {
  testing::FakeTransport server;
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();

  [[nodiscard]] Client client(Options options = {}) const {
    options.base_url = base_url;
    auto client = Client::create(std::move(options), {server.send(), clock, [] { return 1.0; }});
    if (!client) FAIL(client.error().message);
    return *client;
  }
};

/// The operation of the table with this id.
inline const Operation& operation(std::string_view id) {
  const auto index = index_of(id);
  if (index == no_such_operation) FAIL("no operation " << id);
  return operation_shapes[index];
}

}  // namespace astral::test

template <>
struct Catch::StringMaker<astral::ErrorKind> {
  static std::string convert(astral::ErrorKind kind) { return std::string{astral::name_of(kind)}; }
};
