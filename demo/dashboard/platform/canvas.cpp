#include "platform/canvas.hpp"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace dashboard {

bool Canvas::create(const char* selector) {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;  // the page behind is never seen
  attributes.depth = false;
  attributes.stencil = false;
  attributes.antialias = false;  // ImGui smooths its own edges
  const auto context = emscripten_webgl_create_context(selector, &attributes);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  is_usable_ = ImGui_ImplOpenGL3_Init("#version 300 es");
  return is_usable_;
}

void Canvas::lose() {
  is_usable_ = false;
  ImGui_ImplOpenGL3_DestroyDeviceObjects();  // forgets handles that mean nothing any more
}

void Canvas::restore() { is_usable_ = true; }

void Canvas::begin_frame() const { ImGui_ImplOpenGL3_NewFrame(); }

void Canvas::end_frame() const {
  const auto& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  const ImVec4 ground = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
  glClearColor(ground.x, ground.y, ground.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace dashboard
