# How wasm is compiled and linked: each flag with its reason.
include_guard(GLOBAL)

if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  # Tests report a failed check by throwing.
  add_compile_options(-fwasm-exceptions)
  add_link_options(-fwasm-exceptions)
else()
  add_compile_options(
    -Oz                 # every kilobyte is waited for by somebody
    -flto               # a sixth smaller; links with embind only without exceptions
    -fno-exceptions)    # errors are values
  add_compile_definitions(JSON_NOEXCEPTION)  # what nlohmann/json would throw cannot be caught here
  add_compile_options(-fno-rtti)  # names of lambdas and coroutines are long, and nobody asks for a type at run time
  add_link_options(-Oz -flto -fno-exceptions)
endif()

# Embind with the types that cross here (bindings/host/embind_types.cpp); it tells them apart by addresses instead of RTTI.
add_library(astral_embind INTERFACE)
add_compile_definitions(EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)

# Flags that every module for a page shares.
add_library(astral_wasm_module INTERFACE)
target_link_options(astral_wasm_module INTERFACE
  -sMODULARIZE=1              # a factory function: several instances on one page
  -sEXPORT_ES6=1              # bundlers and browsers take ES modules
  -sDYNAMIC_EXECUTION=0       # no eval, no new Function: pages with a strict CSP
  -sFILESYSTEM=0              # nothing here opens a file
  -sALLOW_MEMORY_GROWTH=1     # long lists need more than the first 16 MB
  -sINITIAL_HEAP=1MB          # most calls need little
  -sSTACK_SIZE=256KB          # coroutines without tail calls use some stack
  -sMALLOC=emmalloc           # 7 KB smaller than the default; allocation is not what costs time here
  -sTEXTDECODER=2             # every target has TextDecoder; drops the fallback
  -sINCOMING_MODULE_JS_API=wasmBinary,instantiateWasm,locateFile
  -sSUPPORT_LONGJMP=0         # nothing jumps
  $<$<CONFIG:Debug>:-sASSERTIONS=1>
  $<$<NOT:$<CONFIG:Debug>>:-sASSERTIONS=0>
  $<$<NOT:$<CONFIG:Debug>>:--closure=1>)
