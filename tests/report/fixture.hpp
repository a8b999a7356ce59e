// A small scenario and what a run of it might have found, written by hand: the figures are round,
// not computed.
#pragma once

#include "mkba/report/formats/formats.hpp"
#include "mkba/report/table.hpp"

namespace mkba::fixture {

/// Mean, and a spread with P5 = mean - half, P50 = mean, P95 = mean + half; errors are half / 200.
[[nodiscard]] Statistics around(double mean, double half, double positive = 0);

[[nodiscard]] Description description();
[[nodiscard]] Results results();
[[nodiscard]] ContractResults contract_results();

/// The same run with the central values only.
[[nodiscard]] Results central_results();

/// The row of a table; the test fails where there is none.
[[nodiscard]] const TableRow& row(const ReportTable& table, const std::string& id);

/// The cells that readers see of a row, in Dutch.
[[nodiscard]] std::vector<std::string> dutch(const ReportTable& table, const std::string& id);

} // namespace mkba::fixture
