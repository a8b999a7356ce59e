#include "mkba/report/formats/csv.hpp"

#include <cmath>

#include <fmt/format.h>

#include "mkba/core/quoted_text.hpp"
#include "mkba/report/formats/printout.hpp"
#include "mkba/report/text/width.hpp"

namespace mkba {

namespace {

const char* name_of(Unit unit)
{
    switch (unit) {
    case Unit::thousand_euros:
    case Unit::euros:
        return "EUR"; // exact figures are in euros whatever the readers' tables count in
    case Unit::count:
        return "count";
    case Unit::share:
    case Unit::rate:
    case Unit::chance:
        return "share";
    case Unit::ratio:
        return "ratio";
    case Unit::number:
        return "number";
    case Unit::years:
        return "years";
    }
    return "";
}

/// Expected amounts are means; shares and dates are what they are.
bool is_amount(Unit unit)
{
    return unit == Unit::thousand_euros || unit == Unit::euros || unit == Unit::count ||
           unit == Unit::ratio;
}

/// "result" and ".mean" make result.mean; without a column the statistic alone.
std::string statistic_name(const TableColumn* column, const std::string& statistic)
{
    const std::string name = (column == nullptr ? "text" : column->id) + statistic;
    return name.empty() ? "value" : name.front() == '.' ? name.substr(1) : name;
}

/// Writes the rows of one cell.
class CellRows {
public:
    CellRows(const ReportTable& table, const TableRow& row, const TableColumn* column,
             Language language, std::string& out)
        : table_{table}, row_{row}, column_{column}, language_{language}, out_{out}
    {
    }

    void operator()(std::monostate /*nothing*/) const {}

    void operator()(Blank /*no place for one*/) const {}

    void operator()(const Label& label) const
    {
        line("", "", "", without_soft_hyphens(in(label, language_)));
    }

    void operator()(CalendarYear year) const { line("", std::to_string(year.year), "year", ""); }

    void operator()(const Payback& payback) const
    {
        for (const auto& [name, year] :
             {std::pair{".p5", payback.p5}, {".p50", payback.p50}, {".p95", payback.p95}}) {
            line(name, year ? fmt::format("{}", *year) : "", "year", year ? "" : "never");
        }
        number(".never", payback.never, "share");
    }

    void operator()(const Figure& figure) const
    {
        if (figure.show == Show::median || figure.show == Show::band) {
            return;
        }
        const char* unit = name_of(figure.unit);
        if (!figure.statistics.spread) {
            number(is_amount(figure.unit) ? ".mean" : "", figure.statistics.mean, unit);
            return;
        }
        const auto& spread = *figure.statistics.spread;
        number(".mean", figure.statistics.mean, unit);
        number(".sd", spread.sd, unit);
        number(".p5", spread.p5, unit);
        number(".p20", spread.p20, unit);
        number(".p50", spread.p50, unit);
        number(".p95", spread.p95, unit);
        number(".positive", spread.positive, "share");
        if (spread.error_mean) {
            number(".mcse", *spread.error_mean, unit);
        }
    }

private:
    void number(const char* statistic, double value, const char* unit) const
    {
        line(statistic, std::isfinite(value) ? fmt::format("{}", value) : "", unit,
             std::isfinite(value) ? "" : "never");
    }

    void line(const char* statistic, const std::string& value, const char* unit,
              const std::string& text) const
    {
        const std::string& own_party = row_.party;
        const std::string party =
            own_party.empty() && column_ != nullptr ? column_->party : own_party;
        auto year = row_.year;
        if (!year && column_ != nullptr) {
            year = column_->year;
        }
        out_ +=
            fmt::format("{},{},{},{},{},{},{},{},{}\n", csv_field(table_.id), csv_field(row_.id),
                        csv_field(party), year ? std::to_string(*year) : "",
                        csv_field(statistic_name(column_, statistic)), value, unit,
                        column_ == nullptr ? "" : csv_field(column_->alternative), csv_field(text));
    }

    const ReportTable& table_;
    const TableRow& row_;
    const TableColumn* column_;
    Language language_;
    std::string& out_;
};

void add(std::string& out, const ReportTable& table, Language language)
{
    for (const auto& row : table.rows) {
        if (row.audience == Audience::readers || row.kind == RowKind::heading) {
            continue;
        }
        if (table.columns.empty()) {
            CellRows{table, row, nullptr, language, out}(row.label);
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (table.columns[i].audience != Audience::readers) {
                std::visit(CellRows{table, row, &table.columns[i], language, out}, row.cells[i]);
            }
        }
    }
}

} // namespace

std::string csv_of(const Printout& printout)
{
    std::string out = "table,row,party,year,statistic,value,unit,alternative,text\n";
    for (const auto& table : printout.tables) {
        add(out, table, printout.language);
    }
    return out;
}

std::string as_csv(const Report& report)
{
    return csv_of(printout_of(report));
}

} // namespace mkba
