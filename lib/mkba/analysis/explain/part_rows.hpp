// Under which heading a part of a figure is counted, and as part of which product.
#pragma once

#include <compare>
#include <optional>
#include <string>

#include "mkba/analysis/explain/explanation.hpp"
#include "mkba/analysis/explain/flow_parts.hpp"

namespace mkba {

/// Sorted by its number, then its name.
struct RowKey {
    long order{};
    std::string name;
    // clang-tidy 14 sees a null pointer in every defaulted <=>
    auto operator<=>(const RowKey&) const = default; // NOLINT(modernize-use-nullptr)
};

/// One flow of the model; shares of parties apart.
struct ProductKey {
    AddendKind kind{};
    std::uint32_t index{};
    std::uint32_t party{}; // one more than its number; 0: all of the line
    Side side{};
    std::uint32_t state{};
    std::size_t alternative{};
    auto operator<=>(const ProductKey&) const = default; // NOLINT(modernize-use-nullptr)
};

[[nodiscard]] RowKey row_of(const Plan& plan, By by, const FlowPart& part, std::uint32_t year);
/// The same of a payment of the agreement.
[[nodiscard]] RowKey row_of_transfer(const Plan& plan, By by, std::uint32_t year);
[[nodiscard]] ProductKey product_of(const Addend& addend);
/// What a product is called: its line, unit, outcome, intervention or state, and the party whose
/// share it is.
[[nodiscard]] std::string product_name(const Plan& plan, const ProductKey& key);

/// The discounted or plain euros that the agreement moves to a party in one of its years, in lane 0
/// on.
[[nodiscard]] double transfer_worth(const Plan& plan, const Addend& addend, std::uint32_t year);

} // namespace mkba
