#include "mkba/scenario/formulas/expression_parser.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "mkba/scenario/formulas/formula_functions.hpp"
#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/spelling.hpp"
#include "mkba/scenario/text/text_places.hpp"

namespace mkba {

namespace {

constexpr std::size_t longest_formula = 4000;
constexpr int deepest_formula = 100;

struct FormulaProblem {
    std::size_t position;
    std::string message;
    std::string hint;
};

bool is_word_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.';
}

std::string operands_of(const FormulaFunction& function)
{
    if (function.most == any_operands) {
        return fmt::format("at least {} operands", function.fewest);
    }
    return fmt::format("{} operand{}", function.fewest, function.fewest == 1 ? "" : "s");
}

/// Recursive descent: sum, product, sign, power, atom.
class FormulaParser {
public:
    explicit FormulaParser(const YamlNode& scalar) : scalar_{scalar}, text_{scalar.text} {}

    Expression parse()
    {
        if (text_.size() > longest_formula) {
            throw FormulaProblem{
                0, fmt::format("the formula is longer than {} characters", longest_formula),
                "give parts of it a name under 'parameters'"};
        }
        Expression whole = sum();
        if (peek() != '\0') {
            throw unexpected();
        }
        return whole;
    }

private:
    char peek()
    {
        while (position_ < text_.size() && (text_[position_] == ' ' || text_[position_] == '\n')) {
            ++position_;
        }
        return position_ < text_.size() ? text_[position_] : '\0';
    }
    FormulaProblem unexpected()
    {
        if (peek() == '\0') {
            return {
                text_.size(), "the formula ends too early; a number or a name was expected", {}};
        }
        return {position_,
                fmt::format("'{}' has no meaning here in a formula", character(position_)),
                {}};
    }
    [[nodiscard]] std::string character(std::size_t position) const
    {
        std::size_t end = position + 1;
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        return std::string{text_.substr(position, end - position)};
    }
    [[nodiscard]] Expression node(Operation operation, std::size_t position) const
    {
        Expression made;
        made.operation = operation;
        made.place = place_in(scalar_, position);
        return made;
    }
    Expression binary(Operation operation, std::size_t position, Expression left, Expression right)
    {
        Expression made = node(operation, position);
        made.operands.push_back(std::move(left));
        made.operands.push_back(std::move(right));
        return made;
    }
    Expression sum()
    {
        Expression left = product();
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            const std::size_t position = position_++;
            left = binary(c == '+' ? Operation::add : Operation::subtract, position,
                          std::move(left), product());
        }
        return left;
    }
    Expression product()
    {
        Expression left = sign();
        for (char c = peek(); c == '*' || c == '/'; c = peek()) {
            const std::size_t position = position_++;
            left = binary(c == '*' ? Operation::multiply : Operation::divide, position,
                          std::move(left), sign());
        }
        return left;
    }
    Expression sign()
    {
        if (peek() != '-') {
            return power();
        }
        if (++depth_ > deepest_formula) {
            throw FormulaProblem{position_, "the formula is nested too deeply", {}};
        }
        const std::size_t position = position_++;
        Expression operand = sign();
        --depth_;
        if (operand.operation == Operation::number) {
            operand.number = -operand.number;
            operand.place = place_in(scalar_, position);
            return operand;
        }
        Expression made = node(Operation::negate, position);
        made.operands.push_back(std::move(operand));
        return made;
    }
    Expression power()
    {
        Expression base = atom();
        if (peek() != '^') {
            return base;
        }
        const std::size_t position = position_++;
        return binary(Operation::power, position, std::move(base), sign());
    }
    Expression atom()
    {
        const char c = peek();
        if (c == '(') {
            return bracket();
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (is_word_character(c)) {
            return word();
        }
        throw unexpected();
    }
    Expression bracket()
    {
        const std::size_t position = position_++;
        if (++depth_ > deepest_formula) {
            throw FormulaProblem{position, "the formula is nested too deeply", {}};
        }
        Expression inside = sum();
        --depth_;
        if (peek() != ')') {
            throw FormulaProblem{position, "this bracket is not closed", {}};
        }
        ++position_;
        return inside;
    }
    Expression number()
    {
        const std::size_t begin = position_;
        std::size_t end = begin;
        while (end < text_.size() && (is_word_character(text_[end]) || text_[end] == ',')) {
            const bool is_exponent = text_[end] == 'e' && end + 1 < text_.size() &&
                                     (text_[end + 1] == '-' || text_[end + 1] == '+');
            const bool is_separator = text_[end] == ',' && calls_ > 0;
            if (is_separator) {
                break;
            }
            end += is_exponent ? 2 : 1;
        }
        const std::string_view figure = text_.substr(begin, end - begin);
        const auto scalar = to_number(figure);
        if (!scalar.value) {
            throw FormulaProblem{begin, fmt::format("'{}' {}", figure, scalar.problem),
                                 scalar.hint};
        }
        Expression made = node(Operation::number, begin);
        made.number = *scalar.value;
        position_ = end;
        return made;
    }
    Expression word()
    {
        const std::size_t begin = position_;
        while (position_ < text_.size() && is_word_character(text_[position_])) {
            ++position_;
        }
        const std::string name{text_.substr(begin, position_ - begin)};
        if (!is_name(name)) {
            throw FormulaProblem{begin, fmt::format("'{}' is not a name", name),
                                 "names are lower case: letters, digits and _"};
        }
        if (peek() == '(') {
            return call(name, begin);
        }
        Expression made = node(Operation::name, begin);
        made.name = name;
        return made;
    }
    Expression call(const std::string& name, std::size_t begin)
    {
        const auto& functions = formula_functions();
        const auto function = std::find_if(functions.begin(), functions.end(),
                                           [&](const auto& known) { return known.name == name; });
        if (function == functions.end()) {
            throw unknown_function(name, begin);
        }
        Expression made = node(Operation::call, begin);
        made.name = name;
        made.operands = operands();
        if (made.operands.size() < function->fewest || made.operands.size() > function->most) {
            throw FormulaProblem{begin,
                                 fmt::format("{} takes {}, not {}", name, operands_of(*function),
                                             made.operands.size()),
                                 {}};
        }
        return made;
    }
    std::vector<Expression> operands()
    {
        const std::size_t opening = position_++;
        std::vector<Expression> found;
        if (++depth_ > deepest_formula) {
            throw FormulaProblem{opening, "the formula is nested too deeply", {}};
        }
        ++calls_;
        if (peek() != ')') {
            found.push_back(sum());
            while (peek() == ',') {
                ++position_;
                found.push_back(sum());
            }
        }
        --calls_;
        --depth_;
        if (peek() != ')') {
            throw FormulaProblem{opening, "this bracket is not closed", {}};
        }
        ++position_;
        return found;
    }
    static FormulaProblem unknown_function(const std::string& name, std::size_t begin)
    {
        std::vector<std::string> names;
        for (const auto& function : formula_functions()) {
            names.emplace_back(function.name);
        }
        return {begin, fmt::format("there is no function '{}'", name), did_you_mean(name, names)};
    }

    const YamlNode& scalar_;
    std::string_view text_;
    std::size_t position_{};
    int depth_{};
    int calls_{};
};

} // namespace

std::optional<Expression> parse_expression(const YamlNode& scalar, Findings& findings)
{
    if (scalar.kind != YamlKind::scalar) {
        // A decimal comma inside { } leaves its second half a key without a value.
        const bool no_value = scalar.kind == YamlKind::null;
        findings.error(
            scalar, fmt::format("{} where a number or a formula was expected", describe(scalar)),
            no_value ? "give it a value; numbers have a decimal point, not a comma" : "");
        return std::nullopt;
    }
    try {
        return FormulaParser{scalar}.parse();
    } catch (const FormulaProblem& problem) {
        findings.error(place_in(scalar, problem.position), scalar, problem.message, problem.hint);
        return std::nullopt;
    }
}

} // namespace mkba
