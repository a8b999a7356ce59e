#!/bin/sh
# The include check finds a backward edge, a circle and a stray package, and leaves the permitted ones alone.
set -eu
. "$(dirname "$0")/expect.sh"

write lib/mkba/core/lanes.hpp '#include <vector>'
write lib/mkba/draw/philox.cpp '#include "mkba/core/lanes.hpp"' '#include "mkba/draw/philox.hpp"'
write lib/mkba/draw/philox.hpp '#pragma once'
write lib/mkba/scenario/read/reader.cpp '#include <yaml-cpp/yaml.h>'
write cli/main.cpp '#include "mkba/draw/philox.hpp"' '#include <CLI/CLI.hpp>'
write tests/core/lanes.cpp '#include <doctest/doctest.h>' '#include "mkba/core/lanes.hpp"'
expect 'forward edges pass' 0 '' sh "$here/includes.sh" judge "$tree"

write lib/mkba/core/lanes.hpp '#pragma once' '  #  include "mkba/run/engine.hpp"'
expect 'a backward edge' 1 'lib/mkba/core/lanes.hpp:2: core may not include run' \
    sh "$here/includes.sh" judge "$tree"

write lib/mkba/report/table.cpp '#include "cli/main.hpp"' '#include "tests/support/x.hpp"'
expect 'out of the library' 1 'lib/mkba/report/table.cpp:1: report may not include cli
lib/mkba/report/table.cpp:2: report may not include tests/support/x.hpp' sh "$here/includes.sh" judge "$tree"

write lib/mkba/plan/a.hpp '#include "mkba/plan/b.hpp"'
write lib/mkba/plan/b.hpp '' '#include "mkba/plan/a.hpp"'
status=0
found=$(sh "$here/includes.sh" judge "$tree") || status=$?
case "$status $found" in # which of the two it meets first is the awk's choice
    '1 lib/mkba/plan/a.hpp:1: circle: '* | '1 lib/mkba/plan/b.hpp:2: circle: '*) ;;
    *) printf 'FAILED: a circle\nfound (%s): %s\n' "$status" "$found"; failures=1 ;;
esac
rm -rf "${tree:?}"/*

write lib/mkba/kitchen/pan.hpp '#include "mkba/kitchen/lid.hpp"'
expect 'a room nobody knows' 1 "lib/mkba/kitchen/pan.hpp:1: room 'kitchen' is not in MKBA_ROOMS" \
    sh "$here/includes.sh" judge "$tree"

write lib/mkba/plan/a.cpp '#include <yaml-cpp/yaml.h>' '#include <CLI/CLI.hpp>' '#include <doctest/doctest.h>' \
    '#include <nlohmann/json.hpp>' '#include <openssl/evp.h>'
expect 'stray packages' 1 'lib/mkba/plan/a.cpp:1: yaml-cpp belongs to lib/mkba/scenario only
lib/mkba/plan/a.cpp:2: CLI11 belongs to cli only
lib/mkba/plan/a.cpp:3: doctest belongs to tests only
lib/mkba/plan/a.cpp:4: nlohmann/json belongs to lib/mkba/report and tests only
lib/mkba/plan/a.cpp:5: OpenSSL belongs to lib/mkba/scenario only' sh "$here/includes.sh" judge "$tree"

write lib/mkba/scenario/text/mapping.hpp '#include <yaml-cpp/yaml.h>'
write lib/mkba/scenario/read/reader.hpp '#include "mkba/scenario/text/mapping.hpp"'
write lib/mkba/scenario/read/reader.cpp '#include "mkba/scenario/read/reader.hpp"'
write lib/mkba/plan/compile.cpp '#include "mkba/scenario/read/reader.hpp"'
expect 'yaml-cpp through a header' 1 'lib/mkba/plan/compile.cpp:1: lib/mkba/scenario/read/reader.hpp brings in yaml-cpp, which only lib/mkba/scenario may see' \
    sh "$here/includes.sh" judge "$tree"

write lib/mkba/core/a.hpp '#include <vector>'
write lib/mkba/core/b.hpp '#include "mkba/core/a.hpp"'
write lib/mkba/core/b.cpp '#include "mkba/core/b.hpp"'
expect 'what a file reaches' 0 'lib/mkba/core/a.hpp
lib/mkba/core/b.cpp lib/mkba/core/b.hpp lib/mkba/core/a.hpp
lib/mkba/core/b.hpp lib/mkba/core/a.hpp' sh "$here/includes.sh" closure "$tree"

expect 'an empty tree is no success' 2 "includes.sh: no sources in $tree" sh "$here/includes.sh" judge "$tree"
finish
