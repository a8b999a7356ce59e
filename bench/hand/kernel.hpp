// The shipped model written out by hand for a block of draws: what the engine is measured against.
// It keeps the yearly flows of every line, and the cases of every outcome by group, of both
// alternatives.
#pragma once

#include <array>
#include <vector>

#include "bench/hand/people.hpp"

namespace mkba::hand {

enum Line : std::size_t {
    coordination_line,
    exploring_line,
    foster_care_line,
    guardianship_line,
    intensive_line,
    probation_line,
    signalling_line,
    special_primary_line,
    supervision_line,
    support_line,
    training_line,
    training_start_line,
    youth_care_line,
    lines
};
[[nodiscard]] const char* name_of(Line line);

enum class Alternative : std::size_t { stop, goede_start };
inline constexpr std::size_t alternatives = 2;

struct Flows {
    std::array<std::array<Row, years>, lines> euros;
    std::array<std::array<Row, groups>, outcomes> cases; // all years
};

class Kernel {
public:
    explicit Kernel(const Inputs& inputs);

    /// Both alternatives of one block, from its drawn parameters.
    void run(const RowBlock& values);
    [[nodiscard]] const Flows& flows(Alternative alternative) const
    {
        return flows_[static_cast<std::size_t>(alternative)];
    }

private:
    void follow(Alternative alternative);
    void open();
    void enter(Alternative alternative, std::size_t t);
    void live(Alternative alternative, std::size_t t);
    void pay_programme(Alternative alternative, std::size_t t);
    void pay_outcomes(std::size_t t);

    const Inputs& inputs_;
    std::array<const double*, inputs> in_{};
    std::vector<Rates> rates_; // one
    std::vector<Age> people_;  // by age, and those who leave
    std::vector<Sums> sums_;   // one, of the year at hand
    std::vector<Flows> flows_; // by alternative
    Flows* now_{};             // of the alternative at hand
    std::vector<OfAge> ages_;
};

} // namespace mkba::hand
