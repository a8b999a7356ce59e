// What a run found, as plain figures by name: the one thing the tables are made of.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// How a figure varies over the draws. Quantiles by type 7; errors are Monte Carlo standard errors
/// (of replicates under Latin hypercube and Sobol, absent where there are too few draws to tell).
struct Spread {
    double sd{};
    double p5{};
    double p20{};
    double p50{};
    double p95{};
    double positive{}; // share of draws above 0
    std::optional<double> error_mean;
    std::optional<double> error_p5;
    std::optional<double> error_p50;
    std::optional<double> error_p95;
    std::optional<double> error_positive;
};

/// With draws: 0 only the mean, which is then the central value.
struct Statistics {
    double mean{};
    std::optional<Spread> spread;
};

/// First year with a discounted result after contract that is >= 0 and stays so. Quantiles that
/// fall on "never" are absent; a party without investment has no payback.
struct Payback {
    std::optional<double> p5;
    std::optional<double> p50;
    std::optional<double> p95;
    double never{}; // share of draws
};

/// Present values, positive is good for the party except investment, which is a cost. Euros of the
/// price year.
struct PartyFigures {
    Statistics investment;
    Statistics saving;
    Statistics cashable;
    Statistics line_transfer;
    Statistics transfer; // by contract
    Statistics result;
    Statistics result_cash;
    std::optional<Payback> payback;
    bool has_flows{};
};

/// Present value of the programme lines in the total, by how they recur.
struct CostFigures {
    Statistics one_off;
    Statistics structural;
};

struct PerspectiveFigures {
    Statistics investment;
    Statistics saving;
    Statistics result;
    std::optional<Statistics> ratio;         // broad only, where there is an investment
    std::optional<Statistics> savings_share; // saving over investment: "savings cover x %"
};

/// Means of one party in one year, real euros, not discounted; cumulative from the first year.
struct YearFigures {
    double investment{};
    double saving{};
    double cashable{};
    double line_transfer{};
    double transfer{};
    double result{};
    double cumulative{};
};

struct YearResults {
    int year{};
    bool programme{}; // the programme recruits
    std::map<std::string, YearFigures> parties;
    YearFigures total; // without transfers
};

/// One cut of the calendar view: flows paid in the first `years` years, and what comes after.
struct CalendarCut {
    int years{};
    std::map<std::string, PartyFigures> parties; // without payback
    PartyFigures total;
    double remainder_investment{}; // followed minus cut, means
    double remainder_saving{};
    double remainder_result{};
};

/// Present values of all lines of a post that count in the total (broad): saving - investment.
struct PostFigures {
    Statistics result;
    Statistics investment;
    Statistics saving;
};

struct LineFigures {
    Statistics result; // good is positive; of memorandum lines too
    Grade worst_grade{Grade::a};
    bool in_total{true};
};

/// Natural units over the whole followed time, not discounted, in the baseline and with the
/// programme.
struct UnitFigures {
    Statistics baseline;
    Statistics with;
    Statistics difference; // with - baseline
    double years_to_see{}; // years of yearly counting until the difference shows (80 % power, 5 %);
                           // infinity: never
};

struct GroupFigures {
    std::map<std::string, Statistics>
        reached;                // by intervention: with - baseline, over the followed time
    Statistics programme_euros; // present value, with - baseline
    std::map<std::string, Statistics>
        avoided; // by outcome: baseline - with, over the followed time
    std::map<std::string, double> rate_baseline; // by outcome: per 1000 person-years, means
    std::map<std::string, double> rate_with;
};

/// Yearly means of one alternative; outer key the name, inner one value a year from the first year
/// on.
struct AlternativeResults {
    std::map<std::string, std::vector<double>> events;
    std::map<std::string, std::vector<double>> prevalences;
    std::map<std::string, std::map<std::string, std::vector<double>>> persons; // population, state
    std::map<std::string, std::vector<double>> lines; // euros of the price year, undiscounted
};

struct ParameterEvidence {
    std::string name;
    Grade grade{};
    double share_of_variance{};
    double slope{}; // change of the broad result for one unit of the parameter
    std::optional<double>
        turns; // a value within its P5-P95 at which the regression's broad result is zero
};

struct EvidenceResults {
    std::map<Grade, double>
        share_of_result; // of the absolute contributions of lines, by their worst grade
    std::map<Grade, double> share_of_variance;
    double interaction{};                      // what a linear regression does not explain
    std::vector<ParameterEvidence> parameters; // most variance first
};

/// The largest budget the effects could carry, and what one unit of the unpriced would have to be
/// worth.
struct BudgetResults {
    double sum_of_discount_factors{};          // over the programme years
    double discounted_vulnerable_families{};   // entering over the programme years, mean
    Statistics saving_a_year;                  // broad saving over the sum of discount factors
    std::optional<Statistics> saving_a_family; // over discounted vulnerable families
    std::optional<Statistics> gap_a_family;    // narrow result over discounted vulnerable families
    std::optional<double> value_of_health;     // EUR per QALY
    std::optional<double> health_gain_needed;  // QALY a family that would close the narrow gap
    std::optional<double> net_cost_a_family_supported; // narrow, mean over mean
    std::map<std::string, double>
        net_cost_per_outcome; // narrow net cost / units avoided; absent: none avoided
};

/// Table 7: constant-price euros of a start year and the next three, and the index to current
/// prices.
struct BudgetYear {
    int year{};
    std::map<std::string, std::map<std::string, double>>
        parties; // party -> {one_off, structural} programme cost
};

/// Means over draws; rates are shares of the benchmark, odds are shares of draws. After an exit a
/// year is measured all the same; its threshold, and what held payments back, is over the draws in
/// which it is settled.
struct ContractYear {
    int year{};
    double persons{};
    double benchmark{};
    double true_rate{};
    double net_rate{};               // of the saving less the programme cost of the year
    double settled{};                // in which anything is settled
    std::optional<double> threshold; // absent: in none
    double noise{};                  // standard deviation of the measured rate
    double pays{};
    double payment{};
    double pays_without_saving{}; // a payment while the true rate is <= 0
    double repays{};
    double repayment{};
    double process{};                       // payments for the work itself
    std::map<std::string, double> bound_by; // threshold, cap, loss_limit, relief, own_saving
    std::map<std::string, double> gates;    // by the gate that was not passed
};

/// One party under the contract.
struct ContractParty {
    Statistics before;  // result without the transfers of the contract
    double cash_need{}; // deepest cumulative cash on the mean path, not discounted; 0: never below
    std::optional<int> cash_need_year;
    std::string legal_title; // empty: none is named
    bool contributes{};
};

struct ContractResults {
    std::vector<ContractYear> years;
    std::map<std::string, ContractParty> parties;
    double any_payment{};
    double any_transfer{};
    double any_repayment{};
    std::optional<double> ended;  // after its review; absent: it has none
    double paid_while_negative{}; // a pay-out while the joint result is negative
    double effects_inside{};      // share of the expected saving that falls within the term
    double settling_cost{};       // present value of the contract's own cost, mean
    double expected_transfer{};   // present value of what changes hands, mean
};

/// Everything about `with` against the baseline; JSON speaks of the scenario's own comparison,
/// table 1 of all.
struct ComparisonResults {
    std::string baseline;
    std::string with;
    std::map<std::string, PartyFigures> parties; // followed view, narrow perspective
    PartyFigures total;                          // without transfers
    double everybody_better_off{};               // share of draws, grant parties left out
    std::map<std::string, PerspectiveFigures> perspectives; // fiscal, narrow, broad
    CostFigures programme_cost;
    std::vector<CalendarCut> calendar;
    std::vector<YearResults> years;
    std::map<std::string, PostFigures> posts;
    std::map<std::string, LineFigures> lines;
    std::map<std::string, UnitFigures> units;
    std::map<std::string, GroupFigures> groups;
    EvidenceResults evidence;
    BudgetResults budget;
    std::vector<BudgetYear> budget_years;
    std::optional<ContractResults> contract;
};

/// What the books of a party say of a year beside what is modelled of it without the programme.
struct AccountResults {
    std::string name;
    double amount{};   // of the books, euros of the price year
    double modelled{}; // the party's share of the lines in the first year, baseline
};

/// One run beside the scenario's own: a variant, or a part of its population.
struct VariantResults {
    std::string name;    // empty: as the scenario stands
    std::string refused; // why it has no figures; empty where it has
    std::map<std::string, PartyFigures> parties;
    std::map<std::string, PerspectiveFigures> perspectives;
    std::map<std::string, UnitFigures> units;
    std::map<std::string, GroupFigures> groups;
};

struct Results {
    std::string version;
    std::uint64_t draws{};
    std::uint64_t seed{};
    SamplingMethod sampling{};
    View view{};
    int start{};
    int programme_years{};
    int followed_to{};
    int cohort_year{};
    std::map<std::string, AlternativeResults> alternatives;
    std::vector<ComparisonResults> comparisons;      // the scenario's own first
    std::vector<AccountResults> accounts;            // as Description::accounts
    std::map<std::string, double> baseline_spending; // by party: first year, cost that counts
    std::vector<VariantResults> variants;            // only where they were asked for
    std::vector<VariantResults> parts;               // likewise
};

} // namespace mkba
