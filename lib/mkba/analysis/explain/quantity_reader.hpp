// Reads the words of a quantity and collects the flows behind it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/explain/quantity.hpp"
#include "mkba/analysis/explain/quantity_flows.hpp"
#include "mkba/analysis/explain/quantity_path.hpp"

namespace mkba {

class QuantityReader {
public:
    QuantityReader(const Plan& plan, const std::string& name)
        : plan_{plan}, description_{*plan.description}, name_{name}, path_{name}, flows_{plan}
    {
    }

    /// Throws UnknownQuantity.
    [[nodiscard]] Quantity read();

private:
    void read_statistic();
    /// What holds the figure just read, whatever statistic of it is asked for.
    [[nodiscard]] std::string holder() const
    {
        const auto read = path_.before();
        return read.substr(0, read.rfind('.'));
    }
    [[nodiscard]] std::string parent() const { return name_.substr(0, name_.rfind('.')); }

    void party();
    void total();
    void perspective();
    void calendar();
    void remainder(std::uint32_t cut);
    void year();
    void cumulative(std::optional<std::size_t> p, std::uint32_t t);
    void post();
    void line();
    void party_figure(std::size_t p, YearRange years, Worth worth);
    void total_figure(YearRange years, Worth worth);
    void balance(std::size_t figure, Perspective widest, std::optional<std::uint32_t> post);
    [[nodiscard]] std::uint32_t choose_line();

    void unit();
    void group();
    void add_programme_euros(Addend addend);
    void alternative();
    void outcome(Occurrence occurrence, std::size_t alternative);
    void add_yearly(Addend addend, std::size_t years);

    const Plan& plan_;
    const Description& description_;
    std::string name_;
    QuantityPath path_;
    QuantityFlows flows_;
    Statistic statistic_{Statistic::none};
    bool money_{};
};

[[noreturn]] void refuse_no_sum(const std::string& name, const std::string& made_of);

template <class Named>
[[nodiscard]] std::vector<std::string> names_of(const std::vector<Named>& list)
{
    std::vector<std::string> names;
    for (const auto& named : list) {
        names.push_back(named.name);
    }
    return names;
}

} // namespace mkba
