#include "mkba/report/formats/json_values.hpp"

namespace mkba {

Json json_statistics(const Statistics& figure)
{
    Json json{{"mean", json_number(figure.mean)}};
    if (figure.spread) {
        const auto& spread = *figure.spread;
        json["sd"] = json_number(spread.sd);
        json["p5"] = json_number(spread.p5);
        json["p50"] = json_number(spread.p50);
        json["p95"] = json_number(spread.p95);
        json["mcse"] = json_or_null(spread.error_mean);
    }
    return json;
}

} // namespace mkba
