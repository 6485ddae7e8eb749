# The dashboard's wasm: what it adds to the flags that every module of the checkout shares (cmake/wasm.cmake).
astral_use(imgui_opengl3)

file(GLOB platform_sources CONFIGURE_DEPENDS platform/*.cpp)
add_executable(astral_dashboard ${platform_sources})
target_link_libraries(astral_dashboard PRIVATE
  astral::dashboard_view astral::dashboard_runtime astral::host_text astral::imgui_opengl3 astral_wasm_module astral_warnings)
target_link_options(astral_dashboard PRIVATE
  -sENVIRONMENT=web           # a page, nothing else: no worker, no Node
  -sEXPORT_NAME=createDashboard
  -sINITIAL_HEAP=8MB          # ImGui, the font atlas and a roster fit without growing during the first frame
  -sGL_ENABLE_GET_PROC_ADDRESS=0  # ImGui's loader is not used with GLES 3; leaves out a table of every GL function
  -Wl,--wrap=vsnprintf,--wrap=sscanf,--wrap=strtod  # platform/small_libc.cpp
  -Wl,--wrap=_ZN5ImGui8EndTableEv,--wrap=_ZN5ImGui9EndTabBarEv,--wrap=_ZN5ImGui14EndMultiSelectEv  # platform/unused_imgui.cpp
  -sGL_TRACK_ERRORS=0)        # nobody reads glGetError
set_target_properties(astral_dashboard PROPERTIES OUTPUT_NAME dashboard SUFFIX .mjs)
