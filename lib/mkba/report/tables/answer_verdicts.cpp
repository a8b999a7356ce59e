#include <algorithm>

#include "mkba/report/tables/answer_parts.hpp"
#include "mkba/report/tables/verdict.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

/// The assumption that alone could turn the broad result, the one with most variance first.
const ParameterEvidence* turning_assumption(const EvidenceResults& evidence)
{
    const auto found =
        std::find_if(evidence.parameters.begin(), evidence.parameters.end(),
                     [](const ParameterEvidence& parameter) {
                         return parameter.grade == Grade::d && parameter.turns.has_value();
                     });
    return found == evidence.parameters.end() ? nullptr : &*found;
}

Phrase larger_phrase(const std::string& perspective, const EvidenceResults& evidence)
{
    if (perspective != "broad" || evidence.parameters.empty()) {
        return Phrase::larger;
    }
    return turning_assumption(evidence) == nullptr ? Phrase::larger_whatever
                                                   : Phrase::larger_provided;
}

Phrase phrase_of(const std::string& perspective, const PerspectiveFigures& figures,
                 const EvidenceResults& evidence)
{
    switch (verdict(figures)) {
    case Verdict::smaller:
        return figures.savings_share ? Phrase::smaller : Phrase::smaller_without_cost;
    case Verdict::unclear:
        return Phrase::unclear;
    case Verdict::about_equal:
        return Phrase::about_equal;
    case Verdict::larger:
        return larger_phrase(perspective, evidence);
    case Verdict::nothing_counted:
        return Phrase::nothing_counted;
    case Verdict::central_larger:
        return Phrase::central_larger;
    case Verdict::central_smaller:
        return Phrase::central_smaller;
    }
    return Phrase::unclear;
}

void add_result(std::vector<Filling>& fillings, const Statistics& result)
{
    const Figure figure{Unit::euros, result};
    fillings.emplace_back("mean", amount_in_words(figure, result.mean));
    if (result.spread) {
        const Figure odds{
            Unit::chance, {}, Show::mean, Precision{0, result.spread->error_positive}};
        fillings.emplace_back("chance", in_words(odds, result.spread->positive));
    }
}

/// The interval of the figure that the sentence speaks of: the share covered, or the balance
/// itself.
void add_interval(std::vector<Filling>& fillings, const PerspectiveFigures& figures, Phrase phrase)
{
    if (phrase == Phrase::smaller) {
        const Figure covered{Unit::share, *figures.savings_share};
        fillings.emplace_back("share", in_words(covered, covered.statistics.mean));
        if (const auto& spread = covered.statistics.spread) {
            fillings.emplace_back("low", in_words(covered, spread->p5));
            fillings.emplace_back("high", in_words(covered, spread->p95));
        }
    } else if (const auto& spread = figures.result.spread) {
        const Figure balance{Unit::euros, figures.result};
        fillings.emplace_back("low", amount_in_words(balance, spread->p5));
        fillings.emplace_back("high", amount_in_words(balance, spread->p95));
    }
}

void add_turning(std::vector<Filling>& fillings, const Description& description,
                 const EvidenceResults& evidence)
{
    if (const auto* parameter = turning_assumption(evidence)) {
        const Figure value{Unit::number, {*parameter->turns, {}}};
        fillings.emplace_back("parameter", parameter_label(description, parameter->name));
        fillings.emplace_back("side", words(parameter->slope > 0 ? Phrase::above : Phrase::below));
        fillings.emplace_back("value", in_words(value, *parameter->turns));
    }
}

bool same_figures(const PerspectiveFigures& a, const PerspectiveFigures& b)
{
    const auto same = [](const Statistics& one, const Statistics& other) {
        return one.mean == other.mean && one.spread.has_value() == other.spread.has_value() &&
               (!one.spread ||
                (one.spread->p5 == other.spread->p5 && one.spread->p95 == other.spread->p95));
    };
    return same(a.investment, b.investment) && same(a.saving, b.saving) && same(a.result, b.result);
}

} // namespace

void add_verdicts(std::vector<Sentence>& sentences, const Description& description,
                  const ComparisonResults& comparison)
{
    struct Heading {
        const char* perspective;
        Phrase name;
    };
    const PerspectiveFigures* wider = nullptr;
    for (const auto& heading :
         {Heading{"broad", Phrase::broad}, Heading{"narrow", Phrase::narrow_balance},
          Heading{"fiscal", Phrase::fiscal_balance}}) {
        const auto found = comparison.perspectives.find(heading.perspective);
        if (found == comparison.perspectives.end()) {
            continue;
        }
        const bool repeats = wider != nullptr && same_figures(*wider, found->second);
        wider = &found->second;
        const auto phrase =
            repeats ? Phrase::same_as_wider
                    : phrase_of(heading.perspective, found->second, comparison.evidence);
        std::vector<Filling> fillings{{"perspective", words(heading.name)}};
        add_result(fillings, found->second.result);
        add_interval(fillings, found->second, phrase);
        add_turning(fillings, description, comparison.evidence);
        sentences.push_back(
            {std::string{"verdict."} + heading.perspective, fill(phrase, fillings)});
    }
}

} // namespace mkba
