#include "mkba/stats/divided.hpp"

namespace mkba {

Statistics divided(Statistics statistics, double by)
{
    statistics.mean /= by;
    if (auto& spread = statistics.spread) {
        for (double* figure :
             {&spread->sd, &spread->p5, &spread->p20, &spread->p50, &spread->p95}) {
            *figure /= by;
        }
        for (auto* error :
             {&spread->error_mean, &spread->error_p5, &spread->error_p50, &spread->error_p95}) {
            if (*error) {
                **error /= by;
            }
        }
    }
    return statistics;
}

} // namespace mkba
