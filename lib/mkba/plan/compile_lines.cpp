#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "mkba/draw/distribution.hpp"
#include "mkba/plan/money_compiler.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

namespace {

/// Amount times hours as one expression.
Expression unit_expression(const Line& line)
{
    if (!line.per.hours) {
        return line.amount;
    }
    return {Operation::multiply, 0, {}, {line.amount, *line.per.hours}, line.amount.place};
}

std::vector<bool> fixed_years(const Compilation& c, DriverKind kind)
{
    const auto& time = c.plan.time;
    std::vector<bool> falls(time.person_years, false);
    for (std::uint32_t t = 0; t < time.programme_years; ++t) {
        const bool recruits = !time.cohort || *time.cohort == t;
        falls[t] = recruits && (kind == DriverKind::year || t == 0);
    }
    return falls;
}

/// The largest number of years a stream can run, from what is written: at_most, a constant, a
/// bounded distribution.
std::optional<int> longest(Compilation& c, const Stream& stream)
{
    if (stream.at_most) {
        return stream.at_most;
    }
    const auto years = c.formulas.compile(stream.years, {});
    if (c.graph.is_constant(years)) {
        return static_cast<int>(std::ceil(c.graph.constant_value(years)));
    }
    if (stream.years.operation == Operation::name) {
        const auto* parameter = c.formulas.find_parameter(stream.years.name);
        if (parameter != nullptr && parameter->distribution) {
            const auto highest = make_distribution(*parameter->distribution).support().highest;
            if (std::isfinite(highest)) {
                return static_cast<int>(std::ceil(highest));
            }
        }
    }
    return std::nullopt;
}

std::uint32_t payments(Compilation& c, const Line& line, int first_age)
{
    const auto& stream = *line.stream;
    auto years = longest(c, stream);
    if (stream.until_age) {
        const int left = std::max(*stream.until_age - first_age - stream.lag, 0);
        years = years ? std::min(*years, left) : left;
    }
    if (!years) {
        refuse(stream.place, "a stream without a known end: `years` has no upper bound",
               "give until_age or at_most");
    }
    return static_cast<std::uint32_t>(std::max(*years, 0));
}

void compile_stream(Compilation& c, const Line& line, LinePlan& plan, int first_age)
{
    auto& graph = c.graph;
    const auto& stream = *line.stream;
    const auto years = c.formulas.compile(stream.years, {});
    const auto text = [&] { return fmt::format("years of the stream of {}", line.name); };
    c.checks.require(Must::not_be_negative, years, {}, stream.place, text);
    if (stream.at_most) {
        c.checks.require(Must::not_exceed, years, {}, stream.place, text, *stream.at_most);
    }
    const auto growth = stream.growth
                            ? graph.add(graph.constant(1), c.formulas.compile(*stream.growth, {}))
                            : graph.constant(1);
    const auto count = payments(c, line, first_age);
    for (std::uint32_t k = 0; k < count; ++k) {
        const auto left = graph.subtract(years, graph.constant(k));
        const auto weight =
            graph.make(NodeKind::minimum, graph.make(NodeKind::maximum, left, graph.constant(0)),
                       graph.constant(1));
        const auto grown = graph.power(growth, graph.constant(k));
        plan.weights.push_back(graph.multiply(weight, grown));
        if (stream.growth) {
            plan.growth.push_back(grown);
        }
    }
    plan.lag = static_cast<std::uint32_t>(stream.lag);
    plan.until_age = stream.until_age;
}

std::vector<PartySlot> party_slots(Compilation& c, const std::vector<PartyShare>& shares,
                                   const Line& line)
{
    std::vector<PartySlot> slots;
    Slot sum = c.graph.constant(0);
    for (const auto& share : shares) {
        const auto party = index_of(c.description.parties, share.party).value();
        slots.push_back({static_cast<std::uint32_t>(party), c.formulas.compile(share.share, {})});
    }
    std::sort(slots.begin(), slots.end(),
              [](const PartySlot& a, const PartySlot& b) { return a.party < b.party; });
    for (const auto& slot : slots) {
        sum = c.graph.add(sum, slot.share);
    }
    if (!shares.empty()) {
        c.checks.require(Must::sum_to_one, sum, {}, line.place,
                         [&] { return fmt::format("the parties' shares of {}", line.name); });
    }
    return slots;
}

int last_age(const Compilation& c, const std::string& population)
{
    const auto& ages = c.description.populations[c.population_index(population)].ages;
    return ages ? ages->last : 0;
}

/// A contract that counts only those who entered since signing knows them by their age.
bool in_pool_by_age(const Compilation& c, const std::string& line)
{
    const auto& contract = c.description.contract; // the others have the same pool then
    return contract && only_entered_since_signing(*contract) &&
           std::any_of(contract->pool.begin(), contract->pool.end(), [&](const PoolPart& part) {
               return std::find(part.lines.begin(), part.lines.end(), line) != part.lines.end();
           });
}

void compile_driver(Compilation& c, DriverCompiler& drivers, const Line& line, LinePlan& plan)
{
    const auto unit = unit_expression(line);
    const auto uses = c.formulas.uses(unit);
    const bool leaves = line.per.kind == DriverKind::leavers; // all of them at the last age
    const bool by_cell = !is_fixed_sum(line.per) && ((uses.age && !leaves) || uses.years_in_state);
    if (is_fixed_sum(line.per)) {
        plan.fixed_years = fixed_years(c, line.per.kind);
    } else {
        const bool ages_apart =
            (line.stream && line.stream->until_age) || in_pool_by_age(c, line.name);
        plan.driver = drivers.require(line.per, by_cell ? std::optional{unit} : std::nullopt,
                                      ages_apart ? Buckets::by_age : Buckets::together);
    }
    for (std::uint32_t t = 0; t < c.plan.time.person_years; ++t) {
        auto at = c.in_year(t);
        at.age = leaves ? std::optional{last_age(c, line.per.population)} : std::nullopt;
        const auto slot = by_cell ? c.graph.constant(1) : c.formulas.compile(unit, at);
        c.checks.require(Must::be_finite, slot, c.in_year(t), line.place,
                         [&] { return "amount of " + line.name; });
        plan.unit.push_back(slot);
    }
}

LinePlan compile_line(Compilation& c, DriverCompiler& drivers, const Description& of,
                      std::size_t index)
{
    const auto& line = of.lines[index];
    LinePlan plan;
    plan.line = static_cast<std::uint32_t>(index);
    compile_driver(c, drivers, line, plan);
    if (line.stream) {
        const int first_age = plan.driver ? drivers.all()[*plan.driver].plan.first_bucket_age : 0;
        compile_stream(c, line, plan, first_age);
    } else {
        plan.weights.push_back(c.graph.constant(1));
    }
    plan.parties = party_slots(c, line.parties, line);
    plan.receivers = party_slots(c, line.receivers, line);
    if (line.value_added_tax == ValueAddedTax::compensable) {
        plan.cash_divisor = c.graph.add(c.graph.constant(1),
                                        c.formulas.compile(line.value_added_tax_rate.value(), {}));
    }
    plan.discount = discount_index(c, line.discount);
    plan.post = static_cast<std::uint32_t>(index_of(c.description.posts, line.post).value_or(0));
    plan.kind = line.kind;
    plan.role = line.role;
    plan.perspective = line.perspective;
    plan.in_total = line.in_total;
    plan.structural = line.structural;
    plan.cash_is_all = !line.cashable;
    plan.by_contract = line.by_contract;
    return plan;
}

void compile_cash(Compilation& c, const Line& line, LinePlan& plan)
{
    if (!line.cashable) {
        return;
    }
    const auto require_share = [&](Slot share, const Surroundings& at) {
        c.checks.require(Must::be_probability, share, at, line.cashable->place,
                         [&] { return "cashable of " + line.name; });
    };
    const auto uses = c.formulas.uses(*line.cashable);
    if (uses.years_since_effect) {
        for (std::uint32_t k = 0; k < plan.weights.size(); ++k) {
            const Surroundings at{{}, {}, {}, static_cast<int>(plan.lag + k)};
            const auto share = c.formulas.compile(*line.cashable, at);
            require_share(share, at);
            plan.cash_weights.push_back(c.graph.multiply(plan.weights[k], share));
        }
        return;
    }
    for (std::uint32_t t = 0; t < c.plan.time.years; ++t) {
        const auto share = c.formulas.compile(*line.cashable, c.in_year(t));
        require_share(share, c.in_year(t));
        plan.cash.push_back(share);
    }
}

bool runs_in(Compilation& c, const Line& line, std::size_t alternative)
{
    if (line.by_contract) {
        return alternative != c.baseline; // without the programme nobody signs
    }
    if (line.role != Role::programme) {
        return true;
    }
    return std::any_of(
        line.interventions.begin(), line.interventions.end(), [&](const std::string& name) {
            return ever_runs(c, alternative, index_of(c.description.interventions, name).value());
        });
}

/// What is paid by age is part of how persons are counted, which is the same for all agreements.
void require_same_counts(Compilation& c, const Line& line)
{
    const auto uses = c.formulas.uses(unit_expression(line));
    if (uses.age || uses.years_in_state) {
        refuse(line.place, "an amount by age cannot be compiled with those of other contracts");
    }
}

/// The lines of each agreement, of which the plan has the first.
void compile_agreed_lines(Compilation& c, DriverCompiler& drivers)
{
    const auto agreed = c.agreed();
    c.agreements.resize(agreed.size());
    for (auto& line : c.plan.lines) {
        if (!line.by_contract) {
            continue;
        }
        for (std::size_t a = 0; a < agreed.size(); ++a) {
            const OfAgreement own{c, a};
            require_same_counts(c, agreed[a]->lines[line.line]);
            c.agreements[a].lines.push_back(
                a == 0 ? line : compile_line(c, drivers, *agreed[a], line.line));
        }
    }
}

} // namespace

void compile_lines(Compilation& c, DriverCompiler& drivers)
{
    for (const auto index : by_name(c.description.lines)) {
        std::optional<OfAgreement> own;
        if (c.description.lines[index].by_contract) {
            own.emplace(c, 0);
        }
        c.plan.lines.push_back(compile_line(c, drivers, c.description, index));
    }
    if (!c.others.empty()) {
        compile_agreed_lines(c, drivers);
    }
    auto& time = c.plan.time;
    for (const auto& line : c.plan.lines) {
        const auto last = line.lag + static_cast<std::uint32_t>(line.weights.size());
        time.years = std::max(time.years, time.person_years + (last == 0 ? 0 : last - 1));
    }
}

void finish_lines(Compilation& c)
{
    for (auto& line : c.plan.lines) {
        compile_cash(c, c.description.lines[line.line], line);
        for (std::size_t k = 0; k < c.plan.alternatives.size(); ++k) {
            c.plan.alternatives[k].line_runs.push_back(
                runs_in(c, c.description.lines[line.line], k));
        }
    }
}

} // namespace mkba
