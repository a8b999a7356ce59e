#include "mkba/scenario/check/contract_remarks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

namespace {

bool names(const std::vector<PartyShare>& shares, const std::string& party)
{
    return std::any_of(shares.begin(), shares.end(),
                       [&](const PartyShare& share) { return share.party == party; });
}

bool bears_pool(const Description& description, const std::string& party)
{
    const auto& pool = description.contract->pool;
    return std::any_of(description.lines.begin(), description.lines.end(), [&](const Line& line) {
        const bool is_pooled = std::any_of(pool.begin(), pool.end(), [&](const PoolPart& part) {
            return std::find(part.lines.begin(), part.lines.end(), line.name) != part.lines.end();
        });
        return is_pooled && names(line.parties, party);
    });
}

} // namespace

std::vector<Diagnostic> contract_remarks(const Description& description)
{
    std::vector<Diagnostic> remarks;
    if (!description.contract) {
        return remarks;
    }
    const auto& terms = *description.contract;
    const auto remark = [&](const std::string& message, const std::string& hint) {
        remarks.push_back({Severity::warning, terms.place, "contract.payers", message, hint});
    };
    for (const auto& payer : terms.payers) {
        if (!bears_pool(description, payer)) {
            remark(fmt::format("'{}' never pays: no line of the pool is booked to it", payer),
                   "pool a line that it saves on, or leave it out");
        }
        if (names(terms.key, payer)) {
            remark(fmt::format("'{}' pays and receives: part of its payment goes to itself", payer),
                   "leave it out of the key");
        }
    }
    return remarks;
}

} // namespace mkba
