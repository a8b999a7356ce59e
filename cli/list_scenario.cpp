#include <fmt/format.h>

#include "mkba/report/text/phrases.hpp"

#include "cli/listing.hpp"

namespace mkba {

namespace {

std::string provenance(const Evidence& evidence)
{
    return fmt::format("{}{}{}", evidence.source, evidence.year ? ", " : "",
                       evidence.year ? std::to_string(*evidence.year) : "");
}

Listing parameters(const Description& description)
{
    Listing listing;
    for (const auto& parameter : description.parameters) {
        const auto& evidence = parameter.evidence;
        if (!parameter.value) {
            listing.push_back({parameter.name, fmt::format("formula, {}", evidence.unit)});
            continue;
        }
        listing.push_back(
            {parameter.name,
             fmt::format("{} {}{}; {}{}", *parameter.value, evidence.unit,
                         parameter.price_year ? fmt::format(" ({})", *parameter.price_year) : "",
                         evidence.grade ? fmt::format("grade {}; ", grade_letter(*evidence.grade))
                                        : "",
                         provenance(evidence))});
    }
    return listing;
}

std::string parties_of(const std::vector<PartyShare>& shares)
{
    std::string names;
    for (const auto& share : shares) {
        names += (names.empty() ? "" : ", ") + share.party;
    }
    return names;
}

Listing lines_of(const Description& description)
{
    Listing listing;
    for (const auto& line : description.lines) {
        constexpr const char* kinds[] = {"cost", "benefit", "transfer"};
        listing.push_back(
            {line.name,
             fmt::format("{}; {} {}, post {}, {}{}", line.label.en,
                         line.role == Role::programme ? "programme" : "effect",
                         kinds[static_cast<std::size_t>(line.kind)], line.post,
                         parties_of(line.parties), line.in_total ? "" : "; in no total")});
    }
    return listing;
}

template <class Thing>
Listing labelled(const std::vector<Thing>& things)
{
    Listing listing;
    for (const auto& thing : things) {
        listing.push_back({thing.name, thing.label.en == thing.name ? "" : thing.label.en});
    }
    return listing;
}

Listing parties(const Description& description)
{
    Listing listing;
    for (const auto& party : description.parties) {
        listing.push_back(
            {party.name, fmt::format("{}{}{}", party.label.en, party.is_public ? "; public" : "",
                                     party.is_grant ? "; gives grants" : "")});
    }
    return listing;
}

Listing states(const Description& description)
{
    Listing listing;
    for (const auto& population : description.populations) {
        for (const auto& state : population.states) {
            constexpr const char* stays[] = {"", "; stays {} years", "; counted to {} years"};
            const char* stay = stays[static_cast<std::size_t>(state.stay)];
            listing.push_back(
                {state.name, population.name + fmt::format(fmt::runtime(stay), state.years)});
        }
    }
    return listing;
}

Listing populations(const Description& description)
{
    return labelled(description.populations);
}
Listing posts(const Description& description)
{
    return labelled(description.posts);
}
Listing units(const Description& description)
{
    return labelled(description.units);
}
Listing interventions(const Description& description)
{
    return labelled(description.interventions);
}

Listing outcomes(const Description& description)
{
    Listing listing;
    for (const auto& outcome : description.outcomes) {
        const char* kind = outcome.occurrence == Occurrence::event ? "event" : "prevalence";
        listing.push_back({outcome.name, fmt::format("{}; {}", outcome.label.en, kind)});
    }
    return listing;
}

Listing alternatives(const Description& description)
{
    Listing listing;
    for (const auto& alternative : description.alternatives) {
        std::string running;
        for (const auto& one : alternative.interventions) {
            running += (running.empty() ? "" : ", ") + one.intervention;
        }
        listing.push_back({alternative.name, fmt::format("{}; {}", alternative.label.en, running)});
    }
    return listing;
}

} // namespace

const std::vector<ScenarioList>& scenario_lists()
{
    static const std::vector<ScenarioList> lists{
        {"parameters", parameters},     {"lines", lines_of},
        {"parties", parties},           {"posts", posts},
        {"populations", populations},   {"states", states},
        {"outcomes", outcomes},         {"interventions", interventions},
        {"alternatives", alternatives}, {"units", units}};
    return lists;
}

} // namespace mkba
