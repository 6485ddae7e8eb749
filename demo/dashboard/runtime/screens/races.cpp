#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/race_reader.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::races {
namespace {

// What there is not is left out of a new race, and cleared of one that had it.
void put(std::optional<std::string>& field, const std::string& text) {
  if (!text.empty()) field = text;
}
void put(astral::Clearable<std::string>& field, const std::string& text) {
  field = text.empty() ? astral::Clearable<std::string>::cleared() : astral::Clearable<std::string>{text};
}
void put(std::optional<std::int64_t>& field, std::optional<std::int64_t> number) { field = number; }
void put(astral::Clearable<std::int64_t>& field, std::optional<std::int64_t> number) {
  field = number ? astral::Clearable<std::int64_t>{*number} : astral::Clearable<std::int64_t>::cleared();
}

template <class Body>
Body body_of(const RaceDraft& draft, const TimeZone& zone) {
  Body body;
  body.race_name = draft.name;
  body.race_type = astral::RaceType{draft.type};
  body.race_subtype = draft.subtype;
  body.race_date = astral::IsoTime{moment_at(draft.day, draft.minute, zone) * 1000};
  put(body.location, draft.place);
  put(body.description, draft.description);
  put(body.website_url, draft.website);
  put(body.timezone, zone.name);
  put(body.expected_participants, draft.expected);
  body.distances = draft.distances;
  body.categories = draft.categories;
  return body;
}

std::optional<astral::IsoTime> moment_of(std::optional<std::int64_t> seconds) {
  return seconds ? std::optional{astral::IsoTime{*seconds * 1000}} : std::nullopt;
}

struct Performer {
  Runtime& runtime;

  void operator()(const LoadList& cmd) const {
    astral::RaceListParams params;
    if (!cmd.query.type.empty()) params.race_type = astral::RaceType{cmd.query.type};
    params.date_from = moment_of(cmd.query.from_seconds);
    params.date_to = moment_of(cmd.query.to_seconds);
    params.limit = cmd.limit;
    runtime.call<"races.list">(std::move(params), {}, [cmd, page = &runtime.page()](const auto& result) -> dashboard::Msg {
      return ListAnswered{cmd.query, outcome_of(result, [page](const astral::RaceList& list) { return races_of(list, *page); })};
    });
  }
  void operator()(const LoadRace& cmd) const {
    runtime.call<"races.get">({.race_id = cmd.race_id}, {}, [cmd, page = &runtime.page()](const auto& result) -> dashboard::Msg {
      return RaceAnswered{cmd.race_id, outcome_of(result, RaceReader{*page})};
    });
  }
  void operator()(const Save& cmd) const {
    const auto& draft = cmd.draft;
    const auto zone = runtime.page().zone(draft.zone_name);
    const auto report = [id = draft.id, page = &runtime.page()](const auto& result) -> dashboard::Msg {
      return SaveAnswered{id, outcome_of(result, RaceReader{*page})};
    };
    if (draft.id.empty()) return runtime.call<"races.create">({}, body_of<astral::RaceCreateBody>(draft, zone), report);
    runtime.call<"races.update">({.race_id = draft.id}, body_of<astral::RaceUpdateBody>(draft, zone), report);
  }
  void operator()(const Delete& cmd) const {
    runtime.call<"races.delete">({.race_id = cmd.race_id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return DeleteAnswered{cmd.race_id, done_of(result)};
    });
  }
  void operator()(const OpenWebsite& cmd) const { runtime.dispatch(WebsiteOpened{opened_link(runtime.page(), cmd.url)}); }
};

}  // namespace
}  // namespace dashboard::races

void dashboard::perform(Runtime& runtime, const races::Cmd& cmd) { std::visit(races::Performer{runtime}, cmd); }
