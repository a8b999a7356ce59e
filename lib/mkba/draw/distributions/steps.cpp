#include "mkba/draw/distributions/steps.hpp"

#include <algorithm>
#include <map>

#include "mkba/core/normal_lanes.hpp"

namespace mkba {

namespace {

class Steps : public Marginal {
public:
    explicit Steps(const std::map<double, double>& weight_of)
    {
        double total = 0;
        for (const auto& [value, weight] : weight_of) {
            total += weight;
            values_.push_back(value);
            below_.push_back(total);
        }
        double rest = 0;
        above_.resize(values_.size());
        for (std::size_t i = values_.size(); i-- > 0;) {
            above_[i] = rest / total;
            below_[i] /= total;
            rest += weight_of.at(values_[i]);
        }
        for (std::size_t i = 0; i + 1 < values_.size(); ++i) {
            edges_.push_back(below_[i] < 0.5 ? normal_quantile_lane(below_[i])
                                             : -normal_quantile_lane(above_[i]));
        }
    }

    double quantile(Chance p) const override
    {
        std::size_t i = 0;
        while (i + 1 < values_.size() &&
               (p.below < 0.5 ? below_[i] < p.below : above_[i] > p.above)) {
            ++i;
        }
        return values_[i];
    }
    Chance cdf(double x) const override
    {
        const auto next = std::upper_bound(values_.begin(), values_.end(), x);
        if (next == values_.begin()) {
            return {0, 1};
        }
        const auto i = static_cast<std::size_t>(next - values_.begin()) - 1;
        return {below_[i], above_[i]};
    }
    double mean() const override
    {
        double sum = 0;
        for (std::size_t i = 0; i < values_.size(); ++i) {
            sum += weight(i) * values_[i];
        }
        return sum;
    }
    double variance() const override
    {
        const double centre = mean();
        double sum = 0;
        for (std::size_t i = 0; i < values_.size(); ++i) {
            sum += weight(i) * (values_[i] - centre) * (values_[i] - centre);
        }
        return sum;
    }
    Support support() const override { return {values_.front(), values_.back()}; }
    void values(ConstLanes z, Lanes out) const override
    {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const auto edge = std::lower_bound(edges_.begin(), edges_.end(), z[i]);
            out[i] = values_[static_cast<std::size_t>(edge - edges_.begin())];
        }
    }

private:
    double weight(std::size_t i) const { return i == 0 ? below_[0] : below_[i] - below_[i - 1]; }

    std::vector<double> values_; // rising
    std::vector<double> below_;  // P(X <= value)
    std::vector<double> above_;  // P(X > value)
    std::vector<double> edges_;  // scores at which one value gives way to the next
};

} // namespace

MarginalPointer step_marginal(const std::vector<double>& values, const std::vector<double>& weights)
{
    std::map<double, double> weight_of; // equal values add up
    for (std::size_t i = 0; i < values.size(); ++i) {
        weight_of[values[i]] += weights[i];
    }
    return std::make_shared<Steps>(weight_of);
}

} // namespace mkba
