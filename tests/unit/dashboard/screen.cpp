#include "screen.hpp"

#include <cmath>
#include <set>

#include "catch_amalgamated.hpp"

namespace dashboard {
namespace {

/// Does what a renderer must: takes textures over and gives them up.
void serve_textures() {
  for (auto* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

/// Ids that several widgets share: a test, and a screen reader, would press the first of them.
std::vector<std::string> repeated_ids(const Probe& probe) {
  std::set<std::string_view> known;
  std::vector<std::string> repeated;
  for (const auto& entry : probe.entries()) {
    if (!entry.id.empty() && !known.insert(entry.id).second) repeated.push_back(entry.id);
  }
  return repeated;
}

}  // namespace

Screen::Screen(float width, float height) : context_{ImGui::CreateContext()} {
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.DisplaySize = {width, height};
  io.DeltaTime = 1.0F / 60;
  fonts_ = Fonts::built_in(*io.Fonts);
}

Screen::~Screen() {
  for (auto* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Screen::one_frame(const Model& model, std::vector<Msg>& messages) {
  ImGui::NewFrame();
  dashboard_ui(model, fonts_, state_, messages, &probe_);
  ImGui::Render();
  triangles_ = ImGui::GetDrawData()->TotalIdxCount / 3;
  serve_textures();
}

std::vector<Msg> Screen::draw(const Model& model, int frames) {
  std::vector<Msg> messages;
  for (int i = 0; i < frames; ++i) one_frame(model, messages);
  return messages;
}

void Screen::point_at(std::string_view id) {
  const auto* entry = probe_.find(id);
  INFO("looking for " << id);
  REQUIRE(entry != nullptr);
  const auto center = entry->box.center();
  ImGui::GetIO().AddMousePosEvent(center.x, center.y);
}

std::vector<Msg> Screen::click(const Model& model, std::string_view id) {
  point_at(id);
  std::vector<Msg> messages = draw(model, 2);
  for (const bool is_down : {true, false}) {
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
    for (auto& msg : draw(model, 2)) messages.push_back(std::move(msg));
  }
  return messages;
}

std::vector<Msg> Screen::press(const Model& model, ImGuiKey key, bool has_shift) {
  auto& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Shift, has_shift);
  io.AddKeyEvent(key, true);
  auto messages = draw(model, 2);
  io.AddKeyEvent(key, false);
  io.AddKeyEvent(ImGuiMod_Shift, false);
  for (auto& msg : draw(model, 2)) messages.push_back(std::move(msg));
  return messages;
}

std::vector<Msg> Screen::type(const Model& model, const char* text) {
  ImGui::GetIO().AddInputCharactersUTF8(text);
  return draw(model);
}

bool Screen::tab_to(const Model& model, std::string_view id) {
  constexpr int enough = 100;
  for (int presses = 0; presses < enough && !is_focused(id); ++presses) press(model, ImGuiKey_Tab);
  return is_focused(id);
}

bool Screen::is_focused(std::string_view id) const {
  const auto* entry = probe_.find(id);
  return entry != nullptr && entry->traits.is_focused;
}

bool Screen::is_finite() const {
  for (const auto* list : ImGui::GetDrawData()->CmdLists) {
    for (const auto& vertex : list->VtxBuffer) {
      if (!std::isfinite(vertex.pos.x) || !std::isfinite(vertex.pos.y)) return false;
    }
  }
  return true;
}

void Screen::resize(float width, float height) { ImGui::GetIO().DisplaySize = {width, height}; }

void check_all_sizes(const std::vector<std::pair<std::string, Model>>& models) {
  for (const auto& [name, model] : models) {
    for (const auto& [width, height] : {std::pair{1280.0F, 800.0F}, {390.0F, 844.0F}, {2560.0F, 1400.0F}, {320.0F, 240.0F}}) {
      INFO(name << " at " << width << " x " << height);
      Screen screen{width, height};
      CHECK(screen.draw(model).empty());
      CHECK(screen.triangles() > 0);
      CHECK(screen.is_finite());
      CHECK(repeated_ids(screen.probe()) == std::vector<std::string>{});
    }
  }
}

}  // namespace dashboard
