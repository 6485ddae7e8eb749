# Compiles SOURCE twice: as it is it must be taken; with ASTRAL_MISTAKE defined it must be refused with SENTENCE.
# Without the first, a case could fail for a reason of its own and look like a good test.
cmake_minimum_required(VERSION 3.25)

list(REMOVE_ITEM INCLUDES "")
list(TRANSFORM INCLUDES PREPEND "-I")

function(compile exit_code output)
  execute_process(COMMAND "${COMPILER}" -std=c++23 -fsyntax-only ${INCLUDES} ${ARGN} "${SOURCE}"
    RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
  set(${exit_code} "${result}" PARENT_SCOPE)
  set(${output} "${out}${err}" PARENT_SCOPE)
endfunction()

compile(good_exit good_output)
if(NOT good_exit EQUAL 0)
  message(FATAL_ERROR "${SOURCE} must compile without its mistake:\n${good_output}")
endif()

compile(bad_exit bad_output -DASTRAL_MISTAKE)
if(bad_exit EQUAL 0)
  message(FATAL_ERROR "${SOURCE} compiles with its mistake: it must be refused with \"${SENTENCE}\"")
endif()
string(FIND "${bad_output}" "${SENTENCE}" position)
if(position EQUAL -1)
  message(FATAL_ERROR "${SOURCE} is refused, but not with \"${SENTENCE}\":\n${bad_output}")
endif()
