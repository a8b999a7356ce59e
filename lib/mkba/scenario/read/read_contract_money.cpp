// Money of a contract beside its settlement: its own cost, payments for the work, loans, and what a
// payer does not keep.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_contract.hpp"
#include "mkba/scenario/read/read_lines.hpp"

namespace mkba {

namespace {

Expression number(double value, const Place& place)
{
    Expression made;
    made.number = value;
    made.place = place;
    return made;
}

Expression at_least(Expression x, Expression y)
{
    Expression made;
    made.operation = Operation::call;
    made.name = "at_least";
    made.place = x.place;
    made.operands = {std::move(x), std::move(y)};
    return made;
}

Expression times(Expression a, Expression b)
{
    Expression made;
    made.operation = Operation::multiply;
    made.place = a.place;
    made.operands = {std::move(a), std::move(b)};
    return made;
}

/// The amount in the years of the contract, nothing outside them.
Expression inside_term(Expression amount, const ContractTerms& terms)
{
    const Place place = amount.place;
    Expression year;
    year.operation = Operation::name;
    year.name = "year";
    year.place = place;
    const auto from = at_least(year, number(terms.first_year, place));
    if (terms.renew) {
        return times(std::move(amount), from);
    }
    const auto to = at_least(number(terms.first_year + terms.years - 1, place), year);
    return times(times(std::move(amount), from), to);
}

void check_price(const YamlNode& node, const Expression& amount, const Reader& reader)
{
    bool has_price = false;
    for_each_part(amount, [&](const Expression& part) {
        has_price = has_price || (part.operation == Operation::name &&
                                  reader.formula_names.rests_on_price(part.name));
    });
    if (!has_price) {
        reader.error(node, "there is no price in this amount",
                     "give the amount a name under 'parameters', with unit EUR, price_year and "
                     "index");
    }
}

std::vector<std::string> names_of(const std::vector<Intervention>& interventions)
{
    std::vector<std::string> names;
    for (const auto& intervention : interventions) {
        names.push_back(intervention.name);
    }
    return names;
}

/// What is paid for the work itself, and by whom to whom.
void read_process(Mapping& mapping, const Description& description, Reader& reader, Line& line)
{
    line.kind = LineKind::transfer;
    if (const YamlNode* per = mapping.require("per")) {
        line.per = read_driver(*per, mapping, description.interventions, reader);
    }
    if (const YamlNode* from = mapping.require("from")) {
        line.parties = read_party_shares(*from, reader);
    }
    if (const YamlNode* to = mapping.require("to")) {
        line.receivers = read_party_shares(*to, reader);
    }
}

Line read_line(const YamlEntry& entry, ContractLines lines, const ContractTerms& terms,
               const Description& description, Reader& reader)
{
    Mapping mapping{entry.value, reader.findings};
    Line line;
    line.name = entry.key.text;
    line.place = entry.value.place();
    line.by_contract = true;
    line.role = Role::programme;
    line.perspective = Perspective::fiscal;
    line.structural = true;
    if (entry.value.kind != YamlKind::mapping) {
        return line;
    }
    if (std::any_of(description.lines.begin(), description.lines.end(),
                    [&](const Line& known) { return known.name == line.name; })) {
        reader.error(entry.key, fmt::format("the model has a line '{}' already", line.name));
    }
    line.label = reader.label(mapping, line.name);
    line.post = reader.known(mapping, "post", reader.names_of("posts"), "post");
    line.interventions = names_of(description.interventions);
    line.per.kind = DriverKind::year;
    line.per.place = line.place;
    if (lines == ContractLines::process) {
        read_process(mapping, description, reader, line);
    } else if (const YamlNode* parties = mapping.require("parties")) {
        line.parties = read_party_shares(*parties, reader);
    }
    if (const YamlNode* amount = mapping.require("amount")) {
        auto written =
            reader.expression(*amount, lines == ContractLines::process ? Variables::by_age_and_year
                                                                       : Variables::by_year);
        check_price(*amount, written, reader);
        line.amount = inside_term(std::move(written), terms);
    }
    mapping.finish();
    return line;
}

PrefinanceTerms read_loan(const YamlNode& node, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    PrefinanceTerms loan;
    loan.place = node.place();
    if (node.kind != YamlKind::mapping) {
        return loan;
    }
    const auto parties = reader.names_of("parties");
    loan.from = reader.known(mapping, "from", parties, "party");
    loan.to = reader.known(mapping, "to", parties, "party");
    if (const YamlNode* amount = mapping.require("amount")) {
        loan.amount = reader.expression(*amount, Variables::none, Range::not_negative);
        check_price(*amount, loan.amount, reader);
    }
    loan.year = mapping.integer("year");
    if (const YamlNode* repay = mapping.require("repay")) {
        Mapping years{*repay, reader.findings};
        loan.repay_first = years.integer("first");
        loan.repay_count = years.integer("count");
        years.finish();
        if (loan.repay_first <= loan.year || loan.repay_count < 1) {
            reader.error(*repay, "a loan is repaid in one or more years after it is given");
        }
    }
    loan.interest = reader.expression(mapping, "interest", Variables::none, Range::not_negative);
    mapping.finish();
    return loan;
}

} // namespace

std::vector<Line> read_contract_lines(const YamlNode& node, ContractLines lines,
                                      const ContractTerms& terms, const Description& description,
                                      Reader& reader)
{
    const Mapping checked{node, reader.findings};
    std::vector<Line> made;
    for (const auto& entry : node.entries) {
        made.push_back(read_line(entry, lines, terms, description, reader));
    }
    return made;
}

std::vector<PrefinanceTerms> read_prefinance(const YamlNode& node, Reader& reader)
{
    std::vector<PrefinanceTerms> loans;
    if (node.kind != YamlKind::sequence) {
        return {read_loan(node, reader)};
    }
    for (const auto& item : node.items) {
        loans.push_back(read_loan(item, reader));
    }
    return loans;
}

std::vector<LeakageTerms> read_leakage(const YamlNode& node, const std::vector<std::string>& payers,
                                       Reader& reader)
{
    const Mapping checked{node, reader.findings};
    std::vector<LeakageTerms> all;
    for (const auto& [key, value] : node.entries) {
        Mapping mapping{value, reader.findings};
        LeakageTerms leakage;
        leakage.party = reader.known(key, payers, "payer");
        leakage.place = value.place();
        const auto share = [&](const char* name) {
            return reader.optional_expression(mapping, name, Variables::by_year, Range::share);
        };
        leakage.market_share = share("market_share");
        leakage.switching = share("switching");
        leakage.retained = share("retained");
        leakage.clawback = share("clawback");
        mapping.finish();
        all.push_back(std::move(leakage));
    }
    return all;
}

ExitTerms read_exit(const YamlNode& node, const Reader& reader)
{
    Mapping mapping{node, reader.findings};
    ExitTerms terms;
    terms.review = mapping.integer("review");
    terms.below = reader.expression(mapping, "below", Variables::none);
    mapping.finish();
    return terms;
}

} // namespace mkba
