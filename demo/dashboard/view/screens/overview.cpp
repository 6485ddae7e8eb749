#include "core/texts/overview.hpp"
#include "core/format.hpp"
#include "core/texts/entry.hpp"
#include "core/texts/roster.hpp"
#include "core/texts/widgets.hpp"
#include "view/column.hpp"
#include "view/screens/overview_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

constexpr float side_width = 360;
constexpr float two_columns_from = 900;

std::string remark(const Ui& ui, const SignedIn& signed_in, const Environment& environment) {
  const auto* data = signed_in.roster.data.value();
  if (!data || data->loaded_at_seconds == 0) return std::string{signed_in.roster.data.is_loading() ? ui.say(texts::widgets::loading) : ""};
  return ui.say(texts::roster::updated, {format_count(std::ssize(data->rows), texts::roster::athletes, ui.language),
                                         format_ago(data->loaded_at_seconds, environment.now_seconds, environment.zone, ui.language)});
}

float loading_ui(const Ui& ui, ImVec2 at, float width) {
  Column column{at, width};
  for (const int lines : {5, 6, 4}) {
    column.add([&](ImVec2 place, float w) {
      const float height = 60.0F + static_cast<float>(lines) * 34;
      lines_skeleton(ui, card(ui, Box::at(place, w, height)), lines);
      return height;
    });
  }
  return column.end().y;
}

/// What stands in place of a team that is not there.
float absent_ui(const Ui& ui, ImVec2 at, float width, const SignedIn& signed_in) {
  const auto& roster = signed_in.roster;
  if (!roster.data.problem() && !roster.data.is_loaded()) return loading_ui(ui, at, width);
  const auto box = Box::at(at, width, 320);
  card(ui, box);
  const bool has_no_club = signed_in.person.organization_id.empty();
  if (const auto* problem = roster.data.problem(); problem && (!has_no_club || problem->kind != ProblemKind::refused)) {
    if (problem_notice(ui, box, "overview.retry", *problem)) ui.emit(overview::ReloadClicked{});
  } else if (has_no_club) {
    const auto& founding = signed_in.overview.founding;
    const auto text =
        founding.problem() ? sentence_on(*founding.problem(), ui.language) : std::string{ui.say(texts::overview::no_club_advice)};
    const auto label = ui.say(founding.is_busy() ? texts::entry::creating : texts::entry::found_club);
    if (notice(ui, box, Icon::users, ui.say(texts::overview::no_club), text, {"overview.found-club", label}))
      ui.emit(overview::FoundClicked{});
  } else {
    notice(ui, box, Icon::users, ui.say(texts::roster::none_yet), ui.say(texts::roster::none_yet_advice));
  }
  return box.max.y;
}

float cards_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page) {
  const auto card_of = [&](auto draw) { return [&ui, &page, draw](ImVec2 place, float w) { return draw(ui, place, w, page); }; };
  const bool has_side = width >= two_columns_from;
  Column main{at, has_side ? width - side_width - space::large : width};
  Column side{{at.x + width - side_width, at.y}, side_width};
  auto& second = has_side ? side : main;
  main.add(card_of(team_attention_ui));
  second.add(card_of(team_training_ui));
  main.add(card_of(team_spread_ui));
  second.add(card_of(team_races_ui));
  main.add(card_of(team_recent_ui));
  return std::max(main.end().y, second.end().y);
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const overview::Route&) {
  const auto& roster = signed_in.roster;
  scrolled_page(ui, "overview.page", page, [&](ImVec2 origin, float width) {
    auto head = Box::at(origin, width, 100);
    auto actions = page_header(ui, head, ui.say(texts::overview::title), remark(ui, signed_in, model.environment));
    if (icon_button(ui, "overview.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                    roster.data.is_loading()))
      ui.emit(overview::ReloadClicked{});
    const auto* data = roster.data.value();
    const bool is_there = data && !data->rows.empty();
    return is_there ? cards_ui(ui, head.min, width, {model, signed_in, *data, roster.team}) : absent_ui(ui, head.min, width, signed_in);
  });
}

}  // namespace dashboard
