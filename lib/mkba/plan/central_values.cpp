#include "mkba/plan/central_values.hpp"

namespace mkba {

CentralValues::CentralValues(const Description& description)
    : checks_{graph_}, formulas_{description, graph_, checks_}
{
}

double CentralValues::of(const Expression& expression, const Surroundings& at)
{
    const auto slot = formulas_.compile(expression, at);
    std::vector<double> values; // operands come before their users
    for (const auto& node : graph_.nodes()) {
        switch (node.kind) {
        case NodeKind::constant:
            values.push_back(node.value);
            break;
        case NodeKind::parameter:
            values.push_back(*formulas_.drawn()[node.first]->value);
            break;
        default:
            values.push_back(evaluate(node.kind, values[node.first], values[node.second]));
        }
    }
    return values[slot.index];
}

} // namespace mkba
