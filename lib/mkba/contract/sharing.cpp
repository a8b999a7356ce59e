#include "mkba/contract/sharing.hpp"

#include <algorithm>

namespace mkba {

namespace {

Judgement gain(double benchmark, double saving, const TermValues& terms, Judgement made)
{
    made.savings_counted =
        terms.counts == SharedPart::first_euro ? saving : saving - terms.threshold * benchmark;
    const double shared = terms.factor * terms.share * made.savings_counted;
    made.payment = std::min(shared, terms.cap);
    made.bound = terms.failed_gate ? Bound::gate : terms.cap < shared ? Bound::cap : Bound::nothing;
    return made;
}

Judgement repayment(double benchmark, double saving, const TermValues& terms, Judgement made)
{
    const auto& loss = *terms.loss;
    made.savings_counted =
        terms.counts == SharedPart::first_euro ? saving : saving + loss.threshold * benchmark;
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

Judgement judge(double benchmark, double saving, const TermValues& terms)
{
    Judgement made;
    made.rate = saving / benchmark;
    made.share = terms.share;
    if (saving > 0 && made.rate >= terms.threshold) {
        return gain(benchmark, saving, terms, made);
    }
    if (saving < 0 && terms.loss && made.rate <= -terms.loss->threshold) {
        return repayment(benchmark, saving, terms, made);
    }
    made.bound = saving == 0                 ? Bound::nothing
                 : saving < 0 && !terms.loss ? Bound::one_sided
                                             : Bound::threshold;
    return made;
}

} // namespace mkba
