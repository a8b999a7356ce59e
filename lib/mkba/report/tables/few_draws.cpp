#include "mkba/report/tables/few_draws.hpp"

#include <cmath>

#include "mkba/analysis/information/value_of_information.hpp"
#include "mkba/report/text/analysis_phrases.hpp"

namespace mkba {

Label few_draws(std::size_t draws)
{
    return fill(AnalysisPhrase::few_draws,
                {{"draws", same(std::to_string(draws))},
                 {"fewest", same(std::to_string(fewest_telling_draws))}});
}

Label draws_in_words(double share, std::size_t draws)
{
    return same(std::to_string(std::lround(share * static_cast<double>(draws))));
}

} // namespace mkba
