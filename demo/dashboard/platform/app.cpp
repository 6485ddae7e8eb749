#include "platform/app.hpp"

#include <emscripten/emscripten.h>

#include <cmath>
#include <type_traits>
#include <utility>

#include "core/route.hpp"
#include "core/update.hpp"
#include "imgui_internal.h"
#include "platform/input.hpp"
#include "platform/mirror_json.hpp"
#include "runtime/kept.hpp"

namespace dashboard {
namespace {

/// Hover and focus depend on where things were in the frame before: after a change, so many more frames are drawn.
constexpr int frames_to_settle = 2;

/// Whether somebody may be past the sign-in after it.
bool leads_in(const entry::Msg& msg) {
  return std::visit(
      []<class Kind>(const Kind& happened) {
        constexpr bool is_answer = std::is_same_v<Kind, entry::PersonAnswered> || std::is_same_v<Kind, entry::ClubAnswered> ||
                                   std::is_same_v<Kind, entry::JoinAnswered>;
        if constexpr (is_answer) {
          return happened.outcome.has_value();
        } else {
          return std::is_same_v<Kind, entry::SkipClicked>;
        }
      },
      msg);
}

}  // namespace

App::App(astral::Client client, std::shared_ptr<astral::Clock> clock, Page& page, FrameRequests requests)
    : clock_{clock}, requests_{std::move(requests)}, runtime_{std::move(client), clock, page, [this](const Msg& msg) { dispatch(msg); }} {
  model_.settings = read_settings(page.kept_settings());
  model_.kept = read_kept(page.kept_view());
}

void App::start(Environment environment, const std::string& fragment) {
  is_started_ = true;
  environment.now_seconds = clock_->now_millis() / 1000;
  dispatch(msg::Started{std::move(environment), model_.settings, model_.kept, parse_route(fragment)});
  if (entry::parse_link(fragment)) follow(fragment);
}

void App::follow(const std::string& fragment) {
  if (auto link = entry::parse_link(fragment)) {
    dispatch(entry::LinkOpened{std::move(*link)});
  } else {
    dispatch(msg::RouteChanged{parse_route(fragment)});
  }
}

void App::hand_session(std::string token, std::int64_t expires_at_millis) {
  runtime_.hand_session(std::move(token), expires_at_millis);
  if (is_started_) runtime_.run(cmd::RestoreSession{});
}

void App::change_settings(const std::string& text) {
  const auto wanted = read_settings(text);
  const auto& now = model_.settings;
  if (wanted.theme != now.theme) dispatch(msg::ThemeChosen{wanted.theme});
  if (wanted.language != now.language) dispatch(msg::LanguageChosen{wanted.language});
}

void App::dispatch(const Msg& msg) {
  const std::int64_t now_seconds = clock_->now_millis() / 1000;
  if (now_seconds != model_.environment.now_seconds) apply(msg::ClockTicked{now_seconds});
  if (!hold(msg)) apply(msg);
  wake();
}

bool App::hold(const Msg& msg) {
  if (is_complete_) return false;
  // Who was on the way in is not: the session ended before.
  if (std::holds_alternative<msg::SessionNotRestored>(msg)) held_.clear();
  const auto* happened = std::get_if<entry::Msg>(&msg);
  const bool is_held = std::holds_alternative<msg::SessionRestored>(msg) || (happened && (!held_.empty() || leads_in(*happened)));
  if (is_held) {
    held_.push_back(msg);
    requests_.second_part();
  }
  return is_held;
}

void App::complete() {
  is_complete_ = true;
  for (const auto& msg : std::exchange(held_, {})) dispatch(msg);
}

void App::apply(const Msg& msg) {
  auto step = update(std::move(model_), msg);
  model_ = std::move(step.model);
  for (const auto& cmd : step.cmds) runtime_.run(cmd);
}

void App::resize(float width, float height, float scale) {
  page_size_ = {width, height};
  pixels_a_point_ = scale;
  wake();
}

void App::fit() {
  auto& io = ImGui::GetIO();
  io.DisplaySize = {page_size_.x / zoom(), page_size_.y / zoom()};
  io.DisplayFramebufferScale = {pixels_a_point_ * zoom(), pixels_a_point_ * zoom()};
}

void App::wake() {
  settling_frames_ = frames_to_settle;
  requests_.soon();
}

void App::tick() {
  apply(msg::ClockTicked{clock_->now_millis() / 1000});
  wake();
}

void App::frame(double now_millis) {
  if (!canvas_.is_usable() || !fonts_.is_complete() || page_size_.x <= 0) return;
  fit();
  ImGui::GetIO().DeltaTime = std::max(1e-4F, static_cast<float>((now_millis - last_frame_millis_) / 1000));
  last_frame_millis_ = now_millis;
  ++frames_;

  begin_input_frame();
  canvas_.begin_frame();
  const double begin = emscripten_get_now();
  ImGui::NewFrame();
  dashboard_ui(model_, fonts_.fonts(), view_, messages_, &probe_);
  ImGui::Render();
  frame_cost_millis_ = emscripten_get_now() - begin;
  canvas_.end_frame();

  for (const auto& msg : std::exchange(messages_, {})) dispatch(msg);
  if (has_unread_input() || settling_frames_ > 0) {
    --settling_frames_;
    requests_.soon();
    return;
  }
  mirror();
  if (std::isfinite(view_.seconds_to_next_frame)) {
    requests_.later(static_cast<double>(view_.seconds_to_next_frame));
  }
}

/// Once the picture has settled: a scroll or a burst of messages needs no mirror on its way.
void App::mirror() {
  auto json = mirror_json(probe_, zoom());
  if (json == mirrored_) return;
  mirrored_ = std::move(json);
  requests_.mirror(mirrored_);
}

}  // namespace dashboard
