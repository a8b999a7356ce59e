// Figures by name, nested, in the order they were put in: what an analysis writes for machines.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mkba {

/// Null, a truth value, a number, a text, a list or an object.
class FigureTree {
public:
    using List = std::vector<FigureTree>;
    using Object = std::vector<std::pair<std::string, FigureTree>>;
    using Value = std::variant<std::monostate, bool, double, std::string, List, Object>;

    FigureTree() = default;
    // NOLINTBEGIN(google-explicit-constructor): figures are written as they are
    template <class Number>
    requires(std::integral<Number> || std::floating_point<Number>) FigureTree(Number number)
        : value_{static_cast<double>(number)}
    {
    }
    FigureTree(bool truth) : value_{truth} {}
    FigureTree(const char* text) : value_{std::string{text}} {}
    FigureTree(std::string text) : value_{std::move(text)} {}
    FigureTree(List list) : value_{std::move(list)} {}
    FigureTree(Object object) : value_{std::move(object)} {}
    template <class Optional>
    FigureTree(const std::optional<Optional>& value)
        : value_{value ? FigureTree{*value}.value_ : Value{}}
    {
    }
    // NOLINTEND(google-explicit-constructor)

    /// Adds a member; what was null becomes an object. Throws std::logic_error on anything else.
    FigureTree& set(std::string name, FigureTree value);
    /// Adds an element; what was null becomes a list. Throws std::logic_error on anything else.
    FigureTree& add(FigureTree value);

    [[nodiscard]] const Value& value() const { return value_; }

private:
    Value value_;
};

/// JSON with two blanks of indent and a line feed at the end; numbers in the shortest form that
/// reads back the same, what is not finite as null.
[[nodiscard]] std::string json_of(const FigureTree& tree);

} // namespace mkba
