#include "runtime/runtime.hpp"

#include "core/from_api.hpp"
#include "runtime/kept.hpp"

namespace dashboard {
namespace {

/// A result of the client in the dashboard's own words.
template <class T, class Make>
auto outcome_of(const astral::Result<T>& result, Make make) -> Outcome<decltype(make(*result))> {
  if (result) return make(*result);
  return std::unexpected{problem_of(result.error())};
}

astral::StatsGranularity granularity_of(StatsSpan span) {
  switch (span) {
    case StatsSpan::week: return "weekly";
    case StatsSpan::weeks: return "monthly";
    case StatsSpan::year: return "yearly";
  }
  return "weekly";
}

std::vector<astral::ActivityStatus> statuses_of(ActivityTab tab) {
  if (tab == ActivityTab::planned) return {"scheduled"};
  return {"completed", "skipped"};
}

}  // namespace

Runtime::Runtime(astral::Client client, std::shared_ptr<astral::Clock> clock, Page& page, std::function<void(Msg)> dispatch)
    : client_{std::move(client)}, clock_{std::move(clock)}, page_{page}, dispatch_{std::move(dispatch)} {}

template <astral::FixedString Id, class Report>
void Runtime::call(astral::ParamsOf<Id> params, astral::BodyOf<Id> body, Report report) {
  const auto cancel = calls_.token();
  auto task = client_.template call<Id>(std::move(params), std::move(body), {.cancel = cancel});
  astral::spawn(std::move(task), [this, cancel, report = std::move(report)](astral::Result<astral::ResultOf<Id>> result) {
    if (cancel.is_cancelled()) return;
    Msg message = report(result);
    keep_session();
    dispatch_(std::move(message));
  });
}

void Runtime::run(const Cmd& cmd) { std::visit(*this, cmd); }

void Runtime::operator()(const cmd::RestoreSession&) {
  auto kept = read_session(page_.kept_session(), clock_->now_millis());
  if (!kept) {
    page_.keep_session({});
    dispatch_(msg::SessionNotRestored{});
    return;
  }
  client_.session().start(kept->token, kept->expires_at_millis, kept->person.user_id);
  kept_token_ = std::move(kept->token);
  person_ = kept->person;
  dispatch_(msg::SessionRestored{person_});
}

void Runtime::operator()(const cmd::SignIn& cmd) {
  call<"auth.login">({}, {.email = cmd.email, .password = cmd.password}, [this](const astral::Result<astral::SignIn>& result) -> Msg {
    auto outcome = outcome_of(result, person_of);
    if (outcome) person_ = *outcome;
    return msg::SignInAnswered{std::move(outcome)};
  });
}

void Runtime::operator()(const cmd::SignOut&) {
  auto* session = &client_.session();
  const int epoch = session->epoch();
  // Its answer concerns nobody; the client is kept by the call itself.
  astral::spawn(client_.call<"auth.logout">(), [client = client_, epoch](const auto&) {
    if (client.session().epoch() == epoch) client.session().end();
  });
  forget();
}

void Runtime::operator()(const cmd::DropSession&) {
  client_.session().end();
  forget();
}

void Runtime::operator()(const cmd::LoadOrganization& cmd) {
  call<"organizations.get">({.org_id = cmd.organization_id}, {},
                            [](const auto& result) -> Msg { return msg::OrganizationAnswered{outcome_of(result, organization_of)}; });
}

void Runtime::operator()(const cmd::LoadRosterPage& cmd) {
  call<"analytics.coachAthletesMetrics">({.limit = cmd.limit, .offset = cmd.offset}, {}, [cmd](const auto& result) -> Msg {
    return msg::RosterPageAnswered{cmd.load_id, cmd.offset, outcome_of(result, roster_page_of)};
  });
}

void Runtime::operator()(const cmd::LoadProfile& cmd) {
  const auto refresh = cmd.must_be_fresh ? std::optional{true} : std::nullopt;
  call<"analytics.athleteProfile">({.user_id = cmd.user_id, .refresh = refresh}, {}, [cmd](const auto& result) -> Msg {
    return msg::ProfileAnswered{cmd.user_id, outcome_of(result, profile_of)};
  });
}

void Runtime::operator()(const cmd::LoadStats& cmd) {
  astral::RunningStatsParams params{.from_timestamp = astral::SecondsTime{cmd.period.from_seconds * 1000},
                                    .to_timestamp = astral::SecondsTime{cmd.period.to_seconds * 1000},
                                    .granularity = granularity_of(cmd.span),
                                    .metric = std::nullopt,
                                    .timezone = cmd.zone_name,
                                    .user_id = cmd.user_id};
  call<"analytics.runningStats">(std::move(params), {}, [cmd](const auto& result) -> Msg {
    return msg::StatsAnswered{cmd.user_id, cmd.span, outcome_of(result, stats_of)};
  });
}

void Runtime::operator()(const cmd::LoadActivities& cmd) {
  astral::ActivityListParams params;
  params.user_id = cmd.user_id;
  params.status = statuses_of(cmd.tab);
  params.limit = cmd.limit;
  params.offset = cmd.offset;
  call<"activities.list">(std::move(params), {}, [cmd](const auto& result) -> Msg {
    return msg::ActivitiesAnswered{cmd.user_id, cmd.tab, cmd.offset,
                                   outcome_of(result, [&](const std::vector<astral::Activity>& activities) {
                                     ActivityList list;
                                     for (const auto& activity : activities) list.items.push_back(activity_of(activity));
                                     list.has_more = static_cast<std::int64_t>(activities.size()) >= cmd.limit;
                                     return list;
                                   })};
  });
}

void Runtime::operator()(const cmd::ShowRoute& cmd) { page_.show_fragment(fragment_of(cmd.route)); }

void Runtime::operator()(const cmd::SaveSettings& cmd) { page_.keep_settings(text_of(cmd.settings)); }

void Runtime::operator()(const cmd::DismissToastLater& cmd) {
  clock_->start_timer(cmd.delay_millis, [dispatch = dispatch_, id = cmd.id] { dispatch(msg::ToastDismissed{id}); });
}

void Runtime::forget() {
  calls_.cancel();
  calls_ = {};
  page_.keep_session({});
  astral::wipe(kept_token_);
  person_ = {};
}

void Runtime::keep_session() {
  const auto& session = client_.session();
  if (!session.is_signed_in() || session.token() == kept_token_) return;
  kept_token_ = session.token();
  page_.keep_session(text_of(KeptSession{kept_token_, session.expires_at_millis().value_or(0), person_}));
}

}  // namespace dashboard
