// What the command line asks of the analyses, as plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/break_even/break_even.hpp"
#include "mkba/analysis/bridge/bridge.hpp"
#include "mkba/analysis/information/scenario_information.hpp"
#include "mkba/analysis/sensitivity/one_way.hpp"
#include "mkba/analysis/sensitivity/sensitivity_inputs.hpp"
#include "mkba/report/formats/formats.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// The scenario and what is laid over it.
struct ScenarioRequest {
    std::string path;
    std::vector<std::string> sets;
    std::optional<std::uint64_t> draws{};
    std::optional<std::uint64_t> seed{};
    std::optional<SamplingMethod> sampling{};
};

enum class Talk { normal, quiet };

/// How a verb computes and writes.
struct OutputRequest {
    unsigned threads{0}; // 0: all
    Language language{Language::en};
    std::string format{"text"};
    std::optional<std::string> out{};
    Talk talk{Talk::normal};
    Colour colour{Colour::on}; // on: where the terminal has it
};

struct VoiRequest {
    ScenarioRequest scenario;              // or the path of a table of draws
    std::vector<std::string> decisions{};  // columns of the table
    std::vector<std::string> parameters{}; // empty: all
    std::vector<NamedGroup> groups{};
    std::optional<Decision> decision{};
    std::optional<GroupBy> by{};
    std::optional<NestedSize> nested{};
    OutputRequest output{};
};

struct CompareRequest {
    std::vector<std::string> paths{};
    ScenarioRequest over{}; // what is laid over each of them
    std::string effect{};
    double highest_value{};
    OutputRequest output{};
};

struct SensitivityRequest {
    ScenarioRequest scenario;
    std::string method{};
    std::string party{"broad"};
    InputsQuestion inputs{};
    std::vector<VariedRange> ranges{};   // of one-way and two-way
    std::optional<std::uint64_t> size{}; // base points or trajectories
    std::optional<double> until{};       // double the base points until intervals are this narrow
    std::optional<std::size_t> steps{};  // of a two-way grid
    OutputRequest output{};
};

struct BreakEvenRequest {
    ScenarioRequest scenario;
    std::string vary{};
    std::optional<std::string> against{};
    std::optional<SearchRange> against_range{};
    std::optional<std::size_t> points{};
    std::string party{"broad"};
    std::optional<SearchRange> range{};
    OutputRequest output{};
};

struct LadderRequest {
    ScenarioRequest scenario;
    OutputRequest output{};
};

struct BridgeRequest {
    std::string from{};
    std::string to{};
    ScenarioRequest over{}; // what is laid over both
    BridgeBy by{BridgeBy::difference};
    std::vector<std::string> first{}; // steps
    std::size_t orders{8};
    std::string party{"broad"};
    OutputRequest output{};
};

struct CalibrateRequest {
    ScenarioRequest scenario;
    std::string targets{};
    OutputRequest output{};
};

} // namespace mkba
