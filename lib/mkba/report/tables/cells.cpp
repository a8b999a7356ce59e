#include "mkba/report/tables/cells.hpp"

#include "mkba/report/text/rounding.hpp"

namespace mkba {

TableCell money(const Statistics& statistics, Show show)
{
    return Figure{Unit::thousand_euros, statistics, show};
}

TableCell money_like(double euros, const Statistics& relative)
{
    return Figure{Unit::thousand_euros, {euros, {}}, Show::mean, precision_of(relative)};
}

TableCell money_mean(double euros)
{
    return Figure{Unit::thousand_euros, {euros, {}}};
}

TableCell counted(const Statistics& statistics, Show show)
{
    return Figure{Unit::count, statistics, show};
}

TableCell rate(double value)
{
    return Figure{Unit::rate, {value, {}}, Show::mean, Precision{0.01, {}}};
}

TableCell share(double value)
{
    return Figure{Unit::share, {value, {}}, Show::mean, Precision{0.01, {}}};
}

TableCell share_of(double part, double whole)
{
    if (!(whole > 0)) {
        return {};
    }
    return share(part / whole);
}

TableCell chance(double value)
{
    return Figure{Unit::chance, {value, {}}, Show::mean, Precision{0.01, {}}};
}

TableCell chance_positive(const Statistics& statistics)
{
    if (!statistics.spread) {
        return {};
    }
    const auto& spread = *statistics.spread;
    return Figure{
        Unit::chance, {spread.positive, {}}, Show::mean, Precision{0, spread.error_positive}};
}

TableCell median_of(const Statistics& statistics)
{
    return money(statistics, Show::median);
}

TableColumn column(std::string id, Phrase heading)
{
    return {std::move(id), capitalised(words(heading))};
}

TableColumn machine_column(std::string id)
{
    TableColumn hidden{std::move(id), {}};
    hidden.audience = Audience::machines;
    return hidden;
}

TableRow heading_row(std::string id, Label label)
{
    return {std::move(id), std::move(label), RowKind::heading};
}

} // namespace mkba
