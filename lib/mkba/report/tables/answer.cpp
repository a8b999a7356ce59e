#include "mkba/report/tables/answer.hpp"

#include <algorithm>

#include "mkba/report/tables/answer_parts.hpp"
#include "mkba/report/tables/own_chains.hpp"
#include "mkba/report/tables/running.hpp"
#include "mkba/report/tables/verdict.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

Sentence opening(const Description& description, const Results& results)
{
    const auto& comparison = results.comparisons.front();
    const std::vector<Filling> fillings{
        {"with", alternative_label(description, comparison.with)},
        {"baseline", alternative_label(description, comparison.baseline)},
        {"years", years_in_words(results.programme_years)},
        {"start", same(results.start)},
        {"cohort", same(results.cohort_year)},
        {"last", same(results.followed_to)}};
    return {"opening",
            fill(results.view == View::cohort ? Phrase::opening_cohort : Phrase::opening_followed,
                 fillings)};
}

void add_shared(std::vector<Sentence>& sentences, const ComparisonResults& comparison)
{
    const auto& result = comparison.total.result;
    const auto narrow = comparison.perspectives.find("narrow");
    if (narrow != comparison.perspectives.end() &&
        verdict(narrow->second) == Verdict::nothing_counted) {
        return;
    }
    if (!(result.mean > 0)) {
        const Figure figure{Unit::euros, result};
        sentences.push_back(
            {"nothing_to_share",
             fill(Phrase::nothing_to_share, {{"mean", amount_in_words(figure, result.mean)}})});
    } else if (result.spread) {
        const Figure odds{Unit::chance, {}, Show::mean, Precision{0.01, {}}};
        sentences.push_back({"everybody_better_off",
                             fill(Phrase::everybody_better_off,
                                  {{"chance", in_words(odds, comparison.everybody_better_off)}})});
    }
}

void add_unpriced_count(std::vector<Sentence>& sentences, const Description& description)
{
    const auto posts = running_unpriced(description);
    if (posts.empty()) {
        return;
    }
    const auto minus = std::count_if(
        posts.begin(), posts.end(), [](const Unpriced* post) { return post->sign == Sign::minus; });
    sentences.push_back(
        {"unpriced", fill(Phrase::unpriced_count, {{"count", same(static_cast<int>(posts.size()))},
                                                   {"minus", same(static_cast<int>(minus))}})});
}

} // namespace

std::vector<Sentence> answer_sentences(const Description& description, const Results& results)
{
    const auto& comparison = results.comparisons.front();
    std::vector<Sentence> sentences{opening(description, results)};
    if (chain_count(description) > 1) {
        sentences.push_back({"own_chains", own_chains_sentence(description)});
    }
    add_verdicts(sentences, description, comparison);
    if (results.draws == 0) {
        sentences.push_back({"central_only", words(Phrase::central_only)});
    }
    add_visibility(sentences, description, results);
    const auto narrow = comparison.perspectives.find("narrow");
    if (description.compare.retrospective) {
        sentences.push_back({"retrospective", words(Phrase::retrospective)});
    } else {
        if (narrow != comparison.perspectives.end() && narrow->second.result.mean < 0) {
            add_what_money_buys(sentences, description, comparison);
        }
        add_shared(sentences, comparison);
    }
    add_unpriced_count(sentences, description);
    for (auto& sentence : sentences) {
        sentence.text = capitalised(std::move(sentence.text));
    }
    return sentences;
}

ReportTable answer_table(const Description& description, const Results& results)
{
    ReportTable table{"answer", words(Phrase::answer_title)};
    for (const auto& sentence : answer_sentences(description, results)) {
        table.rows.push_back({sentence.id, sentence.text});
    }
    return table;
}

} // namespace mkba
