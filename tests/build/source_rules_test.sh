#!/bin/sh
# The source rules find what they forbid, with its line, and nothing else.
set -eu
. "$(dirname "$0")/expect.sh"
rules=$here/source_rules.sh

write lib/a.cpp 'int operand(int x);' 'int y = operand(2); // brand(new)'
expect 'innocent words pass' 0 '' sh "$rules" "$tree"

write lib/a.cpp 'int x = 0;' 'int y = rand();'
expect 'rand' 1 'lib/a.cpp:2:int y = rand();  <- chance comes from draw/ only' sh "$rules" "$tree"

write lib/a.cpp '#include <random>'
expect '<random>' 1 'lib/a.cpp:1:#include <random>  <- chance comes from draw/ only' sh "$rules" "$tree"

write lib/a.cpp '// TO''DO later'
expect 'left open' 1 'lib/a.cpp:1:// TO''DO later  <- finish it or write it down elsewhere' sh "$rules" "$tree"

write CMakeLists.txt 'file(GLOB sources *.cpp)' 'add_compile_options(-ffast-math)'
expect 'globs and reordered sums' 1 'CMakeLists.txt:1:file(GLOB sources *.cpp)  <- name the files: a glob misses new ones
CMakeLists.txt:2:add_compile_options(-ffast-math)  <- moves the order of sums' sh "$rules" "$tree"

mkdir -p "$tree/lib"
awk 'BEGIN { for (i = 0; i < 300; i++) print "// line" }' >"$tree/lib/long.hpp"
expect 'three hundred lines pass' 0 '' sh "$rules" "$tree"
mkdir -p "$tree/lib"
awk 'BEGIN { for (i = 0; i < 301; i++) print "// line" }' >"$tree/lib/long.hpp"
expect 'one more does not' 1 'lib/long.hpp:301: longer than 300 lines; split it by subject' sh "$rules" "$tree"

expect 'an empty tree is no success' 2 "source_rules.sh: no sources in $tree" sh "$rules" "$tree"
finish
