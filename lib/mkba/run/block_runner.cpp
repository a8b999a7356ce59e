#include "mkba/run/block_runner.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/plan/fixed_parameters.hpp"
#include "mkba/plan/formulas.hpp"
#include "mkba/run/coalition_dues.hpp"

namespace mkba {

namespace {

const Parameter& parameter_named(const Description& description, const std::string& name)
{
    return *std::find_if(description.parameters.begin(), description.parameters.end(),
                         [&](const Parameter& parameter) { return parameter.name == name; });
}

std::string place_of(const Rule& rule)
{
    return rule.place.file.empty() ? std::string{} : to_text(rule.place) + ": ";
}

/// Whether any lane lies outside the bounds of a check, or on the zero that it excludes.
bool any_broken(const Check& check, const double* row, std::size_t width)
{
    const auto [low, high] = bounds_of(check.must, check.limit);
    const double excluded =
        check.must == Must::not_be_zero ? 0.0 : std::numeric_limits<double>::infinity();
    unsigned broken = 0;
    for (std::size_t lane = 0; lane < width; ++lane) {
        broken |= static_cast<unsigned>(!(row[lane] >= low)) |
                  static_cast<unsigned>(!(row[lane] <= high)) |
                  static_cast<unsigned>(row[lane] == excluded);
    }
    return broken != 0;
}

std::string name_of(const BlockOfDraws& block, std::size_t lane)
{
    return block.values == ValuesOfBlock::central ? "central values"
                                                  : fmt::format("draw {}", block.first + lane);
}

} // namespace

BlockRunner::BlockRunner(const Plan& plan, DrawSource source, Width width)
    : plan_{plan}, source_{std::move(source)}, kernels_{kernels(width)}, values_{plan.program.rows,
                                                                                 kernels_.width},
      projection_{plan, width}, noise_{plan.contract ? plan.contract->years + 1U : 0U,
                                       kernels_.width},
      settlement_{plan, kernels_.width}, appraisal_{plan, width},
      compared_{compared_alternatives(*plan.description)}, followed_{plan.contract}
{
    for (std::size_t k = 0; k < plan.alternatives.size(); ++k) {
        ledgers_.emplace_back(plan, kernels_.width);
    }
    for (const auto& chain : plan.own_chains) {
        own_chains_.emplace_back(*chain, width);
    }
    if (!own_chains_.empty()) {
        chain_ledger_.emplace(plan, kernels_.width);
    }
    const FigureLayout layout{plan};
    for (std::size_t c = 0; c < compared_.size(); ++c) {
        figures_.emplace_back(layout.columns(), kernels_.width);
    }
    sums_.resize(SumLayout{plan}.size());
    for (std::size_t g = 0; plan.contract && g < plan.contract->games.size(); ++g) {
        dues_.push_back(std::make_unique<CoalitionDues>(plan, plan.contract->games[g], width));
    }
    for (const auto& constant : plan.program.constants) {
        std::fill_n(values_.row(constant.row), kernels_.width, constant.value);
    }
}

BlockRunner::~BlockRunner() = default;

std::optional<Refusal> BlockRunner::run(const BlockOfDraws& block)
{
    follow_agreement();
    if (tape_) {
        booked_ = plan_.contract;
        booked_factors_ = plan_.time.discount_factors;
    }
    if (source_.fill) {
        std::vector<Lanes> rows;
        for (std::size_t p = 0; p < plan_.drawn.size(); ++p) {
            rows.emplace_back(values_.row(p), block.count);
        }
        source_.fill(block.first, block.count, rows);
        for (std::size_t p = 0; p < plan_.drawn.size(); ++p) {
            double* row = values_.row(p);
            std::fill(row + block.count, row + kernels_.width, row[block.count - 1]);
        }
    }
    fill_noise(block);
    return run_filled(block);
}

void BlockRunner::fill_noise(const BlockOfDraws& block)
{
    if (!plan_.contract) {
        return;
    }
    const auto luck = source_.luck ? source_.luck(block.first) : std::optional{block.first};
    if (luck) {
        fill_contract_noise(plan_, plan_.description->simulation.seed, *luck, block.count, noise_);
    } else {
        noise_.clear();
    }
}

std::optional<Refusal> BlockRunner::run_central()
{
    for (std::size_t p = 0; p < plan_.drawn.size(); ++p) {
        std::fill_n(values_.row(p), kernels_.width,
                    *parameter_named(*plan_.description, plan_.drawn[p]).value);
    }
    noise_.clear();
    return run_filled({0, 1, ValuesOfBlock::central});
}

std::optional<Refusal> BlockRunner::run_filled(const BlockOfDraws& block)
{
    kernels_.evaluate(plan_.program, values_.data());
    if (auto refused = check_values(block, plan_.checks)) {
        return refused;
    }
    std::fill(sums_.begin(), sums_.end(), 0.0);
    for (std::size_t k = 0; k < ledgers_.size(); ++k) {
        if (auto refused = project(k, block)) {
            return refused;
        }
        appraisal_.add_alternative(k, ledgers_[k], block.count, sums_);
    }
    return compare_alternatives(block, &sums_);
}

/// What several chains come to is their sum: a ledger is linear in persons.
std::optional<Refusal> BlockRunner::project(std::size_t alternative, const BlockOfDraws& block)
{
    projection_.project(alternative, values_, block.count, ledgers_[alternative], watch_);
    if (projection_.negative()) {
        return too_few_persons(projection_, block);
    }
    for (auto& chain : own_chains_) {
        chain.project(alternative, values_, block.count, *chain_ledger_);
        if (chain.negative()) {
            return too_few_persons(chain, block);
        }
        ledgers_[alternative].add(*chain_ledger_);
    }
    return std::nullopt;
}

std::optional<Refusal> BlockRunner::compare_alternatives(const BlockOfDraws& block,
                                                         std::vector<double>* sums)
{
    const auto& baseline = ledgers_[baseline_alternative(*plan_.description)];
    for (std::size_t c = 0; c < compared_.size(); ++c) {
        const auto& with = ledgers_[compared_[c]];
        if (plan_.contract) {
            if (!dues_.empty()) {
                if (auto refused = dues_[c]->find(block, values_)) {
                    return refused;
                }
            }
            if (settle_again(c, block.count).outside) {
                return outside_threshold_table(block);
            }
        }
        appraisal_.compare(c, values_, baseline, with, plan_.contract ? &settlement_ : nullptr,
                           block.count, figures_[c], sums);
    }
    return std::nullopt;
}

const Settlement& BlockRunner::settle_again(std::size_t comparison, std::size_t lanes)
{
    settle(plan_, values_, ledgers_[baseline_alternative(*plan_.description)],
           ledgers_[compared_[comparison]], noise_, lanes, settlement_);
    if (!dues_.empty()) {
        dues_[comparison]->book(lanes, settlement_);
    }
    return settlement_;
}

Refusal BlockRunner::outside_threshold_table(const BlockOfDraws& block) const
{
    const auto& outside = *settlement_.outside;
    const auto draw = block.first + outside.lane;
    return {draw,
            fmt::format("{}: error: draw {}: {:.10g} persons, year {}, lie outside the classes "
                        "of the threshold\n",
                        to_text(plan_.contract->threshold), draw, outside.persons,
                        plan_.time.start + static_cast<int>(outside.t))};
}

std::string BlockRunner::parameters_of(const Check& check, std::size_t lane) const
{
    std::vector<std::string> drawn;
    for (const auto parameter : parameters_below(*plan_.graph, Slot{check.node})) {
        drawn.push_back(
            fmt::format("{} = {:.6g}", plan_.drawn[parameter], values_.row(parameter)[lane]));
    }
    std::vector<std::string> fixed;
    for (const auto* parameter : fixed_parameters(plan_, check)) {
        fixed.push_back(fmt::format("{} = {:.6g}", parameter->name, *parameter->value));
    }
    return fmt::format(
        "\n  drawn parameters in it: {}\n{}",
        drawn.empty() ? "none" : fmt::format("{}", fmt::join(drawn, ", ")),
        fixed.empty() ? "" : fmt::format("  fixed parameters in it: {}\n", fmt::join(fixed, ", ")));
}

/// The lowest refused draw of the block; of its broken rules the first in the plan.
std::optional<Refusal> BlockRunner::check_values(const BlockOfDraws& block,
                                                 const std::vector<Check>& checks) const
{
    const Check* broken = nullptr;
    std::size_t lowest = block.count;
    for (const auto& check : checks) {
        const double* row = values_.row(check.slot.index);
        if (!any_broken(check, row, kernels_.width)) {
            continue;
        }
        for (std::size_t lane = 0; lane < lowest; ++lane) {
            if (!holds(check.must, row[lane], check.limit)) {
                broken = &check;
                lowest = lane;
            }
        }
    }
    if (broken == nullptr) {
        return std::nullopt;
    }
    const auto& rule = plan_.rules[broken->rule];
    auto text = fmt::format(
        "{}error: {}: {}{}{} {}", place_of(rule), name_of(block, lowest), rule.text,
        broken->has_age ? fmt::format(", age {}", broken->age) : "",
        broken->has_year ? fmt::format(", year {}", broken->year) : "",
        violation(broken->must, values_.row(broken->slot.index)[lowest], broken->limit));
    text += parameters_of(*broken, lowest);
    return Refusal{block.first + lowest, std::move(text)};
}

Refusal BlockRunner::too_few_persons(const Projection& chain, const BlockOfDraws& block) const
{
    const auto& negative = *chain.negative();
    const auto& population = plan_.description->populations[negative.population];
    const auto& plan = plan_.populations[negative.population];
    const auto count = plan.positions.size();
    const auto draw = block.first + negative.lane;
    return {draw,
            fmt::format("{}: error: {}: fewer than 0 persons in {} of {}, age {}, year {}\n"
                        "  net migration takes more than there are\n",
                        to_text(population.place), name_of(block, negative.lane),
                        population.states[plan.positions[negative.cell % count].state].name,
                        population.name, plan.first_age + static_cast<int>(negative.cell / count),
                        plan_.time.start + static_cast<int>(negative.year))};
}

} // namespace mkba
