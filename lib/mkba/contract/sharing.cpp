#include "mkba/contract/sharing.hpp"

#include <algorithm>
#include <cmath>

namespace mkba {

namespace {

Judgement gain(double benchmark, double saving, const TermValues& terms, Judgement made)
{
    made.savings_counted = terms.counts == SharedPart::first_euro
                               ? saving
                               : std::max(saving - terms.threshold * benchmark, 0.0);
    const double shared = terms.factor * terms.share * made.savings_counted;
    made.payment = std::min(shared, terms.cap);
    made.bound = terms.failed_gate ? Bound::gate : terms.cap < shared ? Bound::cap : Bound::nothing;
    return made;
}

Judgement repayment(double benchmark, double saving, const TermValues& terms, Judgement made)
{
    const auto& loss = *terms.loss;
    made.savings_counted = terms.counts == SharedPart::first_euro
                               ? saving
                               : std::min(saving + loss.threshold * benchmark, 0.0);
    made.share = loss.rate;
    const double asked = loss.rate * -made.savings_counted;
    const double limited = std::min(asked, loss.limit);
    made.payment = limited > loss.relief ? -(limited - loss.relief) : 0;
    made.bound = limited > 0 && loss.relief >= limited ? Bound::relief
                 : loss.limit < asked                  ? Bound::loss_limit
                                                       : Bound::nothing;
    return made;
}

} // namespace

Judgement judge(double benchmark, double saving, const TermValues& terms, Met met)
{
    const double spare = met == Met::nearly ? 1e-12 : 0; // of the benchmark
    Judgement made;
    made.rate = saving / benchmark;
    made.share = terms.share;
    if (made.rate > spare && made.rate >= terms.threshold - spare) {
        return gain(benchmark, saving, terms, made);
    }
    if (made.rate < -spare && terms.loss && made.rate <= spare - terms.loss->threshold) {
        return repayment(benchmark, saving, terms, made);
    }
    made.bound = std::abs(made.rate) <= spare   ? Bound::nothing
                 : made.rate < 0 && !terms.loss ? Bound::one_sided
                                                : Bound::threshold;
    return made;
}

} // namespace mkba
