#include "mkba/contract/receivers.hpp"

#include <algorithm>

#include "mkba/contract/allocation_key.hpp"

namespace mkba {

namespace {

/// The part of a line that a party bears or, of a transfer, receives.
double part_of(const LaneView& at, const std::vector<PartySlot>& parties, std::uint32_t party)
{
    double part = 0;
    for (const auto& one : parties) {
        part += one.party == party ? at(one.share) : 0;
    }
    return part;
}

/// What a line adds to the measure of a party: euros of its programme lines, or of what it is
/// better off by the others; with less baseline.
double measure(const LaneView& at, const LinePlan& line, std::uint32_t party, double more)
{
    const bool transfer = line.kind == LineKind::transfer;
    const double borne = part_of(at, line.parties, party) * more;
    const double cost = line.kind == LineKind::benefit ? -borne : borne;
    if (at.contract.key_rule == KeyRule::by_investment) {
        return transfer || line.role != Role::programme ? 0 : cost;
    }
    if (transfer) {
        return part_of(at, line.receivers, party) * more - borne;
    }
    return line.role == Role::programme ? 0 : -cost;
}

} // namespace

Receivers::Receivers(const LaneView& at) : at_{at}, so_far_(at.contract.key.size(), 0.0)
{
    for (const auto& receiver : at.contract.key) {
        agreed_.push_back(at(receiver.share));
    }
    shares_ = agreed_;
}

void Receivers::add_year(const Ledger& baseline, const Ledger& with, std::uint32_t year)
{
    if (at_.contract.key_rule == KeyRule::fixed) {
        return;
    }
    const auto t = at_.contract.first + year;
    for (std::size_t l = 0; l < at_.plan.lines.size(); ++l) {
        const auto& line = at_.plan.lines[l];
        if (!line.in_total || line.perspective == Perspective::broad ||
            (line.by_contract && line.kind == LineKind::transfer)) {
            continue;
        }
        const auto row = with.layout.line_year(l, t);
        const double more = with.amounts.row(row)[at_.lane] - baseline.amounts.row(row)[at_.lane];
        for (std::size_t r = 0; r < so_far_.size(); ++r) {
            so_far_[r] += measure(at_, line, at_.contract.key[r].party, more);
        }
    }
    shares_ = in_proportion(1, so_far_).value_or(agreed_);
}

} // namespace mkba
