// What one settlement comes to, and who pays it to whom.
#pragma once

#include <map>
#include <string>

#include "tests/reference/pool.hpp"

namespace mkba::reference {

/// What is settled at once: one year, or all of them by the rules of the last.
struct Settled {
    const Pool& pool;                     // of the year whose rules hold
    std::map<std::string, double> own;    // by payer
    std::map<std::string, double> shares; // by receiver
    ReferenceSettlement& figures;
    ByName& transfer; // of the year in which it is paid
};

/// Judges the figures by the rules and books the payment, or repayment.
void change_hands(const Settled& settled);

} // namespace mkba::reference
