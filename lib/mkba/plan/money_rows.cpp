#include "mkba/plan/money_rows.hpp"

#include <algorithm>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/plan/visit_slots.hpp"

namespace mkba {

namespace {

bool has_second(NodeKind kind)
{
    return kind >= NodeKind::add && kind <= NodeKind::at_least;
}

/// Rows by what stands in them once the whole program has run.
std::vector<bool> reached(const Program& program, const std::vector<std::uint32_t>& changed)
{
    std::vector<bool> rows(program.rows, false);
    for (const auto row : changed) {
        rows[row] = true;
    }
    for (const auto& step : program.instructions) {
        rows[step.target] = rows[step.first] || (has_second(step.kind) && rows[step.second]);
    }
    return rows;
}

/// Rows that are written once at most: what stands in them is there whenever it is read. The others
/// are used again and again.
std::vector<bool> lasting(const Plan& plan)
{
    std::vector<unsigned> writes(plan.program.rows, 0);
    for (const auto& step : plan.program.instructions) {
        ++writes[step.target];
    }
    std::vector<bool> rows(plan.program.rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row] = writes[row] <= 1;
    }
    return rows;
}

/// Whether each instruction computes something that is reached.
std::vector<bool> moved_by(const Program& program, const std::vector<std::uint32_t>& changed)
{
    std::vector<bool> moved(program.instructions.size(), false);
    std::vector<bool> rows(program.rows, false);
    for (const auto row : changed) {
        rows[row] = true;
    }
    for (std::size_t i = 0; i < moved.size(); ++i) {
        const auto& step = program.instructions[i];
        moved[i] = rows[step.first] || (has_second(step.kind) && rows[step.second]);
        rows[step.target] = moved[i];
    }
    return moved;
}

/// Backwards: what is moved, what that reads and is not at hand, and the last word on every row
/// that is written on the way.
std::vector<bool> needed(const Plan& plan, const std::vector<std::uint32_t>& changed)
{
    const auto& program = plan.program;
    const auto stays = lasting(plan);
    auto kept = moved_by(program, changed);
    for (bool grew = true; grew;) {
        grew = false;
        std::vector<bool> wanted(program.rows, false);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            wanted[program.instructions[i].target] =
                wanted[program.instructions[i].target] || kept[i];
        }
        for (std::size_t i = kept.size(); i-- > 0;) {
            const auto& step = program.instructions[i];
            if (wanted[step.target] && !kept[i]) {
                kept[i] = true;
                grew = true;
            }
            wanted[step.target] = false;
            if (!kept[i]) {
                continue;
            }
            for (const auto row : {step.first, has_second(step.kind) ? step.second : step.first}) {
                wanted[row] = wanted[row] || (row >= program.parameters && !stays[row]);
            }
        }
    }
    return kept;
}

Program shortened(const Plan& plan, const std::vector<std::uint32_t>& changed)
{
    const auto& program = plan.program;
    const auto kept = needed(plan, changed);
    Program made{program.parameters, program.rows, {}, {}};
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i]) {
            made.instructions.push_back(program.instructions[i]);
        }
    }
    return made;
}

bool in_pool(const Plan& plan, std::uint32_t line)
{
    return plan.contract && plan.contract->member(line);
}

} // namespace

bool moves_people(const Plan& plan, std::uint32_t row)
{
    const auto rows = reached(plan.program, {row});
    bool people = false;
    visit_people_slots(plan, [&](const Slot& slot) { people = people || rows[slot.index]; });
    return people;
}

MoneyRows money_rows(const Plan& plan, const std::vector<std::uint32_t>& changed)
{
    const auto rows = reached(plan.program, changed);
    MoneyRows made{changed, shortened(plan, changed), {}, {}, false, false};
    for (const auto& check : plan.checks) {
        if (rows[check.slot.index] || check.agreement) {
            made.checks.push_back(check);
        }
    }
    std::vector<bool> again(plan.lines.size(), false);
    for (std::uint32_t l = 0; l < plan.lines.size(); ++l) {
        bool amount = false;
        visit_amount_slots(plan.lines[l],
                           [&](const Slot& slot) { amount = amount || rows[slot.index]; });
        bool any = false;
        visit_line_slots(plan.lines[l], [&](const Slot& slot) { any = any || rows[slot.index]; });
        again[l] = amount;
        made.worth = made.worth || (amount && is_cost_of_groups(plan.lines[l]));
        made.pool = made.pool || (any && in_pool(plan, l));
    }
    // The variance of a pool is one sum over its lines.
    for (std::uint32_t l = 0; l < plan.lines.size(); ++l) {
        if (again[l] || (made.pool && in_pool(plan, l))) {
            made.lines.push_back(l);
        }
    }
    return made;
}

} // namespace mkba
