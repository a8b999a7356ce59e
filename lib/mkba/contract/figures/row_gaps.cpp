#include "mkba/contract/figures/row_gaps.hpp"

#include <fmt/format.h>

namespace mkba {

std::string missing_figure(const FiguresContract& contract, const RowRules& rules,
                           const FigureRow& row)
{
    for (std::size_t c = 0; c < row.figures.size(); ++c) {
        if (rules.uses(c) && row.figures[c].given == Given::not_at_all &&
            rules.otherwise(c) == nullptr && contract.columns[c].needed_when.empty()) {
            return not_given(contract.columns[c]);
        }
    }
    return {};
}

std::string not_given(const FigureColumn& column)
{
    return fmt::format("its {} is not given", column.name);
}

std::string outside_term(const FiguresContract& contract, const FigureRow& row)
{
    const auto& term = contract.term;
    for (std::size_t c = 0; term && c < row.figures.size(); ++c) {
        const bool is_given = row.figures[c].given != Given::not_at_all;
        if (contract.columns[c].holds != Holds::year || !is_given) {
            continue;
        }
        const int last = term->first + term->count - 1;
        const auto year = row.figures[c].low;
        if (year < term->first || (year > last && !term->renew)) {
            return fmt::format("its year {} lies outside the contract's {} to {}", year,
                               term->first, last);
        }
        if (contract.settles_once && year < last) {
            return fmt::format("the contract settles once, over {} to {}: one row holds the sums "
                               "of all these years (persons: person-years) and has the year {}",
                               term->first, last, last);
        }
    }
    return {};
}

} // namespace mkba
