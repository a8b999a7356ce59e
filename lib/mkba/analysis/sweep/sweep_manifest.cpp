#include "mkba/analysis/sweep/sweep_manifest.hpp"

#include <filesystem>
#include <set>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/core/version.hpp"
#include "mkba/scenario/text/sha256.hpp"

namespace mkba {

namespace {

constexpr std::string_view first_line = "mkba sweep manifest 1";

std::string joined(const std::vector<std::string>& outputs)
{
    std::string text;
    for (const auto& output : outputs) {
        text += (text.empty() ? "" : " ") + output;
    }
    return text;
}

const char* name_of(SamplingMethod method)
{
    return method == SamplingMethod::random            ? "random"
           : method == SamplingMethod::latin_hypercube ? "lhs"
                                                       : "sobol";
}

/// From the folder of the sweep, however either is named; as a whole where nothing leads from one
/// to the other.
std::string from_folder(const std::string& sweep, const std::string& path)
{
    namespace fs = std::filesystem;
    const auto input = fs::absolute(path).lexically_normal();
    const auto folder = fs::absolute(sweep).lexically_normal().parent_path();
    const auto relative = input.lexically_relative(folder);
    return (relative.empty() ? input : relative).generic_string();
}

/// An input that is lost behind another could change unseen.
void add_input(std::map<std::string, std::string>& facts, const std::string& name,
               const InputFile& input)
{
    const auto [place, is_new] = facts.emplace("input:" + name, input.sha256);
    if (!is_new && place->second != input.sha256) {
        throw std::runtime_error{fmt::format("{} was read twice and differed", input.path)};
    }
}

} // namespace

std::string SweepManifest::text() const
{
    std::string text{first_line};
    text += '\n';
    for (const auto& [key, value] : facts) {
        text += fmt::format("{} {}\n", key, value);
    }
    return text;
}

Shard SweepManifest::shard() const
{
    Shard shard;
    const auto& text = facts.at("shard");
    const auto slash = text.find('/');
    shard.part = std::stoull(text.substr(0, slash));
    shard.of = std::stoull(text.substr(slash + 1));
    return shard;
}

void SweepManifest::set_shard(Shard shard)
{
    facts["shard"] = fmt::format("{}/{}", shard.part, shard.of);
}

SweepManifest manifest_of(const SweepTerms& terms, const SweepPlan& plan,
                          const std::vector<InputFile>& inputs, const Simulation& simulation)
{
    SweepManifest made;
    made.facts["version"] = version;
    made.facts["seed"] = std::to_string(simulation.seed);
    made.facts["draws"] = std::to_string(simulation.draws);
    made.facts["sampling"] = name_of(simulation.sampling);
    made.facts["outputs"] = joined(plan.outputs);
    made.facts["kept_draws"] = joined(plan.kept_draws);
    made.facts["points"] = std::to_string(plan.points.size());
    made.facts["points_sha256"] = sha256(bytes_of(plan));
    for (const auto* list : {&terms.inputs, &inputs}) {
        for (const auto& input : *list) {
            add_input(made.facts, from_folder(terms.path, input.path), input);
        }
    }
    made.set_shard({});
    return made;
}

SweepManifest read_manifest(const std::string& text)
{
    std::istringstream lines{text};
    std::string line;
    if (!std::getline(lines, line) || line != first_line) {
        throw std::invalid_argument{"this is no manifest of a sweep"};
    }
    SweepManifest made;
    while (std::getline(lines, line)) {
        const auto blank = line.find(' ');
        if (blank == std::string::npos) {
            throw std::invalid_argument{fmt::format("a manifest with a line '{}'", line)};
        }
        made.facts[line.substr(0, blank)] = line.substr(blank + 1);
    }
    for (const char* needed : {"version", "points", "points_sha256", "shard", "outputs", "draws"}) {
        if (!made.facts.contains(needed)) {
            throw std::invalid_argument{fmt::format("a manifest without '{}'", needed)};
        }
    }
    return made;
}

std::vector<std::string> differences(const SweepManifest& before, const SweepManifest& now)
{
    std::set<std::string> keys;
    for (const auto* manifest : {&before, &now}) {
        for (const auto& fact : manifest->facts) {
            keys.insert(fact.first);
        }
    }
    const auto value = [](const SweepManifest& manifest, const std::string& key) {
        const auto found = manifest.facts.find(key);
        return found == manifest.facts.end() ? std::string{"absent"} : found->second;
    };
    std::vector<std::string> lines;
    for (const auto& key : keys) {
        if (value(before, key) != value(now, key)) {
            lines.push_back(
                fmt::format("{}: was {}, is {}", key, value(before, key), value(now, key)));
        }
    }
    return lines;
}

} // namespace mkba
