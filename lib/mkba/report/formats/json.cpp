#include "mkba/report/formats/json.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "mkba/report/formats/json_head.hpp"
#include "mkba/report/tables/answer.hpp"
#include "mkba/report/text/keys.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

using Json = nlohmann::ordered_json;

/// JSON has no infinity: what never happens is null.
Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

template <class Value>
Json or_null(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json statistics(const Statistics& figure)
{
    Json json{{"mean", number(figure.mean)}};
    if (figure.spread) {
        const auto& spread = *figure.spread;
        json["sd"] = number(spread.sd);
        json["p5"] = number(spread.p5);
        json["p50"] = number(spread.p50);
        json["p95"] = number(spread.p95);
        json["mcse"] = or_null(spread.error_mean);
    }
    return json;
}

template <class Map, class Make>
Json object(const Map& map, const Make& make)
{
    Json json = Json::object();
    for (const auto& [name, value] : map) {
        json[name] = make(value);
    }
    return json;
}

void add_odds(Json& json, const Statistics& result)
{
    if (result.spread) {
        json["better_off"] = result.spread->positive;
    }
}

Json party(const PartyFigures& figures)
{
    Json json{{"investment", statistics(figures.investment)},
              {"saving", statistics(figures.saving)},
              {"cashable", statistics(figures.cashable)},
              {"line_transfer", statistics(figures.line_transfer)},
              {"transfer", statistics(figures.transfer)},
              {"result", statistics(figures.result)},
              {"result_cash", statistics(figures.result_cash)}};
    add_odds(json, figures.result);
    if (figures.payback && !figures.result.spread) {
        json["payback_year"] = {{"mean", or_null(figures.payback->p50)}};
    } else if (figures.payback) {
        json["payback_year"] = {{"p5", or_null(figures.payback->p5)},
                                {"p50", or_null(figures.payback->p50)},
                                {"p95", or_null(figures.payback->p95)},
                                {"never", figures.payback->never}};
    }
    return json;
}

Json perspective(const PerspectiveFigures& figures)
{
    Json json{{"investment", statistics(figures.investment)},
              {"saving", statistics(figures.saving)},
              {"result", statistics(figures.result)}};
    add_odds(json, figures.result);
    if (figures.ratio) {
        json["ratio"] = statistics(*figures.ratio);
    }
    if (figures.savings_share) {
        json["savings_share"] = statistics(*figures.savings_share);
    }
    return json;
}

Json calendar(const std::vector<CalendarCut>& cuts)
{
    Json json = Json::object();
    for (const auto& cut : cuts) {
        json[std::to_string(cut.years)] = {{"parties", object(cut.parties, party)},
                                           {"total", party(cut.total)},
                                           {"remainder",
                                            {{"investment", number(cut.remainder_investment)},
                                             {"saving", number(cut.remainder_saving)},
                                             {"result", number(cut.remainder_result)}}}};
    }
    return json;
}

Json year_flows(const YearFigures& figures)
{
    const auto mean = [](double value) { return Json{{"mean", number(value)}}; };
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
                        {"parties", object(year.parties, year_flows)},
                        {"total", year_flows(year.total)}});
    }
    return json;
}

Json post(const PostFigures& figures)
{
    Json json = statistics(figures.result);
    json["investment"] = statistics(figures.investment);
    json["saving"] = statistics(figures.saving);
    return json;
}

Json line(const LineFigures& figures)
{
    Json json = statistics(figures.result);
    json["worst_grade"] = std::string(1, grade_letter(figures.worst_grade));
    json["in_total"] = figures.in_total;
    return json;
}

/// The difference itself, with the two levels it is between.
Json unit(const UnitFigures& figures)
{
    Json json = statistics(figures.difference);
    json["baseline"] = statistics(figures.baseline);
    json["with"] = statistics(figures.with);
    json["years_to_see"] = number(figures.years_to_see);
    return json;
}

Json group(const GroupFigures& figures)
{
    Json outcomes = object(figures.avoided, statistics);
    for (const auto& [name, rate] : figures.rate_baseline) {
        outcomes[name]["rate_baseline"] = number(rate);
    }
    for (const auto& [name, rate] : figures.rate_with) {
        outcomes[name]["rate_with"] = number(rate);
    }
    return {{"reached", object(figures.reached, statistics)},
            {"programme_euros", statistics(figures.programme_euros)},
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
            {"share_of_result", number(at(results.share_of_result))},
            {"share_of_variance", divided ? number(at(results.share_of_variance)) : Json{}}};
    }
    Json parameters = Json::object();
    for (const auto& parameter : results.parameters) {
        parameters[parameter.name] = {{"grade", std::string(1, grade_letter(parameter.grade))},
                                      {"share_of_variance", number(parameter.share_of_variance)},
                                      {"slope", number(parameter.slope)},
                                      {"turns", or_null(parameter.turns)}};
    }
    return {{"by_grade", grades},
            {"interaction", divided ? number(results.interaction) : Json{}},
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
        json[variant.name.empty() ? "as_it_stands" : variant.name] = {
            {"perspectives", object(variant.perspectives, perspective)},
            {"units", object(variant.units, unit)},
            {"groups", object(variant.groups, group)}};
    }
    return json;
}

void add_comparison(Json& json, const ComparisonResults& comparison)
{
    json["compare"] = {{"baseline", comparison.baseline}, {"with", comparison.with}};
    json["parties"] = object(comparison.parties, party);
    json["total"] = party(comparison.total);
    json["perspectives"] = object(comparison.perspectives, perspective);
    json["calendar"] = calendar(comparison.calendar);
    json["years"] = years(comparison.years);
    json["posts"] = object(comparison.posts, post);
    json["lines"] = object(comparison.lines, line);
    json["units"] = object(comparison.units, unit);
    json["groups"] = object(comparison.groups, group);
}

} // namespace

std::string as_json(const Report& report)
{
    const auto& description = report.description;
    const auto& results = report.results;
    Json json = head_of(description, results);
    add_comparison(json, results.comparisons.front());
    json["alternatives"] = object(results.alternatives, alternative);
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
