#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"
#include "runtime/screens/group_of.hpp"

namespace dashboard::groups {
namespace {

Page page_of(const astral::GroupList& list) {
  return {each_of(list.groups, group_of), list.total_active_athletes.value_or(0), list.ungrouped_active_athletes.value_or(0)};
}

std::vector<Figures> figures_of(const astral::GroupDashboard& dashboard) {
  return each_of(dashboard.groups, [](const astral::GroupDashboardEntry& entry) {
    return Figures{entry.group_id.text, entry.active_members, entry.total_distance, entry.needing_attention.value_or(0)};
  });
}

std::vector<astral::Id> ids_of(const std::vector<std::string>& ids) {
  return each_of(ids, [](const std::string& id) { return astral::Id{id}; });
}

astral::GroupPrivacy privacy_of(const Group& group) { return astral::GroupPrivacy{group.is_private ? "private" : "public"}; }

struct Performer {
  Runtime& runtime;

  void operator()(const LoadPage&) const {
    astral::GroupListParams params;
    params.limit = 100;  // the most that the server gives
    runtime.call<"groups.list">(std::move(params), {},
                                [](const auto& result) -> dashboard::Msg { return PageAnswered{outcome_of(result, page_of)}; });
  }
  void operator()(const LoadFigures&) const {
    astral::GroupDashboardParams params;
    params.range = astral::StatsRange{"30d"};
    runtime.call<"analytics.groupDashboard">(
        std::move(params), {}, [](const auto& result) -> dashboard::Msg { return FiguresAnswered{outcome_of(result, figures_of)}; });
  }
  void operator()(const Save& cmd) const {
    const auto report = [cmd](const auto& result) -> dashboard::Msg {
      return SaveAnswered{cmd.group, outcome_of(result, [](const astral::ChangedGroup& changed) { return changed.group_id.text; })};
    };
    if (cmd.group.id.empty()) {
      astral::GroupCreateBody body;
      body.name = cmd.group.name;
      body.user_id = cmd.owner_id;
      if (!cmd.group.description.empty()) body.description = cmd.group.description;
      body.privacy = privacy_of(cmd.group);
      if (!cmd.organization_id.empty()) body.org_id = astral::Id{cmd.organization_id};
      body.members = ids_of(cmd.group.members);
      return runtime.call<"groups.create">({}, std::move(body), report);
    }
    astral::GroupUpdateBody body;
    body.name = cmd.group.name;
    body.description = cmd.group.description;
    body.privacy = privacy_of(cmd.group);
    body.members = ids_of(cmd.group.members);
    runtime.call<"groups.update">({.group_id = cmd.group.id}, std::move(body), report);
  }
  void operator()(const Delete& cmd) const {
    runtime.call<"groups.delete">({.group_id = cmd.group_id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return DeleteAnswered{cmd.group_id, outcome_of(result, [](const auto&) { return true; })};
    });
  }
};

}  // namespace

Group group_of(const astral::Group& group) {
  return {.id = group.group_id.text,
          .name = group.name,
          .description = text_of(group.description),
          .is_private = group.privacy == "private",
          .members = each_of(group.members, [](const astral::Id& id) { return id.text; })};
}

}  // namespace dashboard::groups

void dashboard::perform(Runtime& runtime, const groups::Cmd& cmd) { std::visit(groups::Performer{runtime}, cmd); }
