# The oracle: an independent, slow model; it takes no code from the engine but the reader and its structs. The tests
# and the benchmarks build it from this one list.
include_guard(GLOBAL)
set(folder ${PROJECT_SOURCE_DIR}/tests/reference)
add_library(mkba_oracle STATIC
  ${folder}/appraisal.cpp ${folder}/causes.cpp ${folder}/coverage.cpp ${folder}/entry.cpp ${folder}/figures.cpp
  ${folder}/ledger.cpp ${folder}/numbers.cpp ${folder}/patterns.cpp ${folder}/payment.cpp ${folder}/people.cpp
  ${folder}/pool.cpp ${folder}/reference_model.cpp ${folder}/risks.cpp ${folder}/settlement.cpp ${folder}/values.cpp)
target_include_directories(mkba_oracle PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(mkba_oracle PUBLIC mkba_scenario PRIVATE mkba_options)
