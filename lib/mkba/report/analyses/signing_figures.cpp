// What is known before signing, for machines.
#include <fmt/format.h>

#include "mkba/report/analyses/before_signing.hpp"

namespace mkba {

namespace {

template <class Values>
FigureTree by_confidence(const Values& values)
{
    FigureTree tree;
    for (std::size_t c = 0; c < values.size(); ++c) {
        tree.set(fmt::format("{:.2f}", usual_confidences[c]), values[c]);
    }
    return tree;
}

FigureTree year_figures(const SigningYear& year)
{
    return FigureTree::Object{{"year", year.year},
                              {"since_start", year.since_start},
                              {"persons", year.persons},
                              {"benchmark", year.benchmark},
                              {"effect", year.effect},
                              {"luck", year.luck},
                              {"smallest_by_luck", by_confidence(year.smallest_by_luck)},
                              {"smallest", by_confidence(year.smallest)},
                              {"threshold", year.threshold},
                              {"for_nothing", year.for_nothing},
                              {"funded", year.funded},
                              {"missed", year.missed}};
}

FigureTree payment_figures(const PaymentFigures& figures)
{
    return FigureTree::Object{{"payment", figures.payment},
                              {"too_much", figures.too_much},
                              {"too_little", figures.too_little},
                              {"for_nothing", figures.for_nothing}};
}

FigureTree credibility_figures(const ContractSigning& contract)
{
    FigureTree credibility{FigureTree::List{}};
    for (const auto& year : contract.credibility) {
        credibility.add(
            FigureTree::Object{{"year", year.year},
                               {"weight", year.year ? std::optional{year.weight} : std::nullopt},
                               {"contract", payment_figures(year.cliff)},
                               {"credible", payment_figures(year.credible)}});
    }
    return credibility;
}

FigureTree figures_of(const ContractSigning& contract)
{
    FigureTree years{FigureTree::List{}};
    for (const auto& year : contract.years) {
        years.add(year_figures(year));
    }
    FigureTree sizes{FigureTree::List{}};
    for (const auto& size : contract.sizes) {
        sizes.add(FigureTree::Object{{"years", size.years},
                                     {"effect", size.effect},
                                     {"by_luck", by_confidence(size.by_luck)},
                                     {"needed", by_confidence(size.needed)}});
    }
    FigureTree everybody;
    if (contract.of_everybody) {
        everybody = FigureTree::Object{{"persons", contract.of_everybody->persons},
                                       {"effect", contract.of_everybody->effect}};
    }
    FigureTree made{FigureTree::Object{
        {"name", contract.name},
        {"label", FigureTree::Object{{"nl", contract.label.nl}, {"en", contract.label.en}}},
        {"settles_once", contract.settles_once},
        {"benchmark_error", contract.benchmark_error},
        {"effects_inside", contract.effects_inside},
        {"for_nothing", contract.for_nothing},
        {"funded", contract.funded},
        {"missed", contract.missed},
        {"of_everybody", std::move(everybody)},
        {"years", std::move(years)},
        {"sizes", std::move(sizes)},
        {"credibility", credibility_figures(contract)}}};
    if (contract.ended) {
        made.set("ended", *contract.ended);
    }
    return made;
}

} // namespace

FigureTree signing_figures(const std::vector<ContractSigning>& contracts)
{
    FigureTree tree{FigureTree::List{}};
    for (const auto& contract : contracts) {
        tree.add(figures_of(contract));
    }
    return tree;
}

} // namespace mkba
