#include "cli/check.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "mkba/report/formats/printout.hpp"
#include "mkba/report/tables/accounts.hpp"
#include "mkba/report/tables/weakest.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/scenario/check/contract_remarks.hpp"

#include "cli/read.hpp"
#include "cli/summary.hpp"
#include "cli/terminal.hpp"
#include "cli/variants.hpp"

namespace mkba {

namespace {

constexpr std::uint64_t most_draws = 4096; // as many as the regression takes

/// The same scenario with another number of draws.
std::shared_ptr<const Description> with_draws(Description description, std::uint64_t draws)
{
    description.simulation.draws = draws;
    return std::make_shared<const Description>(std::move(description));
}

/// The budget check, and the weak parameters by their weight in a run with draws.
Printout held_against(const CheckRequest& request, const Description& description,
                      const Results& central, const RunOptions& options)
{
    const auto draws = std::min(most_draws, description.simulation.draws);
    const auto drawn = run(with_draws(description, draws), options);
    Printout printout;
    printout.tables = {accounts_table(description, central), weakest_table(description, drawn)};
    printout.language = request.language;
    return printout;
}

/// Makes every distribution and correlation, also of parameters that this scenario does not use.
void try_distributions(const Description& description)
{
    constexpr std::uint64_t enough_draws = 1024;
    std::vector<std::string> names;
    for (const auto& parameter : description.parameters) {
        if (parameter.distribution) {
            names.push_back(parameter.name);
        }
    }
    static_cast<void>(make_sampler(*with_draws(description, enough_draws), names));
}

} // namespace

int check_verb(const CheckRequest& request, const std::atomic<bool>& stop)
{
    const auto description = read(request.scenario);
    try_distributions(*description);
    for (const auto& part : description->parts) {
        static_cast<void>(read_variant(request.scenario, part));
    }
    for (const auto& variant : description->variants) {
        if (const auto refused = refusal_of(request.scenario, variant)) {
            std::cerr << render(Diagnostic{
                Severity::warning, variant.place, "variants." + variant.name, *refused, {}});
        }
    }
    for (const auto& remark : contract_remarks(*description)) {
        std::cerr << render(remark);
    }
    RunOptions options;
    options.stop = &stop;
    const auto central = run(with_draws(*description, 0), options);
    if (request.talk == Talk::normal) {
        print(summary(*description, central, request.language));
        print("\n" + text_of(held_against(request, *description, central, options)));
    }
    return 0;
}

} // namespace mkba
