#pragma once

#include <memory>
#include <string_view>

#include "astral/layers.hpp"
#include "astral/lookup.hpp"
#include "astral/options.hpp"
#include "astral/session.hpp"

namespace astral {

/// What a client needs from the world around it.
struct Platform {
  Send send;
  std::shared_ptr<Clock> clock;
  Random random;
  OnRetry on_retry = {};  ///< May be left out.
};

/// The Astral API. Cheap to copy handles are not offered: make one and share it.
class Client {
 public:
  /// An Error of kind validation when the options cannot work, such as a base URL that is none.
  [[nodiscard]] static Result<Client> create(Options options, Platform platform);

  /// Calls an operation of the table: `client.call<"activities.list">({.limit = 20})`.
  template <FixedString Id>
  [[nodiscard]] Task<Result<ResultOf<Id>>> call(ParamsOf<Id> params = {}, BodyOf<Id> body = {}, CallOptions options = {}) const {
    auto args = encode(params);
    const auto content = encode(body);
    for (const auto& key : content.keys()) args.set(key, content.get(key));
    return typed<ResultOf<Id>>(answer(core_, operation_of<Id, true>, std::move(args), std::move(options)), Id.view());
  }

  /// Calls an operation met at run time. `args` holds path, query and body fields side by side; the result is
  /// the unwrapped JSON, held against the model as Options::validation says. For what the table does not know: raw_operation.
  [[nodiscard]] Task<Result<Json>> call(const Operation& operation, Json args, CallOptions options = {}) const {
    return answer(core_, operation, std::move(args), std::move(options));
  }

  [[nodiscard]] Session& session() const;

 private:
  struct Core;
  explicit Client(std::shared_ptr<Core> core) : core_{std::move(core)} {}

  static Task<Result<Json>> answer(std::shared_ptr<Core> core, const Operation& operation, Json args, CallOptions options);
  static Task<Result<Response>> send(std::shared_ptr<Core> core, Result<Request> request, CallOptions options);

  template <class T>
  static Task<Result<T>> typed(Task<Result<Json>> pending, std::string_view operation) {
    auto json = co_await pending;
    if (!json) co_return std::unexpected{std::move(json.error())};
    if constexpr (std::is_same_v<T, Json>) {
      co_return std::move(*json);
    } else {
      auto value = decode<T>(*json);
      if (!value) {
        co_return std::unexpected{Error{.kind = ErrorKind::decode,
                                        .message = value.error().message(),
                                        .operation = std::string{operation},
                                        .path = value.error().path}};
      }
      co_return std::move(*value);
    }
  }

  std::shared_ptr<Core> core_;
};

}  // namespace astral
