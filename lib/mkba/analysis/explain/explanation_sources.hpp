// The named numbers of the files on which the factors of an explanation rest.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "mkba/analysis/explain/explanation.hpp"
#include "mkba/plan/unfolding.hpp"

namespace mkba {

class SourceList {
public:
    explicit SourceList(Unfolding& unfolding) : unfolding_{unfolding} {}

    /// The parameters, tables and indices of a factor, by number in all().
    [[nodiscard]] std::vector<std::size_t> of(const Factor& factor);
    /// Those of the counts and shares from which a population comes.
    [[nodiscard]] std::vector<std::size_t> of_population(const std::string& name);
    [[nodiscard]] std::vector<SourceNote> take() { return std::move(notes_); }

private:
    void look(const Expression& expression, std::vector<std::size_t>& found);
    void look_at_name(const std::string& name, std::vector<std::size_t>& found);
    void add(SourceNote note, std::vector<std::size_t>& found);

    Unfolding& unfolding_;
    std::map<std::string, std::size_t> numbers_;
    std::vector<SourceNote> notes_;
};

} // namespace mkba
