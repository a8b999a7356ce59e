#include "mkba/analysis/sensitivity/sobol_study.hpp"

#include <algorithm>
#include <bit>

#include "mkba/analysis/question.hpp"
#include "mkba/analysis/sensitivity/sobol_design.hpp"
#include "mkba/analysis/sensitivity/sobol_indices.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/run/uniforms_source.hpp"

namespace mkba {

namespace {

constexpr std::uint64_t other_luck = std::uint64_t{1} << 31U; // draws whose errors B has
constexpr std::size_t unmixed = 2;                            // matrices A and B

/// The results of all matrices so far: by output, then matrix (A, B, then one an input), then
/// point.
using Results = std::vector<std::vector<std::vector<double>>>;

class Study {
public:
    Study(const Plan& plan, const RunOptions& options, const SobolQuestion& question)
        : plan_{plan}, options_{options}, joint_{std::make_shared<const JointDistribution>(
                                              sampled_parameters(*plan.description, plan.drawn),
                                              plan.description->correlations)},
          inputs_{independent_inputs(plan, *joint_, question.inputs)},
          design_{plan.description->simulation.seed, joint_->dimensions(), question.sampling},
          outputs_{result_outputs(plan)}
    {
        if (plan.contract) {
            inputs_.inputs.push_back({"measurement_error", {}, Grade::a});
            inputs_.dimensions.emplace_back();
        }
        for (std::size_t input = 0; input < inputs_.dimensions.size(); ++input) {
            owner_.resize(joint_->dimensions().size());
            for (const auto dimension : inputs_.dimensions[input]) {
                owner_[dimension] = input;
            }
        }
        results_.resize(outputs_.size());
        for (auto& output : results_) {
            output.resize(unmixed + inputs_.inputs.size());
        }
    }

    void extend(std::uint64_t points)
    {
        const auto added = points - points_;
        const auto matrices = unmixed + inputs_.inputs.size();
        const auto source = uniforms_source(
            joint_,
            [this, added](DrawIndex draw, std::size_t dimension, Lanes row) {
                design_.uniforms(matrix_of(draw / added, dimension), dimension,
                                 points_ + draw % added, row);
            },
            [this, added](DrawIndex draw) {
                return luck_of(draw / added, points_ + draw % added);
            });
        const auto run = run_given({plan_, source, options_}, added * matrices,
                                   wanted_columns(outputs_), KeepParameters::no);
        for (std::size_t o = 0; o < outputs_.size(); ++o) {
            const auto column = run.figures.column(o);
            for (std::size_t m = 0; m < matrices; ++m) {
                const auto part = column.subspan(m * added, added);
                results_[o][m].insert(results_[o][m].end(), part.begin(), part.end());
            }
        }
        points_ = points;
    }

    [[nodiscard]] SensitivityResult result() const
    {
        SensitivityResult made{"sobol",
                               {"first", "first_error", "total", "total_error"},
                               2,
                               inputs_.inputs,
                               {},
                               points_ * (unmixed + inputs_.inputs.size()),
                               inputs_.merged,
                               {}};
        for (std::size_t o = 0; o < outputs_.size(); ++o) {
            made.outputs.push_back(output(o));
        }
        return made;
    }

private:
    /// Which of A and B a dimension is taken from in the draws of a matrix.
    [[nodiscard]] DesignMatrix matrix_of(std::uint64_t matrix, std::size_t dimension) const
    {
        const bool swapped = matrix >= unmixed && owner_[dimension] == matrix - unmixed;
        return matrix == 1 || swapped ? DesignMatrix::b : DesignMatrix::a;
    }

    [[nodiscard]] std::optional<DrawIndex> luck_of(std::uint64_t matrix, std::uint64_t point) const
    {
        const bool swapped = matrix >= unmixed && inputs_.dimensions[matrix - unmixed].empty();
        return matrix == 1 || swapped ? other_luck + point : point;
    }

    [[nodiscard]] OutputSensitivity output(std::size_t o) const
    {
        const auto& columns = results_[o];
        SobolResults results{columns[0], columns[1], {}};
        for (std::size_t m = unmixed; m < columns.size(); ++m) {
            results.swapped.emplace_back(columns[m]);
        }
        const auto indices =
            sobol_indices(results, plan_.description->simulation.seed, thread_count(options_));
        OutputSensitivity made{outputs_[o].id,
                               (ordered_sum(columns[0]) + ordered_sum(columns[1])) /
                                   (2 * static_cast<double>(points_)),
                               indices.empty(),
                               {}};
        for (const auto& [first, total] : indices) {
            made.figures.push_back({first.value, first.half_width, total.value, total.half_width});
        }
        return made;
    }

    const Plan& plan_;
    const RunOptions& options_;
    std::shared_ptr<const JointDistribution> joint_;
    IndependentInputs inputs_;
    SobolDesign design_;
    std::vector<Output> outputs_;
    std::vector<std::size_t> owner_; // input of each dimension
    std::uint64_t points_{};
    Results results_;
};

/// The widest interval of the output that was asked for.
double widest(const SensitivityResult& result, const std::string& output)
{
    double width = 0;
    for (const auto& one : result.outputs) {
        for (const auto& figures : one.figures) {
            if (one.id == output) {
                width = std::max({width, 2 * figures[1], 2 * figures[3]});
            }
        }
    }
    return width;
}

} // namespace

SensitivityResult sobol_study(const Plan& plan, const RunOptions& options,
                              const SobolQuestion& question)
{
    if (plan.drawn.empty()) {
        throw QuestionError{"no parameter of this scenario is uncertain"};
    }
    if (!std::has_single_bit(question.points) || question.points < block_lanes) {
        throw QuestionError{"the number of base points is a power of two from 64 on"};
    }
    (void)output_named(plan, question.output);
    Study study{plan, options, question};
    auto points = question.points;
    study.extend(points);
    auto made = study.result();
    while (question.until && points < question.most_points &&
           widest(made, question.output) > *question.until) {
        points *= 2;
        study.extend(points);
        made = study.result();
    }
    made.points =
        BasePoints{points, question.sampling, question.until, widest(made, question.output)};
    return made;
}

} // namespace mkba
