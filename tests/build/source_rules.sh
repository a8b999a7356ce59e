#!/bin/sh
# Rules that no compiler knows: file size, globs, forbidden words. usage: source_rules.sh TREE
# Names every breach as file:line; exit 1 if there is one.
set -eu
cd "$1"
limit=300
breaches=0

sources=$(find lib cli bench tests \( -name '*.[ch]pp' -o -name '*.cmake' -o -name CMakeLists.txt \) 2>/dev/null | sort)
[ ! -e CMakeLists.txt ] || sources="CMakeLists.txt $sources"
[ -n "$sources" ] || { echo "source_rules.sh: no sources in $1" >&2; exit 2; }

for file in $sources; do
    lines=$(wc -l <"$file")
    if [ "$lines" -gt "$limit" ]; then
        echo "$file:$lines: longer than $limit lines; split it by subject"
        breaches=1
    fi
done

# A benchmark may measure against the standard library's generators.
ours=$(printf '%s\n' "$sources" | tr ' ' '\n' | grep -v '^bench/' || true)

forbid() { # PATTERN WHY [FILES]
    # shellcheck disable=SC2086 # one word a file; grep ends with 1 where nothing is found
    if found=$(grep -nE -e "$1" /dev/null ${3:-$sources}); then
        printf '%s\n' "$found" | while read -r line; do printf '%s  <- %s\n' "$line" "$2"; done
        breaches=1
    fi
}
forbid 'file\( *GLOB' 'name the files: a glob misses new ones'
forbid '(^|[^A-Za-z0-9_])s?rand\(' 'chance comes from draw/ only'
forbid 'std::random_device|# *include *<random>' 'chance comes from draw/ only' "$ours"
forbid '-ffast-math|-funsafe-math|-fassociative-math|-Ofast' 'moves the order of sums'
forbid '-march=native' 'a binary must run on the next machine'
forbid 'TEST_CASE\("[^"]*,' 'doctest splits the names of cases at commas'
forbid 'TO''DO|FIX''ME|XXX' 'finish it or write it down elsewhere'
exit "$breaches"
