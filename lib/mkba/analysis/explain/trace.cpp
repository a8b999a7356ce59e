#include "mkba/analysis/explain/trace.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "mkba/analysis/explain/explanation_sources.hpp"
#include "mkba/analysis/explain/factor_chain.hpp"
#include "mkba/analysis/explain/part_rows.hpp"
#include "mkba/analysis/explain/traced_draws.hpp"
#include "mkba/stats/spread.hpp"

namespace mkba {

namespace {

struct Product {
    double amount{};
    FactorChain chain;
};

using Rows = std::map<RowKey, std::map<ProductKey, Product>>;

/// Payments that stand in one row: all of a part, or by year each of them.
template <class See>
void split_by_row(const Plan& plan, By by, const FlowPart& part, const See& see)
{
    if (by != By::year) {
        see(row_of(plan, by, part, 0), part.payments);
        return;
    }
    for (std::size_t i = 0; i < part.payments.size(); ++i) {
        const auto payment = part.payments.subspan(i, 1);
        see(row_of(plan, by, part, payment.front().year), payment);
    }
}

void fill_parts(Explanation& made, const Plan& plan, const Rows& rows)
{
    for (const auto& [key, products] : rows) {
        ExplainedPart part{key.name, 0, {}};
        for (const auto& [product_key, product] : products) {
            part.amount += product.amount;
            made.gross += std::fabs(product.amount);
            part.products.push_back({product_name(plan, product_key),
                                     plan.description->alternatives[product_key.alternative].name,
                                     product.amount,
                                     {}});
        }
        made.sum += part.amount;
        made.parts.push_back(std::move(part));
    }
}

void fill_factors(Explanation& made, const Rows& rows, const std::vector<Factor>& known,
                  Unfolding& unfolding)
{
    SourceList sources{unfolding};
    std::map<std::uint32_t, std::vector<std::size_t>> found;
    const auto sources_of = [&](std::uint32_t factor) {
        const auto [entry, is_new] = found.try_emplace(factor);
        if (is_new) {
            entry->second = sources.of(known[factor]);
        }
        return entry->second;
    };
    auto part = made.parts.begin();
    for (const auto& [key, products] : rows) {
        auto shown = part++->products.begin();
        for (const auto& [product_key, product] : products) {
            shown++->factors = product.chain.shown(known, sources_of);
        }
    }
    made.sources = sources.take();
}

/// One draw, or the central run, with all its factors.
void trace_one(Explanation& made, const std::shared_ptr<const Description>& description, View view)
{
    Unfolding unfolding{description, {view, 1, Detail::cells}};
    const auto& plan = unfolding.plan();
    TracedDraws draws{unfolding, made.quantity, view, Width::single};
    PartFactors factors{unfolding};
    Rows rows;
    bool drawn = false;
    const auto see = [&](const FlowPart& part) {
        if (!drawn) { // the values are known once the first part is seen
            unfolding.set_draw({draws.values().data(), plan.drawn.size()});
            drawn = true;
        }
        const auto product = product_of(*part.addend);
        split_by_row(plan, made.by, part, [&](RowKey row, std::span<const Payment> payments) {
            double amount = 0;
            for (const auto& payment : payments) {
                amount += amount_of(part, payment, 0);
            }
            if (amount != 0) {
                auto& entry = rows[std::move(row)][product];
                entry.amount += amount;
                entry.chain.add(factors.of(part, payments), factors.known());
            }
        });
    };
    const auto see_transfer = [&](const TransferPart& part) {
        if (part.worth * part.amount[0] != 0) {
            rows[row_of_transfer(plan, made.by, part.year)][product_of(*part.addend)].amount +=
                part.worth * part.amount[0];
        }
    };
    const PartSink sink{see, see_transfer};
    if (made.draw) {
        draws.run({*made.draw, 1}, sink);
    } else {
        draws.run_central(sink);
    }
    fill_parts(made, plan, rows);
    fill_factors(made, rows, factors.known(), unfolding);
}

/// Every draw, block by block; `see` gets each part with the draws of its lanes.
void trace_all(TracedDraws& draws, std::uint64_t count, const PartSink& sink, BlockOfDraws& block)
{
    for (std::uint64_t first = 0; first < count; first += draws.width()) {
        block = {first, std::min<std::size_t>(draws.width(), count - first)};
        draws.run(block, sink);
    }
}

Detail detail_of(By by)
{
    return by == By::age ? Detail::ages : by == By::state ? Detail::states : Detail::groups;
}

void trace_mean(Explanation& made, const std::shared_ptr<const Description>& description, View view)
{
    const Unfolding unfolding{description, {view, 1, detail_of(made.by)}};
    const auto& plan = unfolding.plan();
    TracedDraws draws{unfolding, made.quantity, view, Width::block};
    Rows rows;
    BlockOfDraws block;
    const auto mean = [&](double sum) { return sum / static_cast<double>(made.draws); };
    const auto see = [&](const FlowPart& part) {
        const auto product = product_of(*part.addend);
        split_by_row(plan, made.by, part, [&](RowKey row, std::span<const Payment> payments) {
            double sum = 0;
            for (const auto& payment : payments) {
                for (std::size_t lane = 0; lane < block.count; ++lane) {
                    sum += amount_of(part, payment, lane);
                }
            }
            rows[std::move(row)][product].amount += mean(sum);
        });
    };
    const auto see_transfer = [&](const TransferPart& part) {
        double sum = 0;
        for (std::size_t lane = 0; lane < block.count; ++lane) {
            sum += part.worth * part.amount[lane];
        }
        rows[row_of_transfer(plan, made.by, part.year)][product_of(*part.addend)].amount +=
            mean(sum);
    };
    trace_all(draws, made.draws, {see, see_transfer}, block);
    fill_parts(made, plan, rows);
    made.value = made.sum;
}

/// The figure in every draw.
std::vector<double> values_of_draws(const Unfolding& unfolding, const Quantity& quantity, View view,
                                    std::uint64_t count)
{
    TracedDraws draws{unfolding, quantity, view, Width::block};
    std::vector<double> values(count, 0.0);
    BlockOfDraws block;
    const auto see = [&](const FlowPart& part) {
        for (const auto& payment : part.payments) {
            for (std::size_t lane = 0; lane < block.count; ++lane) {
                values[block.first + lane] += amount_of(part, payment, lane);
            }
        }
    };
    const auto see_transfer = [&](const TransferPart& part) {
        for (std::size_t lane = 0; lane < block.count; ++lane) {
            values[block.first + lane] += part.worth * part.amount[lane];
        }
    };
    trace_all(draws, count, {see, see_transfer}, block);
    return values;
}

/// The percentile (type 7) and the draw nearest to it.
void find_nearest(Explanation& made, const std::vector<double>& values)
{
    auto sorted = values;
    std::sort(sorted.begin(), sorted.end());
    made.value = sorted_quantile(sorted, probability_of(made.quantity.statistic));
    const auto nearest = std::min_element(values.begin(), values.end(), [&](double a, double b) {
        return std::fabs(a - made.value) < std::fabs(b - made.value);
    });
    made.draw = static_cast<std::uint64_t>(nearest - values.begin());
}

void refuse_wrong_draw(const TraceRequest& request, const Explanation& made)
{
    if (request.draw && made.quantity.statistic != Statistic::none) {
        throw UnknownQuantity{fmt::format(
            "{}.{} is over all draws; leave out --draw, or the {}", made.quantity.name,
            statistic_name(made.quantity.statistic), statistic_name(made.quantity.statistic))};
    }
    if (request.draw && *request.draw >= made.draws) {
        throw UnknownQuantity{
            made.draws == 0
                ? std::string{"there are no draws; leave out --draw for the central run"}
                : fmt::format("there is no draw {}; the first is 0, the last {}", *request.draw,
                              made.draws - 1)};
    }
    if (made.quantity.statistic != Statistic::none && made.draws == 0) {
        throw UnknownQuantity{fmt::format("without draws there is no {}; leave it out for the "
                                          "central run",
                                          statistic_name(made.quantity.statistic))};
    }
}

void refuse_persons_by_age(const Explanation& made)
{
    const auto& addends = made.quantity.addends;
    if (made.by == By::age && !addends.empty() && addends.front().kind == AddendKind::persons) {
        throw UnknownQuantity{"persons present are kept by state, not by age"};
    }
}

} // namespace

Explanation explain(const std::shared_ptr<const Description>& description,
                    const TraceRequest& request)
{
    const Unfolding unfolding{description, {request.view, 1, Detail::groups}};
    Explanation made;
    made.quantity = find_quantity(unfolding.plan(), request.quantity);
    made.by = request.by;
    made.draws = description->simulation.draws;
    made.draw = request.draw;
    refuse_wrong_draw(request, made);
    refuse_persons_by_age(made);
    switch (made.quantity.statistic) {
    case Statistic::mean:
        made.basis = Basis::mean;
        trace_mean(made, description, request.view);
        return made;
    case Statistic::none:
        made.basis = made.draw ? Basis::draw : Basis::central;
        trace_one(made, description, request.view);
        made.value = made.sum;
        return made;
    default:
        made.basis = Basis::quantile;
        find_nearest(made, values_of_draws(unfolding, made.quantity, request.view, made.draws));
        trace_one(made, description, request.view);
        return made;
    }
}

} // namespace mkba
