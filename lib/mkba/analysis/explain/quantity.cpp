#include "mkba/analysis/explain/quantity.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "mkba/analysis/explain/quantity_reader.hpp"

namespace mkba {

void refuse_no_sum(const std::string& name, const std::string& made_of)
{
    throw UnknownQuantity{fmt::format("{} is no sum of parts; explain {}", name, made_of)};
}

/// A sum that stands under another name, too.
[[noreturn]] static void refuse_elsewhere(const std::string& name, const std::string& where)
{
    throw UnknownQuantity{
        fmt::format("{} is unfolded under another name; explain {}", name, where)};
}

Quantity QuantityReader::read()
{
    using Part = void (QuantityReader::*)();
    static const std::vector<std::pair<std::string, Part>> parts{
        {"parties", &QuantityReader::party},
        {"total", &QuantityReader::total},
        {"perspectives", &QuantityReader::perspective},
        {"calendar", &QuantityReader::calendar},
        {"years", &QuantityReader::year},
        {"posts", &QuantityReader::post},
        {"lines", &QuantityReader::line},
        {"units", &QuantityReader::unit},
        {"groups", &QuantityReader::group},
        {"alternatives", &QuantityReader::alternative}};
    if (path_.maybe({"budget"})) {
        refuse_elsewhere(name_, "years[0].parties.PARTY.investment, the same euros of a year");
    }
    if (path_.maybe({"accounts", "baseline_spending"})) {
        refuse_elsewhere(name_, "alternatives.BASELINE.lines.LINE[0] of each of its lines");
    }
    if (path_.maybe({"evidence", "words", "contract", "pm"})) {
        refuse_no_sum(name_, "total.result, or a figure of parties, lines or units");
    }
    if (path_.maybe({"parts", "variants"})) {
        refuse_no_sum(name_, "the same figure of the scenario of that part or variant");
    }
    std::vector<std::string> names;
    for (const auto& [word, part] : parts) {
        names.push_back(word);
    }
    (this->*parts[path_.choose(names)].second)();
    read_statistic();
    return {statistic_ == Statistic::none ? name_ : parent(), statistic_, money_, flows_.take()};
}

void QuantityReader::read_statistic()
{
    if (path_.at_end()) {
        return;
    }
    if (path_.maybe({"sd", "mcse"})) {
        refuse_no_sum(name_, parent() + ".mean or a percentile (p5, p20, p50, p95)");
    }
    statistic_ = static_cast<Statistic>(path_.choose({"mean", "p5", "p20", "p50", "p95"}) + 1);
    path_.end();
}

Quantity find_quantity(const Plan& plan, const std::string& name)
{
    return QuantityReader{plan, name}.read();
}

double probability_of(Statistic statistic)
{
    constexpr std::array probabilities{0.0, 0.0, 0.05, 0.20, 0.50, 0.95};
    return probabilities[static_cast<std::size_t>(statistic)];
}

} // namespace mkba
