// Settled rows as CSV or JSON, one at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mkba/contract/figures/settle_figures.hpp"
#include "mkba/report/text/language.hpp"

namespace mkba {

/// Texts of a file of settled rows: what stands before, each row, and what stands after. Figures
/// are exact, payments rounded by the contract; what the figures do not decide is empty (CSV) or
/// null (JSON).
class SettlementRows {
public:
    enum class Format { csv, json };

    SettlementRows(Format format, Language language, std::vector<std::string> identifiers);

    [[nodiscard]] std::string head() const;
    /// Valid until the next call.
    [[nodiscard]] std::string_view row(const FigureRow& row, const RowSettlement& settlement);
    [[nodiscard]] std::string tail(const FiguresSummary& summary) const;

private:
    void csv_row(const FigureRow& row, const RowSettlement& settlement);
    void json_row(const FigureRow& row, const RowSettlement& settlement);

    Format format_;
    Language language_;
    std::vector<std::string> identifiers_;
    std::string text_;
    bool is_first_{true};
};

/// What held the payment back: "threshold", "cap", "gate quality_standard"; empty where nothing
/// did.
[[nodiscard]] std::string bound_name(const RowSettlement& settlement);

/// Why a row came to what it did, in words.
[[nodiscard]] std::string settlement_note(const RowSettlement& settlement, Language language);

} // namespace mkba
