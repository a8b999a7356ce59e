#include "mkba/report/formats/settlement_rows.hpp"

#include <cmath>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "mkba/core/quoted_text.hpp"
#include "mkba/report/text/settlement_phrases.hpp"

namespace mkba {

namespace {

using Out = std::back_insert_iterator<std::string>;

constexpr const char* figure_names[] = {"benchmark",       "measured", "rate",   "threshold",
                                        "savings_counted", "share",    "payment"};

std::vector<Range> figures_of(const RowSettlement& s)
{
    return {s.benchmark, s.measured, s.rate, s.threshold, s.savings_counted, s.share, s.payment};
}

/// Euros are printed in full: 1e+07 is no amount.
void add_number(std::string& out, double value)
{
    constexpr double shortest_is_plain = 1e15;
    if (value == std::floor(value) && std::abs(value) < shortest_is_plain) {
        fmt::format_to(Out{out}, "{}", static_cast<long long>(value));
    } else {
        fmt::format_to(Out{out}, "{}", value);
    }
}

/// JSON has no infinity and nothing that is no number.
void add_json_number(std::string& out, double value)
{
    if (std::isfinite(value)) {
        add_number(out, value);
    } else {
        out += "null";
    }
}

} // namespace

SettlementRows::SettlementRows(Format format, Language language,
                               std::vector<std::string> identifiers)
    : format_{format}, language_{language}, identifiers_{std::move(identifiers)}
{
}

std::string SettlementRows::head() const
{
    if (format_ == Format::json) {
        return "{\"rows\": [";
    }
    std::string line;
    for (const auto& identifier : identifiers_) {
        append_csv_field(line, identifier);
        line += ',';
    }
    for (const char* name : figure_names) {
        line += name;
        line += ',';
    }
    return line + "bound_by,note\n";
}

std::string_view SettlementRows::row(const FigureRow& row, const RowSettlement& settlement)
{
    text_.clear();
    if (format_ == Format::csv) {
        csv_row(row, settlement);
    } else {
        json_row(row, settlement);
    }
    is_first_ = false;
    return text_;
}

void SettlementRows::csv_row(const FigureRow& row, const RowSettlement& settlement)
{
    for (const auto& identifier : row.identifiers) {
        append_csv_field(text_, identifier);
        text_ += ',';
    }
    for (const auto& figure : figures_of(settlement)) {
        if (figure.is_decided()) {
            add_number(text_, figure.low);
        }
        text_ += ',';
    }
    append_csv_field(text_, bound_name(settlement));
    text_ += ',';
    append_csv_field(text_, settlement_note(settlement, language_));
    text_ += '\n';
}

void SettlementRows::json_row(const FigureRow& row, const RowSettlement& settlement)
{
    text_ += is_first_ ? "\n{" : ",\n{";
    for (std::size_t i = 0; i < identifiers_.size(); ++i) {
        append_json_text(text_, identifiers_[i]);
        text_ += ": ";
        append_json_text(text_, row.identifiers[i]);
        text_ += ", ";
    }
    const auto figures = figures_of(settlement);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        fmt::format_to(Out{text_}, "\"{}\": ", figure_names[i]);
        if (figures[i].is_decided()) {
            add_json_number(text_, figures[i].low);
        } else {
            text_ += "null";
        }
        text_ += ", ";
    }
    if (!settlement.is_decided()) {
        text_ += "\"payment_from\": ";
        add_json_number(text_, settlement.payment.low);
        text_ += ", \"payment_to\": ";
        add_json_number(text_, settlement.payment.high);
        text_ += ", ";
    }
    text_ += "\"bound_by\": ";
    append_json_text(text_, bound_name(settlement));
    text_ += ", \"note\": ";
    append_json_text(text_, settlement_note(settlement, language_));
    text_ += '}';
}

std::string SettlementRows::tail(const FiguresSummary& summary) const
{
    if (format_ == Format::csv) {
        return {};
    }
    std::string text = fmt::format("\n], \"settled\": {}, \"undecided\": {}, \"paid\": ",
                                   summary.rows - summary.undecided, summary.undecided);
    add_number(text, summary.paid);
    text += ", \"repaid\": ";
    add_number(text, summary.repaid);
    return text + "}\n";
}

std::string bound_name(const RowSettlement& settlement)
{
    if (!settlement.bound) {
        return {};
    }
    switch (*settlement.bound) {
    case Bound::threshold:
        return "threshold";
    case Bound::one_sided:
        return "one-sided";
    case Bound::gate:
        return "gate " + settlement.gate;
    case Bound::cap:
        return "cap";
    case Bound::loss_limit:
        return "loss limit";
    case Bound::relief:
        return "relief";
    case Bound::nothing:
        break;
    }
    return {};
}

std::string settlement_note(const RowSettlement& settlement, Language language)
{
    return settlement.is_decided() ? bound_sentence(settlement, language)
                                   : undecided_sentence(settlement, language);
}

} // namespace mkba
