#include "mkba/report/explanation/explanation_formats.hpp"

namespace mkba {

namespace {

constexpr ExplanationFormat formats[] = {
    {"text", explanation_as_text}, {"tree", explanation_as_tree}, {"json", explanation_as_json}};

} // namespace

std::span<const ExplanationFormat> explanation_formats()
{
    return formats;
}

} // namespace mkba
