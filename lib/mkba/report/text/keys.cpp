#include "mkba/report/text/keys.hpp"

namespace mkba {

const char* key(Counting counting)
{
    switch (counting) {
    case Counting::start:
        return "start";
    case Counting::end:
        return "end";
    case Counting::half_cycle:
        return "half-cycle";
    }
    return "";
}

const char* key(Timing timing)
{
    switch (timing) {
    case Timing::start:
        return "start";
    case Timing::middle:
        return "middle";
    case Timing::end:
        return "end";
    }
    return "";
}

const char* key(View view)
{
    return view == View::cohort ? "cohort" : "followed";
}

const char* key(SamplingMethod sampling)
{
    switch (sampling) {
    case SamplingMethod::random:
        return "random";
    case SamplingMethod::latin_hypercube:
        return "lhs";
    case SamplingMethod::sobol:
        return "sobol";
    }
    return "";
}

} // namespace mkba
