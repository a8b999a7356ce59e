// Parameters whose values the compiler must not fold into constants.
#pragma once

#include "mkba/scenario/parameter.hpp"

namespace mkba {

/// Gives a parameter an even distribution between two values, whatever it had: a plan then keeps a
/// row for it and trusts no bound but these.
void leave_open(Parameter& parameter, double low, double high);

/// The same for a parameter with a value, around it: where nothing is drawn from it.
void leave_open(Parameter& parameter);

} // namespace mkba
