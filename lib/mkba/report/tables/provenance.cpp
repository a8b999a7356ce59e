#include "mkba/report/tables/provenance.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "mkba/report/text/analysis_phrases.hpp"
#include "mkba/report/text/keys.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

constexpr std::size_t short_hash = 8;

template <class Choice, std::size_t N>
const Label& chosen(const std::array<Phrase, N>& phrases, Choice choice)
{
    return words(phrases.at(static_cast<std::size_t>(choice)));
}

void tell(ReportTable& table, const std::string& id, Label text)
{
    TableRow row{id, capitalised(std::move(text))};
    row.audience = Audience::readers;
    table.rows.push_back(std::move(row));
}

void state(ReportTable& table, const std::string& id, std::string value)
{
    TableRow row{id, same(std::move(value))};
    row.audience = Audience::machines;
    table.rows.push_back(std::move(row));
}

} // namespace

Label inputs_in_words(const Description& description)
{
    std::string files;
    for (const auto& input : description.inputs) {
        files += fmt::format("{}{} {}", files.empty() ? "" : ", ", input.path,
                             input.sha256.substr(0, short_hash));
    }
    return fill(Phrase::input_files, {{"files", same(files)}});
}

namespace {

Label sampling(const Results& results, DrawnBy drawn)
{
    if (drawn == DrawnBy::method) {
        return fill(AnalysisPhrase::seed_alone, {{"seed", same(std::to_string(results.seed))}});
    }
    if (results.draws == 0) {
        return words(Phrase::central_values);
    }
    constexpr std::array methods{Phrase::sampling_random, Phrase::sampling_latin_hypercube,
                                 Phrase::sampling_sobol};
    const auto draws = static_cast<double>(results.draws);
    return fill(
        Phrase::draws_and_seed,
        {{"draws", {format_number(draws, 1, Language::nl), format_number(draws, 1, Language::en)}},
         {"sampling", chosen(methods, results.sampling)},
         {"seed", same(std::to_string(results.seed))}});
}

Label horizon(const Description& description, const Results& results)
{
    constexpr std::array countings{Phrase::counting_start, Phrase::counting_end,
                                   Phrase::counting_half_cycle};
    const Label years = fill(Phrase::horizon, {{"years", years_in_words(results.programme_years)},
                                               {"start", same(results.start)},
                                               {"last", same(results.followed_to)}});
    const Label view = results.view == View::cohort
                           ? fill(Phrase::view_cohort, {{"cohort", same(results.cohort_year)}})
                           : words(Phrase::view_followed);
    return joined(joined(years, "; ", view), "; ", chosen(countings, description.time.counting));
}

/// With as many decimals as the rate has, three at most.
Label percent(double rate)
{
    double step = 1;
    while (step > 0.001 && std::abs(std::remainder(100 * rate, step)) > 1e-9) {
        step /= 10;
    }
    return {format_number(100 * rate, step, Language::nl) + "%",
            format_number(100 * rate, step, Language::en) + "%"};
}

/// "2,25%", or "2025: 1,5%, 2055: 1%" where it changes.
Label rate_path(const std::map<int, double>& points)
{
    Label path{};
    for (const auto& [year, rate] : points) {
        const std::string before =
            points.size() == 1 ? "" : fmt::format("{}{}: ", path.nl.empty() ? "" : ", ", year);
        path = joined(path, before, percent(rate));
    }
    return path;
}

/// That of euros, then those that differ from it, by name.
Label rates(const MoneyFrame& money)
{
    const auto euro = money.discount_rates.find("euro");
    Label all = euro == money.discount_rates.end() ? Label{} : rate_path(euro->second);
    for (const auto& [name, points] : money.discount_rates) {
        if (euro != money.discount_rates.end() && points == euro->second) {
            continue;
        }
        const Label called = name == "natural" ? words(Phrase::natural_rate) : same(name + " ");
        append(all, joined(called, "", rate_path(points)));
    }
    return all;
}

Label money(const Description& description, const Results& results)
{
    constexpr std::array timings{Phrase::timing_start, Phrase::timing_middle, Phrase::timing_end};
    const auto& frame = description.money;
    const Label preset =
        frame.preset.empty() ? Label{} : fill(Phrase::preset, {{"preset", same(frame.preset)}});
    const Label discounting =
        fill(Phrase::discounting, {{"rates", rates(frame)},
                                   {"preset", preset},
                                   {"base", same(frame.base_year.value_or(results.start))},
                                   {"timing", chosen(timings, frame.timing)}});
    const Label set = description.price_set.empty()
                          ? Label{}
                          : fill(Phrase::price_set, {{"set", same(description.price_set)}});
    const Label level = fill(Phrase::price_level, {{"year", same(frame.price_year)}, {"set", set}});
    return joined(level, "; ", discounting);
}

void add_for_readers(ReportTable& table, const Description& description, const Results& results,
                     DrawnBy drawn)
{
    tell(table, "made",
         joined(fill(Phrase::made_with, {{"version", same(results.version)}}), "; ",
                sampling(results, drawn)));
    tell(table, "inputs", inputs_in_words(description));
    if (!description.settings.empty()) {
        const std::string settings = fmt::format("{}", fmt::join(description.settings, ", "));
        tell(table, "settings",
             fill(Phrase::command_line_settings, {{"settings", same(settings)}}));
    }
    tell(table, "horizon", horizon(description, results));
    tell(table, "money", money(description, results));
    tell(table, "conventions", words(Phrase::conventions));
}

void add_for_machines(ReportTable& table, const Description& description, const Results& results,
                      DrawnBy drawn)
{
    const auto& frame = description.money;
    state(table, "version", results.version);
    state(table, "scenario", description.path);
    for (const auto& input : description.inputs) {
        state(table, "input." + input.path, input.sha256);
    }
    for (std::size_t i = 0; i < description.settings.size(); ++i) {
        state(table, fmt::format("setting.{}", i + 1), description.settings[i]);
    }
    for (std::size_t i = 0; i < description.remarks.size(); ++i) {
        state(table, fmt::format("remark.{}", i + 1), description.remarks[i].en);
    }
    state(table, "seed", std::to_string(results.seed));
    if (drawn == DrawnBy::scenario) {
        state(table, "draws", std::to_string(results.draws));
        state(table, "sampling", key(results.sampling));
    }
    state(table, "view", key(results.view));
    state(table, "counting", key(description.time.counting));
    state(table, "start", std::to_string(results.start));
    state(table, "programme_years", std::to_string(results.programme_years));
    state(table, "followed_to", std::to_string(results.followed_to));
    state(table, "price_year", std::to_string(frame.price_year));
    state(table, "price_set", description.price_set);
    state(table, "preset", frame.preset);
    state(table, "timing", key(frame.timing));
    state(table, "base_year", std::to_string(frame.base_year.value_or(results.start)));
    for (const auto& [name, points] : frame.discount_rates) {
        for (const auto& [year, rate] : points) {
            state(table, fmt::format("discount.{}.{}", name, year), fmt::format("{}", rate));
        }
    }
}

} // namespace

ReportTable provenance_table(const Description& description, const Results& results, DrawnBy drawn)
{
    ReportTable table{"provenance", words(Phrase::provenance_title)};
    for (const auto& remark : description.remarks) {
        tell(table, "remark", remark);
    }
    add_for_readers(table, description, results, drawn);
    add_for_machines(table, description, results, drawn);
    return table;
}

} // namespace mkba
