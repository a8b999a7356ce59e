#include "bench/hand/rates.hpp"

#include <algorithm>

#include "mkba/core/vector_math.hpp"

namespace mkba::hand {

namespace {

using Rows = std::array<const double*, inputs>;

/// The shares of a nested reading: a part of those vulnerable is very vulnerable.
MKBA_LANE_LOOP void fill_shares(const double* vulnerable, const double* part, Shares& shares)
{
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        const double very = vulnerable[i] * part[i];
        shares[0].lane[i] = 1 - vulnerable[i];
        shares[1].lane[i] = vulnerable[i] - very;
        shares[2].lane[i] = very;
    }
}

/// A national rate, split so that the mean over the groups stays what it is.
MKBA_LANE_LOOP void split(const double* national, double unit, const Shares& shares,
                          const double* vulnerable, const double* very,
                          std::array<Row, groups>& rate)
{
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        const double mix =
            shares[0].lane[i] + shares[1].lane[i] * vulnerable[i] + shares[2].lane[i] * very[i];
        const double robust = national[i] * unit / mix;
        rate[0].lane[i] = robust;
        rate[1].lane[i] = robust * vulnerable[i];
        rate[2].lane[i] = robust * very[i];
    }
}

/// ratio ^ (transfer x retention ^ k)
MKBA_LANE_LOOP void fade(const double* ratio, const double* transfer, const double* retention,
                         std::array<Row, faded>& left)
{
    Row strength;
    Row logarithm;
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        logarithm.lane[i] = log_lane(ratio[i]);
        strength.lane[i] = transfer[i];
    }
    for (auto& row : left) {
        MKBA_APART
        for (std::size_t i = 0; i < width; ++i) {
            row.lane[i] = exp_lane(logarithm.lane[i] * strength.lane[i]);
            strength.lane[i] *= retention[i];
        }
    }
}

MKBA_LANE_LOOP void fill_reach(const Rows& in, Rates& rates)
{
    const double* now = in[signalling_coverage_now];
    const double* recognised = in[signalling_recognised];
    const double* rise = in[signalling_rise];
    const double* specificity = in[signalling_specificity];
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        rates.in_view_recent.lane[i] = now[i] * recognised[i];
        rates.in_view_before.lane[i] = now[i] * recognised[i] / rise[i];
        rates.reach_before.lane[i] = now[i] / rise[i];
        rates.seen.lane[i] = recognised[i] * (1 - rates.local[0].lane[i]);
        rates.false_alarms.lane[i] = (1 - specificity[i]) * rates.local[0].lane[i];
    }
}

MKBA_LANE_LOOP void fill_prices(const Rows& in, Rates& rates)
{
    const double* rate = in[social_work_rate];
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        rates.more.lane[i] = 1 + in[induced_demand][i];
        rates.exploring_price.lane[i] = rate[i] * in[exploring_hours][i];
        rates.support_price.lane[i] = rate[i] * (in[support_hours][i] * in[support_ends][i]);
        rates.families_a_child[0].lane[i] = 1;
        rates.families_a_child[1].lane[i] = 1 / in[children_per_family_infancy][i];
        rates.families_a_child[2].lane[i] = 1 / in[children_per_family_school][i];
    }
}

struct Paid {
    Outcome outcome;
    Input price;
};
constexpr std::array<Paid, 6> paid{
    Paid{supervision, youth_protection_cost}, {guardianship, youth_protection_cost},
    {foster_care, foster_care_cost},          {youth_care, youth_care_cost},
    {special_primary, special_primary_cost},  {probation, probation_cost}};

struct Splitting {
    Outcome outcome;
    Input national;
    double unit;
    Input vulnerable;
    Input very_vulnerable;
};
constexpr auto protected_v = protection_ratio_vulnerable;
constexpr auto protected_vv = protection_ratio_very_vulnerable;
constexpr std::array<Splitting, outcomes> splittings{
    Splitting{supervision_order, supervision_order_rate, 1e-3, protected_v, protected_vv},
    {supervision, supervision_stock, 1e-3, protected_v, protected_vv},
    {guardianship, guardianship_stock, 1e-3, protected_v, protected_vv},
    {foster_care, foster_stock, 1e-3, protected_v, protected_vv},
    {probation, probation_rate, 1e-3, protected_v, protected_vv},
    {youth_care, youth_care_share, 1, youth_care_ratio_vulnerable,
     youth_care_ratio_very_vulnerable},
    {special_primary, special_primary_share, 1, special_primary_ratio_vulnerable,
     special_primary_ratio_very_vulnerable}};

} // namespace

void fill_rates(const Rows& in, Rates& rates)
{
    Shares national;
    fill_shares(in[national_share_vulnerable], in[national_part_very_vulnerable], national);
    fill_shares(in[local_share_vulnerable], in[local_part_very_vulnerable], rates.local);
    for (const auto& one : splittings) {
        split(in[one.national], one.unit, national, in[one.vulnerable], in[one.very_vulnerable],
              rates.rate[one.outcome]);
    }
    const double* transfer = in[transfer_factor];
    const double* left = in[retention];
    fade(in[intensive_effect_protection], transfer, left, rates.protection);
    fade(in[intensive_effect_youth_care], transfer, left, rates.youth_help);
    fade(in[intensive_effect_schooling], transfer, left, rates.schooling);
    fade(in[support_effect_youth_care], transfer, left, rates.support);
    fill_reach(in, rates);
    fill_prices(in, rates);
    for (const auto& one : paid) {
        std::copy_n(in[one.price], width, rates.price[one.outcome].lane.begin());
    }
}

} // namespace mkba::hand
