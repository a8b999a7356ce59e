#include "cli/summary.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "mkba/plan/central_values.hpp"
#include "mkba/report/explanation/words.hpp"
#include "mkba/report/tables/running.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/phrases.hpp"

#include "cli/listing.hpp"
#include "cli/summary_texts.hpp"

namespace mkba {

namespace {

std::string section(const std::string& title, const Listing& listing)
{
    if (listing.empty()) {
        return "";
    }
    std::string text = "\n" + title + "\n";
    std::string lines = as_text(listing);
    for (std::size_t at = 0; at < lines.size();) {
        const auto end = lines.find('\n', at);
        text += "  " + lines.substr(at, end - at) + "\n";
        at = end + 1;
    }
    return text;
}

std::string rounded(double value, Language language)
{
    return format_number(value, 1, language);
}

Listing files(const Description& description)
{
    Listing listing;
    for (const auto& input : description.inputs) {
        listing.push_back({input.path, input.sha256.substr(0, 8)});
    }
    return listing;
}

double first(const std::vector<double>& values)
{
    return values.empty() ? 0 : values.front();
}

/// Counts of the stock by single year of age, where they do not match: those of the first year
/// grow up beside entrants of another number.
Listing uneven_ages(const Population& population, CentralValues& central, Language language)
{
    constexpr double even = 1.1; // the largest over the smallest that passes for constant births
    std::string counts;
    double smallest = std::numeric_limits<double>::infinity();
    double largest = 0;
    for (const auto& entry : population.stock) {
        if (!entry.count || !population.ages || population.migration) {
            continue;
        }
        const auto& ages = entry.ages;
        const double each =
            central.of(*entry.count) / static_cast<double>(ages.last - ages.first + 1);
        smallest = std::min(smallest, each);
        largest = std::max(largest, each);
        counts +=
            fmt::format("{}{} ({})", counts.empty() ? "" : ", ", rounded(each, language),
                        ages.first == ages.last ? fmt::format("{}", ages.first)
                                                : fmt::format("{}-{}", ages.first, ages.last));
    }
    if (!(largest > even * smallest)) {
        return {};
    }
    return {{in(SummaryText::a_year_of_age, language),
             fmt::format(fmt::runtime(in(SummaryText::not_stationary, language)), counts)}};
}

Listing people(const Description& description, const AlternativeResults& baseline,
               Language language)
{
    Listing listing;
    CentralValues central{description};
    for (const auto& population : description.populations) {
        const auto found = baseline.persons.find(population.name);
        if (found == baseline.persons.end()) {
            continue;
        }
        double total = 0;
        for (const auto& [state, persons] : found->second) {
            total += first(persons);
        }
        listing.push_back({in(population_label(description, population.name), language),
                           fmt::format(fmt::runtime(in(SummaryText::persons_in_states, language)),
                                       rounded(total, language), population.states.size())});
        for (const auto& [state, persons] : found->second) {
            if (first(persons) != 0) {
                listing.push_back({"  " + in(state_label(population, state), language),
                                   rounded(first(persons), language)});
            }
        }
        const auto uneven = uneven_ages(population, central, language);
        listing.insert(listing.end(), uneven.begin(), uneven.end());
    }
    return listing;
}

/// What stands against it in the books: the modelled cost of the first year without the programme.
Listing baseline_cost(const Description& description, const AlternativeResults& baseline,
                      Language language)
{
    Listing listing;
    for (const auto& post : description.posts) {
        double sum = 0;
        for (const auto& line : description.lines) {
            const auto found = baseline.lines.find(line.name);
            if (line.post == post.name && found != baseline.lines.end() && line.in_total) {
                sum += first(found->second);
            }
        }
        if (sum != 0) {
            listing.push_back({in(post_label(description, post.name), language),
                               in(amount_in_words({Unit::euros, {sum, {}}}, sum), language)});
        }
    }
    return listing;
}

Listing grades(const Description& description, Language language)
{
    std::map<Grade, int> counts;
    int formulas = 0;
    int uncertain = 0;
    for (const auto& parameter : description.parameters) {
        formulas += parameter.formula ? 1 : 0;
        uncertain += parameter.distribution ? 1 : 0;
        if (parameter.evidence.grade) {
            ++counts[*parameter.evidence.grade];
        }
    }
    Listing listing;
    for (const auto& [grade, count] : counts) {
        listing.push_back({in(grade_label(grade), language), std::to_string(count)});
    }
    listing.push_back({in(SummaryText::formulas, language), std::to_string(formulas)});
    listing.push_back({in(SummaryText::with_distribution, language), std::to_string(uncertain)});
    return listing;
}

Listing assumptions(const Description& description, Language language)
{
    Listing listing;
    for (const auto& parameter : description.parameters) {
        if (parameter.evidence.grade == Grade::d && parameter.value) {
            listing.push_back(
                {in(parameter_label(description, parameter.name), language),
                 fmt::format("{} ({})", exact_enough(*parameter.value, language), parameter.name)});
        }
    }
    return listing;
}

Listing replaced(const Description& description, Language language)
{
    Listing listing;
    for (const auto& parameter : description.parameters) {
        for (const auto& earlier : parameter.replaced) {
            listing.push_back(
                {parameter.name,
                 fmt::format(fmt::runtime(in(SummaryText::instead_of, language)),
                             parameter.value ? fmt::format("{}", *parameter.value)
                                             : in(SummaryText::a_formula, language),
                             to_text(parameter.place), earlier.value, to_text(earlier.place))});
        }
    }
    return listing;
}

/// ", price set 'literature' (there is also seed)"
std::string price_sets(const Description& description, Language language)
{
    if (description.price_set.empty()) {
        return {};
    }
    std::string others;
    for (const auto& name : description.price_sets) {
        if (name != description.price_set) {
            others += (others.empty() ? "" : ", ") + name;
        }
    }
    const auto also = [&](const std::string& names) {
        return fmt::format(fmt::runtime(in(SummaryText::there_is_also, language)), names);
    };
    return fmt::format(fmt::runtime(in(SummaryText::price_set, language)), description.price_set,
                       others.empty() ? std::string{} : also(others));
}

std::string head(const Description& description, const Results& central, Language language)
{
    const auto say = [&](SummaryText text) { return fmt::runtime(in(text, language)); };
    const auto unpriced = running_unpriced(description);
    const auto minus = std::count_if(unpriced.begin(), unpriced.end(), [](const Unpriced* post) {
        return post->sign == Sign::minus;
    });
    const auto first_line = fmt::format(say(SummaryText::no_errors), description.path);
    const auto programme =
        fmt::format(say(SummaryText::programme),
                    in(alternative_label(description, description.compare.with), language),
                    in(alternative_label(description, description.compare.baseline), language),
                    central.programme_years, central.start, central.followed_to,
                    description.money.price_year, price_sets(description, language));
    const auto counts =
        fmt::format(say(SummaryText::counts), description.lines.size(), description.units.size(),
                    unpriced.size(), minus,
                    description.contract ? in(SummaryText::an_agreement, language) : std::string{});
    return fmt::format("{}\n{}\n{}\n{}\n", first_line, in(description.title, language), programme,
                       counts);
}

} // namespace

std::string summary(const Description& description, const Results& central, Language language)
{
    const auto title = [&](SummaryText text) { return in(text, language); };
    std::string text = head(description, central, language);
    text += section(title(SummaryText::files), files(description));
    const auto baseline = central.alternatives.find(description.compare.baseline);
    if (baseline != central.alternatives.end()) {
        text +=
            section(title(SummaryText::people), people(description, baseline->second, language));
        for (const auto& remark : description.remarks) {
            text += "  " + in(remark, language) + "\n";
        }
        text += section(title(SummaryText::baseline_cost),
                        baseline_cost(description, baseline->second, language));
    }
    text += section(title(SummaryText::parameters), grades(description, language));
    text += section(title(SummaryText::assumptions), assumptions(description, language));
    text += section(title(SummaryText::replaced), replaced(description, language));
    return text;
}

} // namespace mkba
