#include "mkba/scenario/layers/together.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/text/mapping.hpp"

namespace mkba {

namespace {

/// A node with the place of another and nothing in it.
YamlNode made_node(const YamlNode& like, YamlKind kind, std::string text)
{
    YamlNode node;
    node.kind = kind;
    node.source = like.source;
    node.line = like.line;
    node.column = like.column;
    node.offset = like.offset;
    node.text = std::move(text);
    return node;
}

YamlEntry made_entry(const YamlNode& like, const std::string& key, YamlNode value)
{
    return {made_node(like, YamlKind::scalar, key), std::move(value)};
}

class Merger {
public:
    Merger(const std::vector<Member>& files, Findings& findings)
        : files_{files}, first_{*files.front().file}, findings_{findings}
    {
    }

    OneFile merged(const std::vector<const YamlNode*>& summed)
    {
        for (const auto& member : files_) {
            check_keys(*member.file);
        }
        OneFile made{made_node(first_, YamlKind::mapping, {}), {}};
        YamlNode parameters = made_node(first_, YamlKind::mapping, {});
        for (const YamlNode* item : summed) {
            sum(*item, parameters);
        }
        for (const auto& member : files_) {
            auto own = keep(member, summed, parameters);
            if (!own.parameters.empty()) {
                made.own.push_back(std::move(own));
            }
        }
        made.all.entries.push_back(made_entry(first_, "parameters", std::move(parameters)));
        if (const YamlNode* correlations = find_entry(first_, "correlations")) {
            made.all.entries.push_back(made_entry(first_, "correlations", *correlations));
        }
        made.all.entries.push_back(made_entry(first_, "remarks", remarks()));
        return made;
    }

private:
    /// Of all files, each once.
    [[nodiscard]] YamlNode remarks() const
    {
        YamlNode all = made_node(first_, YamlKind::sequence, {});
        for (const auto& member : files_) {
            const YamlNode* own = find_entry(*member.file, "remarks");
            for (const auto& item : own == nullptr ? std::vector<YamlNode>{} : own->items) {
                if (std::none_of(all.items.begin(), all.items.end(),
                                 [&](const YamlNode& known) { return same_tree(&known, &item); })) {
                    all.items.push_back(item);
                }
            }
        }
        return all;
    }

    void check_keys(const YamlNode& file)
    {
        for (const auto& entry : file.entries) {
            if (entry.key.text != "mkba" && entry.key.text != "parameters" &&
                entry.key.text != "correlations" && entry.key.text != "remarks") {
                findings_.error(entry.key, entry.value,
                                fmt::format("'{}' cannot be taken together; a file under "
                                            "'together' holds parameters, correlations and remarks",
                                            entry.key.text));
            }
        }
        const YamlNode* correlations = find_entry(file, "correlations");
        if (!same_tree(correlations, find_entry(first_, "correlations"))) {
            findings_.error(
                correlations == nullptr ? file : *correlations,
                fmt::format("the correlations are not those of {}", first_.source->path),
                "what is drawn together is drawn together in all of them");
        }
    }

    [[nodiscard]] static const YamlNode* parameter(const YamlNode& file, const std::string& name)
    {
        const YamlNode* parameters = find_entry(file, "parameters");
        return parameters == nullptr ? nullptr : find_entry(*parameters, name);
    }

    void sum(const YamlNode& item, YamlNode& parameters)
    {
        std::string formula;
        const YamlNode* unit = nullptr;
        for (const auto& member : files_) {
            const YamlNode* found = parameter(*member.file, item.text);
            if (found == nullptr) {
                findings_.error(item, fmt::format("{} has no parameter '{}' to sum",
                                                  member.file->source->path, item.text));
                return;
            }
            const auto name = name_in(item.text, member.name);
            parameters.entries.push_back(made_entry(*found, name, *found));
            formula += (formula.empty() ? "" : " + ") + name;
            unit = find_entry(*found, "unit");
        }
        YamlNode total = made_node(item, YamlKind::mapping, {});
        total.entries.push_back(
            made_entry(item, "formula", made_node(item, YamlKind::scalar, formula)));
        if (unit != nullptr) {
            total.entries.push_back(made_entry(item, "unit", *unit));
        }
        parameters.entries.push_back(made_entry(item, item.text, std::move(total)));
    }

    /// What a member says beside its counts: the first for all, the others where they differ.
    OwnDefinitions keep(const Member& member, const std::vector<const YamlNode*>& summed,
                        YamlNode& parameters)
    {
        OwnDefinitions own{member.name, member.file->place(), {}, nullptr, {}};
        const YamlNode* all = find_entry(*member.file, "parameters");
        if (all == nullptr) {
            findings_.error(*member.file, "there are no parameters to take together");
            return own;
        }
        for (const auto& entry : all->entries) {
            const auto& name = entry.key.text;
            const bool is_summed = std::any_of(
                summed.begin(), summed.end(), [&](const auto* item) { return item->text == name; });
            const YamlNode* common = parameter(first_, name);
            if (is_summed || (member.file != &first_ && common != nullptr &&
                              same_number(entry.value, *common))) {
                continue;
            }
            if (member.file == &first_) {
                parameters.entries.push_back(entry);
                continue;
            }
            YamlEntry kept = entry;
            kept.key.text = name_in(name, member.name);
            parameters.entries.push_back(std::move(kept));
            own.place = own.parameters.empty() ? entry.key.place() : own.place;
            own.parameters.insert(name);
        }
        check_all_there(member);
        return own;
    }

    /// Else the value of the first file would hold where another file is silent.
    void check_all_there(const Member& member)
    {
        const YamlNode* wanted = find_entry(first_, "parameters");
        if (wanted == nullptr) {
            return;
        }
        for (const auto& entry : wanted->entries) {
            if (parameter(*member.file, entry.key.text) == nullptr) {
                findings_.error(*member.file,
                                fmt::format("there is no parameter '{}', which {} has",
                                            entry.key.text, first_.source->path),
                                "give its value here too");
            }
        }
    }

    const std::vector<Member>& files_;
    const YamlNode& first_;
    Findings& findings_;
};

} // namespace

std::string name_of_file(const std::string& path)
{
    const auto slash = path.find_last_of('/');
    std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    name.resize(std::min(name.find('.'), name.size()));
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); }, '_');
    return name;
}

bool same_number(const YamlNode& a, const YamlNode& b)
{
    constexpr const char* keys[] = {"value",      "formula", "distribution",
                                    "price_year", "index",   "unit"};
    return std::all_of(std::begin(keys), std::end(keys), [&](const char* key) {
        return same_tree(find_entry(a, key), find_entry(b, key));
    });
}

std::string name_in(const std::string& parameter, const std::string& member)
{
    return parameter + "_in_" + member;
}

OneFile taken_together(const std::vector<Member>& files, const std::vector<const YamlNode*>& summed,
                       Findings& findings)
{
    return Merger{files, findings}.merged(summed);
}

} // namespace mkba
