// Checks that need more than one part of a scenario.
#pragma once

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// Formulas of parameters without a finite value; price years that an index lacks; correlations of
/// what is not drawn.
void check_numbers(const Description& description, const Reader& reader);
void check_prices(const Description& description, const Reader& reader);
void check_correlations(const Description& description, const Reader& reader);
/// Takes out the correlations of parameters that an override or the command line fixed.
void drop_fixed_correlations(Description& description);

/// Everything that is known once all is read.
void check_model(const Description& description, const Reader& reader);
/// Two interventions on one target need an order that names both.
void check_order(const Description& description, const Reader& reader);
/// Streams that might never end, and those that never begin.
void check_streams(const Description& description, const Reader& reader);

} // namespace mkba
