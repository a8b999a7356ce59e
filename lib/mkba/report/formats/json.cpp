#include "mkba/report/formats/json.hpp"

#include "mkba/report/formats/json_funding.hpp"
#include "mkba/report/formats/json_head.hpp"
#include "mkba/report/tables/answer.hpp"
#include "mkba/report/text/keys.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

void add_odds(Json& json, const Statistics& result)
{
    if (result.spread) {
        json["better_off"] = result.spread->positive;
    }
}

Json party(const PartyFigures& figures)
{
    Json json{{"investment", json_statistics(figures.investment)},
              {"saving", json_statistics(figures.saving)},
              {"cashable", json_statistics(figures.cashable)},
              {"line_transfer", json_statistics(figures.line_transfer)},
              {"transfer", json_statistics(figures.transfer)},
              {"result", json_statistics(figures.result)},
              {"result_cash", json_statistics(figures.result_cash)}};
    add_odds(json, figures.result);
    if (figures.payback && !figures.result.spread) {
        json["payback_year"] = {{"mean", json_or_null(figures.payback->p50)}};
    } else if (figures.payback) {
        json["payback_year"] = {{"p5", json_or_null(figures.payback->p5)},
                                {"p50", json_or_null(figures.payback->p50)},
                                {"p95", json_or_null(figures.payback->p95)},
                                {"never", figures.payback->never}};
    }
    return json;
}

Json perspective(const PerspectiveFigures& figures)
{
    Json json{{"investment", json_statistics(figures.investment)},
              {"saving", json_statistics(figures.saving)},
              {"result", json_statistics(figures.result)}};
    add_odds(json, figures.result);
    if (figures.ratio) {
        json["ratio"] = json_statistics(*figures.ratio);
    }
    if (figures.savings_share) {
        json["savings_share"] = json_statistics(*figures.savings_share);
    }
    return json;
}

Json calendar(const std::vector<CalendarCut>& cuts)
{
    Json json = Json::object();
    for (const auto& cut : cuts) {
        json[std::to_string(cut.years)] = {{"parties", json_object(cut.parties, party)},
                                           {"total", party(cut.total)},
                                           {"remainder",
                                            {{"investment", json_number(cut.remainder_investment)},
                                             {"saving", json_number(cut.remainder_saving)},
                                             {"result", json_number(cut.remainder_result)}}}};
    }
    return json;
}

Json year_flows(const YearFigures& figures)
{
    const auto mean = [](double value) { return Json{{"mean", json_number(value)}}; };
    return {
        {"investment", mean(figures.investment)}, {"saving", mean(figures.saving)},
        {"cashable", mean(figures.cashable)},     {"line_transfer", mean(figures.line_transfer)},
        {"transfer", mean(figures.transfer)},     {"result", mean(figures.result)},
        {"cumulative", mean(figures.cumulative)}};
}

Json years(const std::vector<YearResults>& all)
{
    Json json = Json::array();
    for (const auto& year : all) {
        json.push_back({{"year", year.year},
                        {"programme", year.programme},
                        {"parties", json_object(year.parties, year_flows)},
                        {"total", year_flows(year.total)}});
    }
    return json;
}

Json post(const PostFigures& figures)
{
    Json json = json_statistics(figures.result);
    json["investment"] = json_statistics(figures.investment);
    json["saving"] = json_statistics(figures.saving);
    return json;
}

Json line(const LineFigures& figures)
{
    Json json = json_statistics(figures.result);
    json["worst_grade"] = std::string(1, grade_letter(figures.worst_grade));
    json["in_total"] = figures.in_total;
    return json;
}

/// The difference itself, with the two levels it is between.
Json unit(const UnitFigures& figures)
{
    Json json = json_statistics(figures.difference);
    json["baseline"] = json_statistics(figures.baseline);
    json["with"] = json_statistics(figures.with);
    json["years_to_see"] = json_number(figures.years_to_see);
    return json;
}

Json group(const GroupFigures& figures)
{
    Json outcomes = json_object(figures.avoided, json_statistics);
    for (const auto& [name, rate] : figures.rate_baseline) {
        outcomes[name]["rate_baseline"] = json_number(rate);
    }
    for (const auto& [name, rate] : figures.rate_with) {
        outcomes[name]["rate_with"] = json_number(rate);
    }
    return {{"reached", json_object(figures.reached, json_statistics)},
            {"programme_euros", json_statistics(figures.programme_euros)},
            {"outcomes", outcomes}};
}

Json alternative(const AlternativeResults& results)
{
    return {{"events", results.events},
            {"prevalences", results.prevalences},
            {"persons", results.persons},
            {"lines", results.lines}};
}

Json evidence(const EvidenceResults& results)
{
    // Without draws, or with too few, no variance was divided.
    const bool divided = !results.parameters.empty();
    Json grades = Json::object();
    for (const Grade grade : {Grade::a, Grade::b, Grade::c, Grade::d}) {
        const auto at = [&](const std::map<Grade, double>& shares) {
            const auto found = shares.find(grade);
            return found == shares.end() ? 0.0 : found->second;
        };
        grades[std::string(1, grade_letter(grade))] = {
            {"share_of_result", json_number(at(results.share_of_result))},
            {"share_of_variance", divided ? json_number(at(results.share_of_variance)) : Json{}}};
    }
    Json parameters = Json::object();
    for (const auto& parameter : results.parameters) {
        parameters[parameter.name] = {
            {"grade", std::string(1, grade_letter(parameter.grade))},
            {"share_of_variance", json_number(parameter.share_of_variance)},
            {"slope", json_number(parameter.slope)},
            {"turns", json_or_null(parameter.turns)}};
    }
    return {{"by_grade", grades},
            {"interaction", divided ? json_number(results.interaction) : Json{}},
            {"parameters", parameters}};
}

Json sentences(const std::vector<Sentence>& all, Language language)
{
    Json json = Json::array();
    for (const auto& sentence : all) {
        json.push_back(in(sentence.text, language));
    }
    return json;
}

Json object_of(const std::vector<VariantResults>& all)
{
    Json json = Json::object();
    for (const auto& variant : all) {
        if (!variant.refused.empty()) {
            json[variant.name] = {{"refused", variant.refused}};
            continue;
        }
        json[variant.name.empty() ? "as_it_stands" : variant.name] = {
            {"parties", json_object(variant.parties, party)},
            {"perspectives", json_object(variant.perspectives, perspective)},
            {"units", json_object(variant.units, unit)},
            {"groups", json_object(variant.groups, group)}};
    }
    return json;
}

void add_comparison(Json& json, const ComparisonResults& comparison)
{
    json["compare"] = {{"baseline", comparison.baseline}, {"with", comparison.with}};
    json["parties"] = json_object(comparison.parties, party);
    json["total"] = party(comparison.total);
    json["perspectives"] = json_object(comparison.perspectives, perspective);
    json["calendar"] = calendar(comparison.calendar);
    json["years"] = years(comparison.years);
    json["posts"] = json_object(comparison.posts, post);
    json["lines"] = json_object(comparison.lines, line);
    json["units"] = json_object(comparison.units, unit);
    json["groups"] = json_object(comparison.groups, group);
    json["budget"] = json_budget(comparison);
    if (comparison.contract) {
        json["contract"] = json_contract(*comparison.contract);
    }
}

/// The alternatives beside the scenario's own comparison, against the same baseline.
Json further_comparisons(const std::vector<ComparisonResults>& comparisons)
{
    Json json = Json::object();
    for (std::size_t c = 1; c < comparisons.size(); ++c) {
        add_comparison(json[comparisons[c].with], comparisons[c]);
    }
    return json;
}

} // namespace

std::string as_json(const Report& report)
{
    const auto& description = report.description;
    const auto& results = report.results;
    Json json = head_of(description, results);
    add_comparison(json, results.comparisons.front());
    if (results.comparisons.size() > 1) {
        json["comparisons"] = further_comparisons(results.comparisons);
    }
    json["alternatives"] = json_object(results.alternatives, alternative);
    json["accounts"] = json_accounts(results);
    json["baseline_spending"] = results.baseline_spending;
    json["pm"] = json_unpriced(description);
    if (!results.variants.empty()) {
        json["variants"] = object_of(results.variants);
    }
    if (!results.parts.empty()) {
        json["parts"] = object_of(results.parts);
    }
    json["evidence"] = evidence(results.comparisons.front().evidence);
    const auto words_by_rule = answer_sentences(description, results);
    json["words"] = {{"nl", sentences(words_by_rule, Language::nl)},
                     {"en", sentences(words_by_rule, Language::en)}};
    return json.dump(2) + "\n";
}

} // namespace mkba
