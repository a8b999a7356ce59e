#include "mkba/scenario/read/read_term.hpp"

#include <fmt/format.h>

namespace mkba {

ContractTerm read_term(const YamlNode& node, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    ContractTerm term;
    term.first = mapping.integer("first");
    term.count = mapping.integer("count");
    term.renew = mapping.optional_boolean("renew").value_or(false);
    const YamlNode* count = mapping.find("count");
    if (count != nullptr && count->kind == YamlKind::scalar && term.count < 1) {
        reader.error(*count, fmt::format("a contract lasts 1 or more years, not {}", term.count));
    }
    mapping.finish();
    return term;
}

} // namespace mkba
