# shellcheck shell=sh disable=SC2034
# Sourced by the tests of this folder: a made-up source tree, and what a check should say of it.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

write() { # FILE LINE...
    mkdir -p "$(dirname "$tree/$1")"
    file=$tree/$1
    shift
    printf '%s\n' "$@" >"$file"
}

expect() { # WHAT EXIT-CODE OUTPUT COMMAND...
    what=$1 code=$2 output=$3
    shift 3
    status=0
    found=$("$@" 2>&1) || status=$?
    if [ "$status" -ne "$code" ] || [ "$found" != "$output" ]; then
        printf 'FAILED: %s\nexpected (%s): %s\nfound (%s): %s\n' "$what" "$code" "$output" "$status" "$found"
        failures=$((failures + 1))
    fi
    rm -rf "${tree:?}"/*
}

finish() { [ "$failures" -eq 0 ] || exit 1; }
