// Holds the engine's figures of one scenario against the oracle's.
#include "tests/reference/agreement.hpp"

#include <cmath>

#include <fmt/format.h>

#include "mkba/stats/figure_layout.hpp"

namespace mkba::reference {
namespace {

double in_year(const ByYear& years, int year)
{
    const auto found = years.find(year);
    return found == years.end() ? 0.0 : found->second;
}

double sum_of(const ByYear& years)
{
    double sum = 0.0;
    for (const auto& [year, value] : years) {
        sum += value;
    }
    return sum;
}

class Comparer {
public:
    Comparer(EngineDraws& engine, View view)
        : engine_(engine), plan_(engine.plan()), description_(*plan_.description)
    {
        for (std::size_t lane = 0; lane < engine.lanes(); ++lane) {
            results_.push_back(
                run_reference(description_, engine.drawn(lane), view, engine.noise(lane)));
        }
    }

    Verdict judge()
    {
        for (std::size_t a = 0; a < description_.alternatives.size(); ++a) {
            for (std::size_t lane = 0; lane < results_.size(); ++lane) {
                lines(a, lane);
                counts(a, lane);
            }
            yearly(a);
        }
        for (std::size_t lane = 0; lane < results_.size(); ++lane) {
            comparison(lane);
        }
        return verdict_;
    }

private:
    void check(const std::string& what, double engine, double oracle, double gross)
    {
        ++verdict_.compared;
        const double scale = std::max(gross, 1e-9);
        verdict_.largest = std::max(verdict_.largest, std::abs(engine - oracle) / scale);
        if (!(std::abs(engine - oracle) <= 1e-12 * scale)) {
            verdict_.differences.push_back({what, engine, oracle});
        }
    }

    [[nodiscard]] const ReferenceAlternative& oracle(std::size_t alternative,
                                                     std::size_t lane) const
    {
        return results_[lane].alternatives.at(description_.alternatives[alternative].name);
    }

    void lines(std::size_t a, std::size_t lane)
    {
        const Ledger& ledger = engine_.block().ledger(a);
        const ReferenceAlternative& expected = oracle(a, lane);
        for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
            const std::string& name = description_.lines[plan_.lines[l].line].name;
            const ByYear& amounts = expected.lines.at(name).amount;
            double within = 0.0;
            for (std::uint32_t t = 0; t < plan_.time.years; ++t) {
                const int year = plan_.time.start + static_cast<int>(t);
                within += in_year(amounts, year);
                check(fmt::format("{} line {} {}", description_.alternatives[a].name, name, year),
                      ledger.amounts.row(ledger.layout.line_year(l, t))[lane],
                      in_year(amounts, year), expected.gross);
            }
            check("line beyond the years of the plan: " + name, within, sum_of(amounts),
                  expected.gross);
        }
    }

    void counts(std::size_t a, std::size_t lane)
    {
        const Ledger& ledger = engine_.block().ledger(a);
        const ReferenceAlternative& expected = oracle(a, lane);
        const std::string& name = description_.alternatives[a].name;
        for (std::size_t u = 0; u < description_.units.size(); ++u) {
            const double sum = sum_of(expected.units.at(description_.units[u].name));
            check(name + " unit " + description_.units[u].name, ledger.units.row(u)[lane], sum,
                  std::abs(sum));
        }
        for (std::size_t i = 0; i < description_.interventions.size(); ++i) {
            const Intervention& one = description_.interventions[i];
            double engine = 0.0;
            for (std::size_t group = 0; group < ledger.layout.groups; ++group) {
                engine += ledger.reached.row(ledger.layout.reached_group(i, group))[lane];
            }
            const double sum = sum_of(expected.reached.at(one.name).at(one.chain.back().name));
            check(name + " reached " + one.name, engine, sum, std::abs(sum));
        }
    }

    /// Persons and outcomes, of which the engine keeps sums over the draws.
    void yearly(std::size_t a)
    {
        const Ledger& ledger = engine_.block().ledger(a);
        const std::size_t years = ledger.layout.person_years;
        const std::string& name = description_.alternatives[a].name;
        for (std::size_t o = 0; o < description_.outcomes.size(); ++o) {
            const std::string& outcome = description_.outcomes[o].name;
            compare_yearly(
                name + " outcome " + outcome, o, years,
                [&](std::size_t lane) { return oracle(a, lane).outcomes.at(outcome); }, ledger);
        }
        for (std::size_t p = 0; p < description_.populations.size(); ++p) {
            const Population& population = description_.populations[p];
            for (std::size_t s = 0; s < population.states.size(); ++s) {
                const std::size_t row = ledger.layout.outcomes + ledger.layout.first_state[p] + s;
                compare_yearly(
                    name + " persons " + population.states[s].name, row, years,
                    [&](std::size_t lane) {
                        const auto& states = oracle(a, lane).persons.at(population.name);
                        const auto found = states.find(population.states[s].name);
                        return found == states.end() ? ByYear{} : found->second;
                    },
                    ledger);
            }
        }
    }

    template <class Expected>
    void compare_yearly(const std::string& what, std::size_t row, std::size_t years,
                        const Expected& expected, const Ledger& ledger)
    {
        for (std::size_t t = 0; t < years; ++t) {
            const int year = plan_.time.start + static_cast<int>(t);
            double sum = 0.0;
            double everybody = 1.0;
            for (std::size_t lane = 0; lane < results_.size(); ++lane) {
                const ByYear flow = expected(lane);
                sum += in_year(flow, year);
                everybody += std::abs(sum_of(flow));
            }
            check(fmt::format("{} {}", what, year), ledger.yearly[row * years + t], sum, everybody);
        }
    }

    void comparison(std::size_t lane)
    {
        const ReferenceComparison& expected = results_[lane].comparison;
        const FigureLayout layout(plan_);
        party_figures_of(lane, 0, expected.parties, layout);
        const auto cuts = calendar_cuts(plan_);
        for (std::size_t cut = 0; cut < cuts.size(); ++cut) {
            party_figures_of(lane, cut + 1, expected.calendar.at(static_cast<int>(cuts[cut])),
                             layout);
        }
        for (const auto& [perspective, balance] : expected.perspectives) {
            const auto figure = [&, which = perspective](BalanceFigure one) {
                return value(layout.perspective(which, one), lane);
            };
            check("perspective investment", figure(BalanceFigure::investment), balance.investment,
                  expected.gross);
            check("perspective saving", figure(BalanceFigure::saving), balance.saving,
                  expected.gross);
            check("perspective result", figure(BalanceFigure::result), balance.result(),
                  expected.gross);
        }
        posts_and_lines(lane, expected, layout);
    }

    void posts_and_lines(std::size_t lane, const ReferenceComparison& expected,
                         const FigureLayout& layout)
    {
        for (std::size_t p = 0; p < description_.posts.size(); ++p) {
            const auto found = expected.posts.find(description_.posts[p].name);
            const ReferenceBalance balance =
                found == expected.posts.end() || !found->second.contains(Perspective::broad)
                    ? ReferenceBalance{}
                    : found->second.at(Perspective::broad);
            check("post " + description_.posts[p].name,
                  value(layout.post(p, PostFigure::result), lane), balance.result(),
                  expected.gross);
            check("post saving " + description_.posts[p].name,
                  value(layout.post(p, PostFigure::saving), lane), balance.saving, expected.gross);
        }
        for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
            const Line& line = description_.lines[plan_.lines[l].line];
            if (line.kind != LineKind::transfer) {
                check("present value of line " + line.name, value(layout.line(l), lane),
                      expected.lines.at(line.name), expected.gross);
            }
        }
    }

    void party_figures_of(std::size_t lane, std::size_t cut,
                          const std::map<std::string, ReferenceParty>& parties,
                          const FigureLayout& layout)
    {
        const double gross = results_[lane].comparison.gross;
        for (std::size_t p = 0; p < description_.parties.size(); ++p) {
            const std::string& name = description_.parties[p].name;
            const ReferenceParty& party = parties.at(name);
            const std::vector<std::pair<PartyFigure, double>> figures{
                {PartyFigure::investment, party.investment},
                {PartyFigure::saving, party.saving},
                {PartyFigure::cashable, party.cashable},
                {PartyFigure::line_transfer, party.line_transfer},
                {PartyFigure::transfer, party.transfer},
                {PartyFigure::result, party.result()},
                {PartyFigure::result_cash, party.result_cash()}};
            for (const auto& [figure, oracle] : figures) {
                check(fmt::format("cut {} party {} figure {}", cut, name, static_cast<int>(figure)),
                      value(layout.party(cut, p, figure), lane), oracle, gross);
            }
        }
    }

    [[nodiscard]] double value(std::size_t column, std::size_t lane) const
    {
        return engine_.block().figures(0).row(column)[lane];
    }

    EngineDraws& engine_;
    const Plan& plan_;
    const Description& description_;
    std::vector<ReferenceResult> results_;
    Verdict verdict_;
};

} // namespace

Verdict compare(EngineDraws& engine, View view)
{
    return Comparer(engine, view).judge();
}

std::string text_of(const Difference& difference)
{
    return fmt::format("{}: engine {:.17g}, oracle {:.17g}", difference.what, difference.engine,
                       difference.oracle);
}

} // namespace mkba::reference
