#include "mkba/report/tables/welfare.hpp"

#include <algorithm>
#include <functional>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/welfare_tiers.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

using Pick = std::function<const Statistics*(const ComparisonResults&)>;

/// Expected value and band of one amount in every comparison.
TableRow money_row(const Results& results, std::string id, Label label, const Pick& pick,
                   RowKind kind = RowKind::item)
{
    TableRow row{std::move(id), std::move(label), kind};
    for (const auto& comparison : results.comparisons) {
        if (const auto* statistics = pick(comparison)) {
            row.cells.push_back(money(*statistics));
            row.cells.push_back(money(*statistics, Show::band));
        } else {
            row.cells.resize(row.cells.size() + 2);
        }
    }
    return row;
}

const PerspectiveFigures* perspective(const ComparisonResults& comparison, const std::string& name)
{
    const auto found = comparison.perspectives.find(name);
    return found == comparison.perspectives.end() ? nullptr : &found->second;
}

Pick of_perspective(const std::string& name, Statistics PerspectiveFigures::*part)
{
    return [=](const ComparisonResults& comparison) -> const Statistics* {
        const auto* figures = perspective(comparison, name);
        return figures == nullptr ? nullptr : &(figures->*part);
    };
}

/// One figure a comparison, without a band.
TableRow single_row(const Results& results, std::string id, Phrase label,
                    const std::function<TableCell(const ComparisonResults&)>& make)
{
    TableRow row{std::move(id), words(label)};
    for (const auto& comparison : results.comparisons) {
        row.cells.push_back(make(comparison));
        row.cells.emplace_back(Blank{});
    }
    return row;
}

TableRow ratio_row(const Results& results)
{
    TableRow row{"broad.ratio", words(Phrase::benefit_cost_ratio)};
    for (const auto& comparison : results.comparisons) {
        const auto* broad = perspective(comparison, "broad");
        if (broad == nullptr || !broad->ratio) {
            row.cells.resize(row.cells.size() + 2);
            continue;
        }
        const auto& spread = broad->ratio->spread;
        const bool spans_one = spread && spread->p5 < 1 && spread->p95 > 1;
        row.cells.push_back(
            Figure{Unit::ratio, *broad->ratio, spans_one ? Show::uncertain : Show::mean});
        row.cells.push_back(Figure{Unit::ratio, *broad->ratio, Show::band});
    }
    return row;
}

TableRow covered_row(const Results& results, const std::string& name)
{
    TableRow row{name + ".savings_share", words(Phrase::savings_cover)};
    for (const auto& comparison : results.comparisons) {
        const auto* figures = perspective(comparison, name);
        if (figures == nullptr || !figures->savings_share) {
            row.cells.resize(row.cells.size() + 2);
            continue;
        }
        row.cells.push_back(Figure{Unit::share, *figures->savings_share});
        row.cells.push_back(Figure{Unit::share, *figures->savings_share, Show::band});
    }
    return row;
}

void add_balance(ReportTable& table, const Results& results, const std::string& name)
{
    const bool broad = name == "broad";
    const auto part = [&](const char* id, Phrase label, Statistics PerspectiveFigures::*member,
                          RowKind kind) {
        table.rows.push_back(
            money_row(results, name + "." + id, words(label), of_perspective(name, member), kind));
    };
    part("investment", broad ? Phrase::total_costs : Phrase::costs, &PerspectiveFigures::investment,
         RowKind::item);
    part("saving", broad ? Phrase::total_benefits : Phrase::savings, &PerspectiveFigures::saving,
         RowKind::item);
    part("result", broad ? Phrase::net_present_value : Phrase::balance, &PerspectiveFigures::result,
         RowKind::total);
    table.rows.push_back(
        single_row(results, name + ".median", Phrase::median, [&](const ComparisonResults& one) {
            const auto* figures = perspective(one, name);
            return figures == nullptr ? TableCell{} : median_of(figures->result);
        }));
    table.rows.push_back(single_row(
        results, name + ".chance", Phrase::chance_positive, [&](const ComparisonResults& one) {
            const auto* figures = perspective(one, name);
            return figures == nullptr ? TableCell{} : chance_positive(figures->result);
        }));
    table.rows.push_back(broad ? ratio_row(results) : covered_row(results, name));
}

void add_costs(ReportTable& table, const Results& results)
{
    struct Part {
        const char* id;
        Phrase label;
        Statistics CostFigures::*cost;
    };
    table.rows.push_back(heading_row("programme_cost", words(Phrase::programme_cost)));
    for (const auto& part :
         {Part{"cost.one_off", Phrase::one_off, &CostFigures::one_off},
          Part{"cost.structural", Phrase::structural, &CostFigures::structural}}) {
        table.rows.push_back(money_row(results, part.id, words(part.label),
                                       [cost = part.cost](const ComparisonResults& one) {
                                           return &(one.programme_cost.*cost);
                                       }));
    }
}

bool has_saving(const Results& results, const std::string& post)
{
    return std::any_of(
        results.comparisons.begin(), results.comparisons.end(),
        [&](const ComparisonResults& comparison) {
            const auto found = comparison.posts.find(post);
            return found != comparison.posts.end() &&
                   (found->second.saving.mean != 0 ||
                    (found->second.saving.spread && found->second.saving.spread->sd > 0));
        });
}

void add_benefits(ReportTable& table, const Description& description, const Results& results)
{
    table.rows.push_back(heading_row("benefits", words(Phrase::benefits_by_post)));
    for (const auto& post : description.posts) {
        if (!has_saving(results, post.name)) {
            continue;
        }
        table.rows.push_back(
            money_row(results, "benefit." + post.name, label_or_name(post.label, post.name),
                      [&](const ComparisonResults& comparison) -> const Statistics* {
                          const auto found = comparison.posts.find(post.name);
                          return found == comparison.posts.end() ? nullptr : &found->second.saving;
                      }));
    }
}

void add_columns(ReportTable& table, const Description& description, const Results& results)
{
    for (const auto& comparison : results.comparisons) {
        const Label name = alternative_label(description, comparison.with);
        for (auto [id, heading] :
             {std::pair{"", Phrase::expected}, std::pair{"band", Phrase::band}}) {
            TableColumn made = column(id, heading);
            made.alternative = comparison.with;
            made.group = name;
            // One run of the central values has no band to show.
            const bool empty = heading == Phrase::band && results.draws == 0;
            made.audience = empty ? Audience::machines : Audience::everyone;
            table.columns.push_back(std::move(made));
        }
    }
}

} // namespace

ReportTable welfare_table(const Description& description, const Results& results)
{
    ReportTable table{"welfare", words(Phrase::welfare_title), words(Phrase::post)};
    add_columns(table, description, results);
    add_costs(table, results);
    add_benefits(table, description, results);
    table.rows.push_back(heading_row("broad", words(Phrase::broad)));
    add_balance(table, results, "broad");
    table.rows.push_back(heading_row("narrow", words(Phrase::narrow_balance)));
    add_balance(table, results, "narrow");
    table.rows.push_back(heading_row("fiscal", words(Phrase::fiscal_balance)));
    add_balance(table, results, "fiscal");
    add_natural_units(table, description, results);
    add_unpriced(table, description, results);
    add_memorandum(table, description, results);
    table.notes.push_back(words(Phrase::note_ratio));
    table.notes.push_back(words(Phrase::note_rounding));
    return table;
}

} // namespace mkba
