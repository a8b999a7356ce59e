// Causes to euros: one line of the ledger in one alternative.
#include "tests/reference/ledger.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace mkba::reference {
namespace {

/// One payment for every case of a cause.
struct Payment {
    int year{};
    int years_since_effect{};
    double weight{}; // share of the cases that is still being paid
    double amount{}; // a case
};

std::vector<Payment> stream_of(const Values& values, const Line& line, const Moment& at,
                               double amount)
{
    std::vector<Payment> payments;
    const Stream& stream = *line.stream;
    const double years = values.of(stream.years, at);
    if (stream.at_most && years > *stream.at_most) {
        throw std::runtime_error(line.name + " is paid for longer than at_most");
    }
    const double growth = 1.0 + values.of(stream.growth, at, 0.0);
    for (int k = 0; k < years; ++k) {
        const int since = stream.lag + k;
        if (stream.until_age && at.age && *at.age + since >= *stream.until_age) {
            break;
        }
        payments.push_back(
            {at.year + since, since, std::min(years - k, 1.0), amount * std::pow(growth, k)});
    }
    return payments;
}

std::vector<Payment> payments_of(const Values& values, const Line& line, const Moment& at)
{
    const double amount = values.of(line.amount, at);
    if (line.stream) {
        return stream_of(values, line, at, amount);
    }
    return {{at.year, 0, 1.0, amount}};
}

double cash_fraction(const Values& values, const Line& line, const Payment& payment)
{
    Moment at{std::nullopt, payment.year};
    at.years_since_effect = payment.years_since_effect;
    const bool compensated = line.value_added_tax == ValueAddedTax::compensable;
    const double net = compensated ? 1.0 + values.of(line.value_added_tax_rate.value(), at) : 1.0;
    const bool whole = line.role == Role::programme || line.kind == LineKind::transfer;
    return (whole ? 1.0 : values.of(line.cashable, at, 1.0)) / net;
}

void book(const Values& values, const Line& line, const Moment& cause, const Payment& payment,
          double count, ReferenceLine& ledger)
{
    const double cases = count * payment.weight;
    const double euros = cases * payment.amount;
    const double fraction = cash_fraction(values, line, payment);
    const double cash_amount = payment.amount * fraction;
    ledger.amount[payment.year] += euros;
    ledger.cash[payment.year] += euros * fraction;
    // Hours are counted in the cases; the amount that a case jumps by is all of its hours.
    const double hours = values.of(line.per.hours, cause, 1.0);
    ledger.variance[payment.year] += cases * hours * payment.amount * payment.amount;
    ledger.cash_variance[payment.year] += cases * hours * cash_amount * cash_amount;
    for (const PartyShare& share : line.parties) {
        const double part = values.of(share.share, cause);
        ledger.booked[share.party][payment.year] += euros * part;
        ledger.booked_cash[share.party][payment.year] += euros * fraction * part;
    }
    for (const PartyShare& share : line.receivers) {
        ledger.received[share.party][payment.year] += euros * values.of(share.share, cause);
    }
}

ReferenceLine paid(const Lived& lived, const Line& line, const std::vector<Cause>& causes)
{
    ReferenceLine ledger;
    const Values& values = lived.setting.values;
    for (const Cause& cause : causes) {
        if (!lived.setting.coverage.counts(line, cause.at.year) || cause.count == 0.0) {
            continue;
        }
        ledger.cases[cause.at.year] += cause.count;
        for (const Payment& payment : payments_of(values, line, cause.at)) {
            book(values, line, cause.at, payment, cause.count, ledger);
        }
    }
    return ledger;
}

} // namespace

ReferenceLine pay(const Lived& lived, const Line& line)
{
    return paid(lived, line, causes(lived, line.per));
}

ReferenceLine pay_for_entered(const Lived& lived, const Line& line, int first_year)
{
    std::vector<Cause> entered = causes(lived, line.per);
    std::erase_if(entered, [&](const Cause& cause) {
        const Population& population = population_behind(lived.setting.description, line.per);
        return cause.at.year - (cause.at.age.value() - population.ages.value().first) < first_year;
    });
    return paid(lived, line, entered);
}

} // namespace mkba::reference
