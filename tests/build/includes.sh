#!/bin/sh
# Who includes whom in a source tree. usage: includes.sh judge|closure TREE
#   judge    names every backward edge, circle and stray package as file:line; exit 1 if there is one
#   closure  one line a file: the file and every header of the tree that it reaches
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
rooms=$(sed -n 's/^set(MKBA_ROOMS \(.*\))$/\1/p' "$here/../../lib/cmake/rooms.cmake")
[ -n "$rooms" ] || { echo "includes.sh: no MKBA_ROOMS in lib/cmake/rooms.cmake" >&2; exit 2; }

cd "$2"
sources=$(find lib cli bench tests -name '*.[ch]pp' 2>/dev/null | sort)
[ -n "$sources" ] || { echo "includes.sh: no sources in $2" >&2; exit 2; }
status=0
found=$({
    printf '%s\n' "$sources"
    # A file without a single include is no reason to stop.
    printf '%s\n' "$sources" | xargs grep -nE '^[[:space:]]*#[[:space:]]*include' /dev/null || :
} | awk -v rooms="$rooms" -v mode="$1" -f "$here/includes.awk") || status=$?
[ -z "$found" ] || printf '%s\n' "$found" | sort
exit "$status"
