// Walks through everything a run gives.
#include "tests/run/flat_results.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>

namespace mkba::test {
namespace {

class Flattener {
public:
    using Row = std::vector<std::optional<double>>;
    void add(const std::string& path, double value) { figures_.push_back({path, value}); }
    void add(const std::string& path, int value) { add(path, static_cast<double>(value)); }
    void add(const std::string& path, bool value) { add(path, value ? 1.0 : 0.0); }
    void add(const std::string& path, Grade value) { add(path, static_cast<int>(value)); }

    template <typename Value>
    void add(const std::string& path, const std::optional<Value>& value)
    {
        if (value) {
            add(path, *value);
        }
    }
    template <typename Value>
    void add(const std::string& path, const std::map<std::string, Value>& values)
    {
        for (const auto& [name, value] : values) {
            add(path + "." + name, value);
        }
    }
    void add(const std::string& path, const std::map<Grade, double>& values)
    {
        for (const auto& [grade, value] : values) {
            add(path + "." + std::to_string(static_cast<int>(grade)), value);
        }
    }
    template <typename Value>
    void add(const std::string& path, const std::vector<Value>& values)
    {
        for (std::size_t place = 0; place < values.size(); ++place) {
            add(path + "[" + std::to_string(place) + "]", values[place]);
        }
    }

    void add(const std::string& path, const Spread& spread)
    {
        add(path + ".sd", spread.sd);
        add(path + ".p5", spread.p5);
        add(path + ".p20", spread.p20);
        add(path + ".p50", spread.p50);
        add(path + ".p95", spread.p95);
        add(path + ".positive", spread.positive);
        add(path + ".error_mean", spread.error_mean);
        add(path + ".error_p5", spread.error_p5);
        add(path + ".error_p50", spread.error_p50);
        add(path + ".error_p95", spread.error_p95);
        add(path + ".error_positive", spread.error_positive);
    }
    void add(const std::string& path, const Statistics& statistics)
    {
        add(path + ".mean", statistics.mean);
        add(path + ".spread", statistics.spread);
    }
    void add(const std::string& path, const Payback& payback)
    {
        add(path + ".p5", payback.p5);
        add(path + ".p50", payback.p50);
        add(path + ".p95", payback.p95);
        add(path + ".never", payback.never);
    }
    void add(const std::string& path, const PartyFigures& party)
    {
        add(path + ".investment", party.investment);
        add(path + ".saving", party.saving);
        add(path + ".cashable", party.cashable);
        add(path + ".line_transfer", party.line_transfer);
        add(path + ".transfer", party.transfer);
        add(path + ".result", party.result);
        add(path + ".result_cash", party.result_cash);
        add(path + ".payback", party.payback);
        add(path + ".has_flows", party.has_flows);
    }
    void add(const std::string& path, const PerspectiveFigures& perspective)
    {
        add(path + ".investment", perspective.investment);
        add(path + ".saving", perspective.saving);
        add(path + ".result", perspective.result);
        add(path + ".ratio", perspective.ratio);
        add(path + ".savings_share", perspective.savings_share);
    }
    void add(const std::string& path, const YearFigures& year)
    {
        add(path + ".investment", year.investment);
        add(path + ".saving", year.saving);
        add(path + ".cashable", year.cashable);
        add(path + ".line_transfer", year.line_transfer);
        add(path + ".transfer", year.transfer);
        add(path + ".result", year.result);
        add(path + ".cumulative", year.cumulative);
    }
    void add(const std::string& path, const YearResults& year)
    {
        add(path + ".year", year.year);
        add(path + ".programme", year.programme);
        add(path + ".parties", year.parties);
        add(path + ".total", year.total);
    }
    void add(const std::string& path, const CalendarCut& cut)
    {
        add(path + ".years", cut.years);
        add(path + ".parties", cut.parties);
        add(path + ".total", cut.total);
        add(path + ".remainder_investment", cut.remainder_investment);
        add(path + ".remainder_saving", cut.remainder_saving);
        add(path + ".remainder_result", cut.remainder_result);
    }
    void add(const std::string& path, const PostFigures& post)
    {
        add(path + ".result", post.result);
        add(path + ".investment", post.investment);
        add(path + ".saving", post.saving);
    }
    void add(const std::string& path, const LineFigures& line)
    {
        add(path + ".result", line.result);
        add(path + ".worst_grade", line.worst_grade);
        add(path + ".in_total", line.in_total);
    }
    void add(const std::string& path, const UnitFigures& unit)
    {
        add(path + ".baseline", unit.baseline);
        add(path + ".with", unit.with);
        add(path + ".difference", unit.difference);
        add(path + ".years_to_see", unit.years_to_see);
    }
    void add(const std::string& path, const GroupFigures& group)
    {
        add(path + ".reached", group.reached);
        add(path + ".programme_euros", group.programme_euros);
        add(path + ".avoided", group.avoided);
        add(path + ".rate_baseline", group.rate_baseline);
        add(path + ".rate_with", group.rate_with);
    }
    void add(const std::string& path, const ParameterEvidence& parameter)
    {
        const std::string own = path + "." + parameter.name;
        add(own + ".grade", parameter.grade);
        add(own + ".share_of_variance", parameter.share_of_variance);
        add(own + ".slope", parameter.slope);
        add(own + ".turns", parameter.turns);
    }
    void add(const std::string& path, const EvidenceResults& evidence)
    {
        add(path + ".share_of_result", evidence.share_of_result);
        add(path + ".share_of_variance", evidence.share_of_variance);
        add(path + ".interaction", evidence.interaction);
        add(path + ".parameters", evidence.parameters);
    }
    void add(const std::string& path, const BudgetResults& budget)
    {
        add(path + ".sum_of_discount_factors", budget.sum_of_discount_factors);
        add(path + ".discounted_vulnerable_families", budget.discounted_vulnerable_families);
        add(path + ".saving_a_year", budget.saving_a_year);
        add(path + ".saving_a_family", budget.saving_a_family);
        add(path + ".gap_a_family", budget.gap_a_family);
        add(path + ".value_of_health", budget.value_of_health);
        add(path + ".health_gain_needed", budget.health_gain_needed);
        add(path + ".net_cost_a_family_supported", budget.net_cost_a_family_supported);
        add(path + ".net_cost_per_outcome", budget.net_cost_per_outcome);
    }
    void add(const std::string& path, const BudgetYear& year)
    {
        add(path + ".year", year.year);
        add(path + ".parties", year.parties);
    }
    void add(const std::string& path, const ContractYear& year)
    {
        add(path + ".figures",
            Row{year.year, year.persons, year.benchmark, year.true_rate, year.net_rate,
                year.settled, year.threshold, year.noise, year.pays, year.payment,
                year.pays_without_saving, year.repays, year.repayment, year.process});
        add(path + ".bound_by", year.bound_by);
        add(path + ".gates", year.gates);
    }
    void add(const std::string& path, const ContractParty& party)
    {
        add(path + ".before", party.before);
        add(path + ".cash_need", party.cash_need);
    }
    void add(const std::string& path, const ContractResults& contract)
    {
        add(path + ".years", contract.years);
        add(path + ".parties", contract.parties);
        add(path + ".figures",
            Row{contract.any_payment, contract.any_transfer, contract.any_repayment,
                contract.paid_while_negative, contract.effects_inside, contract.settling_cost,
                contract.expected_transfer, contract.ended});
    }
    void add(const std::string& path, const ComparisonResults& comparison)
    {
        add(path + ".parties", comparison.parties);
        add(path + ".total", comparison.total);
        add(path + ".programme_cost.one_off", comparison.programme_cost.one_off);
        add(path + ".programme_cost.structural", comparison.programme_cost.structural);
        add(path + ".everybody_better_off", comparison.everybody_better_off);
        add(path + ".perspectives", comparison.perspectives);
        add(path + ".calendar", comparison.calendar);
        add(path + ".years", comparison.years);
        add(path + ".posts", comparison.posts);
        add(path + ".lines", comparison.lines);
        add(path + ".units", comparison.units);
        add(path + ".groups", comparison.groups);
        add(path + ".evidence", comparison.evidence);
        add(path + ".budget", comparison.budget);
        add(path + ".budget_years", comparison.budget_years);
        add(path + ".contract", comparison.contract);
    }
    void add(const std::string& path, const AlternativeResults& alternative)
    {
        add(path + ".events", alternative.events);
        add(path + ".prevalences", alternative.prevalences);
        add(path + ".persons", alternative.persons);
        add(path + ".lines", alternative.lines);
    }

    [[nodiscard]] Figures taken() && { return std::move(figures_); }

private:
    Figures figures_;
};

} // namespace

Figures flat(const Results& results)
{
    Flattener flattener;
    flattener.add("start", results.start);
    flattener.add("programme_years", results.programme_years);
    flattener.add("followed_to", results.followed_to);
    flattener.add("cohort_year", results.cohort_year);
    flattener.add("alternatives", results.alternatives);
    for (const ComparisonResults& comparison : results.comparisons) {
        flattener.add(comparison.baseline + "-" + comparison.with, comparison);
    }
    return std::move(flattener).taken();
}

Figures flat(const ComparisonResults& comparison)
{
    Flattener flattener;
    flattener.add("", comparison);
    return std::move(flattener).taken();
}

Figures flat(const AlternativeResults& alternative)
{
    Flattener flattener;
    flattener.add("", alternative);
    return std::move(flattener).taken();
}

Figures without(const Figures& figures, const std::vector<std::string>& texts)
{
    Figures kept;
    std::copy_if(figures.begin(), figures.end(), std::back_inserter(kept), [&](const Figure& one) {
        return std::none_of(texts.begin(), texts.end(), [&](const std::string& text) {
            return one.path.find(text) != std::string::npos;
        });
    });
    return kept;
}

std::string first_difference(const Figures& left, const Figures& right)
{
    const auto same = [](const Figure& one, const Figure& other) {
        return one.path == other.path &&
               std::bit_cast<std::uint64_t>(one.value) == std::bit_cast<std::uint64_t>(other.value);
    };
    const auto [one, other] =
        std::mismatch(left.begin(), left.end(), right.begin(), right.end(), same);
    if (one == left.end() && other == right.end()) {
        return {};
    }
    const auto text = [](auto place, auto end) {
        if (place == end) {
            return std::string{"nothing"};
        }
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.17g", place->value);
        return place->path + " " + digits;
    };
    return text(one, left.end()) + " against " + text(other, right.end());
}

} // namespace mkba::test
