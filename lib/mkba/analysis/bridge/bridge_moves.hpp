// Single differences of two descriptions, as changes of a mixture of them.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

enum class BridgeKind { prices, effects, numbers, coverage, time, money, contract, rest };

/// Changes a mixture of two descriptions.
using MixtureChange = std::function<void(Description&)>;

/// A difference that can be moved; differences with one key are moved together.
struct KeyedMove {
    std::string key;
    BridgeKind kind{};
    MixtureChange make{};
};

/// Which moves the differences of two descriptions come to; both must outlive it.
class Movable {
public:
    Movable(const Description& from, const Description& to);

    /// Of a difference by its name in input_differences(); none where it cannot be moved by itself.
    [[nodiscard]] std::optional<KeyedMove> move_of(const std::string& name) const;

private:
    template <class Named>
    [[nodiscard]] std::optional<KeyedMove> number(const std::vector<Named>& from,
                                                  const std::string& name, const std::string& unit,
                                                  MixtureChange make) const;
    [[nodiscard]] std::optional<KeyedMove> levers(const std::string& name) const;
    [[nodiscard]] std::optional<KeyedMove> frame(const std::string& name) const;

    const Description& from_;
    const Description& to_;
    std::set<std::string> in_effects_;
};

} // namespace mkba
