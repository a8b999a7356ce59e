// The parts of the answer: each adds the sentences that its figures call for.
#pragma once

#include <vector>

#include "mkba/report/tables/answer.hpp"

namespace mkba {

/// One sentence a perspective: broad, narrow, fiscal.
void add_verdicts(std::vector<Sentence>& sentences, const Description& description,
                  const ComparisonResults& comparison);

/// For every outcome of the answer: too small to see, or after how many years of counting it shows.
void add_visibility(std::vector<Sentence>& sentences, const Description& description,
                    const Results& results);

/// Net cost per family and per outcome, the price of the unpriced, the largest defensible budget.
void add_what_money_buys(std::vector<Sentence>& sentences, const Description& description,
                         const ComparisonResults& comparison);

} // namespace mkba
