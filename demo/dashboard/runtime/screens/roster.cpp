#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::roster {
namespace {

struct Performer {
  Runtime& runtime;

  void operator()(const LoadPage& cmd) const {
    runtime.call<"analytics.coachAthletesMetrics">({.limit = cmd.limit, .offset = cmd.offset}, {},
                                                   [cmd](const auto& result) -> dashboard::Msg {
                                                     return PageAnswered{cmd.load_id, cmd.offset, outcome_of(result, roster_page_of)};
                                                   });
  }
  void operator()(const SaveCsv& cmd) const { runtime.page().save_file(cmd.name, "text/csv;charset=utf-8", cmd.text); }
};

}  // namespace
}  // namespace dashboard::roster

void dashboard::perform(Runtime& runtime, const roster::Cmd& cmd) { std::visit(roster::Performer{runtime}, cmd); }
