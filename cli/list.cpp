#include "cli/list.hpp"

#include <algorithm>

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
    return std::find_if(lists.begin(), lists.end(),
                        [&](const auto& list) { return list.name == name; });
}

/// The document of the scenario's own price set, with the other sets beside it.
std::string evidence_of(const ScenarioRequest& request)
{
    const auto own = read(request);
    std::vector<std::shared_ptr<const Description>> others;
    for (const auto& name : own->price_sets) {
        if (name != own->price_set) {
            auto other = request;
            other.sets.push_back("prices=" + name);
            others.push_back(read(other));
        }
    }
    return evidence_document(*own, others);
}

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
        all.emplace_back("evidence");
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
    if (request.what == "evidence" && request.scenario) {
        print(evidence_of(*request.scenario));
        return 0;
    }
    if (!request.scenario) {
        throw UsageError{"list " + request.what + " needs a scenario: mkba list " + request.what +
                         " SCENARIO"};
    }
    print(as_text(find_list(scenario_lists(), request.what)->make(*read(*request.scenario))));
    return 0;
}

} // namespace mkba
