// Random frames of a scenario: time, money, alternatives, the agreement.
#include <algorithm>

#include <fmt/format.h>

#include "tests/reference/sketch.hpp"

namespace mkba::reference {
namespace {

std::string time_of(Sketch& sketch)
{
    static const std::vector<std::string> rules{"start", "end", "half-cycle"};
    std::string text = fmt::format("start: {}, programme_years: {}, counting: {}", sketch.start,
                                   sketch.programme_years, sketch.dice.pick(rules));
    bool ageless = false;
    int longest = 0;
    for (const SketchedPopulation& population : sketch.populations) {
        ageless = ageless || !population.aged;
        longest = std::max(longest, population.aged ? population.last - population.first : 0);
    }
    if (ageless) {
        text += fmt::format(", follow_years: {}", longest + sketch.dice.between(0, 4));
    }
    text += fmt::format(", cohort_year: {}",
                        sketch.start + sketch.dice.between(0, sketch.programme_years - 1));
    return "time: {" + text + "}\n";
}

std::string money_of(Sketch& sketch)
{
    static const std::vector<std::string> timings{"start", "middle", "end"};
    const std::string rates =
        fmt::format("discount: {{euro: {}, natural: {{{}: {}, {}: {}}}}}",
                    sketch.dice.real(0, 0.05), sketch.start, sketch.dice.real(0, 0.03),
                    sketch.start + sketch.dice.between(1, 4), sketch.dice.real(0, 0.03));
    const std::string base =
        sketch.dice.chance(0.3)
            ? fmt::format(", base_year: {}", sketch.start + sketch.dice.between(-2, 2))
            : "";
    if (sketch.dice.chance(0.3)) {
        return fmt::format("money: {{price_year: {}, preset: zin2024{}}}\n",
                           sketch.dice.between(2024, 2026), base);
    }
    return fmt::format("money: {{price_year: {}, {}, timing: {}{}}}\n",
                       sketch.dice.between(2024, 2026), rates, sketch.dice.pick(timings), base);
}

/// A lever: a number (now and then none at all), a path by year, a table, or a formula.
std::string lever(Sketch& sketch)
{
    switch (sketch.dice.between(0, 5)) {
    case 0:
        return "0";
    case 1:
        return fmt::format("{{{}: {}, {}: {}}}", sketch.start, sketch.dice.real(0.05, 0.9),
                           sketch.start + sketch.dice.between(1, 4), sketch.dice.real(0.05, 0.9));
    case 2:
        return sketch.numbers.by_year(0.05, 0.9);
    default:
        return sketch.numbers.quoted(0.05, 0.9);
    }
}

std::string alternative_of(Sketch& sketch, const std::string& name, double chance)
{
    std::string text;
    for (const SketchedIntervention& one : sketch.interventions) {
        if (!sketch.dice.chance(chance)) {
            continue;
        }
        std::string levers;
        for (const std::string& link : one.levers) {
            levers += fmt::format("{}{}: {}", levers.empty() ? "" : ", ", link, lever(sketch));
        }
        text += fmt::format("{}{}: {{{}}}", text.empty() ? "" : ", ", one.name, levers);
    }
    return fmt::format("  {0}: {{label: {0}, interventions: {{{1}}}}}\n", name, text);
}

std::string loss_of(Sketch& sketch)
{
    Dice& dice = sketch.dice;
    Numbers& numbers = sketch.numbers;
    const std::string rate = dice.chance(0.5)
                                 ? "rate: " + numbers.quoted(0.1, 0.8)
                                 : fmt::format("linked: {{low: {}, high: {}}}",
                                               numbers.quoted(0.1, 0.4), numbers.quoted(0.5, 0.9));
    const std::string limit =
        dice.chance(0.5) ? ", limit: " + numbers.quoted(0.001, 0.05) : std::string{};
    return fmt::format("  loss: {{{}{}}}\n", rate, limit);
}

/// When it is settled and against whom, what goes back, and what is paid beside it.
std::string way_of_settling(Sketch& sketch)
{
    Dice& dice = sketch.dice;
    Numbers& numbers = sketch.numbers;
    std::string text;
    if (dice.chance(0.5)) {
        text += fmt::format("  settle: {{how: {}, lag: {}}}\n",
                            dice.chance(0.5) ? "annual" : "cumulative", dice.between(0, 3));
    }
    if (dice.chance(0.3)) {
        text += fmt::format("  benchmark: {{comparison: {}}}\n", dice.between(50, 5000));
    }
    if (dice.chance(0.3)) {
        text += fmt::format("  returned: {{to: {}, share: {}}}\n", dice.pick(sketch.parties),
                            numbers.quoted(0.1, 0.5));
    }
    if (dice.chance(0.4)) {
        const auto& measure = dice.pick(sketch.interventions);
        text +=
            fmt::format("  process: {{work: {{label: work, post: programme, per: {{reached: {}, "
                        "at: {}}}, amount: {}, from: {{state: 0.4, insurer: 0.6}}, to: "
                        "{{municipality: 1}}}}}}\n",
                        measure.name, measure.links.back(), numbers.euros(10, 500, {}));
    }
    if (dice.chance(0.4)) {
        text += fmt::format("  administration: {{settling: {{label: settling, post: programme, "
                            "amount: {}, parties: {{state: 0.3, municipality: 0.7}}}}}}\n",
                            numbers.euros(100, 5000, {}));
    }
    return text;
}

/// A pool of those who entered since signing needs ages, and lines that persons cause.
std::string pool_of(Sketch& sketch)
{
    Dice& dice = sketch.dice;
    const std::string basis = dice.chance(0.5) ? "cashable" : "economic";
    const bool aged =
        std::all_of(sketch.populations.begin(), sketch.populations.end(),
                    [](const SketchedPopulation& population) { return population.aged; });
    return aged && dice.chance(0.4)
               ? fmt::format("{{lines: [pooled], basis: {}, persons: entered_since_signing}}",
                             basis)
               : fmt::format("{{lines: [{}], basis: {}}}", listed(some_of(dice, sketch.pool)),
                             basis);
}

/// Fixed shares, or by what the receivers put in or gained.
std::string key_of(Sketch& sketch)
{
    Dice& dice = sketch.dice;
    const std::vector<std::string> receivers = some_of(dice, sketch.parties);
    const auto shares = sketch.numbers.shares(static_cast<int>(receivers.size()));
    std::string key;
    for (std::size_t i = 0; i < receivers.size(); ++i) {
        key += fmt::format("{}{}: {}", i == 0 ? "" : ", ", receivers[i], shares[i]);
    }
    if (dice.chance(0.3)) {
        key = fmt::format("rule: {}, among: [{}]",
                          dice.chance(0.5) ? "by_investment" : "by_benefit", listed(receivers));
    }
    return key;
}

std::string contract_of(Sketch& sketch)
{
    Dice& dice = sketch.dice;
    Numbers& numbers = sketch.numbers;
    const std::string threshold = dice.chance(0.5)
                                      ? numbers.quoted(0.0001, 0.01)
                                      : fmt::format("{{confidence: {}}}", numbers.quoted(0.5, 0.9));
    const std::string key = key_of(sketch);
    std::string text =
        fmt::format("contract:\n  label: agreed\n  years: {{first: {}, count: {}}}\n"
                    "  pool: {}\n  payers: [{}]\n  key: {{{}}}\n  threshold: {}\n"
                    "  counts: {}\n  share: {}\n  sampling_error: {}\n",
                    sketch.start + dice.between(0, 1), dice.between(1, 4), pool_of(sketch),
                    listed(some_of(dice, sketch.parties)), key, threshold,
                    dice.chance(0.5) ? "first_euro" : "excess", numbers.quoted(0.2, 0.9),
                    dice.chance(0.5) ? "model" : numbers.quoted(0.01, 0.5));
    if (dice.chance(0.5)) {
        text += "  cap: " + numbers.quoted(0.001, 0.1) + "\n";
    }
    if (dice.chance(0.3)) {
        text += "  factor: " + numbers.quoted(0.5, 1) + "\n";
    }
    if (dice.chance(0.3)) {
        text += fmt::format("  gates: {{quality: {{indicator: {}, at_least: {}}}}}\n",
                            numbers.quoted(0.2, 0.9), numbers.quoted(0.2, 0.7));
    }
    if (dice.chance(0.5)) {
        text += loss_of(sketch);
    }
    text += way_of_settling(sketch);
    if (dice.chance(0.5)) {
        text += "  benchmark_error: " + numbers.quoted(0.001, 0.02) + "\n";
    }
    return text;
}

std::string index_of(Dice& dice, const std::string& name)
{
    double level = 90;
    std::string points;
    for (int year = 2020; year <= 2026; ++year) {
        points += fmt::format("{}{}: {}", year == 2020 ? "" : ", ", year, level);
        level += dice.real(0, 6);
    }
    return fmt::format("  {0}: {{label: {0}, points: {{{1}}}, unit: level, source: made up, year: "
                       "2026, grade: D}}\n",
                       name, points);
}

} // namespace

std::string write_scenario(Sketch& sketch)
{
    std::string text = "alternatives:\n" + alternative_of(sketch, "stop", 0.4) +
                       alternative_of(sketch, "go", 0.85);
    const bool third = sketch.dice.chance(0.3);
    if (third) {
        text += alternative_of(sketch, "other", 0.6);
    }
    text += fmt::format("compare: {{baseline: stop, with: {}}}\n",
                        third && sketch.dice.chance(0.5) ? "other" : "go");
    if (sketch.dice.chance(0.6)) {
        text += contract_of(sketch);
    }
    text += time_of(sketch) + money_of(sketch) + "indices:\n" + index_of(sketch.dice, "consumer") +
            index_of(sketch.dice, "care");
    text += "parties:\n  municipality: {label: municipality, public: true}\n"
            "  insurer: {label: insurer, public: true}\n"
            "  state: {label: state, public: true, grant: true}\n"
            "  family: {label: family, public: false}\n"
            "posts:\n  programme: {label: programme}\n  care: {label: care}\n"
            "  schools: {label: schools}\n";
    return text;
}

} // namespace mkba::reference
