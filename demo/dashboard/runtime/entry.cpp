#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"
#include "runtime/to_api.hpp"

namespace dashboard::entry {
namespace {

/// Somebody waits before the form: better to say at once what is the matter, such as too many letters, than to try again in a minute.
constexpr int retries = 0;
constexpr std::int64_t second_millis = 1'000;

Invite invite_of(const astral::InvitationPreview& preview) {
  return {preview.org_id.text, preview.org_name, text_of(preview.first_name), preview.status == "pending"};
}

/// Somebody has signed in or up.
auto person_answered(Runtime& runtime, std::uint32_t question) {
  return [&runtime, question](const astral::Result<astral::SignIn>& result) -> dashboard::Msg {
    auto outcome = outcome_of(result, person_of);
    if (outcome) runtime.enter(*outcome);
    return PersonAnswered{question, std::move(outcome)};
  };
}

struct Performer {
  Runtime& runtime;

  void operator()(const AskSignIn& cmd) const {
    runtime.call<"auth.login">({}, {.email = cmd.email, .password = cmd.password}, person_answered(runtime, cmd.question), retries);
  }
  void operator()(const SendCode& cmd) const {
    const auto report = [question = cmd.question,
                         email = cmd.email](const astral::Result<astral::VerificationSent>& result) -> dashboard::Msg {
      return MailAnswered{question, outcome_of(result, [&](const auto&) { return email; })};
    };
    if (cmd.purpose == Purpose::sign_up) {
      runtime.call<"auth.requestVerification">({}, {.email = cmd.email}, report, retries);
    } else {
      runtime.call<"auth.passwordResetRequest">({}, {.email = cmd.email}, report, retries);
    }
  }
  void operator()(const CheckCode& cmd) const {
    runtime.call<"auth.verifyToken">(
        {}, {.token = cmd.code},
        [cmd](const auto& result) -> dashboard::Msg {
          auto outcome = outcome_of(result, [&](const auto& answer) { return Account{text_of(answer.email), cmd.code}; });
          if (result && !result->valid) outcome = std::unexpected{Problem{.kind = ProblemKind::refused, .code = "INVALID_TOKEN"}};
          return CodeAnswered{cmd.question, std::move(outcome)};
        },
        retries);
  }
  void operator()(const MakeAccount& cmd) const {
    astral::ProfileData profile{
        .membership_role = cmd.is_coach ? "coach" : "athlete", .display_name = cmd.name, .preferences = preferences_of(cmd.settings)};
    runtime.call<"auth.completeSignup">({}, {.token = cmd.code, .password = cmd.password, .profile_data = std::move(profile)},
                                        person_answered(runtime, cmd.question), retries);
  }
  void operator()(const FoundClub& cmd) const {
    const auto report = [question = cmd.question](const astral::Result<astral::Organization>& result) -> dashboard::Msg {
      return ClubAnswered{question, outcome_of(result, organization_of)};
    };
    if (cmd.name.empty()) {
      runtime.call<"organizations.bootstrap">({}, {}, report, retries);
    } else {
      runtime.call<"organizations.create">({}, {.name = cmd.name, .head_coach_user_id = cmd.head_coach_id}, report, retries);
    }
  }
  void operator()(const SetPassword& cmd) const {
    runtime.call<"auth.passwordResetConfirm">(
        {}, {.token = cmd.code, .password = cmd.password},
        [question = cmd.question](const auto& result) -> dashboard::Msg {
          return PasswordAnswered{question, outcome_of(result, [](const auto&) { return std::monostate{}; })};
        },
        retries);
  }
  void operator()(const LoadInvite& cmd) const {
    runtime.call<"invitations.preview">({.token = cmd.token}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return InviteAnswered{cmd.token, outcome_of(result, invite_of)};
    });
  }
  void operator()(const Join& cmd) const {
    runtime.call<"invitations.accept">(
        {}, {.token = cmd.token},
        [question = cmd.question](const auto& result) -> dashboard::Msg {
          // Whom the invitation was never shown to, as it could not be loaded, may have joined by signing up.
          if (!result && result.error().code == "ALREADY_MEMBER") return JoinAnswered{question, std::string{}};
          return JoinAnswered{question, outcome_of(result, [](const auto& accepted) { return accepted.org_id.text; })};
        },
        retries);
  }
  void operator()(const RememberPerson& cmd) const { runtime.remember(cmd.person); }
  void operator()(const ShowAddress& cmd) const {
    if (cmd.replaces) {
      runtime.page().replace_fragment(cmd.fragment);
    } else {
      runtime.page().show_fragment(cmd.fragment);
    }
  }
  void operator()(const WaitASecond&) const {
    runtime.clock().start_timer(second_millis, [runtime = &runtime] { runtime->dispatch(SecondPassed{}); });
  }
};

}  // namespace
}  // namespace dashboard::entry

void dashboard::perform(Runtime& runtime, const entry::Cmd& cmd) { std::visit(entry::Performer{runtime}, cmd); }
