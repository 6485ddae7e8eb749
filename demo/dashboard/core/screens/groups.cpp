#include "core/screens/groups.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/text.hpp"
#include "core/texts/groups.hpp"

namespace dashboard::groups {
namespace {

void load(const Context& context) {
  auto& state = context.signed_in.groups;
  state.page.begin();
  state.figures.begin();
  context.run(LoadPage{});
  context.run(LoadFigures{});
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.groups;

  void operator()(const PageAnswered& m) const { state.page.settle(m.outcome); }
  void operator()(const FiguresAnswered& m) const { state.figures.settle(m.outcome); }
  void operator()(const ReloadClicked&) const { load(context); }
  void operator()(const FormOpened& m) const {
    if (state.saving.is_busy()) return;
    state.saving.finish();
    state.is_form_open = true;
    state.editing_id = m.group_id;
  }
  void operator()(const FormClosed&) const { state.is_form_open = false; }
  void operator()(const FormSubmitted& m) const {
    if (state.saving.is_busy()) return;
    if (is_blank(m.group.name))
      return state.saving.fail(field_problem("name", std::string{texts::groups::name_missing.in(context.language())}));
    state.saving.begin();
    const auto& person = context.signed_in.person;
    context.run(Save{person.organization_id, person.user_id, m.group});
  }
  void operator()(const SaveAnswered& m) const {
    if (!state.saving.settle(m.outcome)) return;
    state.is_form_open = false;
    context.show_toast(ToastTone::neutral, texts::groups::saved.in(context.language(), {m.group.name}));
    load(context);
  }
  void operator()(const DeleteClicked& m) const {
    const auto* group = state.find(m.group_id);
    if (group == nullptr || context.signed_in.removals.contains(m.group_id)) return;
    context.remove_later(m.group_id, texts::groups::deleted.in(context.language(), {group->name}), Delete{m.group_id});
  }
  void operator()(const DeleteAnswered& m) const {
    context.signed_in.removals.forget(m.group_id);
    if (m.outcome || m.outcome.error().kind == ProblemKind::missing) {
      if (auto* page = state.page.value()) std::erase_if(page->groups, [&](const Group& group) { return group.id == m.group_id; });
    } else {
      context.show_toast(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
    }
  }
};

}  // namespace

const Group* State::find(std::string_view id) const {
  if (page.value() == nullptr) return nullptr;
  const auto& groups = page.value()->groups;
  const auto found = std::ranges::find(groups, id, &Group::id);
  return found == groups.end() ? nullptr : &*found;
}

void opened(const Context& context, const Route&) { load(context); }

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::groups
