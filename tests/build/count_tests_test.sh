#!/bin/sh
# The closing line counts what ctest recorded, and its exit code says whether that is a success.
set -eu
. "$(dirname "$0")/expect.sh"

record() { # CASE...
    {
        echo '<testsuite name="x" tests="9">'
        for case in "$@"; do
            case $case in
                passed) echo '<testcase name="core: a" status="run">' ;;
                failed) printf '<testcase name="core: b" status="fail">\n<failure message=""/>\n' ;;
                not_run) printf '<testcase name="core: c" status="notrun">\n<skipped message="Unable to find executable"/>\n' ;;
                *) printf '<testcase name="core: d" status="notrun">\n<skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/>\n' ;;
            esac
            echo '<system-out>'
            [ "$case" != skipped_and_failed ] || echo '[doctest] Status: FAILURE!'
            printf '</system-out>\n</testcase>\n'
        done
        echo '</testsuite>'
    } >"$tree/tests.xml"
}

counts() { # WHAT EXIT-CODE LINE CASE...
    what=$1 code=$2 line=$3
    shift 3
    record "$@"
    expect "$what" "$code" "$line" awk -f "$here/count_tests.awk" "$tree/tests.xml"
}

counts 'all is well' 0 '2 passed, 0 failed, 1 skipped' passed skipped passed
counts 'a failure' 1 '1 passed, 1 failed, 0 skipped' passed failed
counts 'a program that is missing' 1 '1 passed, 1 failed, 0 skipped' not_run passed
counts 'a failure that says it skipped' 1 '1 passed, 1 failed, 0 skipped' passed skipped_and_failed
counts 'nothing but skips is no success' 1 '0 passed, 0 failed, 1 skipped' skipped
counts 'no test is no success' 1 '0 passed, 0 failed, 0 skipped'
finish
