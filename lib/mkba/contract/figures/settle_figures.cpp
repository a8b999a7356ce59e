#include "mkba/contract/figures/settle_figures.hpp"

#include <istream>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/contract/figures/duplicate_rows.hpp"
#include "mkba/contract/figures/figures_reader.hpp"
#include "mkba/contract/figures/row_settler.hpp"

namespace mkba {

namespace {

std::unique_ptr<std::istream> opened(const FileSource& files, const std::string& path)
{
    try {
        return files.open(path);
    } catch (const UnreadableFile& problem) {
        throw InputError{{{Severity::error, {path, 1, 1}, {}, problem.what(), {}}}};
    }
}

void throw_if_any(const Findings& findings)
{
    if (findings.empty()) {
        return;
    }
    std::vector<Diagnostic> found;
    for (const auto& finding : findings.all()) {
        found.push_back({Severity::error, finding.where, {}, finding.message, finding.hint});
        if (found.size() == most_findings) {
            break;
        }
    }
    throw InputError{std::move(found)};
}

void count(FiguresSummary& summary, const RowSettlement& settlement)
{
    ++summary.rows;
    if (!settlement.is_decided()) {
        ++summary.undecided;
        return;
    }
    const double payment = settlement.payment.low;
    summary.gains += payment > 0 ? 1U : 0U;
    summary.repayments += payment < 0 ? 1U : 0U;
    (payment > 0 ? summary.paid : summary.repaid) += payment;
}

/// Reads the candidates again, to compare what stands there.
void report_duplicates(const FiguresContract& contract, const std::string& path,
                       const FileSource& files, RowFingerprints& fingerprints, Findings& findings)
{
    for (const auto& [first, second] : fingerprints.candidates()) {
        const auto stream = opened(files, path);
        Findings elsewhere; // found already
        FiguresReader reader{contract, path, *stream, elsewhere};
        std::vector<std::string> earlier;
        std::vector<std::string> key;
        while (const auto* row = reader.next()) {
            if (row->line == first) {
                earlier = row->identifiers;
                key = row->keys;
            } else if (row->line == second) {
                if (row->keys == key) {
                    findings.error(reader.place(),
                                   fmt::format("this row is the same as line {}{}{}", first,
                                               earlier.empty() ? "" : ": ",
                                               fmt::join(earlier, ", ")),
                                   "each row is settled once");
                }
                break;
            }
        }
        if (findings.size() >= 3) { // one clear error; a file of duplicates has no use for more
            return;
        }
    }
}

} // namespace

FiguresSummary settle_figures(const FiguresContract& contract, const std::string& path,
                              const FiguresSink& sink, const FileSource& files)
{
    const auto stream = opened(files, path);
    Findings findings;
    FiguresReader reader{contract, path, *stream, findings};
    throw_if_any(findings);
    RowSettler settler{contract};
    RowFingerprints fingerprints;
    FiguresSummary summary;
    sink.begin(reader.identifiers());
    while (const auto* row = reader.next()) {
        auto outcome = settler.settle(*row);
        if (!outcome.settlement) {
            findings.error(reader.place(),
                           fmt::format("this row cannot be settled: {}", outcome.refusal->text));
            continue;
        }
        fingerprints.add(row->keys, row->line);
        count(summary, *outcome.settlement);
        sink.row(*row, *outcome.settlement);
    }
    if (findings.empty() && summary.rows == 0) {
        findings.error(Place{path, 1, 1}, "the table has headings but no rows");
    }
    if (findings.empty()) {
        report_duplicates(contract, path, files, fingerprints, findings);
    }
    throw_if_any(findings);
    return summary;
}

} // namespace mkba
