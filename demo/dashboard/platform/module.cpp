// The few functions that web/ calls, and what they call back.
#include <emscripten/bind.h>

#include <memory>

#include "astral/host/host_platform.hpp"
#include "core/second_part.hpp"
#include "core/unsaved.hpp"
#include "imgui.h"
#include "platform/app.hpp"
#include "platform/input.hpp"
#include "platform/model_json.hpp"
#include "platform/shell_page.hpp"

namespace dashboard {
namespace {

using emscripten::val;

struct Program {
  val shell;
  ShellPage page;
  std::string clipboard;
  std::unique_ptr<App> app;
};
std::unique_ptr<Program> program;

std::vector<std::uint8_t> bytes_of(const val& array) {
  std::vector<std::uint8_t> bytes(array["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(bytes.size(), bytes.data())).call<void>("set", array);
  return bytes;
}

void connect_clipboard() {
  auto& platform = ImGui::GetPlatformIO();
  platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
    program->clipboard = text;
    program->shell.call<void>("copyText", program->clipboard);
  };
  platform.Platform_GetClipboardTextFn = [](ImGuiContext*) -> const char* { return program->clipboard.c_str(); };
  platform.Platform_SetImeDataFn = [](ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
    program->shell.call<void>("wantText", data->WantTextInput, data->InputPos.x * program->app->zoom(),
                              data->InputPos.y * program->app->zoom(), data->InputLineHeight * program->app->zoom());
  };
}

/// "" when all is well, else what is missing: "webgl" or a sentence about the options.
std::string create(const val& shell, const val& host, const std::string& base_url) {
  auto platform = astral::host::make_platform(host);
  const auto clock = platform.clock;
  auto client = astral::Client::create({.base_url = base_url}, std::move(platform));
  if (!client) return client.error().message;
  ImGui::CreateContext();
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigMacOSXBehaviors = shell["isMac"].as<bool>();
  io.ConfigInputTextCursorBlink = true;
  program = std::make_unique<Program>(Program{shell, ShellPage{shell}, {}, nullptr});
  FrameRequests requests{
      [] { program->shell.call<void>("requestFrame"); }, [](double seconds) { program->shell.call<void>("requestFrameIn", seconds); },
      [](const std::string& json) { program->shell.call<void>("mirror", json); }, [] { program->shell.call<void>("wantSecondPart"); }};
  program->app = std::make_unique<App>(std::move(*client), clock, program->page, std::move(requests));
  connect_clipboard();
  return program->app->canvas().create(shell["canvas"]) ? "" : "webgl";
}

bool add_face(const std::string& face, const val& bytes) { return program->app->fonts().add_face(face, bytes_of(bytes)); }

bool add_fallback(const val& bytes) {
  const bool is_added = program->app->fonts().add_fallback(bytes_of(bytes));
  program->app->wake();
  return is_added;
}

/// Characters that were drawn and that no font has, as an array of code points.
val take_missing_characters() {
  auto list = val::array();
  for (const auto point : FontStore::take_missing()) list.call<void>("push", point);
  return list;
}

/// What the page knows of its surroundings when it starts.
void start(const val& surroundings, const std::string& fragment) {
  Environment environment;
  environment.zone = program->page.zone({});
  environment.prefers_dark = surroundings["prefersDark"].as<bool>();
  environment.prefers_calm = surroundings["prefersCalm"].as<bool>();
  environment.language = language_of(surroundings["language"].as<std::string>());
  program->app->start(std::move(environment), fragment);
}

void hand_session(const std::string& token, double expires_at_millis) {
  program->app->hand_session(token, static_cast<std::int64_t>(expires_at_millis));
}
void change_settings(const std::string& settings) { program->app->change_settings(settings); }

/// Nothing may be called after it.
void stop() {
  program->app->canvas().release();
  program->app.reset();  // cancels what is under way
  ImGui::DestroyContext();
  program.reset();
}

void frame(double now_millis) { program->app->frame(now_millis); }
void resize(float width, float height, float scale) { program->app->resize(width, height, scale); }

/// An input event: ImGui reads it in the next frame.
template <auto Handler, class... Args>
void input(Args... args) {
  Handler(args...);
  program->app->wake();
}

void move_pointer(float x, float y, bool is_touch) {
  const float zoom = program->app->zoom();
  input<pointer_moved>(x / zoom, y / zoom, is_touch);
}

void key(const std::string& name, bool is_down) { input<key_pressed>(std::string_view{name}, is_down); }
void text(const std::string& utf8) {
  text_typed(utf8);
  program->app->wake();
}

void change_system_theme(bool prefers_dark) { program->app->dispatch(msg::SystemThemeChanged{prefers_dark}); }
void change_motion(bool prefers_calm) { program->app->dispatch(msg::MotionPreferenceChanged{prefers_calm}); }
void show_page() { program->app->dispatch(msg::PageShown{}); }
void hide_page() { program->app->dispatch(msg::PageHidden{}); }
void complete() { program->app->complete(); }
void change_fragment(const std::string& fragment) { program->app->follow(fragment); }
void tick() { program->app->tick(); }

void lose_context() { program->app->canvas().lose(); }
void restore_context() {
  program->app->canvas().restore();
  program->app->wake();
}

/// What a screen reader does with a widget of the mirror.
void press_widget(const std::string& id) {
  program->app->view().request_press(id);
  program->app->wake();
}
void focus_widget(const std::string& id) {
  program->app->view().request_focus(id);
  program->app->wake();
}

bool is_dark() { return program->app->model().is_dark(); }
std::string language() { return std::string{tag_of(program->app->model().language())}; }
bool has_unsaved_changes() {
  const auto* signed_in = std::get_if<SignedIn>(&program->app->model().session);
  return signed_in && in_second_part<&has_unsaved>(*signed_in);
}
int mouse_cursor() { return ImGui::GetMouseCursor(); }

// For tests and consoles.
std::string model_json() { return json_of(program->app->model()).dump(); }
std::string probe_json() { return json_of(program->app->probe()).dump(); }
int frames() { return program->app->frames(); }
double frame_cost_millis() { return program->app->frame_cost_millis(); }

EMSCRIPTEN_BINDINGS(dashboard) {
  using emscripten::function;
  constexpr unsigned uint8_array = 1;  // its place in embind's list of typed arrays
  using Bytes = emscripten::memory_view<std::uint8_t>;
  emscripten::internal::_embind_register_memory_view(emscripten::internal::TypeID<Bytes>::get(), uint8_array, "bytes");
  function("create", &create);
  function("addFace", &add_face);
  function("addFallback", &add_fallback);
  function("takeMissingCharacters", &take_missing_characters);
  function("start", &start);
  function("handSession", &hand_session);
  function("changeSettings", &change_settings);
  function("stop", &stop);
  function("frame", &frame);
  function("resize", &resize);
  function("pointerMoved", &move_pointer);
  function("pointerLeft", &input<pointer_left>);
  function("pointerPressed", &input<pointer_pressed, int, bool>);
  function("wheelTurned", &input<wheel_turned, float, float>);
  function("pinched", &input<pinched, float>);
  function("pinchEnded", &input<pinch_ended>);
  function("keyPressed", &key);
  function("modifiersChanged", &input<modifiers_changed, bool, bool, bool, bool>);
  function("textTyped", &text);
  function("focusChanged", &input<focus_changed, bool>);
  function("changeSystemTheme", &change_system_theme);
  function("changeMotion", &change_motion);
  function("hidePage", &hide_page);
  function("showPage", &show_page);
  function("complete", &complete);
  function("changeFragment", &change_fragment);
  function("tick", &tick);
  function("loseContext", &lose_context);
  function("restoreContext", &restore_context);
  function("pressWidget", &press_widget);
  function("focusWidget", &focus_widget);
  function("isDark", &is_dark);
  function("language", &language);
  function("hasUnsaved", &has_unsaved_changes);
  function("mouseCursor", &mouse_cursor);
  function("received", &astral::host::received);
  function("chunk", &astral::host::chunk);
  function("failed", &astral::host::failed);
  function("timerFired", &astral::host::timer_fired);
  function("modelJson", &model_json);
  function("probeJson", &probe_json);
  function("frames", &frames);
  function("frameCostMillis", &frame_cost_millis);
  function("hasUnreadInput", &has_unread_input);
}

}  // namespace
}  // namespace dashboard
