# Reads `path:line:#include …` lines and judges who includes whom, or lists what each file reaches.
# -v rooms="core scenario …" (in their order) -v mode=judge|closure

function node_of(path, name) {
    if (name ~ /^mkba\//) return "lib/" name
    if (name ~ /^(tests|cli|bench)\//) return name
    sub(/[^\/]*$/, "", path)
    return path name
}
function room_of(path,    part) {
    if (path ~ /^cli\//) return "cli"
    if (path !~ /^lib\/mkba\/[^\/]+\//) return ""
    split(path, part, "/")
    return part[3]
}
function complain(where, what) { print where ": " what; findings++ }

# A package may be named in one folder only, so that it can be replaced there.
function judge_package(name) {
    if (name ~ /^yaml-cpp\// && path !~ /^lib\/mkba\/scenario\//)
        complain(place, "yaml-cpp belongs to lib/mkba/scenario only")
    if (name ~ /^openssl\// && path !~ /^lib\/mkba\/scenario\//)
        complain(place, "OpenSSL belongs to lib/mkba/scenario only")
    if (name ~ /^nlohmann\// && path !~ /^(lib\/mkba\/report|tests)\//)
        complain(place, "nlohmann/json belongs to lib/mkba/report and tests only")
    if (name ~ /^CLI\// && path !~ /^cli\//) complain(place, "CLI11 belongs to cli only")
    if (name ~ /^doctest\// && path !~ /^tests\//) complain(place, "doctest belongs to tests only")
    if (name ~ /^yaml-cpp\//) sees_yaml[path] = 1
}
function judge_edge(to,    own, other) {
    own = room_of(path); other = room_of(to)
    if (own == "") return
    if (!(own in rank)) complain(place, "room '" own "' is not in MKBA_ROOMS")
    else if (other != "" && !(other in rank)) complain(place, "room '" other "' is not in MKBA_ROOMS")
    else if (other != "" && rank[other] > rank[own]) complain(place, own " may not include " other)
    else if (other == "" && to ~ /^(tests|bench)\//) complain(place, own " may not include " to)
}

# Depth first; state 1 is "on the way down", so meeting it again closes a circle.
function walk(from, trail,    i, to) {
    state[from] = 1
    for (i = 1; i <= degree[from]; i++) {
        to = target[from, i]
        if (state[to] == 1) complain(edge_place[from, i], "circle: " trail " > " to)
        else if (!state[to]) walk(to, trail " > " to)
        if (reaches_yaml[to]) reaches_yaml[from] = 1
    }
    if (sees_yaml[from]) reaches_yaml[from] = 1
    state[from] = 2
}
function judge_leaks(from,    i, to) {
    for (i = 1; i <= degree[from]; i++) {
        to = target[from, i]
        if (reaches_yaml[to] && room_of(to) == "scenario" && room_of(from) != "scenario" && from !~ /^tests\/scenario\//)
            complain(edge_place[from, i], to " brings in yaml-cpp, which only lib/mkba/scenario may see")
    }
}
function reach(from,    i, to) {
    for (i = 1; i <= degree[from]; i++) {
        to = target[from, i]
        if (to in seen || !(to in exists)) continue
        seen[to] = 1
        list = list " " to
        reach(to)
    }
}

BEGIN {
    count = split(rooms " cli", room, " ")
    for (i = 1; i <= count; i++) rank[room[i]] = i
}
{
    path = $0; sub(/:.*/, "", path)
    exists[path] = 1
    if (path == $0) next # a bare path: a file without includes
    match($0, /^[^:]*:[0-9]+/)
    place = substr($0, 1, RLENGTH)
    name = $0
    if (name ~ /#[ \t]*include[ \t]*"/) {
        sub(/^[^"]*"/, "", name); sub(/".*/, "", name)
        to = node_of(path, name)
        target[path, ++degree[path]] = to
        edge_place[path, degree[path]] = place
        if (mode == "judge") judge_edge(to)
    } else {
        sub(/^[^<]*</, "", name); sub(/>.*/, "", name)
    }
    if (mode == "judge") judge_package(name)
}
END {
    if (mode == "closure") {
        for (from in exists) {
            split("", seen); list = ""
            reach(from)
            print from list
        }
        exit 0
    }
    for (from in exists) if (!state[from]) walk(from, from)
    for (from in exists) judge_leaks(from)
    exit findings > 0
}
