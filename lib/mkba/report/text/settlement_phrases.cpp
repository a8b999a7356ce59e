#include "mkba/report/text/settlement_phrases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mkba {

namespace {

Label sentence_of(const RowSettlement& settlement)
{
    switch (settlement.bound.value_or(Bound::nothing)) {
    case Bound::threshold:
        return {"het verschil haalt de drempel niet",
                "the difference does not reach the threshold"};
    case Bound::one_sided:
        return {"er is meer uitgegeven dan verwacht; de overeenkomst vraagt niets terug",
                "more was spent than expected; the agreement asks nothing back"};
    case Bound::gate:
        return {fmt::format("de kwaliteitseis ({}) is niet gehaald", settlement.gate_label.nl),
                fmt::format("the quality gate ({}) was not passed", settlement.gate_label.en)};
    case Bound::cap:
        return {"het aandeel is begrensd door het maximum", "the share is held by the cap"};
    case Bound::loss_limit:
        return {"het verlies is begrensd", "the loss is held by its limit"};
    case Bound::relief:
        return {"de vermindering is groter dan het verlies", "the relief exceeds the loss"};
    case Bound::nothing:
        break;
    }
    return {};
}

Label reason_of(const OpenFigure& figure)
{
    if (figure.given == Given::rounded) {
        return {figure.column + " is afgerond", figure.column + " is rounded"};
    }
    if (figure.given == Given::suppressed) {
        return {figure.column + " is onderdrukt", figure.column + " is suppressed"};
    }
    return figure.is_limit_base
               ? Label{"grondslag van een grens ontbreekt: " + figure.column,
                       "limit base missing: " + figure.column}
               : Label{figure.column + " ontbreekt", figure.column + " is not given"};
}

} // namespace

std::string bound_sentence(const RowSettlement& settlement, Language language)
{
    return in(sentence_of(settlement), language);
}

std::string undecided_sentence(const RowSettlement& settlement, Language language)
{
    Label reasons;
    for (const auto& figure : settlement.open) {
        append(reasons, reason_of(figure));
    }
    const bool is_dutch = language == Language::nl;
    return fmt::format("{}{}{} {} {} {}",
                       is_dutch ? "onbeslist: " : "undecided: ", in(reasons, language),
                       is_dutch ? "; de betaling ligt tussen" : "; the payment lies between",
                       settlement.payment.low, is_dutch ? "en" : "and",
                       fmt::format("{}", settlement.payment.high));
}

std::string listed_row(const FigureRow& row, const RowSettlement& settlement, Language language)
{
    return fmt::format("{} {} ({}): {}", language == Language::nl ? "regel" : "line", row.line,
                       fmt::join(row.identifiers, ", "), undecided_sentence(settlement, language));
}

std::string more_rows(std::size_t count, Language language)
{
    return language == Language::nl
               ? fmt::format("… en nog {}; elke rij zegt waarom in haar toelichting", count)
               : fmt::format("… and {} more; each says why in its note", count);
}

std::string summary_sentence(const FiguresSummary& summary, Language language)
{
    const auto settled = summary.rows - summary.undecided;
    return language == Language::nl
               ? fmt::format("afgerekend {}, onbeslist {}; uitkeringen {} ({:.2f}), "
                             "terugbetalingen {} ({:.2f})",
                             settled, summary.undecided, summary.gains, summary.paid,
                             summary.repayments, summary.repaid)
               : fmt::format("settled {}, undecided {}; payments {} ({:.2f}), repayments {} "
                             "({:.2f})",
                             settled, summary.undecided, summary.gains, summary.paid,
                             summary.repayments, summary.repaid);
}

} // namespace mkba
