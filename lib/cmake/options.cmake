# How every target of ours is compiled. Linked PRIVATE, so that users of the libraries inherit none of it.
add_library(mkba_options INTERFACE)
target_compile_options(mkba_options INTERFACE
  -ffp-contract=off # a*b+c rounds twice on every machine, or results move with the processor
  -fno-math-errno -fno-trapping-math # neither changes a result; both let loops use vectors
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wdouble-promotion
  -Wold-style-cast -Wcast-align -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
  -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi -Wundef -Wunused
  # what clang-tidy would look for at ten times the cost
  $<$<CXX_COMPILER_ID:Clang>:-Wreserved-identifier -Wempty-body>
  # g++ 12 sees overlaps in std::string that are not there (its bug 105651)
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wduplicated-cond -Wduplicated-branches -Wlogical-op>)

# One binary carries its inner loops for several instruction sets; sanitizers run before the resolver can.
option(MKBA_MULTIVERSION "Compile the lane loops for several instruction sets" ON)
if(MKBA_MULTIVERSION AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  target_compile_definitions(mkba_options INTERFACE MKBA_MULTIVERSION=1)
endif()
