#include "mkba/analysis/compare/contract_rules.hpp"

#include <algorithm>
#include <array>

#include <fmt/ranges.h>

#include "mkba/analysis/compare/rule_text.hpp"

namespace mkba {

namespace {

/// Texts by name; what is empty is absent.
class Rules {
public:
    void add(const std::string& name, const std::string& text)
    {
        if (!text.empty()) {
            texts_["contract." + name] = text;
        }
    }
    void add(const std::string& name, const std::optional<Expression>& value)
    {
        add(name, value ? text_of(*value) : "");
    }
    [[nodiscard]] std::map<std::string, std::string> take() { return std::move(texts_); }

private:
    std::map<std::string, std::string> texts_;
};

std::string listed(std::vector<std::string> names)
{
    std::sort(names.begin(), names.end());
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string text_of(const ThresholdTerms& threshold)
{
    RuleText text;
    text.add(threshold.value ? text_of(*threshold.value) : "").add("when", threshold.when);
    for (const auto& one : threshold.classes) {
        text.add(fmt::format("from {} persons{} {} to {}", one.from,
                             one.to ? fmt::format(" to {}", *one.to) : "", one.first, one.last));
    }
    return text.add("confidence", threshold.confidence).text();
}

std::string text_of(const std::vector<LimitTerms>& limits)
{
    RuleText text;
    for (const auto& limit : limits) {
        text.add(text_of(limit.rate) + (limit.base ? " of " + text_of(*limit.base) : ""));
    }
    return text.text();
}

std::string text_of(const BenchmarkTerms& benchmark)
{
    constexpr std::array kinds{"baseline", "historical", "comparison", "given"};
    RuleText text;
    text.add(kinds[static_cast<std::size_t>(benchmark.kind)]);
    for (const auto& base : benchmark.base_years) {
        text.add(fmt::format("{}: {}", base.year, base.weight));
        text.add("spent", base.spent).add("persons", base.persons);
    }
    text.add("trend", benchmark.trend).add("group", benchmark.group);
    text.add(benchmark.given ? text_of(*benchmark.given) : "");
    text.add(benchmark.per_person ? "" : "not per person");
    return text.add("mix", benchmark.mix).text();
}

std::string text_of(const LeakageTerms& leakage)
{
    return RuleText{}
        .add("market_share", leakage.market_share)
        .add("switching", leakage.switching)
        .add("retained", leakage.retained)
        .add("clawback", leakage.clawback)
        .text();
}

std::string text_of(const PrefinanceTerms& loan)
{
    return fmt::format("{} from {} to {}; {}: given; {}-{}: repaid; interest {}",
                       text_of(loan.amount), loan.from, loan.to, loan.year, loan.repay_first,
                       loan.repay_first + loan.repay_count - 1, text_of(loan.interest));
}

std::string text_of(const PlayerTerms& player)
{
    constexpr std::array roles{"payer", "provider", "investor", "grant"};
    return RuleText{}
        .add(listed(player.parties))
        .add(player.role ? roles[static_cast<std::size_t>(*player.role)] : "")
        .text();
}

void add_measurement(const ContractTerms& terms, Rules& rules)
{
    std::map<std::string, std::string> pools; // sorted: the order of pools says nothing
    for (const auto& part : terms.pool) {
        pools[listed(part.lines)] = part.basis == PoolBasis::cashable ? "cashable" : "economic";
    }
    RuleText pool;
    for (const auto& [lines, basis] : pools) {
        pool.add(lines).add(basis);
    }
    rules.add("pool",
              pool.add(only_entered_since_signing(terms) ? "entered since signing" : "").text());
    rules.add("saving", terms.saving == SavingCounts::gross ? "gross" : "net of programme");
    rules.add("benchmark", text_of(terms.benchmark));
    rules.add("benchmark_error", terms.benchmark_error);
    if (terms.rebasing) {
        rules.add("rebasing", fmt::format("every {} years; share {}", terms.rebasing->every,
                                          text_of(terms.rebasing->share)));
    }
    rules.add("settle",
              fmt::format("{}; lag {}", terms.settle == SettleHow::annual ? "annual" : "cumulative",
                          terms.lag));
    if (terms.exit) {
        rules.add("exit.review", std::to_string(terms.exit->review));
        rules.add("exit.below", terms.exit->below);
    }
}

void add_term_and_parties(const ContractTerms& terms, Rules& rules)
{
    rules.add("years", fmt::format("{}-{}{}", terms.first_year, terms.first_year + terms.years - 1,
                                   terms.renew ? "; renewed" : ""));
    rules.add("payers", listed(terms.payers));
    rules.add("key", std::string{word_of(terms.key_rule)});
    for (const auto& share : terms.key) {
        rules.add("key." + share.party, share.share);
    }
    if (terms.returned) {
        rules.add("returned." + terms.returned->party, terms.returned->share);
    }
    for (const auto& player : terms.players) {
        rules.add("players." + player.name, text_of(player));
    }
    for (const auto& leakage : terms.leakage) {
        rules.add("leakage." + leakage.party, text_of(leakage));
    }
    for (const auto& [payer, title] : terms.legal_titles) {
        rules.add("legal_title." + payer, title);
    }
    for (std::size_t i = 0; i < terms.prefinance.size(); ++i) {
        rules.add(fmt::format("prefinance.{}", i + 1), text_of(terms.prefinance[i]));
    }
}

void add_gates(const std::vector<GateTerms>& gates, Rules& rules)
{
    for (const auto& gate : gates) {
        RuleText text;
        text.add(text_of(gate.indicator));
        text.add("at least", gate.at_least).add("above", gate.above);
        for (const auto& [indicator, factor] : gate.scale) {
            text.add(fmt::format("{}: {}", indicator, factor));
        }
        rules.add("gates." + gate.name, text.text());
    }
}

void add_loss(const LossTerms& loss, Rules& rules)
{
    rules.add("loss.threshold", loss.threshold ? text_of(*loss.threshold) : "as for gains");
    rules.add("loss.rate", loss.rate);
    rules.add("loss.linked.low", loss.linked_low);
    rules.add("loss.linked.high", loss.linked_high);
    rules.add("loss.limit", text_of(loss.limits));
    rules.add("loss.relief", loss.relief);
}

void add_payment(const SettlementRules& payment, Rules& rules)
{
    rules.add("threshold", payment.threshold ? text_of(*payment.threshold) : "");
    rules.add("counts", payment.counts == SharedPart::first_euro ? "first euro" : "excess");
    rules.add("share", payment.share);
    rules.add("factor", payment.factor);
    rules.add("cap", text_of(payment.caps));
    rules.add("sampling_error",
              RuleText{}
                  .add(payment.sampling_error ? text_of(*payment.sampling_error) : "model")
                  .add("settled", payment.agreed_error)
                  .text());
    add_gates(payment.gates, rules);
    if (payment.loss) {
        add_loss(*payment.loss, rules);
    }
}

} // namespace

std::map<std::string, std::string> contract_rules(const ContractTerms& terms)
{
    Rules rules;
    add_term_and_parties(terms, rules);
    if (!divides_result(terms.key_rule)) { // else nothing is measured
        add_measurement(terms, rules);
        add_payment(terms.rules, rules);
    }
    return rules.take();
}

} // namespace mkba
