#include "bench/hand/people.hpp"

#include <utility>

#define MKBA_INLINE [[gnu::always_inline]] inline

namespace mkba::hand {

namespace {

/// Of one group in one draw: persons, and persons times their relative use of youth help.
struct Group {
    double persons;
    double youth_help;
};

MKBA_INLINE void add_cases(Sums& sums, const OfAge& age, std::size_t group, std::size_t i,
                           double protection, double youth_help, double schooling, double persons)
{
    for (std::size_t o = supervision_order; o <= foster_care; ++o) {
        sums.cases[o][group].lane[i] += protection * age.profile[o];
    }
    sums.cases[youth_care][group].lane[i] += youth_help * age.profile[youth_care];
    sums.cases[special_primary][group].lane[i] += schooling * age.profile[special_primary];
    sums.cases[probation][group].lane[i] += persons * age.profile[probation];
}

/// Sum over the years since the programme ended of persons x what is left of the risk.
MKBA_INLINE double fading(const Age& from, std::size_t first, const std::array<Row, faded>& left,
                          std::size_t i)
{
    return [&]<std::size_t... k>(std::index_sequence<k...>) __attribute__((always_inline))
    {
        return ((from[first + 1 + k].lane[i] * left[1 + k].lane[i]) + ...);
    }
    (std::make_index_sequence<faded - 1>{});
}

MKBA_INLINE double sum_after(const Age& from, std::size_t first, std::size_t i)
{
    return [&]<std::size_t... k>(std::index_sequence<k...>) __attribute__((always_inline))
    {
        return (from[first + 1 + k].lane[i] + ...);
    }
    (std::make_index_sequence<faded - 1>{});
}

/// A year more since the programme ended; those who just came are put in year 0.
MKBA_INLINE void grow_older(const Age& from, Age& to, std::size_t first, double arriving,
                            std::size_t i)
{
    to[first].lane[i] = arriving;
    [&]<std::size_t... k>(std::index_sequence<k...>) __attribute__((always_inline))
    {
        ((to[first + 1 + k].lane[i] = from[first + k].lane[i]), ...);
    }
    (std::make_index_sequence<faded - 2>{});
    to[first + faded - 1].lane[i] =
        from[first + faded - 2].lane[i] + from[first + faded - 1].lane[i];
}

MKBA_INLINE Group live_unsupported(const Age& from, Age& to, std::size_t group, double left,
                                   double more, std::size_t i)
{
    const double unseen = from[group + offset::unseen].lane[i];
    const double first = from[group + offset::in_view].lane[i];
    const double second = from[group + offset::in_view + 1].lane[i];
    const double later = from[group + offset::in_view + 2].lane[i];
    to[group + offset::unseen].lane[i] = unseen;
    to[group + offset::in_view].lane[i] = 0;
    to[group + offset::in_view + 1].lane[i] = first * left;
    to[group + offset::in_view + 2].lane[i] = (second + later) * left;
    return {unseen + first + second + later, unseen + later + (first + second) * more};
}

/// In view and supported, and after support: the persons of a group but for the intensive route.
MKBA_INLINE Group live_supported(const Age& from, Age& to, const Rates& rates, std::size_t group,
                                 double reached, double ends, std::size_t i)
{
    const double in_view = from[group + offset::in_view].lane[i] +
                           from[group + offset::in_view + 1].lane[i] +
                           from[group + offset::in_view + 2].lane[i];
    const double first = from[group + offset::supported].lane[i];
    const double second = from[group + offset::supported + 1].lane[i];
    const double later = from[group + offset::supported + 2].lane[i];
    const double just_after = from[group + offset::after_support].lane[i];
    const double more = rates.more.lane[i];
    const auto unsupported = live_unsupported(from, to, group, 1 - reached, more, i);
    to[group + offset::supported].lane[i] = in_view * reached;
    to[group + offset::supported + 1].lane[i] = first * (1 - ends);
    to[group + offset::supported + 2].lane[i] = (second + later) * (1 - ends);
    const double supported = first + second + later;
    const double longer = sum_after(from, group + offset::after_support, i);
    const double helped = fading(from, group + offset::after_support, rates.support, i);
    grow_older(from, to, group + offset::after_support, supported * ends, i);
    const double with_effect = later + (first + second) * more + just_after;
    return {unsupported.persons + supported + just_after + longer,
            unsupported.youth_help + rates.support[0].lane[i] * with_effect + helped};
}

/// The intensive route and what comes after it: their cases are added to those of the group.
MKBA_INLINE void live_intensively(const Age& from, Age& to, const Rates& rates, const OfAge& age,
                                  const Group& others, std::size_t i, Sums& sums)
{
    const double first = from[intensive_cell].lane[i];
    const double second = from[intensive_cell + 1].lane[i];
    const double third = from[intensive_cell + 2].lane[i];
    const double fresh = first + second + third + from[after_cell].lane[i];
    const double persons = others.persons + fresh + sum_after(from, after_cell, i);
    const double protection = others.persons + rates.protection[0].lane[i] * fresh +
                              fading(from, after_cell, rates.protection, i);
    const double youth_help = others.youth_help + rates.youth_help[0].lane[i] * fresh +
                              fading(from, after_cell, rates.youth_help, i);
    const double schooling = others.persons + rates.schooling[0].lane[i] * fresh +
                             fading(from, after_cell, rates.schooling, i);
    to[intensive_cell].lane[i] = 0;
    to[intensive_cell + 1].lane[i] = first;
    to[intensive_cell + 2].lane[i] = second;
    grow_older(from, to, after_cell, third, i);
    add_cases(sums, age, 2, i, protection, youth_help, schooling, persons);
}

MKBA_INLINE double supported_persons(const Age& from, std::size_t group, std::size_t i)
{
    return from[group + offset::supported].lane[i] + from[group + offset::supported + 1].lane[i] +
           from[group + offset::supported + 2].lane[i];
}

MKBA_INLINE void live_robustly(const Age& from, Age& to, const OfAge& age, std::size_t i,
                               Sums& sums)
{
    const double robust = from[robust_cell].lane[i];
    to[robust_cell].lane[i] = robust;
    add_cases(sums, age, 0, i, robust, robust, robust, robust);
}

} // namespace

MKBA_LANE_LOOP void live_without_support(const Age& __restrict from, Age& __restrict to,
                                         const Rates& __restrict rates, const OfAge& age,
                                         Sums& __restrict sums)
{
    const OfAge own = age;
    for (std::size_t i = 0; i < width; ++i) {
        live_robustly(from, to, own, i, sums);
        const double more = rates.more.lane[i];
        const auto v = live_unsupported(from, to, vulnerable_cell, 1, more, i);
        const auto vv = live_unsupported(from, to, very_vulnerable_cell, 1, more, i);
        add_cases(sums, own, 1, i, v.persons, v.youth_help, v.persons, v.persons);
        add_cases(sums, own, 2, i, vv.persons, vv.youth_help, vv.persons, vv.persons);
    }
}

MKBA_LANE_LOOP void live_with_support(const Age& __restrict from, Age& __restrict to,
                                      const Rates& __restrict rates, const OfAge& age,
                                      const double* __restrict reached,
                                      const double* __restrict ends, Sums& __restrict sums)
{
    const OfAge own = age;
    const Row* __restrict families = own.families_a_child;
    for (std::size_t i = 0; i < width; ++i) {
        live_robustly(from, to, own, i, sums);
        sums.families_supported.lane[i] += (supported_persons(from, vulnerable_cell, i) +
                                            supported_persons(from, very_vulnerable_cell, i)) *
                                           families->lane[i];
        const auto v = live_supported(from, to, rates, vulnerable_cell, reached[i], ends[i], i);
        const auto vv =
            live_supported(from, to, rates, very_vulnerable_cell, reached[i], ends[i], i);
        add_cases(sums, own, 1, i, v.persons, v.youth_help, v.persons, v.persons);
        live_intensively(from, to, rates, own, vv, i, sums);
    }
}

} // namespace mkba::hand

#undef MKBA_INLINE
