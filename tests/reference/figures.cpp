// Finds one expected figure in what the oracle found.
#include "tests/reference/figures.hpp"

#include <stdexcept>

namespace mkba::reference {
namespace {

template <class Map, class Key>
auto found_or_empty(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? typename Map::mapped_type{} : found->second;
}

double of_alternative(const ReferenceAlternative& alternative, const Expected& expected)
{
    const auto at = [&](const auto& by_two_names) {
        return found_or_empty(
            found_or_empty(found_or_empty(by_two_names, expected.name), expected.detail),
            expected.year);
    };
    switch (expected.figure) {
    case Figure::persons:
        return at(alternative.persons);
    case Figure::entrants:
        return at(alternative.entrants);
    case Figure::leavers:
        return at(alternative.leavers);
    case Figure::reached:
        return at(alternative.reached);
    case Figure::outcome:
        return found_or_empty(alternative.outcomes.at(expected.name), expected.year);
    case Figure::unit:
        return found_or_empty(alternative.units.at(expected.name), expected.year);
    case Figure::line:
        return found_or_empty(alternative.lines.at(expected.name).amount, expected.year);
    case Figure::line_cash:
        return found_or_empty(alternative.lines.at(expected.name).cash, expected.year);
    default:
        throw std::runtime_error("not a figure of an alternative");
    }
}

const ReferenceBalance& perspective(const ReferenceComparison& comparison, const std::string& name)
{
    return comparison.perspectives.at(name == "fiscal"   ? Perspective::fiscal
                                      : name == "narrow" ? Perspective::narrow
                                                         : Perspective::broad);
}

double of_party(const ReferenceComparison& comparison, const Expected& expected)
{
    const auto& parties = expected.detail.empty()
                              ? comparison.parties
                              : comparison.calendar.at(std::stoi(expected.detail));
    const ReferenceParty& party = parties.at(expected.name);
    switch (expected.figure) {
    case Figure::party_investment:
        return party.investment;
    case Figure::party_saving:
        return party.saving;
    case Figure::party_cashable:
        return party.cashable;
    case Figure::party_line_transfer:
        return party.line_transfer;
    default:
        return party.transfer;
    }
}

} // namespace

double figure_in(const ReferenceResult& result, const Expected& expected)
{
    if (!expected.alternative.empty()) {
        return of_alternative(result.alternatives.at(expected.alternative), expected);
    }
    switch (expected.figure) {
    case Figure::perspective_investment:
        return perspective(result.comparison, expected.name).investment;
    case Figure::perspective_saving:
        return perspective(result.comparison, expected.name).saving;
    case Figure::payment:
        return result.comparison.settlements.at(expected.year).payment;
    case Figure::settlement:
        return found_or_empty(result.comparison.settlements.at(expected.year).transfer,
                              expected.name);
    default:
        return of_party(result.comparison, expected);
    }
}

} // namespace mkba::reference
