#include "mkba/report/tables/variants.hpp"

#include <algorithm>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/analysis_phrases.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

constexpr std::size_t columns = 7;

Label variant_label(const Description& description, const std::string& name)
{
    const auto found = std::find_if(description.variants.begin(), description.variants.end(),
                                    [&](const Variant& one) { return one.name == name; });
    return found == description.variants.end() ? capitalised(words(Phrase::as_it_stands))
                                               : label_or_name(found->label, name);
}

TableRow variant_row(const Description& description, const VariantResults& variant)
{
    TableRow row{variant.name.empty() ? "as_it_stands" : variant.name,
                 variant_label(description, variant.name)};
    if (!variant.refused.empty()) {
        row.cells.resize(columns);
        row.cells.front() = words(AnalysisPhrase::refused);
        return row;
    }
    const auto& broad = variant.perspectives.at("broad");
    row.cells = {money(broad.investment),
                 money(broad.saving),
                 money(broad.result),
                 money(broad.result, Show::band),
                 chance_positive(broad.result),
                 money(variant.perspectives.at("narrow").result),
                 money(variant.perspectives.at("fiscal").result)};
    return row;
}

} // namespace

ReportTable variants_table(const Description& description, const Results& results)
{
    ReportTable table{"variants", words(Phrase::variants_title), words(Phrase::variants_stub)};
    if (results.variants.empty()) {
        table.notes.push_back(words(Phrase::note_no_variants));
        return table;
    }
    table.columns = {column("costs", Phrase::costs),
                     column("benefits", Phrase::total_benefits),
                     column("broad", Phrase::net_present_value),
                     column("broad", Phrase::band),
                     column("positive", Phrase::chance_positive),
                     column("narrow", Phrase::narrow_balance),
                     column("fiscal", Phrase::fiscal_balance)};
    for (const auto& variant : results.variants) {
        table.rows.push_back(variant_row(description, variant));
        if (!variant.refused.empty()) {
            table.notes.push_back(fill(AnalysisPhrase::variant_refused,
                                       {{"variant", variant_label(description, variant.name)},
                                        {"reason", same(variant.refused)}}));
        }
    }
    table.notes.push_back(words(Phrase::note_variants));
    return table;
}

} // namespace mkba
