#include "mkba/scenario/text/findings.hpp"

#include <utility>

namespace mkba {

void Findings::error(const Place& where, std::string message, std::string hint)
{
    found_.push_back({where, nullptr, std::move(message), std::move(hint)});
}

void Findings::error(const YamlNode& subject, std::string message, std::string hint)
{
    error(subject, subject, std::move(message), std::move(hint));
}

void Findings::error(const YamlNode& where, const YamlNode& subject, std::string message,
                     std::string hint)
{
    error(where.place(), subject, std::move(message), std::move(hint));
}

void Findings::error(const Place& where, const YamlNode& subject, std::string message,
                     std::string hint)
{
    found_.push_back({where, &subject, std::move(message), std::move(hint)});
}

} // namespace mkba
