#include "mkba/report/text/contract_phrases.hpp"

#include <cstddef>

namespace mkba {

namespace {

struct ContractText {
    ContractPhrase phrase;
    Label text; // Dutch, English
};

// NOLINTNEXTLINE(readability-function-size): a list of words
const ContractText* texts()
{
    static const ContractText all[] = {
        {ContractPhrase::net_saving, {"Na programma\u00ADkosten", "Net of programme cost"}},
        {ContractPhrase::chance_of_repayment, {"Kans op terugbetaling", "Chance of repayment"}},
        {ContractPhrase::repayment, {"Verwachte terugbetaling", "Expected repayment"}},
        {ContractPhrase::process_payment, {"Betaald voor het werk", "Paid for the work"}},
        {ContractPhrase::any_transfer, {"Ten minste één overdracht", "At least one transfer"}},
        {ContractPhrase::any_repayment, {"Ten minste één terugbetaling", "At least one repayment"}},
        {ContractPhrase::ended,
         {"Overeenkomst na de toets beëindigd", "Agreement ended after its review"}},
        {ContractPhrase::paid_while_negative,
         {"Uitkering terwijl het gezamenlijke saldo negatief is",
          "Payment while the joint balance is negative"}},
        {ContractPhrase::before_contract, {"Saldo zonder contract", "Balance without contract"}},
        {ContractPhrase::after_contract, {"Saldo met contract", "Balance with contract"}},
        {ContractPhrase::better_off_before, {"Kans op plus zonder", "Chance of a plus without"}},
        {ContractPhrase::better_off_after, {"Kans op plus met", "Chance of a plus with"}},
        {ContractPhrase::cash_need, {"Diepste kasbehoefte", "Deepest cash need"}},
        {ContractPhrase::cash_need_year, {"in", "in"}},
        {ContractPhrase::effects_inside,
         {"Deel van de verwachte effecten binnen de looptijd",
          "Share of the expected effects within the term"}},
        {ContractPhrase::settling_cost, {"Kosten van het afrekenen", "Cost of settling"}},
        {ContractPhrase::expected_transfer, {"Wat van hand wisselt", "What changes hands"}},
        {ContractPhrase::bound_by,
         {"Wat de uitkering tegenhield, van alle afrekeningen in alle trekkingen",
          "What held the payment back, of all settlements in all draws"}},
        {ContractPhrase::bound_threshold, {"de drempel", "the threshold"}},
        {ContractPhrase::bound_gate, {"de kwaliteitseis ({gate})", "the quality gate ({gate})"}},
        {ContractPhrase::bound_cap, {"het maximum", "the cap"}},
        {ContractPhrase::bound_loss_limit, {"de grens aan het verlies", "the limit on losses"}},
        {ContractPhrase::bound_relief, {"een vermindering", "a relief"}},
        {ContractPhrase::bound_own_saving,
         {"de eigen besparing van de betalers", "the payers' own saving"}},
        {ContractPhrase::note_settles_once,
         {"Eén afrekening, in het laatste jaar, over alle jaren samen: drempel en uitkering gaan "
          "over die jaren, personen, besparing en meetfout over het jaar zelf.",
          "One settlement, in the last year, over all years together: threshold and payment are of "
          "those years; persons, saving and measurement error are of the year itself."}},
        {ContractPhrase::note_only_entered,
         {"Geteld is alleen wie in of na het eerste jaar van het contract is ingestroomd",
          "Counted are only those who entered in or after the first year of the contract"}},
        {ContractPhrase::note_by_investment,
         {"Ontvangers delen naar wat ieder tot en met dat jaar van het contract in het programma "
          "heeft gestoken",
          "Receivers share by what each has put into the programme up to that year of the "
          "contract"}},
        {ContractPhrase::note_by_benefit,
         {"Ontvangers delen naar wat ieder tot en met dat jaar van het contract heeft bespaard",
          "Receivers share by what each has saved up to that year of the contract"}},
        {ContractPhrase::note_divides_result,
         {"De sleutel ({key}) verdeelt het hele saldo: wie meer heeft dan zijn deel betaalt, wie "
          "minder heeft ontvangt, in elk jaar van de looptijd evenveel. Er wordt niets gemeten.",
          "The key ({key}) divides the whole balance: who has more than its part pays, who has "
          "less receives, the same in each year of the term. Nothing is measured."}},
        {ContractPhrase::note_agreed_beforehand,
         {"De bedragen volgen uit wat vooraf wordt verwacht en liggen vast.",
          "The amounts follow from what is expected beforehand, and are fixed."}},
        {ContractPhrase::note_legal_title,
         {"Geen wettelijke grondslag genoemd voor de bijdrage van",
          "No legal title is named for the contribution of"}},
        {ContractPhrase::note_contract_parties,
         {"De kasbehoefte is het diepste punt van de opgetelde kasstroom bij gemiddelde "
          "uitkomsten, niet verdisconteerd.",
          "The cash need is the deepest point of the cumulative cash flow at mean outcomes, not "
          "discounted."}},
        {ContractPhrase::at_the_table, {"Aan tafel: {players}.", "At the table: {players}."}},
        {ContractPhrase::not_at_the_table,
         {"Niet aan tafel: {parties}. Hun kosten en besparingen vallen buiten deze verdeling; wat "
          "zij betalen, gaat door.",
          "Not at the table: {parties}. Their costs and savings lie outside this division; what "
          "they pay goes on."}},
        {ContractPhrase::role_payer, {"betaler", "payer"}},
        {ContractPhrase::role_provider, {"uitvoerder", "provider"}},
        {ContractPhrase::role_investor, {"investeerder", "investor"}},
        {ContractPhrase::role_grant, {"subsidiegever", "giver of grants"}},
    };
    return all;
}

} // namespace

/// The texts stand in the order of the phrases.
Label words(ContractPhrase phrase)
{
    return texts()[static_cast<std::size_t>(phrase)].text;
}

} // namespace mkba
