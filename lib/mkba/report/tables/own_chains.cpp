#include "mkba/report/tables/own_chains.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "mkba/report/text/analysis_phrases.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

Label chains_in_words(int chains)
{
    return fill(chains == 1 ? AnalysisPhrase::one_chain : AnalysisPhrase::n_chains,
                {{"chains", same(chains)}});
}

Label rules_of(const Description& description, const OwnRules& rules)
{
    std::vector<Label> items;
    for (const auto& value : rules.values) {
        items.push_back(parameter_label(description, value.common));
    }
    for (const auto& levers : rules.levers) {
        items.push_back(joined(alternative_label(description, levers.alternative), ": ",
                               intervention_label(description, levers.intervention)));
    }
    return listed(items);
}

} // namespace

Label member_label(const Description& description, const std::string& name)
{
    const auto found = std::find_if(description.parts.begin(), description.parts.end(),
                                    [&](const Variant& one) { return one.name == name; });
    return label_or_name(found == description.parts.end() ? Label{} : found->label, name);
}

std::size_t chain_count(const Description& description)
{
    return 1 + (description.region ? description.region->own.size() : 0);
}

Label own_chains_sentence(const Description& description)
{
    std::vector<Label> all;
    for (const auto& rules : description.region->own) {
        std::vector<Label> members;
        for (const auto& name : rules.members) {
            members.push_back(member_label(description, name));
        }
        all.push_back(fill(Phrase::own_rules_one, {{"members", listed(members)},
                                                   {"rules", rules_of(description, rules)}}));
    }
    const auto chains = static_cast<int>(chain_count(description));
    return fill(Phrase::own_chains, {{"own", listed(all, "; ")},
                                     {"more", chains_in_words(chains - 1)},
                                     {"chains", same(chains)}});
}

} // namespace mkba
