#include "mkba/scenario/read/read_region.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_frame.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

/// Rules of one member, with what tells them from those of another.
struct MemberRules {
    OwnRules rules;
    const YamlNode* alternatives{};
};

const Definition* parameter_of(const Reader& reader, const std::string& name)
{
    return reader.definitions.section("parameters").find(name);
}

/// What the scenario or the command line says of a parameter holds for every file.
bool is_given_for_all(const Definition& common, const OwnDefinitions& own)
{
    return common.layer >= Layer::overriding && !own.by_scenario.contains(common.name);
}

std::vector<OwnValue> own_values(const OwnDefinitions& own, const Reader& reader)
{
    std::vector<OwnValue> values;
    for (const auto& name : own.parameters) {
        const auto* common = parameter_of(reader, name);
        const auto* one = parameter_of(reader, name_in(name, own.member));
        if (common == nullptr) {
            reader.findings.error(own.place,
                                  fmt::format("there is no parameter '{}' to have "
                                              "another value of",
                                              name),
                                  "the first file or the model gives the common value");
        } else if (one != nullptr && !is_given_for_all(*common, own)) {
            values.push_back({name, one->name});
        }
    }
    return values;
}

const RunningIntervention* running(const Alternative& alternative, const std::string& name)
{
    const auto found =
        std::find_if(alternative.interventions.begin(), alternative.interventions.end(),
                     [&](const RunningIntervention& one) { return one.intervention == name; });
    return found == alternative.interventions.end() ? nullptr : &*found;
}

void read_own_interventions(const YamlNode& node, const std::string& member,
                            const Alternative& alternative, const Description& description,
                            std::vector<OwnLevers>& levers, Reader& reader)
{
    const Mapping checked{node, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        const auto name = reader.known(key, reader.names_of("interventions"), "intervention");
        const auto intervention =
            std::find_if(description.interventions.begin(), description.interventions.end(),
                         [&](const Intervention& one) { return one.name == name; });
        if (intervention == description.interventions.end()) {
            continue;
        }
        if (running(alternative, name) == nullptr) {
            reader.findings.error(
                key, value,
                fmt::format("the alternative '{}' does not run '{}'", alternative.name, name),
                fmt::format("add it there, with coverage 0 where only '{}' has it", member));
            continue;
        }
        const Mapping links{value, reader.findings};
        const auto where = fmt::format("own.{}.alternatives.{}", member, alternative.name);
        levers.push_back({alternative.name, name,
                          read_levers(links.node(), *intervention, where, reader), key.place()});
    }
}

std::vector<OwnLevers> read_own_levers(const OwnDefinitions& own, const Description& description,
                                       Reader& reader)
{
    std::vector<OwnLevers> levers;
    if (own.alternatives == nullptr) {
        return levers;
    }
    std::vector<std::string> names;
    for (const auto& alternative : description.alternatives) {
        names.push_back(alternative.name);
    }
    const Mapping checked{*own.alternatives, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        const auto name = reader.known(key, names, "alternative");
        Mapping keys{value, reader.findings};
        const YamlNode* interventions = keys.require("interventions");
        keys.finish();
        const auto found = std::find(names.begin(), names.end(), name);
        if (interventions != nullptr && found != names.end()) {
            const auto& alternative =
                description.alternatives[static_cast<std::size_t>(found - names.begin())];
            read_own_interventions(*interventions, own.member, alternative, description, levers,
                                   reader);
        }
    }
    return levers;
}

bool are_same(const MemberRules& a, const MemberRules& b, const Reader& reader)
{
    const auto same_value = [&](const OwnValue& left, const OwnValue& right) {
        return left.common == right.common && same_number(*parameter_of(reader, left.own)->value,
                                                          *parameter_of(reader, right.own)->value);
    };
    return same_tree(a.alternatives, b.alternatives) &&
           std::equal(a.rules.values.begin(), a.rules.values.end(), b.rules.values.begin(),
                      b.rules.values.end(), same_value);
}

/// A formula of a member's own that leads back to what it stands for.
class CircleSearch {
public:
    CircleSearch(const OwnRules& rules, const Description& description)
        : rules_{rules}, description_{description}
    {
    }

    bool leads_back(const std::string& name)
    {
        const auto own = std::find_if(rules_.values.begin(), rules_.values.end(),
                                      [&](const OwnValue& value) { return value.common == name; });
        const auto& meant = own == rules_.values.end() ? name : own->own;
        if (!open_.insert(meant).second) {
            return true;
        }
        const bool found = formula_leads_back(meant);
        open_.erase(meant);
        return found;
    }

private:
    bool formula_leads_back(const std::string& meant)
    {
        const auto parameter =
            std::find_if(description_.parameters.begin(), description_.parameters.end(),
                         [&](const Parameter& one) { return one.name == meant; });
        bool found = false;
        if (parameter != description_.parameters.end() && parameter->formula) {
            for_each_part(*parameter->formula, [&](const Expression& part) {
                found = found || (part.operation == Operation::name && leads_back(part.name));
            });
        }
        return found;
    }

    const OwnRules& rules_;
    const Description& description_;
    std::set<std::string> open_;
};

void check_circles(const OwnRules& rules, const Description& description, const Reader& reader)
{
    for (const auto& value : rules.values) {
        if (CircleSearch{rules, description}.leads_back(value.common)) {
            reader.error(*parameter_of(reader, value.own)->value,
                         fmt::format("the formula of '{}' in {} leads back to '{}'", value.common,
                                     rules.members.front(), value.common),
                         "there it means the member's own value");
        }
    }
}

std::vector<std::pair<std::string, Expression>> read_each(const YamlNode& population,
                                                          const Reader& reader)
{
    std::vector<std::pair<std::string, Expression>> all;
    if (const YamlNode* each = find_entry(population, "each")) {
        for (const auto& [key, value] : each->entries) {
            all.emplace_back(reader.known(key, reader.names_of("parameters"), "parameter"),
                             reader.expression(value, Variables::none));
        }
    }
    return all;
}

void check_counts(const Region& region, const Reader& reader)
{
    for (const auto& name : region.summed) {
        const auto* count = parameter_of(reader, name);
        if (!region.own.empty() && count != nullptr && !count->replaced.empty() &&
            count->layer >= Layer::overriding) {
            reader.error(
                *count->value,
                fmt::format("'{}' is summed over chains, so its sum cannot be given", name),
                fmt::format("give '{}' and the like", name_in(name, region.members[0])));
        }
    }
}

} // namespace

std::optional<Region> read_region(const Together& together, const Description& description,
                                  Reader& reader)
{
    if (together.population == nullptr) {
        return std::nullopt;
    }
    Region region{together.members, together.summed, read_each(*together.population, reader), {}};
    std::vector<MemberRules> found;
    for (const auto& own : together.own) {
        MemberRules one{{{own.member},
                         own.place,
                         own_values(own, reader),
                         read_own_levers(own, description, reader)},
                        own.alternatives};
        if (one.rules.values.empty() && one.rules.levers.empty()) {
            continue;
        }
        check_circles(one.rules, description, reader);
        const auto same = std::find_if(found.begin(), found.end(), [&](const MemberRules& other) {
            return are_same(one, other, reader);
        });
        if (same == found.end()) {
            found.push_back(std::move(one));
        } else {
            same->rules.members.push_back(own.member);
        }
    }
    for (auto& one : found) {
        std::sort(one.rules.members.begin(), one.rules.members.end());
        region.own.push_back(std::move(one.rules));
    }
    std::sort(region.own.begin(), region.own.end(),
              [](const OwnRules& a, const OwnRules& b) { return a.members < b.members; });
    check_counts(region, reader);
    return region;
}

void draw_own_values_together(const Together& together, std::vector<Parameter>& parameters)
{
    for (const auto& own : together.own) {
        for (const auto& name : own.parameters) {
            const auto found =
                std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
                    return parameter.name == name_in(name, own.member);
                });
            if (found != parameters.end()) {
                found->drawn_as = name;
            }
        }
    }
}

} // namespace mkba
