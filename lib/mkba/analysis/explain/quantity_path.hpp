// The words of a quantity: "years[3].parties.municipality.saving.mean".
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mkba {

class QuantityPath {
public:
    /// Throws UnknownQuantity where brackets are wrong.
    explicit QuantityPath(const std::string& name);

    /// The next word, which must be one of `known`; its number in them.
    [[nodiscard]] std::size_t choose(const std::vector<std::string>& known);
    /// The number in brackets behind the last word, below `count`; `first_year` says what [0] is.
    [[nodiscard]] std::size_t index(std::size_t count, int first_year);
    /// The words up to one with a number, or all, as one name with dots, which must be one of
    /// `known`.
    [[nodiscard]] std::size_t choose_dotted(const std::vector<std::string>& known);
    /// The next word if it is one of `known`.
    [[nodiscard]] std::optional<std::size_t> maybe(const std::vector<std::string>& known);
    [[nodiscard]] bool at_end() const { return next_ == words_.size(); }
    /// Refuses words that are left over.
    void end() const;

    /// What was read so far, written as it was.
    [[nodiscard]] std::string before() const;

private:
    struct Word {
        std::string text;
        std::optional<std::size_t> number;
    };

    [[noreturn]] void refuse(const std::string& word, const std::vector<std::string>& known) const;

    std::vector<Word> words_;
    std::size_t next_{};
};

} // namespace mkba
