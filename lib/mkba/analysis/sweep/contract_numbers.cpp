#include "mkba/analysis/sweep/contract_numbers.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "mkba/analysis/sweep/sweep_frames.hpp"
#include "mkba/plan/rule_set.hpp"
#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/read_scenario.hpp"
#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

template <class Visit>
void visit_maybe(std::optional<Expression>& formula, const Visit& visit)
{
    if (formula) {
        visit(*formula);
    }
}

template <class Visit>
void visit_benchmark(BenchmarkTerms& benchmark, const Visit& visit)
{
    for (auto& base : benchmark.base_years) {
        visit_maybe(base.spent, visit);
        visit_maybe(base.persons, visit);
    }
    visit_maybe(benchmark.trend, visit);
    visit_maybe(benchmark.group, visit);
    visit_maybe(benchmark.given, visit);
    visit_maybe(benchmark.mix, visit);
}

/// Formulas of a settlement: nothing that is projected follows from them.
template <class Visit>
void visit_settlement(ContractTerms& terms, const Visit& visit)
{
    visit_refs(terms.rules, visit);
    visit_benchmark(terms.benchmark, visit);
    visit_maybe(terms.benchmark_error, visit);
    for (auto& share : terms.key) {
        visit(share.share);
    }
    if (terms.returned) {
        visit(terms.returned->share);
    }
    if (terms.rebasing) {
        visit(terms.rebasing->share);
    }
    for (auto& leakage : terms.leakage) {
        visit_maybe(leakage.market_share, visit);
        visit_maybe(leakage.switching, visit);
        visit_maybe(leakage.retained, visit);
        visit_maybe(leakage.clawback, visit);
    }
    for (auto& loan : terms.prefinance) {
        visit(loan.interest);
    }
    if (terms.exit) {
        visit(terms.exit->below);
    }
}

/// As a formula that names a parameter has it.
Expression named(const std::string& name, const Place& place)
{
    Expression made;
    made.operation = Operation::name;
    made.name = name;
    made.place = place;
    return made;
}

/// Points may be out of bounds; more than so many in a row are no chance.
constexpr std::size_t most_tried = 16;

/// In the scenario with the point's contract; what else it sets may be out of bounds.
bool reads_as_number(const std::string& scenario, const SweepPoint& point,
                     const std::string& setting)
{
    auto settings = frame_of(point, 0).settings;
    std::erase_if(settings, [](const Setting& set) { return !is_contract_term(set.first); });
    try {
        auto description = read_scenario(scenario, as_sets(settings));
        return name_contract_number(description, setting);
    } catch (const InputError&) {
        return false; // the point fails with this message
    }
}

} // namespace

bool is_contract_term(const std::string& setting)
{
    return setting == "contract" || setting.starts_with("contract.");
}

bool name_contract_number(Description& description, const std::string& setting)
{
    if (!description.contract) {
        return false;
    }
    auto terms = std::make_shared<ContractTerms>(*description.contract);
    const auto argument = fmt::format("--set {}=", setting); // the place of what it sets
    std::optional<Parameter> parameter;
    visit_settlement(*terms, [&](Expression& formula) {
        if (formula.place.file.starts_with(argument)) {
            parameter.emplace();
            parameter->name = setting;
            parameter->place = formula.place;
            parameter->value = to_number(formula.place.file.substr(argument.size())).value;
            formula = named(setting, formula.place);
        }
    });
    if (!parameter || !parameter->value) {
        return false;
    }
    description.contract = std::move(terms);
    auto& all = description.parameters;
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const Parameter& other) { return other.name > setting; });
    all.insert(at, std::move(*parameter));
    return true;
}

std::vector<std::string> row_settings(const Description& base,
                                      const std::vector<SweepPoint>& points)
{
    std::vector<std::string> rows;
    for (const auto& parameter : base.parameters) {
        rows.push_back(parameter.name);
    }
    std::map<std::string, std::set<std::string>> tried; // values, by setting
    std::set<std::string> numbers;
    for (const auto& point : points) {
        for (const auto& [name, value] : point.settings) {
            if (is_contract_term(name) && to_number(value).value && !numbers.contains(name) &&
                tried[name].size() < most_tried && tried[name].insert(value).second &&
                reads_as_number(base.path, point, name)) {
                numbers.insert(name);
            }
        }
    }
    rows.insert(rows.end(), numbers.begin(), numbers.end());
    return rows;
}

} // namespace mkba
