#include "cli/explain.hpp"

#include <algorithm>

#include "mkba/analysis/explain/trace.hpp"
#include "mkba/report/explanation/explanation_formats.hpp"

#include "cli/read.hpp"
#include "cli/terminal.hpp"

namespace mkba {

int explain_verb(const ExplainRequest& request)
{
    const auto description = read_one_chain(request.scenario);
    const auto formats = explanation_formats();
    const auto format =
        std::find_if(formats.begin(), formats.end(),
                     [&](const ExplanationFormat& known) { return known.name == request.format; });
    try {
        const auto explained = explain(
            description, {request.quantity, request.by, request.draw, view_of(request.view)});
        print(format->render(explained, *description, request.language));
    } catch (const UnknownQuantity& unknown) {
        throw UsageError{unknown.what()};
    }
    return 0;
}

} // namespace mkba
