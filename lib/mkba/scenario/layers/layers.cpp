#include "mkba/scenario/layers/layers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/scenario/layers/override.hpp"
#include "mkba/scenario/layers/read_together.hpp"
#include "mkba/scenario/layers/settings.hpp"
#include "mkba/scenario/text/one_key_file.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

/// Keys of a scenario that are no part of a fragment.
constexpr const char* scenario_keys[] = {
    "title",        "model",   "population", "prices",   "groups",   "time",    "money",
    "alternatives", "compare", "override",   "contract", "simulate", "accounts"};

class LayerReader {
public:
    LayerReader(Sources& sources, Findings& findings) : sources_{sources}, findings_{findings} {}

    Layers read(const std::string& path, const std::vector<std::string>& sets)
    {
        YamlNode* scenario = sources_.document(path, nullptr, findings_);
        if (scenario == nullptr || !is_mapping(*scenario)) {
            return {};
        }
        auto parameters = apply_scenario_settings(*scenario, sets, sources_, findings_);
        layers_.scenario = scenario;
        Mapping keys{*scenario, findings_};
        check_version(keys);
        read_model(keys, path);
        read_data(keys, path);
        read_contract(keys, path);
        finish_scenario(keys);
        apply_own_overrides(layers_.together, layers_.definitions, sources_, findings_);
        apply_overrides(*scenario, layers_.definitions, sources_, findings_);
        apply_parameter_settings(parameters, layers_.definitions, sources_, findings_);
        layers_.price_sets = price_set_names();
        return std::move(layers_);
    }

private:
    bool is_mapping(const YamlNode& node)
    {
        const Mapping checked{node, findings_};
        return node.kind == YamlKind::mapping;
    }
    void check_version(Mapping& keys)
    {
        const YamlNode* version = keys.require("mkba");
        if (version != nullptr && version->text != "1") {
            findings_.error(*version, fmt::format("this file is written for version {} of the "
                                                  "language; this program reads version 1",
                                                  describe(*version)));
        }
    }
    void read_model(Mapping& keys, const std::string& path)
    {
        if (const YamlNode* model = keys.find("model")) {
            read_model_file(resolved(path, read_text(*model, findings_)), *model);
            trail_.clear();
        }
        trail_.push_back(path);
        read_fragment(keys, path, keys.has("model") ? Layer::scenario : Layer::model);
        trail_.clear();
    }
    void read_model_file(const std::string& path, const YamlNode& referrer)
    {
        if (std::find(trail_.begin(), trail_.end(), path) != trail_.end()) {
            findings_.error(referrer, fmt::format("{} includes itself: {} > {}", path,
                                                  fmt::join(trail_, " > "), path));
            return;
        }
        if (!read_.insert(path).second) {
            return; // included from two sides
        }
        YamlNode* root = sources_.document(path, &referrer, findings_);
        if (root == nullptr || !is_mapping(*root)) {
            layers_.is_complete = false;
            return;
        }
        trail_.push_back(path);
        Mapping keys{*root, findings_};
        check_version(keys);
        read_fragment(keys, path, Layer::model);
        keys.finish();
        trail_.pop_back();
    }
    /// The keys that a model may hold, its includes first.
    void read_fragment(Mapping& keys, const std::string& path, Layer layer)
    {
        if (const YamlNode* includes = keys.find("include")) {
            for (const YamlNode* include : read_words(*includes, findings_)) {
                read_model_file(resolved(path, include->text), *include);
            }
        }
        if (const YamlNode* sets = keys.find("price_sets")) {
            const Mapping checked{*sets, findings_};
            for (const auto& entry : sets->entries) {
                price_sets_.emplace(entry.key.text, std::pair{path, &entry.value});
            }
        }
        layers_.definitions.collect(keys, layer, findings_);
    }
    void read_data_files(const YamlNode* files, const std::string& path)
    {
        if (files != nullptr) {
            for (const YamlNode* file : read_words(*files, findings_)) {
                read_data_file(resolved(path, file->text), *file);
            }
        }
    }
    void read_data(Mapping& keys, const std::string& path)
    {
        const YamlNode* population = keys.find("population");
        if (population != nullptr && population->kind == YamlKind::mapping) {
            layers_.together = read_together(
                *population,
                [&](const YamlNode& name) { return data_file(resolved(path, name.text), name); },
                sources_, layers_.definitions, findings_);
        } else {
            read_data_files(population, path);
        }
        const YamlNode* accounts = keys.find("accounts");
        if (accounts != nullptr && accounts->kind != YamlKind::mapping) {
            read_data_files(accounts, path);
        }
        const YamlNode* chosen = keys.find("prices");
        if (chosen == nullptr) {
            require_price_set(keys);
            return;
        }
        const auto found = price_sets_.find(read_text(*chosen, findings_));
        if (found == price_sets_.end()) {
            if (layers_.is_complete) { // else a file that cannot be read may hold it
                findings_.error(*chosen, fmt::format("there is no price set {}", describe(*chosen)),
                                suggestion(chosen->text, price_set_names()));
            }
            layers_.is_complete = false;
            return;
        }
        const auto& [file, reference] = found->second;
        read_data_file(resolved(file, read_text(*reference, findings_)), *reference);
    }
    [[nodiscard]] std::vector<std::string> price_set_names() const
    {
        std::vector<std::string> names;
        for (const auto& entry : price_sets_) {
            names.push_back(entry.first);
        }
        return names;
    }
    void require_price_set(Mapping& keys)
    {
        if (!price_sets_.empty() && !keys.has("prices")) {
            findings_.error(keys.node(), "the key 'prices' is missing", one_of(price_set_names()));
            layers_.is_complete = false;
        }
    }
    /// The tree of a data file, read for the first time; null, with a finding, where there is none.
    YamlNode* data_file(const std::string& path, const YamlNode& referrer)
    {
        if (!read_.insert(path).second) {
            findings_.error(referrer, fmt::format("{} is read already", path));
            return nullptr;
        }
        YamlNode* root = sources_.document(path, &referrer, findings_);
        if (root == nullptr || !is_mapping(*root)) {
            layers_.is_complete = false;
            return nullptr;
        }
        Mapping keys{*root, findings_};
        check_version(keys);
        return root;
    }
    void read_data_file(const std::string& path, const YamlNode& referrer)
    {
        if (YamlNode* root = data_file(path, referrer)) {
            Mapping keys{*root, findings_};
            (void)keys.find("mkba");
            layers_.definitions.collect(keys, Layer::data, findings_);
            keys.finish();
        }
    }
    void read_contract(Mapping& keys, const std::string& path)
    {
        const YamlNode* contract = keys.find("contract");
        if (contract == nullptr || contract->kind != YamlKind::scalar) {
            layers_.contract = contract;
            return;
        }
        YamlNode* root = sources_.document(resolved(path, contract->text), contract, findings_);
        if (root == nullptr || !is_mapping(*root)) {
            layers_.is_complete = false;
            return;
        }
        Mapping file{*root, findings_};
        check_version(file);
        layers_.contract = file.require("contract");
        layers_.is_complete =
            finish_one_key_file(file, "contract", findings_) && layers_.is_complete;
    }
    void finish_scenario(Mapping& keys)
    {
        for (const char* key : scenario_keys) {
            (void)keys.find(key);
        }
        keys.finish();
    }

    Sources& sources_;
    Findings& findings_;
    Layers layers_;
    std::vector<std::string> trail_; // of includes, to find circles
    std::set<std::string> read_;
    std::map<std::string, std::pair<std::string, const YamlNode*>> price_sets_;
};

} // namespace

Layers read_layers(const std::string& path, const std::vector<std::string>& sets, Sources& sources,
                   Findings& findings)
{
    return LayerReader{sources, findings}.read(path, sets);
}

} // namespace mkba
