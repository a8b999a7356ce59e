#include "mkba/plan/open_parameter.hpp"

namespace mkba {

void leave_open(Parameter& parameter, double low, double high)
{
    parameter.distribution = DistributionSpec{
        parameter.place, "uniform", {{"low", low}, {"high", high}}, {}, {}, {}, {}};
}

void leave_open(Parameter& parameter)
{
    leave_open(parameter, *parameter.value - 1, *parameter.value + 1);
}

} // namespace mkba
