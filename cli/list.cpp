#include "cli/list.hpp"

#include <algorithm>
#include <iterator>

#include "mkba/report/evidence_document.hpp"
#include "mkba/report/text/width.hpp"

#include "cli/listing.hpp"
#include "cli/read.hpp"
#include "cli/terminal.hpp"

namespace mkba {

namespace {

template <class Lists>
auto find_list(const Lists& lists, const std::string& name)
{
    return std::find_if(std::begin(lists), std::end(lists),
                        [&](const auto& list) { return list.name == name; });
}

/// The same scenario with each other price set.
std::vector<std::shared_ptr<const Description>> with_other_prices(const ScenarioRequest& request,
                                                                  const Description& own)
{
    std::vector<std::shared_ptr<const Description>> others;
    for (const auto& name : own.price_sets) {
        if (name != own.price_set) {
            auto other = request;
            other.sets.push_back("prices=" + name);
            others.push_back(read(other));
        }
    }
    return others;
}

std::string evidence_of(const ScenarioRequest& request)
{
    const auto own = read(request);
    return evidence_document(*own, with_other_prices(request, *own));
}

std::string prices_of(const ScenarioRequest& request)
{
    const auto own = read(request);
    std::string text;
    for (const auto& other : with_other_prices(request, *own)) {
        text += (text.empty() ? "" : "\n") + price_document(*own, *other);
    }
    return text.empty() ? "The model has no other price set.\n" : text;
}

/// Lists that are documents in Markdown.
struct Document {
    const char* name;
    std::string (*make)(const ScenarioRequest&);
};
constexpr Document documents[] = {{"evidence", evidence_of}, {"prices", prices_of}};

} // namespace

std::string as_text(const Listing& listing)
{
    std::size_t widest = 0;
    for (const auto& listed : listing) {
        widest = std::max(widest, display_width(listed.name));
    }
    std::string text;
    for (const auto& listed : listing) {
        text += listed.what.empty()
                    ? listed.name + "\n"
                    : padded(listed.name, widest, Alignment::left) + "  " + listed.what + "\n";
    }
    return text;
}

const std::vector<std::string>& listable()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const auto& list : language_lists()) {
            all.emplace_back(list.name);
        }
        for (const auto& list : scenario_lists()) {
            all.emplace_back(list.name);
        }
        for (const auto& document : documents) {
            all.emplace_back(document.name);
        }
        return all;
    }();
    return names;
}

int list_verb(const ListRequest& request)
{
    if (request.what.empty()) {
        Listing all;
        for (const auto& name : listable()) {
            all.push_back({name, {}});
        }
        print(as_text(all));
        return 0;
    }
    const auto of_language = find_list(language_lists(), request.what);
    if (of_language != language_lists().end()) {
        if (request.scenario) {
            throw UsageError{"list " + request.what + " needs no scenario"};
        }
        print(as_text(of_language->make()));
        return 0;
    }
    if (!request.scenario) {
        throw UsageError{"list " + request.what + " needs a scenario: mkba list " + request.what +
                         " SCENARIO"};
    }
    const auto document = find_list(documents, request.what);
    if (document != std::end(documents)) {
        print(document->make(*request.scenario));
        return 0;
    }
    print(as_text(find_list(scenario_lists(), request.what)->make(*read(*request.scenario))));
    return 0;
}

} // namespace mkba
