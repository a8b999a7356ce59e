#include "mkba/scenario/together.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/mapping.hpp"
#include "mkba/scenario/spelling.hpp"

namespace mkba {

namespace {

bool is_same(const YamlNode* a, const YamlNode* b)
{
    if (a == nullptr || b == nullptr) {
        return a == b;
    }
    const auto same_entry = [](const YamlEntry& left, const YamlEntry& right) {
        return left.key.text == right.key.text && is_same(&left.value, &right.value);
    };
    const auto same_item = [](const YamlNode& left, const YamlNode& right) {
        return is_same(&left, &right);
    };
    return a->kind == b->kind && a->text == b->text &&
           std::equal(a->items.begin(), a->items.end(), b->items.begin(), b->items.end(),
                      same_item) &&
           std::equal(a->entries.begin(), a->entries.end(), b->entries.begin(), b->entries.end(),
                      same_entry);
}

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

class Together {
public:
    Together(const std::vector<const YamlNode*>& files, Findings& findings)
        : files_{files}, findings_{findings}
    {
    }

    YamlNode merged(const std::vector<const YamlNode*>& summed)
    {
        for (const YamlNode* file : files_) {
            for (const auto& entry : file->entries) {
                if (entry.key.text != "mkba" && entry.key.text != "parameters" &&
                    entry.key.text != "correlations" && entry.key.text != "remarks") {
                    findings_.error(
                        entry.key, entry.value,
                        fmt::format("'{}' cannot be taken together; a file under "
                                    "'together' holds parameters, correlations and remarks",
                                    entry.key.text));
                }
            }
        }
        YamlNode parameters = made_node(*files_.front(), YamlKind::mapping, {});
        for (const YamlNode* item : summed) {
            sum(*item, parameters);
        }
        keep_the_same(summed, parameters);
        YamlNode all = made_node(*files_.front(), YamlKind::mapping, {});
        all.entries.push_back(made_entry(*files_.front(), "parameters", std::move(parameters)));
        if (const YamlNode* correlations = find_entry(*files_.front(), "correlations")) {
            all.entries.push_back(made_entry(*files_.front(), "correlations", *correlations));
        }
        all.entries.push_back(made_entry(*files_.front(), "remarks", remarks()));
        return all;
    }

private:
    /// Of all files, each once.
    [[nodiscard]] YamlNode remarks() const
    {
        YamlNode all = made_node(*files_.front(), YamlKind::sequence, {});
        for (const YamlNode* file : files_) {
            const YamlNode* own = find_entry(*file, "remarks");
            for (const auto& item : own == nullptr ? std::vector<YamlNode>{} : own->items) {
                if (std::none_of(all.items.begin(), all.items.end(),
                                 [&](const YamlNode& known) { return is_same(&known, &item); })) {
                    all.items.push_back(item);
                }
            }
        }
        return all;
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
        for (const YamlNode* file : files_) {
            const YamlNode* found = parameter(*file, item.text);
            if (found == nullptr) {
                findings_.error(item, fmt::format("{} has no parameter '{}' to sum",
                                                  file->source->path, item.text));
                return;
            }
            const auto name = fmt::format("{}_in_{}", item.text, name_of_file(file->source->path));
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

    void keep_the_same(const std::vector<const YamlNode*>& summed, YamlNode& parameters)
    {
        const YamlNode* first = find_entry(*files_.front(), "parameters");
        for (const YamlNode* file : files_) {
            const YamlNode* own = find_entry(*file, "parameters");
            if (own == nullptr || first == nullptr) {
                findings_.error(*file, "there are no parameters to take together");
                return;
            }
            for (const auto& entry : own->entries) {
                const bool is_summed =
                    std::any_of(summed.begin(), summed.end(),
                                [&](const YamlNode* item) { return item->text == entry.key.text; });
                if (!is_summed && file == files_.front()) {
                    parameters.entries.push_back(entry);
                } else if (!is_summed) {
                    compare(entry, find_entry(*first, entry.key.text));
                }
            }
        }
    }

    /// One chain has one rate: a municipality with a rate of its own is a scenario of its own.
    void compare(const YamlEntry& entry, const YamlNode* first)
    {
        bool same = first != nullptr;
        for (const char* key :
             {"value", "formula", "distribution", "price_year", "index", "unit"}) {
            same = same && is_same(find_entry(entry.value, key), find_entry(*first, key));
        }
        if (!same) {
            findings_.error(entry.key, entry.value,
                            fmt::format("'{}' is not the same as in {}, and is not summed",
                                        entry.key.text, files_.front()->source->path),
                            "what differs between municipalities needs a scenario of its own, or "
                            "add it to 'sum'");
        }
    }

    const std::vector<const YamlNode*>& files_;
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

YamlNode taken_together(const std::vector<const YamlNode*>& files,
                        const std::vector<const YamlNode*>& summed, Findings& findings)
{
    return Together{files, findings}.merged(summed);
}

} // namespace mkba
