#include "mkba/report/tables/before_signing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/signing_phrases.hpp"

namespace mkba {

namespace {

constexpr std::size_t told_confidence = 1; // of usual_confidences, in sentences

TableColumn headed(std::string id, SigningPhrase heading)
{
    return {std::move(id), words(heading)};
}

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

/// Contracts have headings where there are several.
void start_section(ReportTable& table, const std::vector<ContractSigning>& contracts,
                   const ContractSigning& contract)
{
    if (contracts.size() > 1) {
        table.rows.push_back(heading_row(contract.name, capitalised(contract.label)));
    }
}

bool any_benchmark_error(const std::vector<ContractSigning>& contracts)
{
    return std::any_of(contracts.begin(), contracts.end(),
                       [](const ContractSigning& one) { return one.benchmark_error > 0; });
}

TableRow luck_row(const ContractSigning& contract, const SigningYear& year, bool with_error)
{
    TableRow row{contract.name + ".year", same(std::to_string(year.year))};
    row.year = year.year;
    row.cells = {same(std::to_string(year.since_start)), persons_cell(year.persons),
                 rate(year.effect), rate(year.luck)};
    for (const double smallest : year.smallest_by_luck) {
        row.cells.emplace_back(rate(smallest));
    }
    for (std::size_t c = 0; with_error && c < year.smallest.size(); ++c) {
        row.cells.emplace_back(rate(year.smallest[c]));
    }
    row.cells.push_back(maybe_rate(year.threshold));
    const bool settled = year.for_nothing.has_value();
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

std::vector<TableCell> payment_cells(const PaymentFigures& figures)
{
    const auto cell = [](double value) {
        return Figure{Unit::euros, {value, {}}, Show::mean, Precision{value / 10, {}}};
    };
    return {cell(figures.payment), cell(figures.too_much), cell(figures.too_little),
            cell(figures.for_nothing)};
}

void add_payment_columns(ReportTable& table, const std::string& id, SigningPhrase group)
{
    const auto add = [&](const char* name, SigningPhrase heading) {
        table.columns.push_back(headed(id + "_" + name, heading));
        table.columns.back().group = words(group);
    };
    add("payment", SigningPhrase::expected_payment);
    add("too_much", SigningPhrase::too_much);
    add("too_little", SigningPhrase::too_little);
    add("for_nothing", SigningPhrase::without_effect);
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

} // namespace

ReportTable signing_table(const std::vector<ContractSigning>& contracts, double power)
{
    ReportTable table{"signing", words(SigningPhrase::signing_title)};
    for (const auto& contract : contracts) {
        const auto say = [&](const char* id, Label text) {
            table.rows.push_back({contract.name + "." + id, capitalised(std::move(text))});
        };
        say("pool", pool_sentence(contract));
        if (contract.for_nothing) {
            say("odds", fill(words(SigningPhrase::chance_of_odds),
                             {{"contract", contract.label},
                              {"nothing", chance_words(*contract.for_nothing)},
                              {"missed", chance_words(*contract.missed)}}));
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
    table.columns.push_back(headed("for_nothing", SigningPhrase::for_nothing));
    table.columns.push_back(headed("funded", SigningPhrase::funded));
    table.columns.push_back(headed("missed", SigningPhrase::missed));
    for (const auto& contract : contracts) {
        start_section(table, contracts, contract);
        for (const auto& year : contract.years) {
            table.rows.push_back(luck_row(contract, year, with_error));
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

ReportTable credibility_table(const std::vector<ContractSigning>& contracts)
{
    ReportTable table{"credibility", words(SigningPhrase::credibility_title), words(Phrase::year)};
    table.columns = {headed("weight", SigningPhrase::weight)};
    add_payment_columns(table, "contract", SigningPhrase::by_the_contract);
    add_payment_columns(table, "credible", SigningPhrase::by_credibility);
    for (const auto& contract : contracts) {
        start_section(table, contracts, contract);
        for (const auto& year : contract.credibility) {
            TableRow row{contract.name + (year.year ? ".year" : ".all"),
                         year.year ? same(std::to_string(*year.year))
                                   : words(SigningPhrase::all_settlements),
                         year.year ? RowKind::item : RowKind::total};
            row.year = year.year;
            row.cells = {year.year ? TableCell{Figure{
                                         Unit::ratio, {year.weight, {}}, Show::mean, Precision{}}}
                                   : TableCell{Blank{}}};
            for (const auto* figures : {&year.cliff, &year.credible}) {
                const auto cells = payment_cells(*figures);
                row.cells.insert(row.cells.end(), cells.begin(), cells.end());
            }
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(words(SigningPhrase::note_credibility));
    return table;
}

} // namespace mkba
