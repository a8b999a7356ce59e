#include "mkba/analysis/break_even/varied_run.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/analysis/question.hpp"
#include "mkba/run/sampling.hpp"

namespace mkba {

namespace {

constexpr double largest_factor = 3; // on effects and coverages
constexpr double times_central = 10; // upper end for a number without bounds

const Parameter* find_parameter(const Description& description, const std::string& name)
{
    const auto found =
        std::find_if(description.parameters.begin(), description.parameters.end(),
                     [&](const Parameter& parameter) { return parameter.name == name; });
    return found == description.parameters.end() ? nullptr : &*found;
}

/// The range of a number without a distribution: shares stay shares, others keep their sign.
void set_plain_range(Varied& varied)
{
    const double central = varied.central;
    const bool share = central >= 0 && central <= 1;
    varied.low = std::min(0.0, times_central * central);
    varied.high = share ? 1 : std::max(0.0, times_central * central);
}

/// Wide enough for prices and numbers far from what is believed; a share of 1 stays one.
void set_range(Varied& varied, const DistributionSpec& spec)
{
    const auto distribution = make_distribution(spec);
    const auto support = distribution.support();
    varied.p5 = distribution.quantile(0.05);
    varied.p95 = distribution.quantile(0.95);
    set_plain_range(varied);
    const bool share = support.lowest >= 0 && support.highest <= 1;
    varied.low = std::min(varied.low, varied.p5);
    varied.high = std::max(share ? 1 : varied.high, varied.p95);
}

std::vector<std::string> all_names(const Description& description)
{
    std::vector<std::string> names{"effects"};
    for (const auto& parameter : description.parameters) {
        if (parameter.value) {
            names.push_back(parameter.name);
        }
    }
    for (const auto& intervention : description.interventions) {
        for (const auto& link : intervention.chain) {
            names.push_back(intervention.name + "." + link.name);
        }
    }
    return names;
}

Expression times(double factor, const Expression& expression)
{
    Expression number{Operation::number, factor};
    number.place = expression.place;
    Expression product{Operation::multiply};
    product.place = expression.place;
    product.operands = {number, expression};
    return product;
}

/// Multiplies a link in the alternative that is compared with the baseline.
void scale_coverage(Description& description, const std::string& name, double factor)
{
    const auto dot = name.find('.');
    const auto intervention = name.substr(0, dot);
    const auto link_name = name.substr(dot + 1);
    for (auto& alternative : description.alternatives) {
        if (alternative.name != description.compare.with) {
            continue;
        }
        for (auto& running : alternative.interventions) {
            if (running.intervention != intervention) {
                continue;
            }
            for (auto& lever : running.levers) {
                if (lever.link == link_name) {
                    lever.value = times(factor, lever.value);
                    return;
                }
            }
            for (const auto& known : description.interventions) {
                for (const auto& link : known.chain) {
                    if (known.name == intervention && link.name == link_name && link.value) {
                        running.levers.push_back(
                            {link_name, times(factor, *link.value), link.place});
                        return;
                    }
                }
            }
        }
    }
}

} // namespace

VariedRun::VariedRun(std::shared_ptr<const Description> description, const RunOptions& options,
                     const std::vector<std::string>& names)
    : description_{std::move(description)}, options_{options}
{
    for (const auto& name : names) {
        (void)place_of_name(name, all_names(*description_), "parameter or coverage");
        if (name == "effects") {
            varied_.push_back(
                {VariedKind::effects, name, {}, 1, 0, largest_factor, 0, largest_factor});
        } else if (name.find('.') != std::string::npos) {
            varied_.push_back(
                {VariedKind::coverage, name, {}, 1, 0, largest_factor, 0, largest_factor});
        } else {
            add_parameter(name);
        }
    }
    plan_ = plan_of_run(description_, options_);
}

void VariedRun::add_parameter(const std::string& name)
{
    const auto& parameter = *find_parameter(*description_, name);
    Varied varied{VariedKind::parameter, name, parameter.evidence.unit, *parameter.value};
    if (parameter.distribution) {
        set_range(varied, *parameter.distribution);
    } else {
        set_plain_range(varied);
        varied.p5 = varied.low;
        varied.p95 = varied.high;
    }
    for (const auto& pair : description_->correlations) {
        if (pair.first == name || pair.second == name) {
            varied.partners.push_back(pair.first == name ? pair.second : pair.first);
        }
    }
    varied_.push_back(std::move(varied));
}

bool VariedRun::is_drawn(const Varied& varied) const
{
    return varied.kind == VariedKind::parameter &&
           std::find(plan_->drawn.begin(), plan_->drawn.end(), varied.name) != plan_->drawn.end();
}

std::shared_ptr<const Plan> VariedRun::plan_with(const std::vector<double>& values) const
{
    if (std::all_of(varied_.begin(), varied_.begin() + static_cast<std::ptrdiff_t>(values.size()),
                    [this](const Varied& varied) { return is_drawn(varied); })) {
        return plan_;
    }
    auto changed = std::make_shared<Description>(*description_);
    auto how = options_;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (varied_[i].kind == VariedKind::effects) {
            how.effect_multiplier = values[i];
        } else if (varied_[i].kind == VariedKind::coverage) {
            scale_coverage(*changed, varied_[i].name, values[i]);
        } else if (!is_drawn(varied_[i])) {
            for (auto& parameter : changed->parameters) {
                if (parameter.name == varied_[i].name) {
                    parameter.value = values[i];
                }
            }
        }
    }
    return plan_of_run(changed, how);
}

GivenDraws VariedRun::run(const std::vector<double>& values,
                          const std::vector<Output>& outputs) const
{
    const auto plan = plan_with(values);
    std::vector<Replaced> replaced;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (is_drawn(varied_[i])) {
            replaced.push_back(
                {place_of_name(varied_[i].name, plan->drawn, "parameter"), values[i]});
        }
    }
    const auto sampler = draws() > 0 ? make_sampler(*plan) : nullptr;
    auto source = draws() > 0 ? source_of(sampler.get()) : central_source(*plan);
    if (!replaced.empty()) {
        source.fill = [own = source.fill, replaced](DrawIndex first, std::size_t count,
                                                    std::span<const Lanes> rows) {
            own(first, count, rows);
            for (const auto& [row, value] : replaced) {
                std::fill(rows[row].begin(), rows[row].end(), value);
            }
        };
    }
    auto made = run_given({*plan, source, options_}, std::max<std::uint64_t>(draws(), 1),
                          wanted_columns(outputs), KeepParameters::no);
    made.replicates = sampler ? replicate_ranges(*sampler) : ReplicateRanges{};
    return made;
}

} // namespace mkba
