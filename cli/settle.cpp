#include "cli/settle.hpp"

#include <deque>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "mkba/contract/figures/settle_figures.hpp"
#include "mkba/report/formats/settlement_rows.hpp"
#include "mkba/report/text/settlement_phrases.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/scenario/read_figures_contract.hpp"

#include "cli/spool.hpp"

namespace mkba {

namespace {

constexpr int some_undecided = 3;
constexpr std::size_t most_listed = 20;

/// The first undecided rows, with their reasons.
class UndecidedRows {
public:
    explicit UndecidedRows(Language language) : language_{language} {}

    void add(const FigureRow& row, const RowSettlement& settlement)
    {
        if (settlement.is_decided()) {
            return;
        }
        if (++count_ <= most_listed) {
            lines_.push_back(listed_row(row, settlement, language_));
        }
    }
    void print() const
    {
        for (const auto& line : lines_) {
            std::cerr << line << '\n';
        }
        if (count_ > most_listed) {
            std::cerr << more_rows(count_ - most_listed, language_) << '\n';
        }
    }

private:
    Language language_;
    std::size_t count_{};
    std::deque<std::string> lines_;
};

/// The settled rows may not take the place of what they were made of.
void keep_inputs(const SettleRequest& request)
{
    for (const auto& input : {request.contract, request.figures}) {
        std::error_code no_such_file;
        if (request.out && std::filesystem::equivalent(*request.out, input, no_such_file)) {
            throw UsageError{fmt::format("--out {} would overwrite an input", *request.out)};
        }
    }
}

} // namespace

int settle_verb(const SettleRequest& request, const std::atomic<bool>& stop)
{
    using Format = SettlementRows::Format;
    const auto contract = read_figures_contract(request.contract);
    keep_inputs(request);
    Spool spool{request.out};
    UndecidedRows undecided{request.language};
    std::optional<SettlementRows> rows;
    const FiguresSink sink{[&](const std::vector<std::string>& identifiers) {
                               rows.emplace(request.format == "json" ? Format::json : Format::csv,
                                            request.language, identifiers);
                               spool.write(rows->head());
                           },
                           [&](const FigureRow& row, const RowSettlement& settlement) {
                               if (stop) {
                                   throw Interrupted{};
                               }
                               spool.write(rows->row(row, settlement));
                               undecided.add(row, settlement);
                           }};
    const auto summary = settle_figures(contract, request.figures, sink);
    spool.write(rows->tail(summary));
    spool.release();
    undecided.print();
    if (request.talk == Talk::normal) {
        std::cerr << summary_sentence(summary, request.language) << '\n';
    }
    return summary.undecided > 0 ? some_undecided : 0;
}

} // namespace mkba
