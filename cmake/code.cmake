# How our own code is compiled. Third-party code is not held to it.
include_guard(GLOBAL)

option(ASTRAL_WARNINGS_AS_ERRORS "Treat warnings in our own code as errors" ON)

add_library(astral_warnings INTERFACE)
target_compile_options(astral_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wimplicit-fallthrough -Wnon-virtual-dtor
                                                 # Rows and requests name only the members that differ from their defaults.
                                                 -Wno-missing-field-initializers -Wno-missing-designated-field-initializers)
if(ASTRAL_WARNINGS_AS_ERRORS)
  target_compile_options(astral_warnings INTERFACE -Werror)
endif()

# astral_library(<box> [INTERFACE] [SOURCES …] [INCLUDE …] [PUBLIC …] [PRIVATE …]): the target astral_<box>, alias astral::<box>.
function(astral_library box)
  cmake_parse_arguments(PARSE_ARGV 1 arg "INTERFACE" "" "SOURCES;INCLUDE;PUBLIC;PRIVATE")
  if(arg_INTERFACE)
    add_library(astral_${box} INTERFACE)
    target_include_directories(astral_${box} INTERFACE ${arg_INCLUDE})
    target_link_libraries(astral_${box} INTERFACE ${arg_PUBLIC})
  else()
    add_library(astral_${box} STATIC ${arg_SOURCES})
    target_include_directories(astral_${box} PUBLIC ${arg_INCLUDE})
    target_link_libraries(astral_${box} PUBLIC ${arg_PUBLIC} PRIVATE astral_warnings ${arg_PRIVATE})
  endif()
  add_library(astral::${box} ALIAS astral_${box})
endfunction()
