#include "mkba/report/figure_tree.hpp"

#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/core/quoted_text.hpp"

namespace mkba {

namespace {

std::string quoted(const std::string& text)
{
    std::string out;
    append_json_text(out, text);
    return out;
}

class Writer {
public:
    explicit Writer(std::string indent) : indent_{std::move(indent)} {}

    std::string operator()(std::monostate /*null*/) const { return "null"; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(double number) const
    {
        return std::isfinite(number) ? fmt::format("{}", number) : "null";
    }
    std::string operator()(const std::string& text) const { return quoted(text); }
    std::string operator()(const FigureTree::List& list) const
    {
        std::string inside;
        for (const auto& element : list) {
            inside += begin(inside) + below(element);
        }
        return enclosed('[', inside, ']');
    }
    std::string operator()(const FigureTree::Object& object) const
    {
        std::string inside;
        for (const auto& [name, value] : object) {
            inside += begin(inside) + quoted(name) + ": " + below(value);
        }
        return enclosed('{', inside, '}');
    }

private:
    [[nodiscard]] std::string begin(const std::string& before) const
    {
        return (before.empty() ? "\n  " : ",\n  ") + indent_;
    }
    [[nodiscard]] std::string below(const FigureTree& tree) const
    {
        return std::visit(Writer{indent_ + "  "}, tree.value());
    }
    [[nodiscard]] std::string enclosed(char open, const std::string& inside, char close) const
    {
        return inside.empty() ? std::string{open, close} : open + inside + "\n" + indent_ + close;
    }

    std::string indent_;
};

template <class Kind>
Kind& as(FigureTree::Value& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        value = Kind{};
    }
    if (auto* kind = std::get_if<Kind>(&value)) {
        return *kind;
    }
    throw std::logic_error{"a figure has no members"};
}

} // namespace

FigureTree& FigureTree::set(std::string name, FigureTree value)
{
    as<Object>(value_).emplace_back(std::move(name), std::move(value));
    return *this;
}

FigureTree& FigureTree::add(FigureTree value)
{
    as<List>(value_).push_back(std::move(value));
    return *this;
}

std::string json_of(const FigureTree& tree)
{
    return std::visit(Writer{""}, tree.value()) + "\n";
}

} // namespace mkba
