// A table as exact figures and words in both languages, before anyone decides how it looks.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "mkba/scenario/parameter.hpp"
#include "mkba/stats/results.hpp"

namespace mkba {

/// What a figure counts; formats decide the decimals. Money is in euros of the price year, shares
/// in 0..1. A rate is a share with tenths of a percent, a chance one that never reads 0% or 100%.
enum class Unit { thousand_euros, euros, count, share, rate, chance, ratio, number, years };

/// Which part of its statistics a figure is printed as. Machine formats write all of them for
/// `mean` and `uncertain`, and skip the rest: those repeat a figure that stands elsewhere in the
/// row or table.
enum class Show {
    mean,
    median,
    band,     // P5 to P95
    uncertain // the word: a number without its band would mislead
};

/// What supports the digits of a figure.
struct Precision {
    double width{};              // P95 - P5
    std::optional<double> error; // Monte Carlo standard error
};

struct Figure {
    Unit unit{};
    Statistics statistics;
    Show show{Show::mean};
    std::optional<Precision> precision{}; // absent: from the spread of the statistics
};

/// A calendar year, written without separators.
struct CalendarYear {
    int year{};
};

/// No figure could stand here; a dash means that there is none.
struct Blank {};

/// Nothing (a dash), words, a figure, a year, or a year of payback.
using TableCell = std::variant<std::monostate, Blank, Label, Figure, CalendarYear, Payback>;

/// Who is served: readers see text and markdown, machines read CSV.
enum class Audience { everyone, readers, machines };

struct TableColumn {
    std::string id; // the statistic in CSV; empty where the row says it all
    Label label;
    std::string party{};
    std::string alternative{};
    Label group{}; // a heading over several columns; may be empty
    std::optional<int> year{};
    Audience audience{Audience::everyone};
};

enum class RowKind { heading, item, detail, total };

struct TableRow {
    std::string id;
    Label label;
    RowKind kind{RowKind::item};
    std::vector<TableCell> cells{}; // one a column; a heading has none
    std::string party{};
    std::optional<int> year{};
    Audience audience{Audience::everyone};
};

/// Without columns the table is a list of sentences, its row labels.
struct ReportTable {
    std::string id;
    Label title;
    Label stub{}; // heading of the row labels
    std::vector<TableColumn> columns{};
    std::vector<TableRow> rows{};
    std::vector<Label> notes{};
};

} // namespace mkba
