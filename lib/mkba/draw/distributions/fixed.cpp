// A number that is not uncertain.
#include <algorithm>
#include <array>

#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

class Fixed : public Marginal {
public:
    explicit Fixed(double value) : value_{value} {}

    double quantile(Chance) const override { return value_; }
    Chance cdf(double x) const override { return x < value_ ? Chance{0, 1} : Chance{1, 0}; }
    double mean() const override { return value_; }
    double variance() const override { return 0; }
    Support support() const override { return {value_, value_}; }
    void values(ConstLanes, Lanes out) const override { std::fill(out.begin(), out.end(), value_); }

private:
    double value_;
};

constexpr std::array<std::string_view, 1> ways{"value"};

MarginalPointer make(const DistributionSpec& spec)
{
    return std::make_shared<Fixed>(figure(spec, "value"));
}

std::vector<DistributionSpec> examples()
{
    return {numbers("fixed", {{"value", 5.4}}), numbers("fixed", {{"value", 0}})};
}

} // namespace

const DistributionKind fixed_kind{"fixed", "one value", ways, make, examples};

} // namespace mkba
