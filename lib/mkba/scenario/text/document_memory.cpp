#include "mkba/scenario/text/document_memory.hpp"

#include <utility>

namespace mkba {

std::shared_ptr<const ParsedDocument> DocumentMemory::find(const std::string& path) const
{
    const std::lock_guard lock{mutex_};
    const auto found = documents_.find(path);
    return found == documents_.end() ? nullptr : found->second;
}

void DocumentMemory::keep(const std::string& path, ParsedDocument document)
{
    auto kept = std::make_shared<const ParsedDocument>(std::move(document));
    const std::lock_guard lock{mutex_};
    documents_.try_emplace(path, std::move(kept));
}

} // namespace mkba
