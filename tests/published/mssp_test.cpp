// The published results of a large American programme, settled by the shipped contract: thresholds,
// gates and payments must be those that were paid out.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "mkba/contract/figures/settle_figures.hpp"
#include "mkba/scenario/read_figures_contract.hpp"

namespace mkba {
namespace {

std::optional<std::string> published()
{
    const char* folder = std::getenv("MKBA_CASES");
    const std::string path =
        (folder != nullptr ? std::string{folder}
                           : std::string{MKBA_SOURCE_DIR} + "/../shared/cases") +
        "/mssp_2014_2018.csv";
    if (!std::ifstream{path}) {
        std::cout << "SKIPPED: no " << path << "\n";
        return std::nullopt;
    }
    return path;
}

std::vector<std::string> split(std::string line)
{
    std::erase(line, '\r');
    std::vector<std::string> cells;
    std::istringstream stream{line};
    for (std::string cell; std::getline(stream, cell, ',');) {
        cells.push_back(cell);
    }
    return cells;
}

using PublishedRow = std::map<std::string, std::string>;

/// By line.
std::map<int, PublishedRow> rows_of(const std::string& path)
{
    std::ifstream file{path};
    std::string line;
    std::getline(file, line);
    const auto header = split(line);
    std::map<int, PublishedRow> rows;
    for (int number = 2; std::getline(file, line); ++number) {
        const auto cells = split(line);
        for (std::size_t i = 0; i < header.size(); ++i) {
            rows[number][header[i]] = i < cells.size() ? cells[i] : "";
        }
    }
    return rows;
}

double number(const PublishedRow& row, const std::string& name)
{
    return std::stod(row.at(name));
}

/// Half of the last digit of the published score (or share), in dollars, and two dollars more.
double allowed(const PublishedRow& row, double saved)
{
    const bool has_score = !row.at("quality_score").empty();
    const auto& text = row.at(has_score ? "quality_score" : "share_published");
    const auto point = text.find('.');
    const auto digits = point == std::string::npos ? 0 : text.size() - point - 1;
    // Trailing zeros are not printed: scores of a file have four digits at least.
    const double half =
        0.5 * std::pow(10.0, -static_cast<double>(std::max<std::size_t>(digits, 4)));
    const double largest_share = 0.75;
    return 2 + std::abs(saved) * half * (has_score ? largest_share : 1);
}

struct Judged {
    std::size_t settled{};
    std::size_t thresholds{};
    std::size_t gates{};
    std::vector<std::string> undecided;
    std::vector<std::string> wrong;
};

void judge_row(const PublishedRow& published, const RowSettlement& settlement, Judged& judged)
{
    const auto& name = published.at("organisation");
    if (!settlement.is_decided()) {
        judged.undecided.push_back(name);
        return;
    }
    ++judged.settled;
    const double saved = number(published, "benchmark") - number(published, "expenditure");
    const double paid = number(published, "earn_save_loss");
    if (std::abs(settlement.payment.low - paid) > allowed(published, saved)) {
        judged.wrong.push_back(name + " payment");
    }
    // Thresholds were published with four digits in 2015 and with nine in other years.
    const double rounding = published.at("year") == "2015" ? 5.001e-5 : 5.001e-9;
    if (std::abs(settlement.threshold.low - number(published, "msr_published")) > rounding) {
        judged.wrong.push_back(name + " threshold");
    } else {
        ++judged.thresholds;
    }
    const bool failed = number(published, "share_published") == 0;
    const bool says_failed = !settlement.gate.empty();
    judged.gates += failed && says_failed ? 1U : 0U;
    if (failed != says_failed) {
        judged.wrong.push_back(name + " gate");
    }
}

} // namespace

TEST_CASE("published: the payments of five years of shared savings in Medicare")
{
    const auto path = published();
    if (!path) {
        return;
    }
    const auto rows = rows_of(*path);
    const auto contract =
        read_figures_contract(std::string{MKBA_SOURCE_DIR} + "/data/contracts/mssp.yaml");
    Judged judged;
    const FiguresSink sink{[](const std::vector<std::string>&) {},
                           [&](const FigureRow& row, const RowSettlement& settlement) {
                               judge_row(rows.at(row.line), settlement, judged);
                           }};
    const auto summary = settle_figures(contract, *path, sink);
    CHECK(summary.rows == rows.size());
    CHECK(summary.rows == 2177);
    CHECK(judged.settled == 2173);
    CHECK(judged.thresholds == 2173);
    CHECK(judged.gates > 0);
    // Losses of track 1+, limited by a revenue that the file does not have.
    CHECK(judged.undecided ==
          std::vector<std::string>{"2018-164", "2018-406", "2018-460", "2018-484"});
    CHECK(judged.wrong == std::vector<std::string>{});
}

} // namespace mkba
