// A scenario with its model and data, complete and well formed, still in names; every part knows
// its place.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/intervention.hpp"
#include "mkba/scenario/line.hpp"
#include "mkba/scenario/region.hpp"
#include "mkba/scenario/side_by_side.hpp"

namespace mkba {

struct ContractTerms;

enum class Counting { start, end, half_cycle };
enum class Timing { start, middle, end };
enum class View { followed, cohort };
enum class SamplingMethod { random, latin_hypercube, sobol };

struct TimeFrame {
    Place place;
    int start{};
    int programme_years{30};
    std::optional<int> follow_years; // after the programme; required when a population has no ages
    std::optional<int> cohort_year;  // of the cohort view; absent: the first year of full coverage
    Counting counting{Counting::start};
};

/// Discount rates by name: "euro" always, "natural" for lines in natural units, others as declared.
/// Points are years (flat outside, step between): a rate holds from its year on and rates multiply
/// up.
struct MoneyFrame {
    Place place;
    int price_year{};
    std::string preset; // mkba2021, mkba2016, zin2024, or empty
    std::map<std::string, std::map<int, double>> discount_rates;
    Timing timing{Timing::start};
    std::optional<int> base_year; // absent: the first year
};

struct RunningIntervention {
    std::string intervention;
    std::vector<Lever> levers;
    Place place;
};

struct Alternative {
    std::string name;
    Place place;
    Label label;
    std::vector<RunningIntervention> interventions;
};

struct Comparison {
    std::string baseline;
    std::string with;
    Place place;
    bool retrospective{}; // against a world that nobody can choose any more: no funding conclusion
};

struct Simulation {
    Place place;
    std::uint64_t draws{10000};
    std::uint64_t seed{1};
    SamplingMethod sampling{SamplingMethod::latin_hypercube};
};

/// What the sentences and the budget table speak of.
struct Answer {
    Place place;
    std::string population;                       // whose entrants count as vulnerable pregnancies
    std::vector<std::string> vulnerable_entrants; // state patterns
    std::string value_of_health;                  // a parameter, EUR per QALY; may be empty
    std::string families_supported;               // a natural unit; may be empty
    std::vector<std::string> outcomes;            // natural units with a net cost each
};

struct InputFile {
    std::string path; // as given, relative to the working directory
    std::string sha256;
};

struct Description {
    std::string path; // of the scenario
    Label title;
    std::string price_set;               // name, may be empty
    std::vector<std::string> price_sets; // those that there are, by name
    TimeFrame time;
    MoneyFrame money;
    Simulation simulation;
    std::vector<InputFile> inputs;     // scenario first, then in the order read
    std::vector<Label> remarks;        // what every table of these figures must say
    std::vector<std::string> settings; // NAME=VALUE of the command line, as given: grade D

    std::vector<Parameter> parameters; // sorted by name; group-share parameters included
    std::vector<Table> tables;
    std::vector<PriceIndex> indices;
    std::vector<RankCorrelation> correlations;

    std::vector<Population> populations; // a population comes after those it derives entrants from
    std::optional<Groups> groups;
    std::vector<Move> moves;
    std::vector<Outcome> outcomes; // events and prevalences
    std::vector<Intervention> interventions;
    std::vector<std::string> order; // of interventions; may be empty

    std::vector<Party> parties;
    std::vector<Post> posts;
    std::vector<Line> lines;
    std::vector<NaturalUnit> units;
    std::vector<Unpriced> unpriced;
    std::optional<Answer> answer;
    std::vector<Account> accounts; // by name
    std::vector<Variant> variants; // as declared
    std::vector<Variant> parts;    // of a population taken together: the scenario of one file alone
    std::optional<Region> region;  // of the same: who has rules of its own

    std::vector<Alternative> alternatives;
    Comparison compare;
    std::shared_ptr<const ContractTerms> contract; // null: none
};

} // namespace mkba
