#include "mkba/report/tables/welfare_tiers.hpp"

#include <algorithm>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/running.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

/// Party, group and reason behind the text: what a reader needs to weigh it.
Label unpriced_label(const Description& description, const Unpriced& post)
{
    Label whom{};
    if (!post.party.empty()) {
        whom = party_label(description, post.party);
    }
    if (!post.group.empty()) {
        const auto group = group_label(description, post.group);
        whom = post.party.empty() ? group : joined(whom, ", ", group);
    }
    Label text = post.text;
    if (!whom.nl.empty()) {
        text = joined(text, " (", joined(whom, ")", {}));
    }
    return post.reason.nl.empty() ? text : joined(text, ": ", post.reason);
}

/// Whether a unit of this name is counted in any alternative: one of an element that nowhere runs
/// is not.
bool is_counted(const Results& results, const std::string& unit)
{
    return std::any_of(results.comparisons.begin(), results.comparisons.end(),
                       [&](const ComparisonResults& comparison) {
                           const auto found = comparison.units.find(unit);
                           return found == comparison.units.end() ||
                                  found->second.baseline.mean != 0 || found->second.with.mean != 0;
                       });
}

} // namespace

void add_natural_units(ReportTable& table, const Description& description, const Results& results)
{
    if (description.units.empty()) {
        return;
    }
    table.rows.push_back(heading_row("units", words(Phrase::natural_units)));
    for (const auto& unit : description.units) {
        TableRow row{"unit." + unit.name, label_or_name(unit.label, unit.name)};
        row.audience = is_counted(results, unit.name) ? Audience::everyone : Audience::machines;
        for (const auto& comparison : results.comparisons) {
            const auto found = comparison.units.find(unit.name);
            if (found == comparison.units.end()) {
                row.cells.resize(row.cells.size() + 2);
                continue;
            }
            row.cells.push_back(counted(found->second.difference));
            row.cells.push_back(counted(found->second.difference, Show::band));
        }
        table.rows.push_back(std::move(row));
    }
}

void add_unpriced(ReportTable& table, const Description& description, const Results& results)
{
    const auto posts = running_unpriced(description);
    if (posts.empty()) {
        return;
    }
    table.rows.push_back(heading_row("pm", words(Phrase::unpriced)));
    for (const Unpriced* post : posts) {
        const auto number = 1 + (post - description.unpriced.data()); // the same in every scenario
        TableRow row{"pm." + std::to_string(number), unpriced_label(description, *post)};
        row.party = post->party;
        const Label sign = words(post->sign == Sign::plus ? Phrase::pm_plus : Phrase::pm_minus);
        for (std::size_t i = 0; i < results.comparisons.size(); ++i) {
            row.cells.emplace_back(sign);
            row.cells.emplace_back(Blank{});
        }
        table.rows.push_back(std::move(row));
    }
}

/// Between which parts of a claim it takes to break even: nothing where it has no band.
Label range_of_parts(double cost, const Statistics& claim)
{
    if (!claim.spread || !(claim.spread->p5 > 0)) {
        return same("");
    }
    const auto part = [&](double saving) {
        return in_words({Unit::share, {cost / saving, {}}}, cost / saving);
    };
    return fill(Phrase::memorandum_range,
                {{"low", part(claim.spread->p95)}, {"high", part(claim.spread->p5)}});
}

/// What the claimed savings of a post are to its cost, and which part of them it takes to break
/// even: no total holds them, so nothing else would say it.
void add_break_even_of_claims(ReportTable& table, const Description& description,
                              const ComparisonResults& comparison)
{
    const auto result = [&](const Line& line) {
        const auto found = comparison.lines.find(line.name);
        return found == comparison.lines.end() ? Statistics{} : found->second.result;
    };
    for (const auto& claim : description.lines) {
        double cost = 0;
        for (const auto& line : description.lines) {
            const bool beside = !line.in_total && line.post == claim.post;
            cost -= beside && line.role == Role::programme ? result(line).mean : 0;
        }
        const auto claimed = result(claim);
        const double saving = claimed.mean;
        if (claim.in_total || claim.role != Role::effect || !(cost > 0) || !(saving > 0)) {
            continue;
        }
        const auto plain = [](double value) {
            return in_words({Unit::number, {value, {}}, Show::mean, Precision{value, {}}}, value);
        };
        table.notes.push_back(
            fill(Phrase::memorandum_covers,
                 {{"line", capitalised(label_or_name(claim.label, claim.name))},
                  {"ratio", plain(saving / cost)},
                  {"part", in_words({Unit::share, {cost / saving, {}}}, cost / saving)},
                  {"range", range_of_parts(cost, claimed)}}));
    }
}

void add_memorandum(ReportTable& table, const Description& description, const Results& results)
{
    const auto memorandum = [&](const Line& line) {
        return !line.in_total && can_run(description, line);
    };
    if (std::none_of(description.lines.begin(), description.lines.end(), memorandum)) {
        return;
    }
    table.rows.push_back(heading_row("memorandum", words(Phrase::memorandum)));
    for (const auto& line : description.lines) {
        if (!memorandum(line)) {
            continue;
        }
        TableRow row{"memorandum." + line.name, label_or_name(line.label, line.name)};
        for (const auto& comparison : results.comparisons) {
            const auto found = comparison.lines.find(line.name);
            if (found == comparison.lines.end()) {
                row.cells.resize(row.cells.size() + 2);
                continue;
            }
            row.cells.push_back(money(found->second.result));
            row.cells.push_back(money(found->second.result, Show::band));
        }
        table.rows.push_back(std::move(row));
    }
    add_break_even_of_claims(table, description, results.comparisons.front());
    table.notes.push_back(words(Phrase::note_memorandum));
}

} // namespace mkba
