#include "cli/check.hpp"

#include "mkba/run/engine.hpp"

#include "cli/read.hpp"
#include "cli/summary.hpp"
#include "cli/terminal.hpp"

namespace mkba {

int check_verb(const CheckRequest& request, const std::atomic<bool>& stop)
{
    auto scenario = request.scenario;
    scenario.draws = 0;
    const auto description = read(scenario);
    RunOptions options;
    options.threads = 1;
    options.stop = &stop;
    const auto results = run(description, options);
    if (request.talk == Talk::normal) {
        print(summary(*description, results));
    }
    return 0;
}

} // namespace mkba
