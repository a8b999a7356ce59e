// A contract as it is settled on given figures: its columns, and the rules of every case.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

/// What the cells of a column hold. A count is a whole number and may be suppressed: `<10`.
enum class Holds { amount, count, year, word };

/// True for a row whose cell of that column is one of the words, or lies from `from` up to and with
/// `to`.
struct ColumnCondition {
    std::string column;
    std::vector<std::string> words;
    std::optional<double> from;
    std::optional<double> to;
};

/// All that a figure can be where it is not given; open ends are unlimited.
struct Allowed {
    std::optional<double> from;
    std::optional<double> to;
};

/// One figure of a row: where it stands in the file, how it is written, and what holds where it is
/// not there. Without otherwise, between and needed_when it must be there.
struct FigureColumn {
    std::string name;
    Place place;
    std::vector<std::string> headings; // any of them
    Holds holds{};
    bool is_identifier{};
    std::map<std::string, std::string> words; // as written in the file -> as named in the contract
    double scale{1};
    std::string leave_out;            // characters: "$,%"
    std::optional<double> rounded_to; // published as a multiple of this
    std::optional<Allowed> within;    // all that the cells may hold
    std::optional<Expression> otherwise;
    std::optional<Allowed> between;
    std::vector<ColumnCondition> needed_when;
};

/// A case of a group: a word of its column, or a range of it.
struct FigureCase {
    Place place;
    ColumnCondition when;
};

/// Exactly one case of every group holds for a row.
struct CaseGroup {
    std::string column;
    std::vector<FigureCase> cases;
};

/// The rules where one case of each group holds, and the numbers that its formulas may name.
struct RulesOfCase {
    SettlementRules rules;
    std::map<std::string, double> numbers;
};

struct ContractTerm {
    int first{};
    int count{};
    bool renew{}; // until the programme ends
};

struct FiguresContract {
    std::string path;
    Label label;
    std::optional<ContractTerm> term;
    bool settles_once{}; // over all years of the term
    std::vector<FigureColumn> columns;
    std::vector<std::string> missing; // words that stand for an empty cell
    std::vector<CaseGroup> groups;
    std::vector<RulesOfCase> rules; // by case; the case of the last group changes fastest
};

/// The column of that name; null where there is none.
[[nodiscard]] const FigureColumn* find_column(const FiguresContract& contract,
                                              const std::string& name);

} // namespace mkba
