// One scenario run again and again with some of its numbers replaced, on the same draws each time.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/outputs.hpp"

namespace mkba {

enum class VariedKind { parameter, coverage, effects };

/// A number that can be varied: a parameter in its own unit; a link of a reach chain
/// ("intervention.link") as a factor on the path that the programme has; or "effects", one factor
/// on all log effects and added differences.
struct Varied {
    VariedKind kind{};
    std::string name;
    std::string unit;
    double central{};
    double low{}; // the range in which it is varied unless another is given
    double high{};
    double p5{}; // of its distribution; the range where it has none
    double p95{};
    std::vector<std::string> partners{}; // correlated parameters, which keep their own draws
};

class VariedRun {
public:
    /// Throws QuestionError for a name that is none of these.
    VariedRun(std::shared_ptr<const Description> description, const RunOptions& options,
              const std::vector<std::string>& names);

    [[nodiscard]] const std::vector<Varied>& varied() const { return varied_; }
    /// Of the scenario as it is.
    [[nodiscard]] const Plan& plan() const { return *plan_; }
    [[nodiscard]] std::uint64_t draws() const { return plan_->description->simulation.draws; }

    /// The outputs by draw (one central draw with draws: 0) where the first of the numbers have
    /// these values and the others are as the scenario has them.
    /// Throws ModelRefusal where the model does not take them, Interrupted.
    [[nodiscard]] GivenDraws run(const std::vector<double>& values,
                                 const std::vector<Output>& outputs) const;

private:
    /// A row of the drawn parameters that gets another value.
    struct Replaced {
        std::size_t row{};
        double value{};
    };

    void add_parameter(const std::string& name);
    [[nodiscard]] bool is_drawn(const Varied& varied) const;
    [[nodiscard]] std::shared_ptr<const Plan> plan_with(const std::vector<double>& values) const;

    std::shared_ptr<const Description> description_;
    RunOptions options_;
    std::vector<Varied> varied_;
    std::shared_ptr<const Plan> plan_;
};

} // namespace mkba
