// The rules of a settlement on numbers, each by hand.
#include <cmath>

#include <doctest/doctest.h>

#include "mkba/contract/gates.hpp"
#include "mkba/contract/rounding.hpp"
#include "mkba/contract/sharing.hpp"
#include "mkba/contract/threshold.hpp"

using namespace mkba;

TEST_CASE("threshold: linear within a class and up to the next")
{
    const std::vector<ThresholdClass> classes{{9000, 9999, 0.031, 0.030},
                                              {10000, 14999, 0.030, 0.027},
                                              {15000, std::nullopt, 0.02, 0.02}};
    // 3.1 % - 0.1 % x 139/999 = 3.0861 %
    CHECK(*class_threshold(classes, 9139) == doctest::Approx(0.030860861).epsilon(1e-8));
    CHECK(*class_threshold(classes, 9000) == 0.031);
    CHECK(*class_threshold(classes, 14999) == doctest::Approx(0.027));
    // halfway between 14,999 at 2.7 % and 15,000 at 2 %
    CHECK(*class_threshold(classes, 14999.5) == doctest::Approx(0.0235));
    CHECK(*class_threshold(classes, 1e7) == 0.02);
    CHECK_FALSE(class_threshold(classes, 8999).has_value());
}

TEST_CASE("threshold: above a closed last class there is none")
{
    CHECK_FALSE(class_threshold({{10, 20, 0.1, 0.05}}, 21).has_value());
}

TEST_CASE("threshold: a confidence of 90 per cent is 1.2816 standard deviations")
{
    CHECK(confidence_threshold(0.9, 0.02) == doctest::Approx(0.0256310).epsilon(1e-5));
}

TEST_CASE("gates: passing at a value and above it")
{
    CHECK(passed(0.5, Passing::at_least, 0.5) == 1);
    CHECK(passed(0.5, Passing::above, 0.5) == 0);
    CHECK(scaled(0.3, {{0.4, 0}, {0.8, 1}}) == 0);
    CHECK(scaled(0.5, {{0.4, 0}, {0.8, 1}}) == doctest::Approx(0.25));
    CHECK(scaled(0.9, {{0.4, 0}, {0.8, 1}}) == 1);
}

TEST_CASE("sharing: a gain from the first euro or only the excess")
{
    TermValues terms;
    terms.threshold = 0.03;
    terms.share = 0.5;
    terms.factor = 0.98;
    // 0.98 x 0.5 x 40
    CHECK(judge(1000, 40, terms).payment == doctest::Approx(19.6));
    terms.counts = SharedPart::excess;
    // 0.98 x 0.5 x (40 - 30)
    CHECK(judge(1000, 40, terms).payment == doctest::Approx(4.9));
    CHECK(judge(1000, 29, terms).payment == 0);
    CHECK(judge(1000, 29, terms).bound == Bound::threshold);
}

TEST_CASE("sharing: a threshold that is met but for rounding")
{
    TermValues terms;
    terms.threshold = 0.1;
    terms.share = 0.5;
    const double short_by_a_hair = 100 - 1e-11; // of 1,000: 1e-14 of the benchmark
    CHECK(judge(1000, short_by_a_hair, terms, Met::nearly).payment == doctest::Approx(50));
    CHECK(judge(1000, short_by_a_hair, terms, Met::exactly).payment == 0);
    CHECK(judge(1000, 99.9999, terms, Met::nearly).payment == 0);
    // Of the excess nothing is left, and nothing is repaid.
    terms.counts = SharedPart::excess;
    CHECK(judge(1000, short_by_a_hair, terms, Met::nearly).payment == 0);
    // Nothing saved but for rounding is nothing, above 0 as below.
    terms.threshold = 0;
    terms.loss = LossValues{0, 0.4};
    for (const double nothing : {1e-11, -1e-11}) {
        CHECK(judge(1000, nothing, terms, Met::nearly).payment == 0);
        CHECK(judge(1000, nothing, terms, Met::nearly).bound == Bound::nothing);
    }
}

TEST_CASE("sharing: the cap bites after the factor")
{
    TermValues terms;
    terms.share = 0.5;
    terms.factor = 0.98;
    terms.cap = 100;
    // 0.98 x 0.5 x 250 = 122.5 > 100
    const auto judged = judge(1000, 250, terms);
    CHECK(judged.payment == 100);
    CHECK(judged.bound == Bound::cap);
    // 0.98 x 0.5 x 204 = 99.96, although half of 204 is above the cap
    CHECK(judge(1000, 204, terms).bound == Bound::nothing);
}

TEST_CASE("sharing: a loss has its rate and limit and relief")
{
    TermValues terms;
    terms.threshold = 0.02;
    CHECK(judge(1000, -50, terms).payment == 0);
    CHECK(judge(1000, -50, terms).bound == Bound::one_sided);
    terms.loss = LossValues{0.02, 0.4, 15, 3};
    // min(0.4 x 30, 15) - 3
    CHECK(judge(1000, -30, terms).payment == doctest::Approx(-9));
    // min(0.4 x 50, 15) - 3
    CHECK(judge(1000, -50, terms).payment == doctest::Approx(-12));
    CHECK(judge(1000, -50, terms).bound == Bound::loss_limit);
    terms.loss->relief = 20;
    CHECK(judge(1000, -50, terms).payment == 0);
    CHECK(judge(1000, -50, terms).bound == Bound::relief);
    CHECK(judge(1000, -19, terms).bound == Bound::threshold);
}

TEST_CASE("rounding: halves by their rule")
{
    CHECK(rounded(2.5, {1, Ties::away_from_zero}) == 3);
    CHECK(rounded(-2.5, {1, Ties::away_from_zero}) == -3);
    CHECK(rounded(2.5, {1, Ties::to_even}) == 2);
    CHECK(rounded(0.125, to_cents) == 0.13);
    CHECK(rounded(1.005, to_cents) == 1.01); // 1.005 is stored a hair below
    CHECK(std::signbit(rounded(-0.001, to_cents)) == false);
}
