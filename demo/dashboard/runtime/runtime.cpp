#include "runtime/runtime.hpp"

#include "core/route.hpp"
#include "core/second_part.hpp"
#include "runtime/kept.hpp"
#include "runtime/outcome.hpp"
#include "runtime/screens.hpp"

namespace dashboard {

Runtime::Runtime(astral::Client client, std::shared_ptr<astral::Clock> clock, Page& page, std::function<void(Msg)> dispatch)
    : client_{std::move(client)}, clock_{std::move(clock)}, page_{page}, dispatch_{std::move(dispatch)} {}

void Runtime::run(const Cmd& cmd) { std::visit(*this, cmd); }

template <VariantClass ScreenCmd>
void Runtime::operator()(const ScreenCmd& screen_cmd) {
  if constexpr (std::is_same_v<ScreenCmd, entry::Cmd>) {
    perform(*this, screen_cmd);
  } else {
    constexpr void (*perform_screen)(Runtime&, const ScreenCmd&) = &perform;
    in_second_part<perform_screen>(*this, screen_cmd);
  }
}

void Runtime::hand_session(std::string token, std::int64_t expires_at_millis) {
  handed_token_ = std::move(token);
  handed_until_millis_ = expires_at_millis;
}

void Runtime::enter(Person person) {
  person_ = std::move(person);
  page_.session_changed(SessionChange::signed_in, person_.user_id);
}

void Runtime::adopt() {
  calls_.cancel();  // what is under way was for somebody else
  calls_ = {};
  const auto until = handed_until_millis_ > 0 ? std::optional{handed_until_millis_} : std::nullopt;
  client_.session().start(std::exchange(handed_token_, {}), until);
  const auto refuse = [this] {
    client_.session().end();
    forget(SessionChange::expired);
    dispatch_(msg::SessionNotRestored{});
  };
  ask<"auth.me">({}, {}, [this, refuse](const astral::Result<astral::Me>& me) {
    if (!me) return refuse();
    ask<"users.get">({.user_id = me->user_id}, {}, [this, refuse](const astral::Result<astral::User>& profile) {
      if (!profile) return refuse();
      enter(owner_of(*profile));
      keep_session();
      dispatch_(msg::SessionRestored{person_});
    });
  });
}

void Runtime::operator()(const cmd::RestoreSession&) {
  if (!handed_token_.empty()) return adopt();
  auto kept = read_session(page_.kept_session(), clock_->now_millis());
  if (!kept) {
    page_.keep_session({});
    dispatch_(msg::SessionNotRestored{});
    return;
  }
  client_.session().start(kept->token, kept->expires_at_millis, kept->person.user_id);
  kept_token_ = std::move(kept->token);
  enter(kept->person);
  dispatch_(msg::SessionRestored{person_});
}

void Runtime::operator()(const cmd::SignOut&) {
  auto* session = &client_.session();
  const int epoch = session->epoch();
  // Its answer concerns nobody; the client is kept by the call itself.
  astral::spawn(client_.call<"auth.logout">(), [client = client_, epoch](const auto&) {
    if (client.session().epoch() == epoch) client.session().end();
  });
  forget(SessionChange::signed_out);
}

void Runtime::operator()(const cmd::DropSession&) {
  client_.session().end();
  forget(SessionChange::expired);
}

namespace {
void load_organization(Runtime& runtime, const cmd::LoadOrganization& cmd) {
  runtime.call<"organizations.get">({.org_id = cmd.organization_id}, {}, [](const auto& result) -> Msg {
    return msg::OrganizationAnswered{outcome_of(result, organization_of)};
  });
}
}  // namespace

void Runtime::operator()(const cmd::LoadOrganization& cmd) { in_second_part<&load_organization>(*this, cmd); }

void Runtime::operator()(const cmd::ShowRoute& cmd) { page_.show_fragment(fragment_of(cmd.route)); }

void Runtime::operator()(const cmd::LoadZone& cmd) { dispatch_(msg::ZoneLoaded{page_.zone(cmd.zone_name)}); }

void Runtime::operator()(const cmd::KeepView& cmd) { page_.keep_view(text_of(cmd.kept)); }

void Runtime::operator()(const cmd::SaveSettings& cmd) { page_.keep_settings(text_of(cmd.settings)); }

void Runtime::operator()(const cmd::DismissToastLater& cmd) {
  clock_->start_timer(cmd.delay_millis, [dispatch = dispatch_, id = cmd.id] { dispatch(msg::ToastDismissed{id}); });
}

void Runtime::forget(SessionChange change) {
  calls_.cancel();
  calls_ = {};
  stop_stream();
  page_.keep_session({});
  page_.keep_view({});
  astral::wipe(kept_token_);
  person_ = {};
  page_.session_changed(change, {});
}

void Runtime::remember(const Person& person) {
  person_ = person;
  kept_token_.clear();
  keep_session();
}

void Runtime::keep_session() {
  const auto& session = client_.session();
  if (!session.is_signed_in() || session.token() == kept_token_) return;
  kept_token_ = session.token();
  page_.keep_session(text_of(KeptSession{kept_token_, session.expires_at_millis().value_or(0), person_}));
}

}  // namespace dashboard
