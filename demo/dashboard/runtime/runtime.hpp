#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "astral/client.hpp"
#include "core/cmd.hpp"
#include "core/msg.hpp"
#include "runtime/page.hpp"

namespace dashboard {

/// Does what commands say, and reports what came of it as messages. Lives as long as calls may be under way.
class Runtime {
 public:
  Runtime(astral::Client client, std::shared_ptr<astral::Clock> clock, Page& page, std::function<void(Msg)> dispatch);
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;
  ~Runtime() {
    calls_.cancel();
    stream_.cancel();
  }

  void run(const Cmd& cmd);
  /// A session that somebody else began: RestoreSession takes it instead of a kept one. The end is 0 when it is not known.
  void hand_session(std::string token, std::int64_t expires_at_millis);

  // One a command.
  void operator()(const cmd::RestoreSession&);
  void operator()(const cmd::SignOut&);
  void operator()(const cmd::DropSession&);
  void operator()(const cmd::LoadOrganization& cmd);
  void operator()(const cmd::ShowRoute& cmd);
  void operator()(const cmd::LoadZone& cmd);
  void operator()(const cmd::KeepView& cmd);
  void operator()(const cmd::SaveSettings& cmd);
  void operator()(const cmd::DismissToastLater& cmd);
  /// One for all that a screen has: runtime/screens.hpp.
  template <VariantClass ScreenCmd>
  void operator()(const ScreenCmd& screen_cmd);

  /// Calls an operation; `use` gets its result, unless the session is over by then.
  template <astral::FixedString Id, class Use>
  void ask(astral::ParamsOf<Id> params, astral::BodyOf<Id> body, Use use, std::optional<int> max_retries = std::nullopt) {
    const auto cancel = calls_.token();
    auto task = client_.template call<Id>(std::move(params), std::move(body), {.max_retries = max_retries, .cancel = cancel});
    astral::spawn(std::move(task), [cancel, use = std::move(use)](astral::Result<astral::ResultOf<Id>> result) {
      if (!cancel.is_cancelled()) use(result);
    });
  }
  /// The same; `report` makes the message of the result.
  template <astral::FixedString Id, class Report>
  void call(astral::ParamsOf<Id> params, astral::BodyOf<Id> body, Report report, std::optional<int> max_retries = std::nullopt) {
    auto hear = [this, report = std::move(report)](const astral::Result<astral::ResultOf<Id>>& result) {
      Msg message = report(result);
      keep_session();
      dispatch_(std::move(message));
    };
    ask<Id>(std::move(params), std::move(body), std::move(hear), max_retries);
  }

  /// Somebody has signed in.
  void enter(Person person);
  /// What a reload of the tab shall find of the person.
  void remember(const Person& person);

  /// Reads a stream: `on_event` sees each event, `report` makes the message of the whole. One at a time: the next one ends it,
  /// and so does `stop_stream`; nothing is reported then.
  template <astral::FixedString Id, class OnEvent, class Report>
  void stream(astral::BodyOf<Id> body, OnEvent on_event, Report report) {
    stop_stream();
    const auto cancel = stream_.token();
    auto task = client_.template stream<Id>({}, std::move(body),
                                            [cancel, on_event = std::move(on_event)](const astral::ResultOf<Id>& event) {
                                              if (!cancel.is_cancelled()) on_event(event);
                                            },
                                            {.cancel = cancel});
    astral::spawn(std::move(task), [this, cancel, report = std::move(report)](auto result) {
      if (cancel.is_cancelled()) return;
      Msg message = report(result);
      keep_session();
      dispatch_(std::move(message));
    });
  }
  /// Cancels its request.
  void stop_stream() {
    stream_.cancel();
    stream_ = {};
  }

  void dispatch(Msg msg) const { dispatch_(std::move(msg)); }
  [[nodiscard]] Page& page() const { return page_; }
  [[nodiscard]] astral::Clock& clock() const { return *clock_; }

 private:
  /// Asks who the session that was handed in belongs to.
  void adopt();
  /// Ends what is under way and forgets the person.
  void forget(SessionChange change);
  /// The client may have taken a newer token; a reload must find that one.
  void keep_session();

  astral::Client client_;
  std::shared_ptr<astral::Clock> clock_;
  Page& page_;
  std::function<void(Msg)> dispatch_;
  astral::CancelSource calls_;
  astral::CancelSource stream_;
  Person person_;
  std::string kept_token_;
  std::string handed_token_;
  std::int64_t handed_until_millis_ = 0;
};

}  // namespace dashboard
