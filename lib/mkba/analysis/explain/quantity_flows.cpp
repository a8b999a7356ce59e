#include "mkba/analysis/explain/quantity_flows.hpp"

#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

/// Good for the party is positive, in the investment as in the saving: as Appraisal books them.
double sign_of(const LinePlan& line)
{
    const double cost = line.role == Role::programme ? 1 : -1;
    return line.kind == LineKind::benefit ? -cost : cost;
}

bool belongs(const LinePlan& line, PartyFlow flow)
{
    if (line.kind == LineKind::transfer) {
        return flow == PartyFlow::line_transfer && !line.by_contract; // those are in the transfer
    }
    const bool programme = flow == PartyFlow::investment || flow == PartyFlow::cash_cost;
    const bool effect = flow == PartyFlow::saving || flow == PartyFlow::cashable;
    return line.role == Role::programme ? programme : effect;
}

} // namespace

QuantityFlows::QuantityFlows(const Plan& plan)
    : plan_{plan}, baseline_{baseline_alternative(*plan.description)},
      with_{compared_alternatives(*plan.description).front()}
{
}

void QuantityFlows::difference(Addend addend)
{
    addend.alternative = with_;
    addends_.push_back(addend);
    addend.alternative = baseline_;
    addend.sign = -addend.sign;
    addends_.push_back(addend);
}

void QuantityFlows::party(std::size_t p, PartyFlow flow, double sign, YearRange years, Worth worth)
{
    if (flow == PartyFlow::transfer) {
        if (plan_.contract) {
            addends_.push_back({AddendKind::transfer, static_cast<std::uint32_t>(p), with_, sign,
                                years, Amount::whole, worth});
        }
        return;
    }
    const bool cash = flow == PartyFlow::cashable || flow == PartyFlow::cash_cost;
    for (std::uint32_t l = 0; l < plan_.lines.size(); ++l) {
        const auto& line = plan_.lines[l];
        if (!line.in_total || line.perspective == Perspective::broad || !belongs(line, flow)) {
            continue;
        }
        const auto add = [&](Side side, double way) {
            for (const auto& slot : side == Side::parties ? line.parties : line.receivers) {
                if (slot.party == p) {
                    difference({AddendKind::line, l, with_, sign * way, years,
                                cash ? Amount::cash : Amount::whole, worth, slot.party, side});
                }
            }
        };
        add(Side::parties, line.kind == LineKind::transfer ? -1 : sign_of(line));
        add(Side::receivers, 1);
    }
}

void QuantityFlows::all_parties(PartyFlow flow, double sign, YearRange years, Worth worth)
{
    for (std::size_t p = 0; p < plan_.description->parties.size(); ++p) {
        party(p, flow, sign, years, worth);
    }
}

void QuantityFlows::balance(Perspective widest, std::optional<std::uint32_t> post, Role role,
                            double sign)
{
    for (std::uint32_t l = 0; l < plan_.lines.size(); ++l) {
        const auto& line = plan_.lines[l];
        if (line.in_total && line.kind != LineKind::transfer && line.perspective <= widest &&
            line.role == role && (!post || line.post == *post)) {
            difference({AddendKind::line, l, with_, sign * sign_of(line), all_years(),
                        Amount::whole, Worth::discounted});
        }
    }
}

/// Good is positive, whatever the role.
void QuantityFlows::line(std::size_t l)
{
    const auto& line = plan_.lines[l];
    if (line.kind != LineKind::transfer) {
        difference({AddendKind::line, static_cast<std::uint32_t>(l), with_,
                    line.kind == LineKind::benefit ? 1.0 : -1.0, all_years(), Amount::whole,
                    Worth::discounted});
    }
}

} // namespace mkba
