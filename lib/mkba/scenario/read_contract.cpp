#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read_frame.hpp"
#include "mkba/scenario/read_lines.hpp"

namespace mkba {

namespace {

void read_term(const YamlNode& node, ContractTerms& terms, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    terms.first_year = mapping.integer("first");
    terms.years = mapping.integer("count");
    const YamlNode* count = mapping.find("count");
    if (count != nullptr && count->kind == YamlKind::scalar && terms.years < 1) {
        reader.error(*count, fmt::format("a contract lasts 1 or more years, not {}", terms.years));
    }
    mapping.finish();
}

void read_pool(const YamlNode& node, ContractTerms& terms, const std::vector<Line>& lines,
               Reader& reader)
{
    static const Choices<PoolBasis> bases{{"cashable", PoolBasis::cashable},
                                          {"economic", PoolBasis::economic}};
    Mapping mapping{node, reader.findings};
    terms.basis = mapping.optional_choice("basis", bases).value_or(PoolBasis::cashable);
    const YamlNode* list = mapping.require("lines");
    if (list != nullptr) {
        for (const YamlNode* word : read_words(*list, reader.findings)) {
            const auto name = reader.known(*word, reader.names_of("lines"), "line");
            const auto line = std::find_if(lines.begin(), lines.end(),
                                           [&](const Line& known) { return known.name == name; });
            if (line == lines.end()) {
                continue;
            }
            if (!line->in_total) {
                reader.error(*word, fmt::format("'{}' is a memorandum line, which no contract may "
                                                "share",
                                                name));
            } else if (line->kind == LineKind::transfer || line->role == Role::programme) {
                reader.error(*word,
                             fmt::format("'{}' is {}; a pool holds costs and benefits of "
                                         "the effect",
                                         name,
                                         line->kind == LineKind::transfer ? "a transfer"
                                                                          : "a programme line"));
            }
            terms.pool.push_back(name);
        }
    }
    mapping.finish();
}

void read_threshold(const YamlNode& node, ContractTerms& terms, Reader& reader)
{
    if (node.kind != YamlKind::mapping) {
        terms.threshold = reader.expression(node, Variables::none, Range::share);
        return;
    }
    Mapping mapping{node, reader.findings};
    terms.confidence = reader.expression(mapping, "confidence", Variables::none, Range::share);
    mapping.finish();
}

} // namespace

ContractTerms read_contract(const YamlNode& node, const std::vector<Line>& lines, Reader& reader)
{
    static const Choices<SharedPart> parts{{"first_euro", SharedPart::first_euro},
                                           {"excess", SharedPart::excess}};
    Mapping mapping{node, reader.findings};
    ContractTerms terms;
    terms.place = node.place();
    if (node.kind != YamlKind::mapping) {
        return terms;
    }
    terms.label = reader.label(mapping, "contract");
    if (const YamlNode* years = mapping.require("years")) {
        read_term(*years, terms, reader);
    }
    if (const YamlNode* pool = mapping.require("pool")) {
        read_pool(*pool, terms, lines, reader);
    }
    if (const YamlNode* payers = mapping.require("payers")) {
        terms.payers = reader.known_words(*payers, reader.names_of("parties"), "party");
    }
    if (const YamlNode* key = mapping.require("key")) {
        terms.key = read_party_shares(*key, reader);
    }
    if (const YamlNode* threshold = mapping.find("threshold")) {
        read_threshold(*threshold, terms, reader);
    }
    terms.counts = mapping.optional_choice("counts", parts).value_or(SharedPart::first_euro);
    terms.share = reader.expression(mapping, "share", Variables::none, Range::share);
    terms.cap = reader.optional_expression(mapping, "cap", Variables::none, Range::not_negative);
    const YamlNode* error = mapping.find("sampling_error");
    if (error != nullptr && error->text != "model") {
        terms.sampling_error = reader.expression(*error, Variables::none, Range::not_negative);
    }
    terms.benchmark_error = reader.optional_expression(mapping, "benchmark_error", Variables::none,
                                                       Range::not_negative);
    mapping.finish();
    return terms;
}

} // namespace mkba
