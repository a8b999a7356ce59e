// Present values: `with` against the baseline.
#include "tests/reference/appraisal.hpp"

#include <cmath>
#include <functional>
#include <limits>

namespace mkba::reference {
namespace {

double rate_in(const std::map<int, double>& rates, int year)
{
    double rate = rates.begin()->second;
    for (const auto& [from, value] : rates) {
        if (from <= year) {
            rate = value;
        }
    }
    return rate;
}

/// Two alternatives, present values of what is paid before `until`.
struct Window {
    const Description& description;
    const ReferenceAlternative& baseline;
    const ReferenceAlternative& with;
    int until{std::numeric_limits<int>::max()};

    [[nodiscard]] double present(const ByYear& flow, const std::string& rate) const
    {
        double sum = 0.0;
        for (const auto& [year, amount] : flow) {
            if (year < until) {
                sum += amount * discount_factor(description, rate, year);
            }
        }
        return sum;
    }

    /// `with` minus the baseline.
    [[nodiscard]] double difference(const Line& line,
                                    const std::function<ByYear(const ReferenceLine&)>& flow) const
    {
        return present(flow(with.lines.at(line.name)), line.discount) -
               present(flow(baseline.lines.at(line.name)), line.discount);
    }
};

ByYear of_party(const std::map<std::string, ByYear>& flows, const std::string& party)
{
    const auto found = flows.find(party);
    return found == flows.end() ? ByYear{} : found->second;
}

double sign_of(const Line& line)
{
    return line.kind == LineKind::benefit ? -1.0 : 1.0;
}

ReferenceParty party_in(const Window& window, const std::string& party,
                        const std::map<int, ReferenceSettlement>& settlements)
{
    ReferenceParty figures;
    for (const Line& line : window.description.lines) {
        if (!line.in_total || line.perspective == Perspective::broad) {
            continue;
        }
        const double booked = window.difference(
            line, [&](const ReferenceLine& one) { return of_party(one.booked, party); });
        const double cash = window.difference(
            line, [&](const ReferenceLine& one) { return of_party(one.booked_cash, party); });
        if (line.kind == LineKind::transfer && line.by_contract) {
            continue; // among the transfers of the agreement
        }
        if (line.kind == LineKind::transfer) {
            figures.line_transfer += window.difference(line, [&](const ReferenceLine& one) {
                return of_party(one.received, party);
            }) - booked;
        } else if (line.role == Role::programme) {
            figures.investment += sign_of(line) * booked;
            figures.investment_cash += sign_of(line) * cash;
        } else {
            figures.saving -= sign_of(line) * booked;
            figures.cashable -= sign_of(line) * cash;
        }
    }
    ByYear transfers;
    for (const auto& [year, settlement] : settlements) {
        const auto found = settlement.transfer.find(party);
        transfers[year] = found == settlement.transfer.end() ? 0.0 : found->second;
    }
    figures.transfer = window.present(transfers, "");
    return figures;
}

std::map<std::string, ReferenceParty>
parties_in(const Window& window, const std::map<int, ReferenceSettlement>& settlements)
{
    std::map<std::string, ReferenceParty> parties;
    for (const Party& party : window.description.parties) {
        parties[party.name] = party_in(window, party.name, settlements);
    }
    return parties;
}

void add_line(const Window& window, const Line& line, ReferenceComparison& comparison)
{
    const bool transfer = line.kind == LineKind::transfer;
    const double more =
        window.difference(line, [](const ReferenceLine& one) { return one.amount; });
    comparison.lines[line.name] = transfer ? 0.0 : -sign_of(line) * more;
    if (!line.in_total || transfer) {
        return;
    }
    for (const Perspective perspective :
         {Perspective::fiscal, Perspective::narrow, Perspective::broad}) {
        if (perspective < line.perspective) {
            continue;
        }
        for (ReferenceBalance* balance :
             {&comparison.perspectives[perspective], &comparison.posts[line.post][perspective]}) {
            if (line.role == Role::programme) {
                balance->investment += sign_of(line) * more;
            } else {
                balance->saving -= sign_of(line) * more;
            }
        }
    }
}

} // namespace

double discount_factor(const Description& description, const std::string& rate, int year)
{
    const MoneyFrame& money = description.money;
    const auto& rates = money.discount_rates.at(rate.empty() ? "euro" : rate);
    const int base = money.base_year.value_or(description.time.start);
    double growth = 1.0;
    for (int t = base; t < year; ++t) {
        growth *= 1.0 + rate_in(rates, t);
    }
    for (int t = year; t < base; ++t) {
        growth /= 1.0 + rate_in(rates, t);
    }
    const double within = money.timing == Timing::start ? 0.0
                          : money.timing == Timing::end ? 1.0
                                                        : 0.5;
    return 1.0 / (growth * std::pow(1.0 + rate_in(rates, year), within));
}

ReferenceComparison appraise(const Description& description, const ReferenceAlternative& baseline,
                             const ReferenceAlternative& with,
                             const std::map<int, ReferenceSettlement>& settlements)
{
    ReferenceComparison comparison;
    comparison.settlements = settlements;
    comparison.gross = baseline.gross + with.gross;
    const Window always{description, baseline, with};
    comparison.parties = parties_in(always, settlements);
    for (const int years : {10, 20, 30}) {
        const Window cut{description, baseline, with, description.time.start + years};
        comparison.calendar[years] = parties_in(cut, settlements);
    }
    for (const Line& line : description.lines) {
        add_line(always, line, comparison);
    }
    return comparison;
}

} // namespace mkba::reference
