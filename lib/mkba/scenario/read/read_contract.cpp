#include "mkba/scenario/read/read_contract.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_lines.hpp"
#include "mkba/scenario/read/read_rules.hpp"
#include "mkba/scenario/read/read_term.hpp"

namespace mkba {

namespace {

void check_pool_line(const YamlNode& word, const Line& line, const Reader& reader)
{
    if (!line.in_total) {
        reader.error(
            word, fmt::format("'{}' is a memorandum line, which no contract may share", line.name));
    } else if (line.kind == LineKind::transfer || line.role == Role::programme) {
        reader.error(
            word,
            fmt::format("'{}' is {}; a pool holds costs and benefits of the effect", line.name,
                        line.kind == LineKind::transfer ? "a transfer" : "a programme line"));
    }
}

void check_fixed(const YamlNode& word, const Line& line, const Reader& reader)
{
    if (is_fixed_sum(line.per)) {
        reader.error(word, fmt::format("'{}' is a fixed sum, which came in with nobody", line.name),
                     "leave it out, or let the pool count all persons");
    }
}

PoolPersons read_persons(Mapping& mapping, const Reader& reader)
{
    static const Choices<PoolPersons> kinds{
        {"all", PoolPersons::all}, {"entered_since_signing", PoolPersons::entered_since_signing}};
    const auto persons = mapping.optional_choice("persons", kinds).value_or(PoolPersons::all);
    for (const auto& population : reader.populations) {
        if (persons == PoolPersons::entered_since_signing && !population.ages) {
            reader.error(*mapping.find("persons"),
                         fmt::format("nobody has an age in the population '{}'; who entered since "
                                     "signing is known by age",
                                     population.name));
        }
    }
    return persons;
}

PoolPart read_pool_part(const YamlNode& node, const std::vector<Line>& lines, Reader& reader)
{
    static const Choices<PoolBasis> bases{{"cashable", PoolBasis::cashable},
                                          {"economic", PoolBasis::economic}};
    Mapping mapping{node, reader.findings};
    PoolPart part;
    part.place = node.place();
    part.basis = mapping.optional_choice("basis", bases).value_or(PoolBasis::cashable);
    part.persons = read_persons(mapping, reader);
    const YamlNode* list = mapping.require("lines");
    if (list != nullptr) {
        for (const YamlNode* word : read_words(*list, reader.findings)) {
            const auto name = reader.known(*word, reader.names_of("lines"), "line");
            const auto line = std::find_if(lines.begin(), lines.end(),
                                           [&](const Line& known) { return known.name == name; });
            if (line != lines.end()) {
                check_pool_line(*word, *line, reader);
                if (part.persons == PoolPersons::entered_since_signing) {
                    check_fixed(*word, *line, reader);
                }
                part.lines.push_back(name);
            }
        }
    }
    mapping.finish();
    return part;
}

/// One pool, or several that are measured each in its own way and counted together.
std::vector<PoolPart> read_pool(const YamlNode& node, const std::vector<Line>& lines,
                                Reader& reader)
{
    if (node.kind != YamlKind::sequence) {
        return {read_pool_part(node, lines, reader)};
    }
    std::vector<PoolPart> parts;
    for (const auto& item : node.items) {
        auto next = read_pool_part(item, lines, reader);
        if (!parts.empty() && next.persons != parts.front().persons) {
            reader.error(item, "all pools of a contract count the same persons",
                         "write the same `persons` in each");
        }
        for (const auto& part : parts) {
            for (const auto& line : next.lines) {
                if (std::find(part.lines.begin(), part.lines.end(), line) != part.lines.end()) {
                    reader.error(
                        item, fmt::format("these pools overlap: '{}' is in an earlier one", line));
                }
            }
        }
        parts.push_back(std::move(next));
    }
    return parts;
}

void read_settle(const YamlNode& node, ContractTerms& terms, Reader& reader)
{
    static const Choices<SettleHow> ways{{"annual", SettleHow::annual},
                                         {"cumulative", SettleHow::cumulative}};
    Mapping mapping{node, reader.findings};
    terms.settle = mapping.optional_choice("how", ways).value_or(SettleHow::annual);
    terms.lag = mapping.optional_integer("lag").value_or(0);
    if (terms.lag < 0) {
        reader.error(node, "a payment comes in the year settled or later");
    }
    mapping.finish();
}

/// Who pays what a settlement comes to, and who keeps less than its own saving.
void read_payers(Mapping& mapping, ContractTerms& terms, Reader& reader)
{
    const auto parties = reader.names_of("parties");
    if (const YamlNode* payers = mapping.require("payers")) {
        terms.payers = reader.known_words(*payers, parties, "party");
    }
    if (const YamlNode* returned = mapping.find("returned")) {
        Mapping part{*returned, reader.findings};
        PartyShare share;
        share.place = returned->place();
        share.party = reader.known(part, "to", parties, "party");
        share.share = reader.expression(part, "share", Variables::none, Range::share);
        part.finish();
        terms.returned = std::move(share);
    }
    if (const YamlNode* leakage = mapping.find("leakage")) {
        terms.leakage = read_leakage(*leakage, terms.payers, reader);
    }
}

void read_table(Mapping& mapping, ContractTerms& terms, const Reader& reader)
{
    if (const YamlNode* players = mapping.find("players")) {
        terms.players = read_players(*players, terms, reader);
    }
}

/// Of every contribution, once all that the parties give is known.
void read_titles(Mapping& mapping, ContractTerms& terms, const Reader& reader)
{
    const YamlNode* titles = mapping.find("legal_title");
    if (titles == nullptr) {
        return;
    }
    const Mapping checked{*titles, reader.findings};
    auto givers = reader.names_of("parties");
    if (!divides_result(terms.key_rule)) {
        std::erase_if(givers, [&](const std::string& party) { return !contributes(terms, party); });
    }
    for (const auto& [key, value] : titles->entries) {
        const auto party = reader.known(key, givers, "party that contributes");
        terms.legal_titles[party] = read_text(value, reader.findings);
    }
}

void read_measurement(Mapping& mapping, ContractTerms& terms, Reader& reader)
{
    static const Choices<SavingCounts> savings{
        {"gross", SavingCounts::gross}, {"net_of_programme", SavingCounts::net_of_programme}};
    terms.saving = mapping.optional_choice("saving", savings).value_or(SavingCounts::gross);
    if (const YamlNode* benchmark = mapping.find("benchmark")) {
        terms.benchmark = read_benchmark(*benchmark, reader);
    }
    if (only_entered_since_signing(terms) && terms.benchmark.kind == BenchmarkKind::historical) {
        reader.findings.error(terms.benchmark.place,
                              "nobody of this pool was there in the base years: it counts only "
                              "those who entered since signing",
                              "use the baseline, a comparison group or given sums");
    }
    if (const YamlNode* rebasing = mapping.find("rebasing")) {
        terms.rebasing = read_rebasing(*rebasing, reader);
    }
    terms.benchmark_error = reader.optional_expression(mapping, "benchmark_error", Variables::none,
                                                       Range::not_negative);
    if (const YamlNode* settle = mapping.find("settle")) {
        read_settle(*settle, terms, reader);
    }
    if (const YamlNode* exit = mapping.find("exit")) {
        terms.exit = read_exit(*exit, reader);
    }
}

/// Pool, payers and rules: what is measured and what it comes to.
void read_settlement(Mapping& mapping, ContractTerms& terms, const Description& description,
                     Reader& reader)
{
    if (const YamlNode* pool = mapping.require("pool")) {
        terms.pool = read_pool(*pool, description.lines, reader);
    }
    read_payers(mapping, terms, reader);
    terms.rules = read_rules(mapping, reader);
    read_measurement(mapping, terms, reader);
    if (terms.rules.rounding) {
        reader.error(mapping.node(),
                     "a projected contract settles in whole euros and cents unrounded",
                     "leave out rounding; it belongs to given figures");
    }
}

void read_money(Mapping& mapping, ContractTerms& terms, const Description& description,
                Reader& reader)
{
    if (const YamlNode* prefinance = mapping.find("prefinance")) {
        terms.prefinance = read_prefinance(*prefinance, reader);
    }
    const auto add = [&](const char* key, ContractLines lines) {
        if (const YamlNode* node = mapping.find(key)) {
            auto made = read_contract_lines(*node, lines, terms, description, reader);
            std::move(made.begin(), made.end(), std::back_inserter(terms.lines));
        }
    };
    add("administration", ContractLines::administration);
    add("process", ContractLines::process);
}

} // namespace

ContractTerms read_contract(const YamlNode& node, const Description& description, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    ContractTerms terms;
    terms.place = node.place();
    if (node.kind != YamlKind::mapping) {
        return terms;
    }
    terms.label = reader.label(mapping, "contract");
    for (const char* key : {"columns", "variants", "numbers", "missing"}) {
        if (mapping.has(key)) { // nor has it the rest of what a projection needs
            mapping.refuse(key,
                           "only given figures have columns and cases; this contract is projected",
                           "use it with: mkba settle");
            return terms;
        }
    }
    if (const YamlNode* years = mapping.require("years")) {
        const auto term = read_term(*years, reader);
        terms.first_year = term.first;
        terms.years = term.count;
        terms.renew = term.renew;
    }
    if (const YamlNode* key = mapping.require("key")) {
        read_key(*key, terms, reader);
    }
    if (divides_result(terms.key_rule)) {
        refuse_settlement(mapping, terms.key_rule, reader);
    } else {
        read_settlement(mapping, terms, description, reader);
    }
    read_table(mapping, terms, reader);
    read_money(mapping, terms, description, reader);
    read_titles(mapping, terms, reader);
    mapping.finish();
    return terms;
}

bool contributes(const ContractTerms& terms, const std::string& party)
{
    const auto pays = [&](const Line& line) {
        return std::any_of(line.parties.begin(), line.parties.end(),
                           [&](const PartyShare& share) { return share.party == party; });
    };
    const auto lends = [&](const PrefinanceTerms& loan) { return loan.from == party; };
    return std::find(terms.payers.begin(), terms.payers.end(), party) != terms.payers.end() ||
           std::any_of(terms.lines.begin(), terms.lines.end(), pays) ||
           std::any_of(terms.prefinance.begin(), terms.prefinance.end(), lends);
}

bool only_entered_since_signing(const ContractTerms& terms)
{
    return !terms.pool.empty() && terms.pool.front().persons == PoolPersons::entered_since_signing;
}

int last_payment_year(const ContractTerms& terms)
{
    int last = terms.first_year + terms.years - 1 + terms.lag;
    for (const auto& loan : terms.prefinance) {
        last = std::max({last, loan.year, loan.repay_first + loan.repay_count - 1});
    }
    return last;
}

} // namespace mkba
