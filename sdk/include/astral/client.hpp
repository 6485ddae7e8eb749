#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "astral/event_stream.hpp"
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
  template <FixedString Id>
  using DoneOf = typename decltype(ResultOf<Id>::done)::value_type;

 public:
  /// An Error of kind validation when the options cannot work, such as a base URL that is none.
  [[nodiscard]] static Result<Client> create(Options options, Platform platform);

  /// Calls an operation of the table: `client.call<"activities.list">({.limit = 20})`.
  template <FixedString Id>
  [[nodiscard]] Task<Result<ResultOf<Id>>> call(ParamsOf<Id> params = {}, BodyOf<Id> body = {}, CallOptions options = {}) const {
    static_assert(!row_of<Id>().is_stream, "call: this operation answers with a stream, so use stream()");
    return typed<ResultOf<Id>>(answer(core_, operation_of<Id, true>, merged(params, body), std::move(options)), Id.view());
  }

  /// Calls an operation met at run time. `args` holds path, query and body fields side by side; the result is
  /// the unwrapped JSON, held against the model as Options::validation says. For what the table does not know: raw_operation.
  [[nodiscard]] Task<Result<Json>> call(const Operation& operation, Json args, CallOptions options = {}) const {
    return answer(core_, operation, std::move(args), std::move(options));
  }

  /// Reads a stream to its end: `on_event` sees each event, with the one member set that it is; the whole is the result.
  /// Errors as of EventStream::next.
  template <FixedString Id>
  [[nodiscard]] Task<Result<DoneOf<Id>>> stream(ParamsOf<Id> params, BodyOf<Id> body, std::function<void(const ResultOf<Id>&)> on_event,
                                                const CallOptions& options = {}) const {
    return consume<ResultOf<Id>, DoneOf<Id>>(open(operation_of<Id, true>, merged(params, body), options), std::move(on_event), Id.view());
  }

  /// A stream met at run time; its first `next` sends the request.
  [[nodiscard]] EventStream open(const Operation& operation, const Json& args, const CallOptions& options = {}) const;

  [[nodiscard]] Session& session() const;

  /// Renews the token if it is due, though nobody calls. A program that wants to keep its session alive calls this when
  /// Session::millis_until_due() has passed, and when the device wakes up or comes online.
  void check_session() const;

 private:
  struct Core;
  explicit Client(std::shared_ptr<Core> core) : core_{std::move(core)} {}

  static Task<Result<Json>> answer(std::shared_ptr<Core> core, const Operation& operation, Json args, CallOptions options);
  static Task<Result<Response>> send(std::shared_ptr<Core> core, Result<Request> request, CallOptions options);

  template <class Params, class Body>
  static Json merged(const Params& params, const Body& body) {
    auto args = encode(params);
    const auto content = encode(body);
    for (const auto& key : content.keys()) args.set(key, content.get(key));
    return args;
  }

  static Error undecodable(DecodeIssue issue, std::string_view operation) {
    return {.kind = ErrorKind::decode, .message = issue.message(), .operation = std::string{operation}, .path = std::move(issue.path)};
  }

  template <class Event, class Done>
  static Task<Result<Done>> consume(EventStream stream, std::function<void(const Event&)> on_event, std::string_view operation) {
    while (true) {
      const auto events = co_await stream.next();
      if (!events) co_return std::unexpected{events.error()};
      for (std::size_t index = 0; index < events->size(); ++index) {
        const auto each = events->at(index);
        auto named = Json::object();
        named.set(each.get("event").as_string(), each.get("data"));
        auto event = decode<Event>(named);
        if (!event) co_return std::unexpected{undecodable(std::move(event.error()), operation)};
        if (on_event) on_event(*event);
        if (event->done) co_return std::move(*event->done);
      }
    }
  }

  template <class T>
  static Task<Result<T>> typed(Task<Result<Json>> pending, std::string_view operation) {
    auto json = co_await pending;
    if (!json) co_return std::unexpected{std::move(json.error())};
    if constexpr (std::is_same_v<T, Json>) {
      co_return std::move(*json);
    } else {
      auto value = decode<T>(*json);
      if (!value) co_return std::unexpected{undecodable(std::move(value.error()), operation)};
      co_return std::move(*value);
    }
  }

  std::shared_ptr<Core> core_;
};

}  // namespace astral
