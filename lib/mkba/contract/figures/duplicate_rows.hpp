// Rows that are in a file twice, found with a few bytes a row.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mkba {

/// Remembers a fingerprint of each row. Two rows with one fingerprint are only candidates: their
/// identifiers decide.
class RowFingerprints {
public:
    void add(const std::vector<std::string>& identifiers, int line);
    /// Lines of rows that may be the same, the earlier one first.
    [[nodiscard]] std::vector<std::pair<int, int>> candidates();

private:
    struct Row {
        std::uint64_t fingerprint;
        int line;
    };
    std::vector<Row> rows_;
};

} // namespace mkba
