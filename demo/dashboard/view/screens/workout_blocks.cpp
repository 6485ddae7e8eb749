#include <algorithm>
#include <array>

#include "core/format.hpp"
#include "view/chart/block_profile.hpp"
#include "view/screens/workouts_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

using Kind = BlockEdit::Kind;

constexpr float row_height = 52;
constexpr float indent = 28;  ///< Of what stands within a repeat.
constexpr float profile_height = 96;
constexpr float figure_height = 42;
constexpr float stripe = 4;

/// What one can do with a part, by buttons beside it or, on a phone, partly from a menu.
struct Action {
  Kind kind;
  std::string_view id;
  Icon icon;
  Text text;
  bool is_always_seen = false;
};
constexpr std::array actions{Action{Kind::move_up, "up", Icon::arrow_up, texts::workouts::move_up, true},
                             Action{Kind::move_down, "down", Icon::arrow_down, texts::workouts::move_down, true},
                             Action{Kind::duplicate, "copy", Icon::copy, texts::workouts::duplicate_part},
                             Action{Kind::group, "group", Icon::repeat, texts::workouts::group},
                             Action{Kind::ungroup, "ungroup", Icon::ungroup, texts::workouts::ungroup},
                             Action{Kind::remove, "remove", Icon::trash_2, texts::workouts::remove_part}};

/// A part with its place.
struct Row {
  const WorkoutStep& step;
  BlockPlace place;
  bool is_repeat = false;

  [[nodiscard]] bool offers(Kind kind) const {
    if (kind == Kind::group) return !is_repeat && !place.step;
    return kind != Kind::ungroup || is_repeat;
  }
  [[nodiscard]] std::string id(std::string_view what) const { return "workout." + std::string{what} + "." + std::to_string(step.key); }
};

std::string name_of(const WorkoutPage& page, const Row& row) {
  const auto& ui = page.all.ui;
  if (row.is_repeat) return std::string{ui.say(texts::workouts::repeat)};
  return std::string{said(ui, texts::workouts::parts, row.step.type)};
}

std::string effort_of(const Ui& ui, const WorkoutStep& step) {
  if (step.intensity_target == "power") return step.watts ? format_number(*step.watts) + " W" : std::string{};
  if (step.intensity_target == "heartrate")
    return step.heart_zone.empty() ? std::string{} : ui.say(texts::workouts::at_heart_rate, {zone_name(step.heart_zone)});
  return zone_name(step.pace_zone);
}

/// "6 times"; "800 m · Z5"
std::string remark_of(const WorkoutPage& page, const Row& row) {
  const auto& ui = page.all.ui;
  const auto& step = row.step;
  const auto times =
      step.repeats > 1 || row.is_repeat ? ui.say(texts::workouts::repeat_times, {std::to_string(step.repeats)}) : std::string{};
  if (row.is_repeat) return times;
  auto text = format_length(step, page.all.units());
  if (text.empty()) text = ui.say(texts::workouts::no_length);
  for (const auto& more : {times, effort_of(ui, step)}) {
    if (!more.empty()) text += "  \u00B7  " + more;
  }
  return text;
}

/// What the server, or the check before it, has against this part itself.
std::string_view fault_of(const WorkoutPage& page, const Row& row) {
  const auto* problem = page.editor.saving.problem();
  const auto path = path_of(row.place) + ".";
  if (!problem || !problem->field.starts_with(path) || problem->field.find('.', path.size()) != std::string::npos) return {};
  return problem->detail;
}

void edit(const WorkoutPage& page, Kind kind, std::uint32_t key, WorkoutBlock block = {}) {
  auto& view = page.all.ui.state.of<WorkoutsView>();
  const bool makes_new = kind == Kind::add || kind == Kind::append || kind == Kind::duplicate || kind == Kind::group;
  if (makes_new) view.open_key = page.editor.next_key;  // what it will be called
  page.all.ui.emit(workouts::BlocksEdited{{kind, key, std::move(block)}});
}

void actions_ui(const WorkoutPage& page, Box& room, const Row& row, std::string_view label) {
  const auto& ui = page.all.ui;
  const bool is_compact = Ui::is_compact();
  const auto box_of = [&] { return room.take_right(control_height).middle(control_height); };
  if (is_compact) {
    menu_button(ui, row.id("menu"), box_of(), ui.say(texts::workouts::menu_of_part, {label}), [&](float width) {
      for (const auto& action : actions) {
        if (action.is_always_seen || !row.offers(action.kind)) continue;
        if (menu_line(ui, row.id(action.id), ui.say(action.text, {label}), width,
                      {.icon = action.icon, .is_dangerous = action.kind == Kind::remove}))
          edit(page, action.kind, row.step.key);
      }
    });
  }
  const auto shown = std::ranges::count_if(
      actions, [&](const Action& action) { return row.offers(action.kind) && (!is_compact || action.is_always_seen); });
  auto line = room.take_right(static_cast<float>(shown) * control_height);
  for (const auto& action : actions) {
    if (!row.offers(action.kind) || (is_compact && !action.is_always_seen)) continue;
    const auto box = line.take_left(control_height).middle(control_height);
    if (icon_button(ui, row.id(action.id), box, action.icon, ui.say(action.text, {label}))) edit(page, action.kind, row.step.key);
  }
}

/// One line for a part; pressed, it shows its fields.
bool line_ui(const WorkoutPage& page, Box box, const Row& row, bool is_open) {
  const auto& ui = page.all.ui;
  const auto name = name_of(page, row);
  const auto remark = remark_of(page, row);
  const auto fault = fault_of(page, row);
  auto& draw = Ui::draw();
  draw.AddRectFilled(box.min, box.max, ui.theme.sunken.packed(), radius::control);
  const Color mark = row.is_repeat ? ui.theme.accent : zone_color(ui.theme, zone_of(row.step));
  draw.AddRectFilled(box.min, {box.min.x + stripe, box.max.y}, mark.packed(), radius::control, ImDrawFlags_RoundCornersLeft);
  auto room = box;
  room.skip_right(space::tiny);
  if (page.may_edit)
    actions_ui(page, room, row, row.is_repeat ? name + " " + remark : name + " " + format_length(row.step, page.all.units()));
  if (!page.may_edit) {
    ui.note(row.id("part"), "listitem", name + ", " + remark, room);
  } else {
    const auto press = press_area(ui, row.id("part"), "button", name + ", " + remark, room, {.is_expanded = is_open});
    if (press.is_focused) focus_ring(ui, room, radius::control);
    if (press.is_clicked) is_open = !is_open;
  }
  room.skip_left(stripe + space::medium);
  const float text_height = line_height(Type::strong) + 2 + line_height(Type::small);
  auto text = room.middle(text_height);
  text_in(ui, text.take_top(line_height(Type::strong)), Type::strong, ui.theme.text, name);
  text.skip_top(2);
  text_in(ui, text, Type::small, fault.empty() ? ui.theme.text_soft : ui.theme.danger.text,
          fault.empty() ? std::string_view{remark} : fault);
  return is_open;
}

/// What is below a line that is open: its fields on the same ground.
void fields_ui(const WorkoutPage& page, Form& form, const Row& row, float left) {
  auto& view = page.all.ui.state.of<WorkoutsView>();
  constexpr float padding = space::large;
  auto ground = form.take(std::max(view.open_height, row_height));
  ground.min.x += left;
  Ui::draw().AddRect(ground.min, ground.max, page.all.ui.theme.line.packed(), radius::control);
  auto column = ground.inset(padding);
  constexpr float widest_alone = 220;
  if (row.is_repeat) column = column.take_left(std::min(widest_alone, column.width()));
  Form fields{page.all.ui, column};
  workout_step_ui(page, fields, row.step, path_of(row.place));
  const float needed = fields.bottom() - ground.min.y;
  if (needed != view.open_height) page.all.ui.state.want_frame_in(0);  // it fits from the next frame on
  view.open_height = needed;
}

void row_ui(const WorkoutPage& page, Form& form, const Row& row) {
  auto& view = page.all.ui.state.of<WorkoutsView>();
  const float left = row.place.step ? indent : 0;
  auto box = form.take(row_height);
  form.gap(space::tiny - space::medium);
  box.min.x += left;
  if (row.place.step) {
    const float x = box.min.x - indent / 2;
    Ui::draw().AddLine({x, box.min.y - space::tiny}, {x, box.max.y}, page.all.ui.theme.line_strong.packed(), 1.5F);
  }
  const bool was_open = view.open_key == row.step.key;
  const bool is_open = line_ui(page, box, row, was_open);
  if (is_open != was_open) view.open_key = is_open ? row.step.key : 0;
  if (!was_open || !page.may_edit) return;
  fields_ui(page, form, row, left);
  form.gap(space::tiny - space::medium);
}

void rows_ui(const WorkoutPage& page, Form& form) {
  const auto& ui = page.all.ui;
  const auto& blocks = page.editor.draft.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    row_ui(page, form, {block, {i, std::nullopt}, block.is_repeat()});
    for (std::size_t j = 0; j < block.steps.size(); ++j) row_ui(page, form, {block.steps[j], {i, j}});
    if (!block.is_repeat() || !page.may_edit) continue;
    auto line = form.take(control_height);
    line.skip_left(indent);
    const auto label = ui.say(texts::workouts::add_step);
    if (button(ui, "workout.append." + std::to_string(block.key), line.take_left(button_width(ui, label, true)), label,
               {.kind = ButtonKind::quiet, .icon = Icon::plus})) {
      edit(page, Kind::append, block.key, usual_block("run", page.editor.draft.type, page.all.units()));
    }
    form.gap(space::tiny - space::medium);
  }
}

void add_ui(const WorkoutPage& page, Form& form) {
  const auto& ui = page.all.ui;
  const auto& parts = texts::workouts::parts;
  const auto count = static_cast<int>(parts.size()) + 1;
  const auto top = form.take(0);
  const Grid grid{top.min, top.width(), count, 128, control_height, space::small};
  for (int i = 0; i < count; ++i) {
    const bool is_repeat = i + 1 == count;
    const auto word = is_repeat ? repeat_type : parts[static_cast<std::size_t>(i)].word;
    const auto label = ui.say(is_repeat ? texts::workouts::repeat : parts[static_cast<std::size_t>(i)].text);
    if (button(ui, "workout.add." + std::string{word}, grid.cell(i), label, {.icon = is_repeat ? Icon::repeat : Icon::plus}))
      edit(page, Kind::add, 0, usual_block(word, page.editor.draft.type, page.all.units()));
  }
  form.gap(grid.bottom() - top.min.y + space::small);
}

/// What the parts add up to.
void totals_ui(const WorkoutPage& page, Form& form) {
  const auto& ui = page.all.ui;
  const auto& draft = page.editor.draft;
  const auto totals = totals_of(draft.blocks);
  struct Figure {
    std::string_view id;
    Text name;
    std::string text;
  };
  std::vector<Figure> figures;
  if (totals.meters > 0) figures.push_back({"distance", texts::workouts::total_distance, format_distance(totals.meters, page.all.units())});
  if (totals.seconds > 0) figures.push_back({"duration", texts::workouts::total_duration, format_duration(totals.seconds)});
  if (const auto guess = guess_of(draft)) {
    figures.push_back({"about", texts::workouts::about,
                       ui.say(texts::workouts::about_figures,
                              {format_distance(guess->meters, page.all.units()), format_hours(guess->seconds, ui.language)})});
  }
  if (figures.empty()) return;
  const auto top = form.take(0);
  const Grid grid{top.min, top.width(), static_cast<int>(figures.size()), 150, figure_height, space::small};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    auto cell = grid.cell(static_cast<int>(i));
    const auto name = ui.say(figures[i].name);
    ui.note("workout.total." + std::string{figures[i].id}, "status", std::string{name} + " " + figures[i].text, cell);
    text_in(ui, cell.take_top(line_height(Type::caption)), Type::caption, ui.theme.text_faint, name);
    text_in(ui, cell, Type::title, ui.theme.text, figures[i].text);
  }
  form.gap(grid.bottom() - top.min.y);
}

/// The bars of the part whose fields are shown.
std::vector<std::uint32_t> lit_keys(const WorkoutPage& page) {
  const auto key = page.all.ui.state.of<WorkoutsView>().open_key;
  const auto place = place_of(page.editor.draft.blocks, key);
  if (!place) return {};
  std::vector<std::uint32_t> keys{key};
  if (place->step) return keys;
  for (const auto& step : page.editor.draft.blocks[place->block].steps) keys.push_back(step.key);
  return keys;
}

}  // namespace

void workout_blocks_ui(const WorkoutPage& page, Form& form) {
  const auto& ui = page.all.ui;
  const auto& blocks = page.editor.draft.blocks;
  form.section(ui.say(texts::workouts::blocks));
  if (blocks.empty()) {
    notice(ui, form.take(190), Icon::timer, ui.say(texts::workouts::no_blocks), ui.say(texts::workouts::no_blocks_advice));
  } else {
    const auto label = ui.say(texts::workouts::profile, {summary_of(blocks, page.all.units())});
    block_profile(ui, "workout.profile", form.take(profile_height), profile_of(blocks), label, lit_keys(page));
    totals_ui(page, form);
    rows_ui(page, form);
    form.gap(space::medium);
  }
  if (page.may_edit) add_ui(page, form);
}

}  // namespace dashboard
