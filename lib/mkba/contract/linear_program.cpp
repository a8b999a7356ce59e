#include "mkba/contract/linear_program.hpp"

#include <cmath>
#include <memory>
#include <stdexcept>

#include <Clp_C_Interface.h>
#include <fmt/format.h>

namespace mkba {

namespace {

struct DeleteModel {
    void operator()(Clp_Simplex* model) const { Clp_deleteModel(model); }
};

/// The coefficients column by column, as CLP wants them.
struct Columns {
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> rows;
    std::vector<double> values;
};

Columns columns_of(const LinearProgram& program)
{
    Columns columns;
    for (std::size_t c = 0; c < program.cost.size(); ++c) {
        for (std::size_t r = 0; r < program.rows.size(); ++r) {
            if (program.rows[r].coefficients[c] != 0) {
                columns.rows.push_back(static_cast<int>(r));
                columns.values.push_back(program.rows[r].coefficients[c]);
            }
        }
        columns.starts.push_back(static_cast<CoinBigIndex>(columns.rows.size()));
    }
    return columns;
}

} // namespace

LinearSolution solve(const LinearProgram& program)
{
    constexpr int optimal = 0;
    constexpr int without_perturbation = 100; // which would blur the last digits
    const auto columns = columns_of(program);
    std::vector<double> upper(program.cost.size(), unbounded);
    std::vector<double> row_lower;
    std::vector<double> row_upper;
    for (const auto& row : program.rows) {
        row_lower.push_back(row.lower);
        row_upper.push_back(row.upper);
    }
    const std::unique_ptr<Clp_Simplex, DeleteModel> model{Clp_newModel()};
    Clp_setLogLevel(model.get(), 0);
    Clp_setPerturbation(model.get(), without_perturbation);
    Clp_loadProblem(model.get(), static_cast<int>(program.cost.size()),
                    static_cast<int>(program.rows.size()), columns.starts.data(),
                    columns.rows.data(), columns.values.data(), program.lower.data(), upper.data(),
                    program.cost.data(), row_lower.data(), row_upper.data());
    Clp_primal(model.get(), 0);
    if (Clp_status(model.get()) != optimal) {
        throw std::runtime_error{fmt::format("the linear program has no solution (CLP status {})",
                                             Clp_status(model.get()))};
    }
    const double* values = Clp_primalColumnSolution(model.get());
    const double* prices = Clp_dualRowSolution(model.get());
    return {{values, values + program.cost.size()}, {prices, prices + program.rows.size()}};
}

} // namespace mkba
