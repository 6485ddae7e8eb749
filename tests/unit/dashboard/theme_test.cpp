#include "view/theme.hpp"

#include <string>
#include <vector>

#include "catch_amalgamated.hpp"

namespace dashboard::theme_test {

namespace {

struct Pair {
  std::string name;
  Color ink;
  Color ground;
};

/// Whatever is written, on whatever it is written on.
std::vector<Pair> texts(const Theme& t) {
  std::vector<Pair> pairs;
  for (const auto& [name, ground] : {std::pair{"canvas", t.canvas}, {"surface", t.surface}, {"hover", t.hover}, {"selected", t.selected}}) {
    pairs.push_back({std::string{"text on "} + name, t.text, ground});
    pairs.push_back({std::string{"soft text on "} + name, t.text_soft, ground});
    pairs.push_back({std::string{"faint text on "} + name, t.text_faint, ground});
  }
  pairs.push_back({"soft text on sunken", t.text_soft, t.sunken});
  pairs.push_back({"label of the main button", t.on_accent, t.accent});
  pairs.push_back({"label of the main button under the pointer", t.on_accent, t.accent_hover});
  pairs.push_back({"accent on accent", t.accent_text, t.accent_soft});
  pairs.push_back({"accent on surface", t.accent_text, t.surface});
  for (const auto& [name, tone] : {std::pair{"neutral", t.neutral}, {"good", t.good}, {"warning", t.warning}, {"danger", t.danger}}) {
    pairs.push_back({std::string{name} + " on its ground", tone.text, tone.soft});
    pairs.push_back({std::string{name} + " on surface", tone.text, t.surface});
  }
  for (const auto& tone : t.avatars) pairs.push_back({"initials", tone.text, tone.soft});
  return pairs;
}

}  // namespace

TEST_CASE("theme: every text has the contrast of WCAG AA in both themes") {
  for (const auto* theme : {&light_theme(), &dark_theme()}) {
    for (const auto& pair : texts(*theme)) {
      INFO((theme->is_dark ? "dark: " : "light: ") << pair.name);
      CHECK(contrast(pair.ink, pair.ground) >= 4.5);
    }
  }
}

TEST_CASE("theme: bars and lines stand off from the card") {
  for (const auto* theme : {&light_theme(), &dark_theme()}) {
    for (const auto color : {theme->chart, theme->chart_second, theme->chart_third}) CHECK(contrast(color, theme->surface) >= 3);
  }
}

TEST_CASE("contrast: black on white is 21, a colour on itself 1") {
  CHECK(contrast(Color{0x000000}, Color{0xFFFFFF}) == Catch::Approx(21));
  CHECK(contrast(Color{0x4F46E5}, Color{0x4F46E5}) == Catch::Approx(1));
}

}  // namespace dashboard::theme_test
