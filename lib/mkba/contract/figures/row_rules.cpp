#include "mkba/contract/figures/row_rules.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "mkba/contract/term_values.hpp"
#include "mkba/scenario/read/read_rules.hpp"

namespace mkba {

namespace {

RowNames names_of(const FiguresContract& contract, const RulesOfCase& rules)
{
    RowNames names{{}, rules.numbers};
    for (std::size_t c = 0; c < contract.columns.size(); ++c) {
        names.columns.emplace(contract.columns[c].name, c);
    }
    return names;
}

} // namespace

RowRules::RowRules(const FiguresContract& contract, const RulesOfCase& rules)
    : written_{&rules.rules}, otherwise_(contract.columns.size()), used_(contract.columns.size()),
      limit_base_(contract.columns.size())
{
    const auto names = names_of(contract, rules);
    rules_ = compiled_rules<RowFormula>(rules.rules, [&](const Expression& written) {
        RowFormula formula{written, names};
        use(formula);
        return formula;
    });
    benchmark_ = names.columns.at("benchmark");
    measured_ = names.columns.at("measured");
    used_[benchmark_] = true;
    used_[measured_] = true;
    if (needs_persons(rules.rules)) {
        persons_ = names.columns.at("persons");
        used_[*persons_] = true;
    }
    if (contract.settles_once && contract.term) {
        years_ = contract.term->count;
    }
    for (std::size_t c = 0; c < contract.columns.size(); ++c) {
        if (used_[c] && contract.columns[c].otherwise) {
            otherwise_[c] = RowFormula{*contract.columns[c].otherwise, names};
            use(*otherwise_[c]);
        }
    }
    const auto mark = [&](const std::vector<LimitOf<RowFormula>>& limits) {
        for (const auto& limit : limits) {
            for (const auto column :
                 limit.base ? limit.base->columns() : std::vector<std::size_t>{}) {
                limit_base_[column] = true;
            }
        }
    };
    mark(rules_.caps);
    if (rules_.loss) {
        mark(rules_.loss->limits);
    }
}

void RowRules::use(const RowFormula& formula)
{
    for (const auto column : formula.columns()) {
        used_[column] = true;
    }
}

const RowFormula* RowRules::otherwise(std::size_t column) const
{
    return otherwise_[column] ? &*otherwise_[column] : nullptr;
}

std::optional<ExactSettlement> RowRules::settle(const std::vector<double>& figures) const
{
    bool is_known = true;
    const auto value = [&](const RowFormula& formula) {
        const double made = formula.value(figures.data());
        is_known = is_known && !std::isnan(made);
        return made;
    };
    const double persons = persons_ ? figures[*persons_] : 0;
    RuleSubject subject{figures[benchmark_], persons / years_, 0};
    if (persons_ && rules_.sampling_error) { // of nobody's rate: no number
        subject.sigma = persons > 0
                            ? rules_.sampling_error->value(figures.data()) / std::sqrt(persons)
                            : std::numeric_limits<double>::quiet_NaN();
    }
    const auto terms = term_values<RowFormula>(rules_, value, subject);
    if (!terms) {
        return std::nullopt;
    }
    const double measured = figures[measured_];
    is_known = is_known && !std::isnan(measured) && std::isfinite(terms->threshold) &&
               (!terms->loss || std::isfinite(terms->loss->threshold));
    return ExactSettlement{subject.benchmark, measured, *terms,
                           judge(subject.benchmark, subject.benchmark - measured, *terms),
                           is_known};
}

std::optional<FigureRow> RowRules::within_table(const FigureRow& row) const
{
    if (!persons_ || !row.figures[*persons_].is_open()) {
        return std::nullopt;
    }
    auto inside = row;
    auto& figure = inside.figures[*persons_];
    const auto narrow = [&](const std::optional<ThresholdTerms>& table) {
        if (table && !table->classes.empty()) {
            const auto& last = table->classes.back().to;
            figure.low = std::max(figure.low, years_ * table->classes.front().from);
            figure.high = last ? std::min(figure.high, years_ * *last) : figure.high;
        } else if (table && table->confidence) {
            figure.low = std::max(figure.low, 1.0);
        }
    };
    narrow(written().threshold);
    if (written().loss) {
        narrow(written().loss->threshold);
    }
    return figure.low <= figure.high ? std::optional{std::move(inside)} : std::nullopt;
}

} // namespace mkba
