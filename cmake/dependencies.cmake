# The C++ libraries of others, from the sources that set-up left in the cache folder.
# `astral_use(<name>...)` makes the targets that are asked for, once:
#   nlohmann_json  astral::nlohmann_json  headers only
#   imgui          astral::imgui          Dear ImGui without demo and debug windows, with misc/cpp/imgui_stdlib.h
#   imgui_opengl3  astral::imgui_opengl3  its WebGL 2 renderer (Emscripten only)
#   catch2         astral::catch2         Catch2 with a main function
# Their files are compiled with the flags of the directory that asks first, less the warnings: call it from the root.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/cache_record.cmake")

if(NOT ASTRAL_SOURCES_DIR)
  if(DEFINED ENV{ASTRAL_SOURCES_DIR})
    set(_astral_sources_dir "$ENV{ASTRAL_SOURCES_DIR}")
  else()
    astral_read_cache_record()
    set(_astral_sources_dir "${ASTRAL_RECORD_ASTRAL_SOURCES_DIR}")
  endif()
  set(ASTRAL_SOURCES_DIR "${_astral_sources_dir}" CACHE PATH "Folder with imgui/, catch2/ and nlohmann-json/")
endif()

function(astral_use)
  foreach(name IN LISTS ARGN)
    if(TARGET astral::${name})
      continue()
    endif()
    if(NOT COMMAND _astral_make_${name})
      message(FATAL_ERROR "astral_use: no dependency is called \"${name}\".")
    endif()
    cmake_language(CALL _astral_make_${name})
  endforeach()
endfunction()

function(_astral_require_source file)
  if(NOT EXISTS "${ASTRAL_SOURCES_DIR}/${file}")
    message(FATAL_ERROR "${ASTRAL_SOURCES_DIR}/${file} is missing: run `npm run setup` first.")
  endif()
endfunction()

# A static library of foreign sources: its headers are system headers, its own files are compiled without warnings.
function(_astral_add_library target include_dirs)
  add_library(${target} STATIC ${ARGN})
  target_include_directories(${target} SYSTEM PUBLIC ${include_dirs})
  target_compile_options(${target} PRIVATE -w)
  set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "" COMPILE_WARNING_AS_ERROR OFF EXPORT_COMPILE_COMMANDS OFF)
endfunction()

function(_astral_make_nlohmann_json)
  set(include_dir "nlohmann-json/include")
  _astral_require_source("${include_dir}/nlohmann/json.hpp")
  add_library(astral_nlohmann_json INTERFACE)
  target_include_directories(astral_nlohmann_json SYSTEM INTERFACE "${ASTRAL_SOURCES_DIR}/${include_dir}")
  add_library(astral::nlohmann_json ALIAS astral_nlohmann_json)
endfunction()

function(_astral_make_imgui)
  set(dir "${ASTRAL_SOURCES_DIR}/imgui")
  _astral_require_source("imgui/imgui.h")
  _astral_add_library(astral_imgui "${dir}" "${dir}/imgui.cpp" "${dir}/imgui_draw.cpp" "${dir}/imgui_tables.cpp" "${dir}/imgui_widgets.cpp"
    "${dir}/misc/cpp/imgui_stdlib.cpp")
  target_compile_definitions(astral_imgui PUBLIC
    # Curves on a wide screen have more corners than 16 bits can count, and WebGL has no base vertex to begin anew from.
    "ImDrawIdx=unsigned int"
    # A quarter of the program, and no user should see them.
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    # A browser has no files and no shell; without them the linker leaves Emscripten's file system out.
    IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
    # A page brings fonts of its own; tests draw with the one that is built in.
    $<$<PLATFORM_ID:Emscripten>:IMGUI_DISABLE_DEFAULT_FONT>)
  # Its CPU time a frame is far below a millisecond either way; its download is not.
  target_compile_options(astral_imgui PRIVATE $<$<AND:$<PLATFORM_ID:Emscripten>,$<NOT:$<CONFIG:Debug>>>:-Oz>)
  add_library(astral::imgui ALIAS astral_imgui)
endfunction()

function(_astral_make_imgui_opengl3)
  if(NOT EMSCRIPTEN)
    message(FATAL_ERROR "astral::imgui_opengl3 draws with WebGL 2 and exists for Emscripten only.")
  endif()
  astral_use(imgui)
  set(dir "${ASTRAL_SOURCES_DIR}/imgui/backends")
  _astral_require_source("imgui/backends/imgui_impl_opengl3.cpp")
  _astral_add_library(astral_imgui_opengl3 "${dir}" "${dir}/imgui_impl_opengl3.cpp")
  target_link_libraries(astral_imgui_opengl3 PUBLIC astral::imgui)
  target_compile_definitions(astral_imgui_opengl3 PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(astral_imgui_opengl3 PRIVATE $<$<NOT:$<CONFIG:Debug>>:-Oz>)
  target_link_options(astral_imgui_opengl3 INTERFACE -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
  add_library(astral::imgui_opengl3 ALIAS astral_imgui_opengl3)
endfunction()

function(_astral_make_catch2)
  set(dir "${ASTRAL_SOURCES_DIR}/catch2/extras")
  _astral_require_source("catch2/extras/catch_amalgamated.cpp")
  _astral_add_library(astral_catch2 "${dir}" "${dir}/catch_amalgamated.cpp")
  # A test runner need be neither fast nor checked: without this it takes minutes to compile under the sanitizers.
  target_compile_options(astral_catch2 PRIVATE -O0 -g0 $<$<NOT:$<PLATFORM_ID:Emscripten>>:-fno-sanitize=all>)
  add_library(astral::catch2 ALIAS astral_catch2)
endfunction()
