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
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  # Two files: what the first frame needs, and the rest (docs/adr/0068).
  target_link_options(astral_dashboard PRIVATE
    --profiling-funcs               # names, by which tools/split.mjs finds its way; neither of the two files keeps them
    -Wl,--no-merge-data-segments    # one segment a symbol, each to go with the functions that use it
    -Wl,--table-base=70003          # places of functions are numbers that hardly anything else is,
    -sGLOBAL_BASE=600000)           # and so are addresses of data, which still take three bytes
  add_custom_command(TARGET astral_dashboard POST_BUILD VERBATIM
    COMMAND ${CMAKE_CROSSCOMPILING_EMULATOR} ${here}/tools/split.mjs $<TARGET_FILE_DIR:astral_dashboard> ${EMSCRIPTEN_ROOT_PATH})
  set_property(TARGET astral_dashboard APPEND PROPERTY LINK_DEPENDS
    ${here}/tools/split.mjs ${here}/tools/call-graph.mjs ${here}/tools/wasm-file.mjs)
endif()
set_target_properties(astral_dashboard PROPERTIES OUTPUT_NAME dashboard SUFFIX .mjs)
