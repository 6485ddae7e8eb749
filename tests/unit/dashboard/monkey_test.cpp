// Somebody who presses everything, and a server that answers anything: no screen may fall over, whatever the model has become.
#include <cmath>
#include <cstdlib>
#include <deque>
#include <set>

#include "bench.hpp"
#include "random_server.hpp"
#include "screen.hpp"

namespace dashboard::monkey_test {

namespace {

constexpr std::array<std::string_view, 12> pressable{"button", "link",     "checkbox", "switch",       "radio", "tab",
                                                     "option", "menuitem", "combobox", "columnheader", "row",   "textbox"};
constexpr std::array<ImGuiKey, 13> keys{ImGuiKey_Tab,       ImGuiKey_Enter,     ImGuiKey_Space,      ImGuiKey_Escape, ImGuiKey_UpArrow,
                                        ImGuiKey_DownArrow, ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home,   ImGuiKey_End,
                                        ImGuiKey_PageDown,  ImGuiKey_Backspace, ImGuiKey_Delete};
constexpr std::array<const char*, 6> typed{"a", "42", "5:12", "王小明", "-1.5e9", "%s {0} \xF0\x9F\x8F\x83"};
constexpr std::array<ImVec2, 4> sizes{ImVec2{1280, 800}, ImVec2{390, 844}, ImVec2{844, 390}, ImVec2{320, 480}};

/// Every screen, by its place in the list.
template <std::size_t... Index>
Route route_at(std::size_t place, std::string id, std::index_sequence<Index...>) {
  Route route;
  ((Index == place ? void(route.emplace<Index>()) : void()), ...);
  std::visit(
      [&](auto& each) {
        if constexpr (requires { each.id; }) each.id = std::move(id);
      },
      route);
  return route;
}

class Monkey {
 public:
  explicit Monkey(std::uint32_t seed) : dice_{seed} {
    model_.environment = samples::environment();
    dispatch(msg::Started{model_.environment, {}, {}, Route{}});
    sign_in();
  }

  void step() {
    act();
    if (dice_.in_hundred(60)) server_.release_one();
    settle();
    show();
    if (std::holds_alternative<SignedOut>(model_.session) && dice_.in_hundred(40)) sign_in();
  }

  /// Everything that is still on its way arrives, and all toasts go.
  void finish() {
    for (int i = 0; i < 300; ++i) server_.release_one();
    settle();
    clock_->advance(60'000);
    settle();
    show();
  }

 private:
  void sign_in() {
    dispatch(entry::LinkOpened{{entry::Door::sign_in, {}}});
    dispatch(entry::SignInSubmitted{"sam@club.example", "secret"});
    settle();
  }

  void dispatch(Msg msg) { inbox_.push_back(std::move(msg)); }
  void settle() {
    while (!inbox_.empty()) {
      const auto msg = std::move(inbox_.front());
      inbox_.pop_front();
      auto next = update(std::move(model_), msg);
      model_ = std::move(next.model);
      for (const auto& cmd : next.cmds) runtime_.run(cmd);
    }
  }

  void take(std::vector<Msg> messages) {
    for (auto& msg : messages) dispatch(std::move(msg));
    settle();
  }

  void act() {
    const auto choice = dice_.below(100);
    if (choice < 45) return press_something();
    if (choice < 60) return take(screen_.press(model_, dice_.pick(keys), dice_.in_hundred(20)));
    if (choice < 72) return take(screen_.type(model_, dice_.pick(typed)));
    if (choice < 80) return drag();
    if (choice < 92) {
      constexpr std::array<std::string_view, 3> ids{"usr_1", "a/b ?#", ""};
      constexpr auto count = std::variant_size_v<Route>;
      return dispatch(msg::RouteChanged{route_at(dice_.below(count), std::string{dice_.pick(ids)}, std::make_index_sequence<count>{})});
    }
    if (choice < 95) {
      const auto size = dice_.pick(sizes);
      return screen_.resize(size.x, size.y);
    }
    if (choice < 97) return dispatch(msg::LanguageChosen{all_languages[dice_.below(all_languages.size())]});
    clock_->advance(static_cast<std::int64_t>(dice_.below(10'000)));
    dispatch(msg::ClockTicked{samples::now_seconds + static_cast<std::int64_t>(dice_.below(1'000'000))});
  }

  void press_something() {
    std::vector<std::string> ids;
    for (const auto& entry : screen_.probe().entries()) {
      const bool is_pressable = std::ranges::find(pressable, entry.role) != pressable.end();
      if (is_pressable && !entry.id.empty() && entry.id != "shell.sign-out") ids.push_back(entry.id);
    }
    if (ids.empty()) return;
    const auto& id = dice_.pick(ids);
    INFO("pressing " << id);
    if (dice_.in_hundred(50)) return take(screen_.click(model_, id));
    screen_.state().request_press(id);
    take(screen_.draw(model_, 2));
  }

  void drag() {
    auto& io = ImGui::GetIO();
    const auto somewhere = [&] {
      return ImVec2{static_cast<float>(dice_.below(static_cast<std::size_t>(io.DisplaySize.x))),
                    static_cast<float>(dice_.below(static_cast<std::size_t>(io.DisplaySize.y)))};
    };
    for (const bool is_down : {true, false}) {
      const auto place = somewhere();
      io.AddMousePosEvent(place.x, place.y);
      io.AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
      io.AddMouseWheelEvent(0, static_cast<float>(dice_.below(7)) - 3);
      take(screen_.draw(model_, 2));
    }
  }

  void show() {
    take(screen_.draw(model_, 2));
    INFO("at " << fragment_of(model_.route));
    REQUIRE(screen_.is_finite());
    std::set<std::string_view> seen;
    for (const auto& entry : screen_.probe().entries()) {
      if (entry.id.empty() || std::ranges::find(pressable, entry.role) == pressable.end()) continue;
      INFO("twice on the screen: " << entry.id);
      CHECK(seen.insert(entry.id).second);
    }
  }

  Dice dice_;
  RandomServer server_{dice_};
  std::shared_ptr<astral::testing::ManualClock> clock_ = std::make_shared<astral::testing::ManualClock>();
  FakePage page_;
  std::deque<Msg> inbox_;
  Runtime runtime_{*astral::Client::create({.base_url = "http://localhost/api/v1", .max_retries = 0},
                                           {.send = server_.send(), .clock = clock_, .random = [] { return 0.5; }}),
                   clock_, page_, [this](const Msg& msg) { dispatch(msg); }};
  Model model_;
  Screen screen_;
};

int steps() {
  const char* wanted = std::getenv("ASTRAL_MONKEY_STEPS");
  return wanted != nullptr ? std::atoi(wanted) : 120;
}

}  // namespace

TEST_CASE("monkey: whatever is pressed and whatever the server answers, every screen stands") {
  const auto seed = GENERATE(1U, 2U, 3U, 4U);
  CAPTURE(seed);
  Monkey monkey{seed};
  for (int i = 0; i < steps(); ++i) {
    CAPTURE(i);
    monkey.step();
  }
  monkey.finish();
}

}  // namespace dashboard::monkey_test
