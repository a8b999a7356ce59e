#include "mkba/scenario/findings.hpp"

#include <utility>

namespace mkba {

void Findings::error(const Place& where, std::string message, std::string hint)
{
    found_.push_back({where, nullptr, std::move(message), std::move(hint)});
}

void Findings::error(const Node& subject, std::string message, std::string hint)
{
    error(subject, subject, std::move(message), std::move(hint));
}

void Findings::error(const Node& where, const Node& subject, std::string message, std::string hint)
{
    error(where.place(), subject, std::move(message), std::move(hint));
}

void Findings::error(const Place& where, const Node& subject, std::string message, std::string hint)
{
    found_.push_back({where, &subject, std::move(message), std::move(hint)});
}

} // namespace mkba
