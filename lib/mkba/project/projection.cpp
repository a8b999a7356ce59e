#include "mkba/project/projection.hpp"

#include <algorithm>

namespace mkba {

Projection::Projection(const Plan& plan, Width width)
    : plan_{plan}, kernels_{kernels(width)}, flows_{plan.flows, kernels_.width},
      stamps_(plan.flows, 0), left_{plan.sources.size() * plan.time.person_years, kernels_.width},
      sum_{1, kernels_.width}, one_{1, kernels_.width}, accounting_{plan, width}
{
    const bool fed = std::any_of(plan.populations.begin(), plan.populations.end(),
                                 [](const PopulationPlan& one) { return one.beside_cohort; });
    first_year_ = fed ? 0 : plan.time.cohort.value_or(0);
    std::fill_n(one_.data(), kernels_.width, 1.0);
    for (const auto& population : plan.populations) {
        const auto positions = static_cast<std::uint32_t>(population.positions.size());
        std::size_t sums = 0;
        for (const auto& step : population.steps) {
            sums = std::max(sums, step.sums.size());
        }
        const auto rows = first_sum_row(population.ages, positions) + positions + sums;
        const bool keeps_start = plan.time.counting == Counting::half_cycle;
        people_.push_back(
            {RowBlock{rows, kernels_.width}, RowBlock{keeps_start ? rows : 0, kernels_.width}});
    }
}

void Projection::project(std::size_t alternative, const RowBlock& values, std::size_t lanes,
                         Ledger& ledger, const FlowWatch& watch)
{
    ledger.clear();
    left_.clear();
    negative_.reset();
    for (auto& people : people_) {
        people.cells.clear();
    }
    const auto first_booked = plan_.time.cohort.value_or(0);
    for (auto t = first_year_; t < plan_.time.person_years; ++t) {
        ++stamp_;
        start_year(alternative, t, values);
        for (std::size_t p = 0; p < people_.size(); ++p) {
            check_persons(p, t, lanes);
        }
        advance(alternative, t, values);
        save_leavers(t);
        if (t >= first_booked) { // what runs beside a cohort counts in the cohort's year only
            const FlowView flows{flows_, stamps_, stamp_};
            accounting_.book(alternative, t, flows, values, lanes, ledger);
            if (watch) {
                watch(alternative, t, flows);
            }
        }
    }
}

void Projection::add_flow(std::uint32_t flow, const double* value, const double* times)
{
    auto* row = flows_.row(flow);
    if (stamps_[flow] != stamp_) {
        stamps_[flow] = stamp_;
        std::fill_n(row, kernels_.width, 0.0);
    }
    kernels_.multiply_add(row, value, times);
}

void Projection::start_year(std::size_t alternative, std::uint32_t t, const RowBlock& values)
{
    for (std::size_t p = 0; p < people_.size(); ++p) {
        if (t < plan_.populations[p].years) {
            start_population(plan_.alternatives[alternative], p, t, values);
        }
    }
}

/// Last year's youngest have moved on; in a population without ages, everybody returns to the one
/// age.
void Projection::clear_youngest(const PopulationPlan& plan,
                                const AlternativePopulation& alternative, People& people,
                                std::uint32_t t)
{
    const auto row_count = plan.positions.size() * kernels_.width;
    if (plan.ageless) {
        std::copy_n(people.cells.data() + row_count, row_count, people.cells.data());
        return;
    }
    const auto& before = plan.steps[alternative.years[t - 1].step];
    std::fill_n(people.cells.data() + before.first_age * row_count, row_count, 0.0);
}

void Projection::start_population(const AlternativePlan& alternative, std::size_t population,
                                  std::uint32_t t, const RowBlock& values)
{
    const auto& plan = plan_.populations[population];
    const auto& made = alternative.populations[population];
    auto& people = people_[population];
    if (t == 0) {
        for (const auto& stock : made.stock) {
            kernels_.add(people.cells.row(stock.cell), values.row(stock.count.index));
        }
        for (const auto& flow : made.stock_flows) {
            add_flow(flow.flow, values.row(flow.value.index), one_.data());
        }
        return;
    }
    clear_youngest(plan, made, people, t);
    for (const auto& batch : made.years[t].entrants) {
        join(batch, people, t, values);
    }
    for (const auto& migrant : made.years[t].migration) {
        kernels_.add(people.cells.row(migrant.cell), values.row(migrant.count.index));
    }
}

void Projection::join(const EntrantBatch& batch, People& people, std::uint32_t t,
                      const RowBlock& values)
{
    const double* times =
        batch.source ? source_persons(plan_.sources[*batch.source], *batch.source, t) : one_.data();
    if (times == nullptr) {
        return;
    }
    for (const auto& joining : batch.joining) {
        kernels_.multiply_add(people.cells.row(joining.cell), values.row(joining.count.index),
                              times);
    }
    for (const auto& flow : batch.flows) {
        add_flow(flow.flow, values.row(flow.value.index), times);
    }
}

/// Those present now, or those who left `years_before` years ago; nothing before the first year.
const double* Projection::source_persons(const SourcePlan& source, std::size_t index,
                                         std::uint32_t t)
{
    if (source.years_before > 0) {
        return t < source.years_before
                   ? nullptr
                   : left_.row(index * plan_.time.person_years + t - source.years_before);
    }
    sum_.clear();
    for (const auto cell : source.cells) {
        kernels_.add(sum_.data(), people_[source.population].cells.row(cell));
    }
    return sum_.data();
}

void Projection::advance(std::size_t alternative, std::uint32_t t, const RowBlock& values)
{
    for (std::size_t p = 0; p < people_.size(); ++p) {
        const auto& plan = plan_.populations[p];
        if (t < plan.years) {
            const auto& year = plan_.alternatives[alternative].populations[p].years[t];
            advance_population(plan.steps[year.step], plan, people_[p], values);
        }
    }
}

void Projection::advance_population(const StepTable& step, const PopulationPlan& plan,
                                    People& people, const RowBlock& values)
{
    const FlowRows flows{flows_.data(), stamps_.data(), stamp_};
    const auto count = [&](const std::vector<FlowTerm>& terms,
                           const std::vector<std::uint32_t>& cells, const double* persons) {
        kernels_.count(terms.data(), terms.size(), cells.data(), persons, values.data(), flows);
    };
    const auto count_years = [&](double* persons) {
        kernels_.share(step, persons);
        count(step.counted, step.cells, persons);
    };
    const auto rows = std::size_t{plan.ages + 1} * plan.positions.size();
    const auto shift = plan.positions.size() * kernels_.width;
    if (plan_.time.counting == Counting::start) {
        count_years(people.cells.data());
    } else if (plan_.time.counting == Counting::half_cycle) {
        std::copy_n(people.cells.data(), rows * kernels_.width, people.scratch.data());
    }
    count(step.at_start, step.cells, people.cells.data());
    kernels_.move(step, people.cells.data(), values.data());
    if (plan_.time.counting == Counting::end) {
        count_years(people.cells.data() + shift);
    } else if (plan_.time.counting == Counting::half_cycle) {
        kernels_.average(people.scratch.data(), people.cells.data() + shift,
                         rows - plan.positions.size());
        count_years(people.scratch.data());
    }
    count(step.leaving, step.cells, people.cells.data());
}

void Projection::save_leavers(std::uint32_t t)
{
    for (std::size_t s = 0; s < plan_.sources.size(); ++s) {
        const auto& source = plan_.sources[s];
        if (source.years_before > 0) {
            auto* left = left_.row(s * plan_.time.person_years + t);
            for (const auto cell : source.cells) {
                kernels_.add(left, people_[source.population].cells.row(cell));
            }
        }
    }
}

/// Only where net migration may take more persons than there are.
void Projection::check_persons(std::size_t population, std::uint32_t t, std::size_t lanes)
{
    const auto& plan = plan_.populations[population];
    if (!plan.may_go_negative || t >= plan.years) {
        return;
    }
    const auto& cells = people_[population].cells;
    for (std::uint32_t cell = 0; cell < plan.ages * plan.positions.size(); ++cell) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            if (cells.row(cell)[lane] < -1e-9 && (!negative_ || lane < negative_->lane)) {
                negative_ = NegativePersons{lane, t, static_cast<std::uint32_t>(population), cell};
            }
        }
    }
}

} // namespace mkba
