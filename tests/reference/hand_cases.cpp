// What the hand-computed scenarios share.
#include "tests/reference/hand_cases.hpp"

namespace mkba::reference {

std::string common_head()
{
    return R"(mkba: 1
title: by hand
parameters:
  euro: {value: 1, unit: EUR, price_year: 2025, index: prices, source: test, year: 2025, grade: D}
  old_euro: {value: 1, unit: EUR, price_year: 2020, index: prices, source: test, year: 2020, grade: D}
indices:
  prices: {label: prices, points: {2020: 80, 2025: 100}, unit: "2025 = 100", source: test, year: 2025, grade: D}
parties:
  municipality: {label: municipality, public: true}
  state: {label: state, public: true}
  family: {label: family, public: false}
posts:
  programme: {label: programme}
  effects: {label: effects}
)";
}

std::vector<HandCase> hand_cases()
{
    std::vector<HandCase> all;
    for (const auto& part :
         {hand_cases_of_people(), hand_cases_of_cohorts(), hand_cases_by_year(),
          hand_cases_of_effects(), hand_cases_of_money(), hand_cases_of_agreement()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace mkba::reference
