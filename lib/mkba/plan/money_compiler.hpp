// Lines, natural units and the contract in indices.
#pragma once

#include "mkba/plan/driver_compiler.hpp"

namespace mkba {

struct ContractPlan;

/// Lines and units ask for their drivers; the length of the money years becomes known.
void compile_lines(Compilation& c, DriverCompiler& drivers);
/// What needs the money years: cash shares by payment year and whether a line runs in an
/// alternative.
void finish_lines(Compilation& c);
void compile_units(Compilation& c, DriverCompiler& drivers);
void compile_contract(Compilation& c);
/// The benchmark and its rebasing; the years of the contract are known.
void compile_benchmark(Compilation& c, const ContractTerms& terms, ContractPlan& plan);

/// The rules of every year, and the errors of measurement; the years of the contract are known.
void compile_rules(Compilation& c, const ContractTerms& terms, ContractPlan& plan);

/// Stocks, entrants and steps of all alternatives, once every driver is known.
void compile_people(Compilation& c, std::vector<PeopleCompiler>& people, DriverCompiler& drivers);

/// Replaces graph nodes by rows of the value table everywhere in the plan.
void resolve_slots(Compilation& c);

} // namespace mkba
