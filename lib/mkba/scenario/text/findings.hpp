// Everything found wrong in the files so far, to be reported at once.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mkba/core/diagnostic.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// More are not shown.
inline constexpr std::size_t most_findings = 100;

struct Finding {
    Place where;
    const YamlNode* subject{}; // what the message is about; null where only the place is known
    std::string message;
    std::string hint;
};

class Findings {
public:
    void error(const Place& where, std::string message, std::string hint = {});
    /// About `subject`, at its own place.
    void error(const YamlNode& subject, std::string message, std::string hint = {});
    /// About `subject`, at the place of a part of it.
    void error(const YamlNode& where, const YamlNode& subject, std::string message,
               std::string hint = {});

    void error(const Place& where, const YamlNode& subject, std::string message,
               std::string hint = {});

    [[nodiscard]] bool empty() const { return found_.empty(); }
    [[nodiscard]] std::size_t size() const { return found_.size(); }
    [[nodiscard]] const std::vector<Finding>& all() const { return found_; }

private:
    std::vector<Finding> found_;
};

} // namespace mkba
