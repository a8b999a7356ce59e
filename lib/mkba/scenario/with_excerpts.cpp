#include <utility>

#include "mkba/scenario/read_scenario.hpp"
#include "mkba/scenario/text/sources.hpp"

namespace mkba {

std::vector<Diagnostic> with_excerpts(std::vector<Diagnostic> found, const FileSource& files)
{
    Sources sources{files};
    Findings elsewhere; // what is wrong with the files themselves was said when they were read
    for (auto& diagnostic : found) {
        if (diagnostic.where.line == 0 || !diagnostic.excerpt.empty()) {
            continue;
        }
        // A table in CSV has no tree, but it has lines.
        (void)sources.document(diagnostic.where.file, nullptr, elsewhere);
        Findings one;
        one.error(diagnostic.where, diagnostic.message);
        auto placed = sources.diagnostics(one);
        diagnostic.excerpt = std::move(placed.front().excerpt);
        if (diagnostic.path.empty()) {
            diagnostic.path = std::move(placed.front().path);
        }
    }
    return found;
}

} // namespace mkba
