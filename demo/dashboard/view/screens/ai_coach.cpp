#include "core/texts/ai_coach.hpp"
#include "core/characters.hpp"
#include "core/format.hpp"
#include "core/texts/plans.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/page_header.hpp"

namespace dashboard {
namespace {

constexpr float request_width = 380;
constexpr float two_columns_from = 900;
constexpr float draft_height = 420;
constexpr int draft_lines = 18;
constexpr std::array level_ids{"beginner", "intermediate", "advanced"};

struct CoachPage {
  const Ui& ui;
  const Model& model;
  const SignedIn& signed_in;
  const ai_coach::State& state;
};

/// A button as wide as its label on a line of its own; beside it how far a generation is.
bool action(Form& form, const Ui& ui, std::string_view id, const Text& text, ButtonLook look) {
  auto line = form.take(control_height);
  const auto label = ui.say(text);
  return button(ui, id, line.take_left(button_width(ui, label, look.is_busy || look.icon.has_value())), label, look);
}

/// How far it is, and the way to stop it.
void progress_ui(Form& form, const Ui& ui, const Text& text, const ai_coach::Generation& generation) {
  const auto says = ui.say(text, {format_number(generation.percent)});
  const auto line = form.take(line_height(Type::small));
  ui.note("ai-coach.progress", "status", says, line);
  text_in(ui, line, Type::small, ui.theme.text_soft, says);
  meter(ui, form.take(6), generation.percent / 100, ui.theme.accent);
  if (action(form, ui, "ai-coach.stop", texts::ai_coach::stop, {.icon = Icon::x})) ui.emit(ai_coach::StopClicked{});
}

/// What went wrong on the way; the text stays, and what to press next is to try again.
bool failure_ui(Form& form, const Ui& ui, std::string_view id, const ai_coach::Generation& generation) {
  if (!generation.problem) return false;
  Submission broken;
  broken.fail(*generation.problem);
  form.refusal(broken);
  form.remark(ui.say(texts::ai_coach::broken_off));
  return action(form, ui, id, texts::widgets::try_again, {.icon = Icon::rotate_cw});
}

void request_ui(const CoachPage& page, Form& form) {
  const auto& [ui, model, signed_in, state] = page;
  auto request = state.request;
  const bool is_disabled = state.is_running();
  const bool is_odd = !request.weeks || *request.weeks < 1 || *request.weeks > most_plan_weeks;
  const bool is_long = characters_in(request.wishes) > ai_coach::longest_wishes;
  std::vector<MenuItem> levels;
  for (std::size_t i = 0; i < level_ids.size(); ++i) levels.push_back({level_ids[i], std::string{ui.say(texts::plans::levels[i])}});
  form.section(ui.say(texts::ai_coach::request));
  form.row(2);
  bool was_edited = form.number("ai-coach.weeks",
                                {.label = ui.say(texts::plans::weeks),
                                 .error = is_odd ? ui.say(texts::ai_coach::weeks_odd) : std::string_view{},
                                 .is_disabled = is_disabled},
                                request.weeks, {.least = 1, .most = most_plan_weeks});
  was_edited |= form.select("ai-coach.level", {.label = ui.say(texts::plans::level), .is_disabled = is_disabled}, levels, request.level);
  was_edited |= form.date("ai-coach.start", {.label = ui.say(texts::plans::start), .is_disabled = is_disabled}, request.start,
                          model.environment.today());
  was_edited |= form.area("ai-coach.wishes",
                          {.label = ui.say(texts::ai_coach::wishes),
                           .error = is_long ? ui.say(texts::ai_coach::wishes_long) : std::string_view{},
                           .hint = ui.say(texts::ai_coach::wishes_hint),
                           .is_disabled = is_disabled},
                          request.wishes);
  if (was_edited) ui.emit(ai_coach::RequestEdited{request});
  const auto& text = state.draft.empty() ? texts::ai_coach::write : texts::ai_coach::write_again;
  const auto kind = state.draft.empty() ? ButtonKind::primary : ButtonKind::secondary;
  if (action(form, ui, "ai-coach.write", text,
             {.kind = kind, .is_busy = state.drafting.is_running, .is_disabled = is_disabled || is_odd || is_long}))
    ui.emit(ai_coach::DraftClicked{});
}

/// The text as it is being written; its end is followed unless one has scrolled up.
void written_ui(const Ui& ui, Box box, const std::string& text) {
  ImGui::SetCursorScreenPos(box.min);
  if (ImGui::BeginChild("ai-coach.text", box.size(), ImGuiChildFlags_NavFlattened)) {
    const bool is_at_end = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - 2;
    const float width = box.width() - space::large;
    const float height = wrapped_text(ui, {box.min.x, box.min.y - ImGui::GetScrollY()}, width, Type::body, ui.theme.text, text);
    ImGui::Dummy({width, height + line_height(Type::body)});
    if (is_at_end) ImGui::SetScrollHereY(1);
  }
  ImGui::EndChild();
}

void draft_ui(const CoachPage& page, Form& form) {
  const auto& [ui, model, signed_in, state] = page;
  form.section(ui.say(texts::ai_coach::draft));
  if (state.drafting.is_running) {
    written_ui(ui, form.take(draft_height), state.draft);
    return progress_ui(form, ui, texts::ai_coach::writing, state.drafting);
  }
  if (failure_ui(form, ui, "ai-coach.again", state.drafting)) ui.emit(ai_coach::DraftClicked{});
  if (state.draft.empty()) return form.remark(ui.say(texts::ai_coach::draft_empty));
  auto draft = state.draft;
  if (form.area("ai-coach.draft", {.label = ui.say(texts::ai_coach::draft), .is_disabled = state.planning.is_running}, draft, draft_lines))
    ui.emit(ai_coach::DraftEdited{draft});
  if (state.planning.is_running) return progress_ui(form, ui, texts::ai_coach::making, state.planning);
  if (failure_ui(form, ui, "ai-coach.plan.again", state.planning)) ui.emit(ai_coach::PlanClicked{});
  if (state.workouts.empty() && !state.planning.problem &&
      action(form, ui, "ai-coach.plan", texts::ai_coach::make_plan,
             {.kind = ButtonKind::primary, .icon = Icon::calendar, .is_disabled = characters_in(state.draft) < ai_coach::least_draft}))
    ui.emit(ai_coach::PlanClicked{});
}

/// The plan that was made: what it holds, its name, and the way into the library.
void plan_ui(const CoachPage& page, Form& form) {
  const auto& [ui, model, signed_in, state] = page;
  const auto& creating = signed_in.plans.creating;
  form.section(ui.say(texts::ai_coach::plan));
  const auto count = format_count(std::ssize(state.workouts), texts::ai_coach::workouts, ui.language);
  const auto weeks = format_count(static_cast<std::int64_t>(state.request.weeks.value_or(1)), texts::plans::week_count, ui.language);
  form.remark(weeks + " · " + count);
  auto name = state.name;
  if (form.text("ai-coach.name", {.label = ui.say(texts::ai_coach::name), .error = creating.error_of(plans::name_field)}, name).was_edited)
    ui.emit(ai_coach::NameEdited{name});
  constexpr std::array fields{plans::name_field};
  form.refusal(creating, fields);
  if (action(form, ui, "ai-coach.save", texts::ai_coach::save,
             {.kind = ButtonKind::primary, .is_busy = creating.is_busy(), .is_disabled = name.empty()}))
    ui.emit(ai_coach::SaveClicked{});
}

float content_ui(const CoachPage& page, ImVec2 origin, float width) {
  const auto& ui = page.ui;
  auto head = Box::at(origin, width, 100);
  page_header(ui, head, ui.say(texts::ai_coach::title), Ui::is_compact() ? "" : ui.say(texts::ai_coach::remark));
  const bool is_wide = width >= two_columns_from;
  ImVec2 left = head.min;
  const float left_width = is_wide ? request_width : width;
  const float request_height =
      form_card(ui, "ai-coach.request", left, left_width, [&](Form& form) { request_ui(page, form); }) + space::large;
  ImVec2 right = is_wide ? ImVec2{left.x + request_width + space::large, left.y} : ImVec2{left.x, left.y + request_height};
  const float right_width = is_wide ? width - request_width - space::large : width;
  const auto right_height =
      form_card(ui, "ai-coach.draft.card", right, right_width, [&](Form& form) { draft_ui(page, form); }) + space::large;
  ImVec2 below = is_wide ? ImVec2{left.x, left.y + request_height} : ImVec2{right.x, right.y + right_height};
  if (!page.state.workouts.empty())
    below.y += form_card(ui, "ai-coach.plan.card", below, left_width, [&](Form& form) { plan_ui(page, form); });
  return std::max(below.y, right.y + right_height);
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const ai_coach::Route&) {
  const CoachPage parts{ui, model, signed_in, signed_in.ai_coach};
  scrolled_page(
      ui, "ai-coach.page", page, [&](ImVec2 origin, float width) { return content_ui(parts, origin, width); }, 1240);
}

}  // namespace dashboard
