#include "platform/canvas.hpp"

#include <GLES3/gl3.h>
#include <emscripten/em_js.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

// The canvas comes as an object: a selector does not reach into a shadow tree.
EM_JS_DEPS(dashboard_canvas, "$GL,$Emval");
// clang-format off
EM_JS(int, create_context, (emscripten::EM_VAL handle), {
  const canvas = Emval.toValue(handle);
  // The page behind is never seen, and ImGui smooths its own edges.
  const context = canvas.getContext('webgl2', { 'alpha': false, 'depth': false, 'stencil': false, 'antialias': false });
  return context ? GL.registerContext(context, { 'majorVersion': 2, 'minorVersion': 0, 'enableExtensionsByDefault': 1 }) : 0;
});
EM_JS(void, release_context, (), {
  GL.currentContext?.GLctx.getExtension('WEBGL_lose_context')?.loseContext();
});
// clang-format on

namespace dashboard {

bool Canvas::create(const emscripten::val& element) {
  const int context = create_context(element.as_handle());
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  is_usable_ = ImGui_ImplOpenGL3_Init("#version 300 es");
  return is_usable_;
}

void Canvas::release() {
  lose();
  ImGui_ImplOpenGL3_Shutdown();
  release_context();
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
