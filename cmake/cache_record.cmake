# What set-up left in its cache folder, for those who call CMake by hand, without set-up's environment.
include_guard(GLOBAL)

# Sets ASTRAL_RECORD_<KEY> in the caller's scope for each KEY=VALUE line of <cache folder>/toolchain.env.
function(astral_read_cache_record)
  set(cache_dir "$ENV{ASTRAL_CACHE_DIR}")
  if(NOT cache_dir AND "$ENV{XDG_CACHE_HOME}" MATCHES "^/")
    set(cache_dir "$ENV{XDG_CACHE_HOME}/astral-sdk")
  elseif(NOT cache_dir)
    set(cache_dir "$ENV{HOME}/.cache/astral-sdk")
  endif()

  set(record "${cache_dir}/toolchain.env")
  if(NOT EXISTS "${record}")
    message(FATAL_ERROR "No tools in ${cache_dir}: run `npm run setup` first.")
  endif()
  file(STRINGS "${record}" lines)
  foreach(line IN LISTS lines)
    if(line MATCHES "^([A-Z_]+)=(.*)$")
      set(ASTRAL_RECORD_${CMAKE_MATCH_1} "${CMAKE_MATCH_2}" PARENT_SCOPE)
    endif()
  endforeach()
endfunction()
