#include "mkba/analysis/explain/factor_chain.hpp"

#include <algorithm>

namespace mkba {

namespace {

double ratio(double above, double below)
{
    return below == 0 ? 0 : above / below;
}

} // namespace

void FactorChain::add_kind(Kind& kind, std::span<const FactorValue> factors, double& running)
{
    double product = 1;
    const auto same = [&] {
        return std::equal(
            factors.begin(), factors.end(), kind.places.begin(), kind.places.end(),
            [](const FactorValue& a, const Named& b) { return a.factor == b.factor; });
    };
    if (!kind.met && empty_) {
        for (const auto& factor : factors) {
            kind.places.push_back({factor.factor, 0, factor.value, factor.value});
        }
    }
    kind.mixed = kind.mixed || !same();
    for (std::size_t i = 0; i < factors.size(); ++i) {
        product *= factors[i].value;
        kind.members.insert(factors[i].factor);
        if (!kind.mixed) {
            auto& place = kind.places[i];
            place.sum += running * product;
            place.lowest = std::min(place.lowest, factors[i].value);
            place.highest = std::max(place.highest, factors[i].value);
        }
    }
    kind.lowest = kind.met || !empty_ ? std::min(kind.lowest, product) : product;
    kind.highest = kind.met || !empty_ ? std::max(kind.highest, product) : product;
    kind.met = kind.met || !factors.empty();
    running *= product;
    kind.sum += running;
}

void FactorChain::add(const std::vector<FactorValue>& factors, const std::vector<Factor>& known)
{
    double running = 1;
    std::size_t begin = 0;
    for (std::size_t k = 0; k < factor_kinds; ++k) {
        auto end = begin;
        while (end < factors.size() &&
               known[factors[end].factor].kind == static_cast<FactorKind>(k)) {
            ++end;
        }
        add_kind(kinds_[k], std::span{factors}.subspan(begin, end - begin), running);
        begin = end;
    }
    empty_ = false;
}

std::vector<ShownFactor> FactorChain::shown(const std::vector<Factor>& known,
                                            const SourcesOf& sources) const
{
    std::vector<ShownFactor> all;
    double before = 1;
    for (std::size_t k = 0; k < factor_kinds; ++k) {
        const auto& kind = kinds_[k];
        if (!kind.met) {
            continue;
        }
        if (kind.mixed) {
            std::set<std::size_t> together;
            for (const auto member : kind.members) {
                const auto own = sources(member);
                together.insert(own.begin(), own.end());
            }
            all.push_back({static_cast<FactorKind>(k),
                           {},
                           {},
                           ratio(kind.sum, before),
                           kind.lowest,
                           kind.highest,
                           {together.begin(), together.end()}});
        }
        for (const auto& named : kind.places) {
            if (kind.mixed) {
                break;
            }
            const auto& factor = known[named.factor];
            const bool constant = named.lowest == named.highest;
            all.push_back({factor.kind, factor.name, factor.place,
                           constant && factor.kind != FactorKind::persons
                               ? named.lowest
                               : ratio(named.sum, before),
                           named.lowest, named.highest, sources(named.factor)});
            before = named.sum;
        }
        before = kind.sum;
    }
    return all;
}

} // namespace mkba
