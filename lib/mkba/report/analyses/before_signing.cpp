#include "mkba/report/analyses/before_signing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/report/analyses/signing_parts.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/signing_phrases.hpp"

namespace mkba {

namespace {

constexpr std::size_t told_confidence = 1; // of usual_confidences, in sentences

std::string percent(double share)
{
    return fmt::format("{:.0f}%", 100 * share);
}

Label rate_words(double value)
{
    return {format_cell(rate(value), Language::nl), format_cell(rate(value), Language::en)};
}

/// With hundredths of a percent: an effect may be far below a threshold.
Label fine_rate_words(double value)
{
    return {format_number(100 * value, 0.01, Language::nl) + "%",
            format_number(100 * value, 0.01, Language::en) + "%"};
}

Label chance_words(double value)
{
    return {format_cell(chance(value), Language::nl), format_cell(chance(value), Language::en)};
}

TableCell maybe_rate(const std::optional<double>& value)
{
    return value ? rate(*value) : TableCell{Blank{}};
}

TableCell persons_cell(double persons)
{
    return Figure{Unit::count, {persons, {}}, Show::mean, Precision{100, {}}};
}

/// One column a confidence, under a heading of their own.
void add_confidences(ReportTable& table, const std::string& id, SigningPhrase group)
{
    for (const double confidence : usual_confidences) {
        TableColumn column{fmt::format("{}_{:.0f}", id, 100 * confidence),
                           same(percent(confidence))};
        column.group = words(group);
        table.columns.push_back(std::move(column));
    }
}

bool any_benchmark_error(const std::vector<ContractSigning>& contracts)
{
    return std::any_of(contracts.begin(), contracts.end(),
                       [](const ContractSigning& one) { return one.benchmark_error > 0; });
}

/// Rates and thresholds, and odds where any are drawn.
TableRow luck_row(const ContractSigning& contract, const SigningYear& year, bool with_error,
                  bool drawn)
{
    TableRow row{contract.name + ".year", same(std::to_string(year.year))};
    row.year = year.year;
    const bool measured = year.benchmark > 0; // who just entered may have cost nothing yet
    const auto rate_if_any = [&](double value) {
        return measured ? TableCell{rate(value)} : TableCell{Blank{}};
    };
    row.cells = {same(std::to_string(year.since_start)), persons_cell(year.persons),
                 rate_if_any(year.effect), rate_if_any(year.luck)};
    for (const double smallest : year.smallest_by_luck) {
        row.cells.emplace_back(rate_if_any(smallest));
    }
    for (std::size_t c = 0; with_error && c < year.smallest.size(); ++c) {
        row.cells.emplace_back(rate_if_any(year.smallest[c]));
    }
    row.cells.push_back(measured ? maybe_rate(year.threshold) : TableCell{Blank{}});
    if (!drawn) {
        return row;
    }
    const bool settled = measured && year.for_nothing.has_value();
    row.cells.push_back(settled ? chance(*year.for_nothing) : TableCell{Blank{}});
    row.cells.push_back(settled ? chance(*year.funded) : TableCell{Blank{}});
    row.cells.push_back(year.missed ? chance(*year.missed)
                        : settled   ? TableCell{}
                                    : TableCell{Blank{}});
    return row;
}

TableRow any_year_row(const ContractSigning& contract, std::size_t columns)
{
    TableRow row{contract.name + ".any_year", words(SigningPhrase::any_year), RowKind::total};
    row.cells.assign(columns - 3, Blank{});
    row.cells.push_back(chance(*contract.for_nothing));
    row.cells.push_back(chance(*contract.funded));
    row.cells.push_back(chance(*contract.missed));
    return row;
}

/// As many as it takes, whole; "none" where no number is enough.
TableCell number_needed(const std::optional<double>& needed)
{
    if (!needed) {
        return words(SigningPhrase::none_is_enough);
    }
    return Figure{Unit::number, {*needed, {}}, Show::mean, Precision{*needed / 10, {}}};
}

Label number_words(const std::optional<double>& needed)
{
    const auto cell = number_needed(needed);
    return {format_cell(cell, Language::nl), format_cell(cell, Language::en)};
}

Label size_sentence(const ContractSigning& contract, double power)
{
    const auto& size = contract.sizes.back();
    const auto& needed = size.needed[told_confidence];
    const std::vector<Filling> fillings{
        {"contract", contract.label},
        {"years", same(size.years)},
        {"effect", fine_rate_words(size.effect)},
        {"error", rate_words(contract.benchmark_error)},
        {"number", number_words(needed)},
        {"by_luck", number_words(size.by_luck[told_confidence])},
        {"confidence", same(percent(usual_confidences[told_confidence]))},
        {"power", same(percent(power))}};
    return fill(words(!(size.effect > 0) ? SigningPhrase::no_effect_expected
                      : needed           ? SigningPhrase::enough_populations
                                         : SigningPhrase::no_number_is_enough),
                fillings);
}

Label pool_sentence(const ContractSigning& contract)
{
    const auto& year = contract.years.back();
    const auto persons = persons_cell(year.persons);
    return fill(
        words(SigningPhrase::pool_and_luck),
        {{"contract", contract.label},
         {"persons", {format_cell(persons, Language::nl), format_cell(persons, Language::en)}},
         {"year", same(std::to_string(year.year))},
         {"since", same(year.since_start)},
         {"effect", fine_rate_words(year.effect)},
         {"smallest", rate_words(year.smallest[told_confidence])},
         {"confidence", same(percent(usual_confidences[told_confidence]))}});
}

Label entered_sentence(const ContractSigning& contract)
{
    const auto persons = persons_cell(contract.of_everybody->persons);
    return fill(
        words(SigningPhrase::only_entered),
        {{"contract", contract.label},
         {"first", same(std::to_string(contract.years.front().year))},
         {"persons", {format_cell(persons, Language::nl), format_cell(persons, Language::en)}},
         {"year", same(std::to_string(contract.years.back().year))},
         {"effect", fine_rate_words(contract.of_everybody->effect)}});
}

} // namespace

bool any_drawn(const std::vector<ContractSigning>& contracts)
{
    return std::any_of(contracts.begin(), contracts.end(),
                       [](const ContractSigning& one) { return one.for_nothing.has_value(); });
}

TableColumn headed(std::string id, SigningPhrase heading)
{
    return {std::move(id), words(heading)};
}

void start_section(ReportTable& table, const std::vector<ContractSigning>& contracts,
                   const ContractSigning& contract)
{
    if (contracts.size() > 1) {
        table.rows.push_back(heading_row(contract.name, capitalised(contract.label)));
    }
}

ReportTable signing_table(const std::vector<ContractSigning>& contracts, double power)
{
    ReportTable table{"signing", words(SigningPhrase::signing_title)};
    for (const auto& contract : contracts) {
        const auto say = [&](const char* id, Label text) {
            table.rows.push_back({contract.name + "." + id, capitalised(std::move(text))});
        };
        say("pool", pool_sentence(contract));
        if (contract.of_everybody) {
            say("everybody", entered_sentence(contract));
        }
        if (contract.for_nothing) {
            say("odds", fill(words(SigningPhrase::chance_of_odds),
                             {{"contract", contract.label},
                              {"nothing", chance_words(*contract.for_nothing)},
                              {"missed", chance_words(*contract.missed)}}));
        }
        if (contract.ended) {
            say("ended",
                fill(words(SigningPhrase::chance_of_end),
                     {{"contract", contract.label}, {"ended", chance_words(*contract.ended)}}));
        }
        say("size", size_sentence(contract, power));
        say("inside",
            fill(words(SigningPhrase::inside_term),
                 {{"contract", contract.label}, {"share", rate_words(contract.effects_inside)}}));
    }
    if (contracts.empty()) {
        table.rows.push_back({"none", words(SigningPhrase::no_contract)});
    }
    return table;
}

ReportTable luck_table(const std::vector<ContractSigning>& contracts)
{
    ReportTable table{"luck", words(SigningPhrase::luck_title), words(Phrase::year)};
    table.columns = {
        headed("since_start", SigningPhrase::since_start), column("persons", Phrase::persons),
        headed("effect", SigningPhrase::expected_effect), headed("luck", SigningPhrase::luck)};
    add_confidences(table, "smallest_by_luck", SigningPhrase::by_sampling_alone);
    const bool with_error = any_benchmark_error(contracts);
    if (with_error) {
        add_confidences(table, "smallest", SigningPhrase::with_benchmark_error);
    }
    table.columns.push_back(column("threshold", Phrase::threshold));
    const bool drawn = any_drawn(contracts);
    if (drawn) {
        table.columns.push_back(headed("for_nothing", SigningPhrase::for_nothing));
        table.columns.push_back(headed("funded", SigningPhrase::funded));
        table.columns.push_back(headed("missed", SigningPhrase::missed));
    }
    for (const auto& contract : contracts) {
        start_section(table, contracts, contract);
        for (const auto& year : contract.years) {
            table.rows.push_back(luck_row(contract, year, with_error, drawn));
        }
        if (contract.for_nothing && !contract.settles_once) {
            table.rows.push_back(any_year_row(contract, table.columns.size()));
        }
    }
    table.notes.push_back(words(SigningPhrase::note_luck));
    return table;
}

ReportTable size_table(const std::vector<ContractSigning>& contracts, double power)
{
    ReportTable table{"size", words(SigningPhrase::size_title),
                      words(SigningPhrase::years_together)};
    table.columns = {headed("effect", SigningPhrase::expected_effect)};
    add_confidences(table, "by_luck", SigningPhrase::by_sampling_alone);
    const bool with_error = any_benchmark_error(contracts);
    if (with_error) {
        add_confidences(table, "needed", SigningPhrase::with_benchmark_error);
    }
    for (const auto& contract : contracts) {
        start_section(table, contracts, contract);
        for (const auto& size : contract.sizes) {
            TableRow row{fmt::format("{}.years.{}", contract.name, size.years), same(size.years)};
            row.cells.emplace_back(rate(size.effect));
            for (const auto& needed : size.by_luck) {
                row.cells.push_back(number_needed(needed));
            }
            for (std::size_t c = 0; with_error && c < size.needed.size(); ++c) {
                row.cells.push_back(number_needed(size.needed[c]));
            }
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(fill(words(SigningPhrase::note_size), {{"power", same(percent(power))}}));
    return table;
}

} // namespace mkba
