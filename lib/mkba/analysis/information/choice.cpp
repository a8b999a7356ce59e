#include "mkba/analysis/information/choice.hpp"

#include <algorithm>

#include "mkba/analysis/paired_columns.hpp"

namespace mkba {

namespace {

/// The same programme, which nobody has signed anything about.
std::shared_ptr<const Plan> without_contract(const Plan& plan, const RunOptions& options)
{
    auto made = std::make_shared<Description>(*plan.description);
    made->contract.reset();
    std::erase_if(made->lines, [](const Line& line) { return line.by_contract; });
    return plan_of_run(made, options);
}

std::vector<WantedColumn> same_outputs(const Plan& plan, const std::vector<Output>& outputs)
{
    std::vector<WantedColumn> wanted;
    for (const auto& output : outputs) {
        wanted.push_back({0, output_named(plan, output.id).column});
    }
    return wanted;
}

void subtract(FigureTable& figures, const FigureTable& less)
{
    for (std::size_t i = 0; i < figures.columns; ++i) {
        const auto column = figures.column(i);
        const double room = rounding_room(column, less.column(i));
        const auto differences = paired_differences(column, less.column(i));
        const auto [low, high] = std::minmax_element(differences.begin(), differences.end());
        if (*high - *low <= room) { // the same in every draw but for rounding
            std::fill(column.begin(), column.end(), differences.front());
        } else {
            std::copy(differences.begin(), differences.end(), column.begin());
        }
    }
}

} // namespace

Choice::Choice(const Plan& plan, const RunOptions& options, Decision decision)
    : plan_{plan}, without_{decision == Decision::sign ? without_contract(plan, options) : nullptr}
{
}

GivenDraws Choice::own_draws(const RunOptions& options, const std::vector<Output>& outputs) const
{
    auto made = run_own_draws(plan_, options, wanted_columns(outputs), KeepParameters::yes);
    if (without_) {
        subtract(made.figures, run_own_draws(*without_, options, same_outputs(*without_, outputs),
                                             KeepParameters::no)
                                   .figures);
    }
    return made;
}

FigureTable Choice::given_draws(const DrawSource& source, const RunOptions& options,
                                std::uint64_t draws, const std::vector<Output>& outputs) const
{
    auto made =
        run_given({plan_, source, options}, draws, wanted_columns(outputs), KeepParameters::no)
            .figures;
    if (without_) {
        subtract(made, run_given({*without_, source, options}, draws,
                                 same_outputs(*without_, outputs), KeepParameters::no)
                           .figures);
    }
    return made;
}

} // namespace mkba
