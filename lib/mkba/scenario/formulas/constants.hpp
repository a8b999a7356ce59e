// What is known of a number before anything is drawn.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

struct Span {
    double low{};
    double high{};
};

/// Values of parameters that are not drawn, and of formulas over them; the span of tables.
class Constants {
public:
    Constants() = default;
    explicit Constants(const Description& description);

    /// The value of a formula that nothing can change; may be infinite or no number.
    [[nodiscard]] std::optional<double> value(const Expression& formula) const;
    /// The lowest and highest value of a formula that is constant or a table of constants by name.
    [[nodiscard]] std::optional<Span> bounds(const Expression& formula) const;
    /// Whether no draw can make a formula arbitrarily large, as far as its names tell.
    [[nodiscard]] bool is_bounded(const Expression& formula) const;

private:
    bool learn(const std::vector<Parameter>& parameters);
    [[nodiscard]] std::optional<Span> span_of(const Table& table) const;

    std::map<std::string, double> values_;
    std::map<std::string, Span> tables_;
    std::set<std::string> unbounded_;
};

} // namespace mkba
