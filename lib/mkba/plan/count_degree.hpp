// How a formula grows with the counts of a region: whether it may be added up over chains.
#pragma once

#include <map>
#include <string>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// `nothing` is the constant zero, which is as proportional as it is fixed.
enum class Growth { nothing, fixed, proportional, neither };

class CountDegree {
public:
    /// The counts are the parameters that are summed and those that each member has.
    explicit CountDegree(const Description& description);

    [[nodiscard]] Growth of(const Expression& expression);

private:
    [[nodiscard]] Growth of_name(const std::string& name);
    [[nodiscard]] Growth of_call(const Expression& expression);

    const Description& description_;
    std::map<std::string, Growth> known_;
};

} // namespace mkba
