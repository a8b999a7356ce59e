// Value of information of a scenario: what is decided, and for whom.
#include <algorithm>

#include <doctest/doctest.h>

#include "mkba/analysis/information/scenario_information.hpp"
#include "mkba/run/engine.hpp"

#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// The state gets what is paid and bears what the contract costs.
const char* const own_cost = "  administration: {settling: {label: settling, post: programme, "
                             "amount: 20000 * euro, parties: "
                             "{state: 1}}}\n";

std::vector<double> results_of(const std::string& scenario, const std::string& output)
{
    const auto plan = plan_of_run(described(scenario), {});
    const auto run =
        run_own_draws(*plan, {}, wanted_columns({output_named(*plan, output)}), KeepParameters::no);
    const auto column = run.figures.column(0);
    return {column.begin(), column.end()};
}

} // namespace

TEST_CASE("signing is worth the results with the contract less those without it")
{
    const auto signed_one = small_model() + paying_contract() + own_cost;
    InformationQuestion question;
    question.decision = Decision::sign;
    const auto found =
        information_of_scenario(*plan_of_run(described(signed_one), {}), {}, question);
    for (const auto* output : {"state", "municipality", "total", "cash"}) {
        CAPTURE(output);
        const auto with = results_of(signed_one, output);
        const auto without = results_of(small_model(), output);
        double mean = 0;
        double best = 0;
        for (std::size_t i = 0; i < with.size(); ++i) {
            mean += (with[i] - without[i]) / static_cast<double>(with.size());
            best += std::max(with[i] - without[i], 0.0) / static_cast<double>(with.size());
        }
        const auto told = std::find_if(found.outputs.begin(), found.outputs.end(),
                                       [&](const auto& one) { return one.output == output; });
        if (told == found.outputs.end()) { // the same in every draw: what the contract costs
            CHECK(std::count(found.constant.begin(), found.constant.end(), output) == 1);
            CHECK(with[0] - without[0] == doctest::Approx(mean));
            CHECK(mean < -50000);
            continue;
        }
        CHECK(told->value.means[1] == doctest::Approx(mean));
        CHECK(told->value.perfect.value == doctest::Approx(best - std::max(mean, 0.0)));
    }
    CHECK(std::count(found.constant.begin(), found.constant.end(), "total") == 1);
}

} // namespace mkba::test
