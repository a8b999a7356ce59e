#include "mkba/stats/build_results.hpp"

#include <algorithm>

#include "mkba/core/version.hpp"
#include "mkba/plan/central_values.hpp"
#include "mkba/stats/comparison_results.hpp"

namespace mkba {

namespace {

std::vector<double> yearly_means(const RunData& data, std::size_t first, std::size_t years)
{
    const double count = static_cast<double>(std::max<std::uint64_t>(data.draws, 1));
    std::vector<double> means;
    for (std::size_t t = 0; t < years; ++t) {
        means.push_back(data.sums[first + t] / count);
    }
    return means;
}

AlternativeResults alternative_results(const Plan& plan, const RunData& data,
                                       std::size_t alternative)
{
    const SumLayout layout{plan};
    const auto& description = *plan.description;
    const auto person_years = plan.time.person_years;
    AlternativeResults made;
    for (std::size_t o = 0; o < description.outcomes.size(); ++o) {
        const auto& outcome = description.outcomes[o];
        auto& kind = outcome.occurrence == Occurrence::event ? made.events : made.prevalences;
        kind[outcome.name] =
            yearly_means(data, layout.yearly(alternative) + o * person_years, person_years);
    }
    std::size_t row = description.outcomes.size();
    for (const auto& population : description.populations) {
        for (const auto& state : population.states) {
            made.persons[population.name][state.name] =
                yearly_means(data, layout.yearly(alternative) + row++ * person_years, person_years);
        }
    }
    for (std::size_t l = 0; l < plan.lines.size(); ++l) {
        made.lines[description.lines[plan.lines[l].line].name] =
            yearly_means(data, layout.line_year(alternative, l, 0), plan.time.years);
    }
    return made;
}

/// The first year of the baseline, at the party's central share.
std::vector<AccountResults> account_results(const Description& description,
                                            const AlternativeResults& baseline)
{
    CentralValues central{description};
    std::vector<AccountResults> made;
    for (const auto& account : description.accounts) {
        AccountResults one{account.name, central.of(account.amount), 0};
        for (const auto& line : description.lines) {
            const bool counted = std::find(account.lines.begin(), account.lines.end(), line.name) !=
                                 account.lines.end();
            for (const auto& share : line.parties) {
                if (counted && share.party == account.party) {
                    one.modelled += baseline.lines.at(line.name).front() * central.of(share.share);
                }
            }
        }
        made.push_back(std::move(one));
    }
    return made;
}

/// The first year of the baseline by party, at central shares: what counts, without transfers.
std::map<std::string, double> spending_by_party(const Description& description,
                                                const AlternativeResults& baseline)
{
    CentralValues central{description};
    std::map<std::string, double> made;
    for (const auto& line : description.lines) {
        const double amount = baseline.lines.at(line.name).front();
        if (line.kind != LineKind::cost || !line.in_total || amount == 0) {
            continue;
        }
        for (const auto& share : line.parties) {
            made[share.party] += amount * central.of(share.share);
        }
    }
    return made;
}

} // namespace

Results results_frame(const Plan& plan)
{
    const auto& description = *plan.description;
    Results results;
    results.version = version;
    results.draws = description.simulation.draws;
    results.seed = description.simulation.seed;
    results.sampling = description.simulation.sampling;
    results.view = plan.time.cohort ? View::cohort : View::followed;
    results.start = plan.time.start;
    results.programme_years = static_cast<int>(plan.time.programme_years);
    results.followed_to = plan.time.start + static_cast<int>(plan.time.years) - 1;
    results.cohort_year = plan.time.start + static_cast<int>(plan.time.cohort.value_or(0));
    return results;
}

Results build_results(const Plan& plan, const RunData& data)
{
    const auto& description = *plan.description;
    Results results = results_frame(plan);
    results.draws = data.draws;
    for (std::size_t k = 0; k < description.alternatives.size(); ++k) {
        results.alternatives[description.alternatives[k].name] = alternative_results(plan, data, k);
    }
    const auto& baseline = results.alternatives.at(description.compare.baseline);
    results.accounts = account_results(description, baseline);
    results.baseline_spending = spending_by_party(description, baseline);
    const auto compared = compared_alternatives(description);
    for (std::size_t c = 0; c < compared.size(); ++c) {
        results.comparisons.push_back(comparison_results(plan, data, c, compared[c]));
    }
    return results;
}

} // namespace mkba
