# The rooms in the one order in which they may include one another; the include check reads this line too.
set(MKBA_ROOMS core scenario draw plan project contract stats run analysis report)

# A room is a static library under lib/mkba/<room>; it may only use rooms before it in MKBA_ROOMS.
function(mkba_room room)
  cmake_parse_arguments(PARSE_ARGV 1 ROOM "" "" "SOURCES;USES;PACKAGES;PRIVATE_PACKAGES")
  add_library(mkba_${room} STATIC ${ROOM_SOURCES})
  target_include_directories(mkba_${room} PUBLIC ${PROJECT_SOURCE_DIR}/lib ${PROJECT_BINARY_DIR}/generated)
  list(FIND MKBA_ROOMS ${room} own_place)
  foreach(used IN LISTS ROOM_USES)
    list(FIND MKBA_ROOMS ${used} used_place)
    if(used_place EQUAL -1 OR NOT used_place LESS own_place)
      message(FATAL_ERROR "room ${room} may not use ${used}: the order is ${MKBA_ROOMS}")
    endif()
    target_link_libraries(mkba_${room} PUBLIC mkba_${used})
  endforeach()
  target_link_libraries(mkba_${room} PUBLIC ${ROOM_PACKAGES} PRIVATE mkba_options ${ROOM_PRIVATE_PACKAGES})
endfunction()

# The tests of one room: a doctest program, each case of which is a test of its own. A case whose name finds
# nothing when it is run alone must not pass, hence the expression on "0 test cases".
function(mkba_tests room)
  cmake_parse_arguments(PARSE_ARGV 1 TESTS "" "" "SOURCES;USES;PACKAGES")
  add_executable(test_${room} ${TESTS_SOURCES})
  target_include_directories(test_${room} PRIVATE ${PROJECT_SOURCE_DIR})
  foreach(used IN LISTS TESTS_USES)
    target_link_libraries(test_${room} PRIVATE mkba_${used})
  endforeach()
  target_link_libraries(test_${room} PRIVATE mkba_options mkba_test_main doctest::doctest ${TESTS_PACKAGES})
  target_compile_definitions(test_${room} PRIVATE
    MKBA_SOURCE_DIR="${PROJECT_SOURCE_DIR}" MKBA_BINARY_DIR="${PROJECT_BINARY_DIR}")
  doctest_discover_tests(test_${room} TEST_PREFIX "${room}: "
    PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED:" FAIL_REGULAR_EXPRESSION "test cases: +0 "
               LABELS ${room} TIMEOUT ${MKBA_TEST_SECONDS})
endfunction()

# A benchmark program, run by `./dev bench` like every bench_* of its build folder.
add_custom_target(benchmarks)
function(mkba_bench name)
  cmake_parse_arguments(PARSE_ARGV 1 BENCH "" "" "SOURCES;USES;PACKAGES")
  add_executable(bench_${name} ${BENCH_SOURCES})
  target_include_directories(bench_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  foreach(used IN LISTS BENCH_USES)
    target_link_libraries(bench_${name} PRIVATE mkba_${used})
  endforeach()
  target_link_libraries(bench_${name} PRIVATE mkba_options ${BENCH_PACKAGES})
  target_compile_definitions(bench_${name} PRIVATE MKBA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_dependencies(benchmarks bench_${name})
endfunction()
