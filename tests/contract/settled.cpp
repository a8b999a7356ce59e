#include "tests/contract/settled.hpp"

#include "mkba/scenario/read_figures_contract.hpp"

namespace mkba {

SettledFile settled(const std::string& keys, const std::string& csv)
{
    const FileSource files{
        {{"contract.yaml", "mkba: 1\ncontract:\n" + keys}, {"figures.csv", csv}}};
    const auto contract = read_figures_contract("contract.yaml", files);
    SettledFile made;
    const FiguresSink sink{[](const std::vector<std::string>&) {},
                           [&](const FigureRow&, const RowSettlement& settlement) {
                               made.rows.push_back(settlement);
                           }};
    made.summary = settle_figures(contract, "figures.csv", sink, files);
    return made;
}

std::string figures_complaint(const std::string& keys, const std::string& csv)
{
    try {
        (void)settled(keys, csv);
    } catch (const InputError& error) {
        std::string text;
        for (const auto& found : error.diagnostics()) {
            text += render(found);
        }
        return text;
    }
    return {};
}

} // namespace mkba
