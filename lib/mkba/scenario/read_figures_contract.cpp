#include "mkba/scenario/read_figures_contract.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_columns.hpp"
#include "mkba/scenario/read/read_contract.hpp"
#include "mkba/scenario/read/read_rules.hpp"
#include "mkba/scenario/read/read_term.hpp"
#include "mkba/scenario/text/one_key_file.hpp"
#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

/// Keys that say how a contract is projected, not how it pays.
constexpr const char* projection_keys[] = {
    "pool",     "saving",    "payers",          "players",
    "key",      "benchmark", "benchmark_error", "settle",
    "process",  "rebasing",  "prefinance",      "administration",
    "returned", "leakage",   "legal_title",     "exit"};
constexpr std::size_t most_combinations = 2'000;

/// A case as written: which rows it holds for, and the keys that it lays over the contract's.
struct WrittenCase {
    FigureCase holds;
    const YamlNode* overlay;
};

void lay_over(YamlNode& base, const YamlNode& overlay)
{
    for (const auto& entry : overlay.entries) {
        const auto same =
            std::find_if(base.entries.begin(), base.entries.end(),
                         [&](const YamlEntry& e) { return e.key.text == entry.key.text; });
        if (same == base.entries.end()) {
            base.entries.push_back(entry);
        } else if (entry.key.text == "numbers" && same->value.kind == YamlKind::mapping) {
            lay_over(same->value, entry.value);
        } else {
            *same = entry;
        }
    }
}

class ContractReader {
public:
    ContractReader(Sources& sources, Findings& findings)
        : sources_{sources}, findings_{findings}, reader_{sources, findings, definitions_}
    {
    }

    FiguresContract read(const YamlNode& node, const std::string& path)
    {
        FiguresContract contract;
        contract.path = path;
        Mapping keys{node, findings_};
        if (node.kind != YamlKind::mapping) {
            return contract;
        }
        contract.label = reader_.label(keys, path);
        if (const YamlNode* years = keys.find("years")) {
            contract.term = read_term(*years, reader_);
        }
        const YamlNode* settle = find_entry(node, "settle");
        const YamlNode* how = settle == nullptr ? nullptr : find_entry(*settle, "how");
        check_key_alone(node, reader_);
        contract.settles_once = how != nullptr && how->text == "cumulative";
        const YamlNode* columns = keys.find("columns");
        names_ = column_names(columns);
        const YamlNode* variants = keys.find("variants");
        declare(reader_, node, variants);
        contract.columns = read_columns(columns, reader_);
        if (const YamlNode* missing = keys.find("missing")) {
            for (const YamlNode* word : read_words(*missing, findings_)) {
                contract.missing.push_back(word->text);
            }
        }
        if (variants != nullptr) {
            for (const YamlNode* group : read_items(*variants, findings_)) {
                read_group(*group, contract);
            }
        }
        combine(node, contract);
        return contract;
    }

private:
    /// Columns, and the numbers of the contract and of every case: `otherwise` may use them all.
    void declare(Reader& reader, const YamlNode& node, const YamlNode* variants)
    {
        for (const auto& name : names_) {
            reader.formula_names.declare(name);
        }
        declare_numbers(reader, node);
        if (variants == nullptr) {
            return;
        }
        for (const auto& group : variants->items) {
            const YamlNode* cases = find_entry(group, "cases");
            if (cases == nullptr) {
                continue;
            }
            for (const auto& entry : cases->entries) {
                declare_numbers(reader, entry.value);
            }
            for (const auto& item : cases->items) {
                declare_numbers(reader, item);
            }
        }
    }
    static void declare_numbers(Reader& reader, const YamlNode& node)
    {
        const YamlNode* numbers = find_entry(node, "numbers");
        if (numbers != nullptr) {
            for (const auto& entry : numbers->entries) {
                reader.formula_names.declare(entry.key.text);
            }
        }
    }

    void read_group(const YamlNode& node, FiguresContract& contract)
    {
        Mapping mapping{node, findings_};
        CaseGroup group;
        std::vector<WrittenCase> written;
        group.column = reader_.known(mapping, "by", names_, "column");
        if (const YamlNode* cases = mapping.require("cases")) {
            written = read_cases(*cases, group.column);
        }
        mapping.finish();
        for (const auto& one : written) {
            group.cases.push_back(one.holds);
        }
        if (written.empty()) {
            reader_.error(node, "this group of variants has no cases");
            return;
        }
        contract.groups.push_back(std::move(group));
        overlays_.push_back(std::move(written));
    }
    /// A mapping of words, or a list of ranges.
    std::vector<WrittenCase> read_cases(const YamlNode& node, const std::string& column)
    {
        std::vector<WrittenCase> cases;
        for (const auto& [key, value] : node.entries) {
            cases.push_back({{key.place(), {column, {key.text}, {}, {}}}, &value});
        }
        for (const auto& item : node.items) {
            Mapping range{item, findings_};
            ColumnCondition when{
                column, {}, range.optional_number("from"), range.optional_number("to")};
            for (const auto& before : cases) {
                const auto& other = before.holds.when;
                const bool apart = (other.to && when.from && *other.to < *when.from) ||
                                   (when.to && other.from && *when.to < *other.from);
                if (!apart) {
                    reader_.error(item, "this case overlaps with an earlier one");
                }
            }
            cases.push_back({{item.place(), when}, &without_range(item)});
        }
        return cases;
    }

    /// A case without the keys that say when it holds.
    const YamlNode& without_range(const YamlNode& item)
    {
        YamlNode& kept = sources_.keep(item);
        std::erase_if(kept.entries, [](const YamlEntry& entry) {
            return entry.key.text == "from" || entry.key.text == "to";
        });
        return kept;
    }

    void combine(const YamlNode& node, FiguresContract& contract)
    {
        std::size_t combinations = 1;
        for (const auto& group : overlays_) {
            combinations *= group.size();
        }
        if (combinations > most_combinations) {
            reader_.error(node, fmt::format("the variants make {} combinations; at most {} are "
                                            "read",
                                            combinations, most_combinations));
            return;
        }
        for (std::size_t c = 0; c < combinations; ++c) {
            contract.rules.push_back(read_combination(node, c));
        }
    }
    RulesOfCase read_combination(const YamlNode& node, std::size_t combination)
    {
        YamlNode& merged = sources_.keep(node);
        std::size_t rest = combination;
        std::vector<const YamlNode*> chosen(overlays_.size());
        for (std::size_t g = overlays_.size(); g-- > 0;) {
            chosen[g] = overlays_[g][rest % overlays_[g].size()].overlay;
            rest /= overlays_[g].size();
        }
        for (const YamlNode* overlay : chosen) {
            lay_over(merged, *overlay);
        }
        Reader reader{sources_, findings_, definitions_};
        for (const auto& name : names_) {
            reader.formula_names.declare(name);
        }
        declare_numbers(reader, merged);
        Mapping keys{merged, findings_};
        RulesOfCase made;
        if (const YamlNode* numbers = keys.find("numbers")) {
            const Mapping checked{*numbers, findings_};
            for (const auto& [key, value] : numbers->entries) {
                made.numbers[key.text] = read_number(value, findings_).value_or(0);
            }
        }
        made.rules = read_rules(keys, reader);
        if (made.rules.agreed_error) {
            made.rules.sampling_error = made.rules.agreed_error;
        }
        check_persons(merged, made.rules);
        finish(keys);
        return made;
    }
    void check_persons(const YamlNode& node, const SettlementRules& rules)
    {
        if (needs_persons(rules) &&
            std::find(names_.begin(), names_.end(), "persons") == names_.end()) {
            reader_.error(node, "the threshold goes by the number of persons, and no column holds "
                                "'persons'");
        }
        const auto is_confidence = rules.threshold && rules.threshold->confidence;
        if (is_confidence && !rules.sampling_error) {
            reader_.error(
                node, "a threshold by confidence needs the sampling error of one person",
                "give sampling_error as a number, or {projected: model, settled: NUMBER}");
        }
    }
    static void finish(Mapping& keys)
    {
        for (const char* key : {"label", "years", "columns", "variants", "missing"}) {
            (void)keys.find(key);
        }
        for (const char* key : projection_keys) {
            (void)keys.find(key);
        }
        keys.finish();
    }

    Sources& sources_;
    Findings& findings_;
    Definitions definitions_;
    Reader reader_;
    std::vector<std::string> names_;
    std::vector<std::vector<WrittenCase>> overlays_;
};

} // namespace

const FigureColumn* find_column(const FiguresContract& contract, const std::string& name)
{
    const auto found =
        std::find_if(contract.columns.begin(), contract.columns.end(),
                     [&](const FigureColumn& column) { return column.name == name; });
    return found == contract.columns.end() ? nullptr : &*found;
}

FiguresContract read_figures_contract(const std::string& path, const FileSource& files)
{
    Sources sources{files};
    Findings findings;
    FiguresContract contract;
    read_one_key_file(path, "contract", sources, findings, [&](const YamlNode& node) {
        contract = ContractReader{sources, findings}.read(node, path);
    });
    return contract;
}

} // namespace mkba
