# Finds the Emscripten that set-up found or made, and hands over to its own toolchain file.
# The environment of tools/setup.mjs says where it is; without it, set-up's record in the cache folder does.

if(DEFINED ENV{EMSCRIPTEN_ROOT})
  set(_astral_emscripten_root "$ENV{EMSCRIPTEN_ROOT}")
else()
  include("${CMAKE_CURRENT_LIST_DIR}/cache_record.cmake")
  astral_read_cache_record()
  set(_astral_emscripten_root "${ASTRAL_RECORD_EMSCRIPTEN_ROOT}")
endif()

set(_astral_emscripten_toolchain "${_astral_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${_astral_emscripten_toolchain}")
  message(FATAL_ERROR "No Emscripten in \"${_astral_emscripten_root}\": run `npm run setup` first.")
endif()

# CMAKE_CXX_COMPILER_LAUNCHER in the environment is for the native compiler. em++ has a launcher of its own
# (EM_COMPILER_WRAPPER), which caches what clang does; around em++ it would cache nothing and cost time.
set(CMAKE_C_COMPILER_LAUNCHER "" CACHE STRING "No launcher around emcc")
set(CMAKE_CXX_COMPILER_LAUNCHER "" CACHE STRING "No launcher around em++")

include("${_astral_emscripten_toolchain}")
