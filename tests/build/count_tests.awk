# Reads ctest's JUnit record and prints the one line that says how the tests ended; exit 1 unless some passed and none
# failed. ctest calls a test skipped as soon as it prints SKIPPED:, so a doctest failure beside that word is looked for.

function close_case() {
    if (!open) return
    if (failed || (status != "run" && !skip)) bad++
    else if (skip) skipped++
    else passed++
    open = 0
}
/<testcase / {
    close_case()
    open = 1; failed = 0; skip = 0
    status = $0; sub(/.* status="/, "", status); sub(/".*/, "", status)
}
/<skipped message="SKIP_/ { skip = 1 }
/<failure/ || /Status:.*FAILURE!/ { failed = 1 }
END {
    close_case()
    printf "%d passed, %d failed, %d skipped\n", passed, bad, skipped
    exit !(passed > 0 && bad == 0)
}
