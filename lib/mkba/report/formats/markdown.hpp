// Tables for documents that are written in Markdown.
#pragma once

#include "mkba/report/formats/formats.hpp"

namespace mkba {

/// Pipe tables under second-level headings; sentences become a list; provenance last.
[[nodiscard]] std::string as_markdown(const Report& report);

} // namespace mkba
