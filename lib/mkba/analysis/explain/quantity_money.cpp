// Money of parties, perspectives, posts and lines, over all years or some.
#include <array>

#include <fmt/format.h>

#include "mkba/analysis/explain/quantity_reader.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

const std::vector<std::string>& party_figures_by_name()
{
    static const std::vector<std::string> names{
        "investment", "saving", "cashable", "line_transfer", "transfer", "result", "result_cash"};
    return names;
}
constexpr std::size_t result = 5;

/// The flows of a figure of a party with their signs.
template <class Add>
void add_figure(std::size_t figure, const Add& add)
{
    constexpr std::array single{PartyFlow::investment, PartyFlow::saving, PartyFlow::cashable,
                                PartyFlow::line_transfer, PartyFlow::transfer};
    if (figure < single.size()) {
        add(single[figure], 1);
        return;
    }
    add(figure == result ? PartyFlow::saving : PartyFlow::cashable, 1);
    add(figure == result ? PartyFlow::investment : PartyFlow::cash_cost, -1);
    add(PartyFlow::line_transfer, 1);
    add(PartyFlow::transfer, 1);
}

/// In the total they are zero by construction.
bool between_parties(PartyFlow flow)
{
    return flow == PartyFlow::line_transfer || flow == PartyFlow::transfer;
}

} // namespace

void QuantityReader::party_figure(std::size_t p, YearRange years, Worth worth)
{
    if (path_.maybe({"better_off", "payback_year"})) {
        refuse_no_sum(name_, holder() + ".result");
    }
    add_figure(path_.choose(party_figures_by_name()),
               [&](PartyFlow flow, double sign) { flows_.party(p, flow, sign, years, worth); });
}

void QuantityReader::total_figure(YearRange years, Worth worth)
{
    if (path_.maybe({"better_off", "payback_year"})) {
        refuse_no_sum(name_, holder() + ".result");
    }
    add_figure(path_.choose(party_figures_by_name()), [&](PartyFlow flow, double sign) {
        if (!between_parties(flow)) {
            flows_.all_parties(flow, sign, years, worth);
        }
    });
}

void QuantityReader::party()
{
    money_ = true;
    party_figure(path_.choose(names_of(description_.parties)), flows_.all_years(),
                 Worth::discounted);
}

void QuantityReader::total()
{
    money_ = true;
    total_figure(flows_.all_years(), Worth::discounted);
}

/// 0: investment, 1: saving, 2: result.
void QuantityReader::balance(std::size_t figure, Perspective widest,
                             std::optional<std::uint32_t> post)
{
    if (figure != 1) {
        flows_.balance(widest, post, Role::programme, figure == 0 ? 1 : -1);
    }
    if (figure != 0) {
        flows_.balance(widest, post, Role::effect, 1);
    }
}

void QuantityReader::perspective()
{
    money_ = true;
    const auto widest = path_.choose({"fiscal", "narrow", "broad"});
    if (path_.maybe({"ratio", "savings_share", "better_off"})) {
        refuse_no_sum(name_, fmt::format("{0}.saving and {0}.investment", holder()));
    }
    balance(path_.choose({"investment", "saving", "result"}), static_cast<Perspective>(widest),
            std::nullopt);
}

void QuantityReader::calendar()
{
    money_ = true;
    const auto cuts = calendar_cuts(plan_);
    if (cuts.empty()) {
        throw UnknownQuantity{"this run has no calendar cuts"};
    }
    std::vector<std::string> words;
    for (const auto cut : cuts) {
        words.push_back(std::to_string(cut));
    }
    const auto cut = cuts[path_.choose(words)];
    switch (path_.choose({"parties", "total", "remainder"})) {
    case 0:
        party_figure(path_.choose(names_of(description_.parties)), {0, cut}, Worth::discounted);
        break;
    case 1:
        total_figure({0, cut}, Worth::discounted);
        break;
    default:
        remainder(cut);
    }
}

void QuantityReader::remainder(std::uint32_t cut)
{
    const auto figure = path_.choose({"investment", "saving", "result"});
    const YearRange after{cut, plan_.time.years};
    if (figure != 0) {
        flows_.all_parties(PartyFlow::saving, 1, after, Worth::discounted);
    }
    if (figure != 1) {
        flows_.all_parties(PartyFlow::investment, figure == 0 ? 1 : -1, after, Worth::discounted);
    }
}

void QuantityReader::year()
{
    money_ = true;
    const auto t = static_cast<std::uint32_t>(path_.index(plan_.time.years, plan_.time.start));
    std::optional<std::size_t> p;
    if (path_.choose({"parties", "total"}) == 0) {
        p = path_.choose(names_of(description_.parties));
    }
    if (path_.maybe({"cumulative"})) {
        cumulative(p, t);
    } else if (p) {
        party_figure(*p, {t, t + 1}, Worth::as_paid);
    } else {
        total_figure({t, t + 1}, Worth::as_paid);
    }
}

/// The result of all years up to and including t.
void QuantityReader::cumulative(std::optional<std::size_t> p, std::uint32_t t)
{
    const YearRange years{0, t + 1};
    add_figure(result, [&](PartyFlow flow, double sign) {
        if (p) {
            flows_.party(*p, flow, sign, years, Worth::as_paid);
        } else if (!between_parties(flow)) {
            flows_.all_parties(flow, sign, years, Worth::as_paid);
        }
    });
}

void QuantityReader::post()
{
    money_ = true;
    const auto post = static_cast<std::uint32_t>(path_.choose(names_of(description_.posts)));
    balance(path_.maybe({"investment", "saving"}).value_or(2), Perspective::broad, post);
}

/// Lines as the plan sorts them.
std::uint32_t QuantityReader::choose_line()
{
    std::vector<std::string> names;
    for (const auto& line : plan_.lines) {
        names.push_back(description_.lines[line.line].name);
    }
    return static_cast<std::uint32_t>(path_.choose(names));
}

void QuantityReader::line()
{
    money_ = true;
    flows_.line(choose_line());
}

} // namespace mkba
