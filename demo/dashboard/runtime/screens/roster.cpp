#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard {
namespace {

struct Performer {
  Runtime& runtime;

  void operator()(const roster::LoadPage& cmd) const {
    runtime.call<"analytics.coachAthletesMetrics">({.limit = cmd.limit, .offset = cmd.offset}, {}, [cmd](const auto& result) -> Msg {
      return roster::PageAnswered{cmd.load_id, cmd.offset, outcome_of(result, roster_page_of)};
    });
  }
  void operator()(const roster::SaveCsv& cmd) const { runtime.page().save_file(cmd.name, "text/csv;charset=utf-8", cmd.text); }
};

}  // namespace

void perform(Runtime& runtime, const roster::Cmd& cmd) { std::visit(Performer{runtime}, cmd); }

}  // namespace dashboard
