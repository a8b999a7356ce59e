#include "mkba/scenario/text/sources.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/text/document.hpp"
#include "mkba/scenario/text/document_memory.hpp"
#include "mkba/scenario/text/document_path.hpp"
#include "mkba/scenario/text/sha256.hpp"
#include "mkba/scenario/text/utf8.hpp"

namespace mkba {

namespace {

constexpr std::size_t largest_table = 20'000'000;
constexpr std::size_t longest_excerpt = 320;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string line_of(const std::string& text, int line)
{
    std::size_t begin = 0;
    for (int i = 1; i < line; ++i) {
        begin = text.find('\n', begin);
        if (begin == std::string::npos) {
            return {};
        }
        ++begin;
    }
    std::string found = text.substr(begin, text.find('\n', begin) - begin);
    if (!found.empty() && found.back() == '\r') {
        found.pop_back();
    }
    std::replace(found.begin(), found.end(), '\t', ' '); // the caret counts characters
    // Nothing to see, too long for a caret, or bytes that would command the terminal.
    const bool shows = found.find_first_not_of(' ') != std::string::npos &&
                       found.size() <= longest_excerpt && !first_no_text(found);
    return shows ? found : std::string{};
}

/// A pattern unfolds into several parts of a model, each with the same fault.
bool is_same(const Finding& a, const Finding& b)
{
    return a.where == b.where && a.message == b.message;
}

} // namespace

Sources::Sources(FileSource files) : source_{std::move(files)} {}

const Sources::File* Sources::find(const std::string& path) const
{
    const auto found = std::find_if(files_.begin(), files_.end(),
                                    [&](const File& file) { return file.source->path == path; });
    return found == files_.end() ? nullptr : &*found;
}

Sources::File* Sources::read(const std::string& path, std::size_t limit, const YamlNode* referrer,
                             Findings& findings)
{
    try {
        auto source = std::make_shared<SourceText>(SourceText{path, source_.read(path, limit)});
        inputs_.push_back({path, sha256(source->text)});
        if (source->text.starts_with(byte_order_mark)) {
            source->text.erase(0, byte_order_mark.size());
        }
        return &files_.emplace_back(File{std::move(source), std::nullopt});
    } catch (const UnreadableFile& problem) {
        if (referrer != nullptr) {
            findings.error(*referrer, fmt::format("{}: {}", path, problem.what()));
        } else {
            findings.error(Place{path, 1, 1}, problem.what());
        }
        return nullptr;
    }
}

YamlNode* Sources::document(const std::string& path, const YamlNode* referrer, Findings& findings)
{
    const auto known = std::find_if(files_.begin(), files_.end(),
                                    [&](const File& file) { return file.source->path == path; });
    if (known != files_.end()) {
        return known->root ? &*known->root : nullptr;
    }
    if (auto* root = remembered(path)) {
        return root;
    }
    File* file = read(path, largest_document, referrer, findings);
    if (file == nullptr) {
        return nullptr;
    }
    const auto before = findings.size();
    file->root = parse_document(*file->source, findings);
    if (findings.size() == before && file->root) {
        remember(*file);
    }
    return file->root ? &*file->root : nullptr;
}

YamlNode* Sources::remembered(const std::string& path)
{
    const auto known = source_.memory() == nullptr ? nullptr : source_.memory()->find(path);
    if (!known) {
        return nullptr;
    }
    inputs_.push_back({path, known->sha256});
    auto& file = files_.emplace_back(File{known->source, known->root});
    return &*file.root;
}

void Sources::remember(const File& file) const
{
    if (auto* memory = source_.memory()) {
        memory->keep(file.source->path, {file.source, inputs_.back().sha256, *file.root});
    }
}

const SourceText* Sources::table_text(const std::string& path, const YamlNode& referrer,
                                      Findings& findings)
{
    if (const File* known = find(path); known != nullptr) {
        return known->source.get();
    }
    const File* file = read(path, largest_table, &referrer, findings);
    return file == nullptr ? nullptr : file->source.get();
}

YamlNode& Sources::keep(YamlNode node)
{
    return made_.emplace_back(std::move(node));
}

const SourceText& Sources::keep_text(SourceText text)
{
    return texts_.emplace_back(std::move(text));
}

Diagnostic Sources::diagnostic(const Finding& finding) const
{
    Diagnostic result{Severity::error, finding.where, {}, finding.message, finding.hint, {}};
    const File* file = find(finding.where.file);
    if (file == nullptr && finding.where.file.starts_with("--set ")) {
        result.where.line = 0; // the argument is its own excerpt
    }
    if (file == nullptr || finding.where.line == 0) {
        return result;
    }
    result.excerpt = line_of(file->source->text, finding.where.line);
    if (file->root) {
        result.path = document_path(*file->root, finding.subject, finding.where);
    }
    return result;
}

std::vector<Diagnostic> Sources::diagnostics(const Findings& findings) const
{
    std::map<std::string, std::size_t> order;
    for (const auto& file : files_) {
        order.emplace(file.source->path, order.size());
    }
    auto sorted = findings.all();
    const auto rank = [&](const Finding& finding) {
        const auto found = order.find(finding.where.file);
        return std::tuple{found == order.end() ? order.size() : found->second, finding.where.line,
                          finding.where.column};
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
    const auto last = std::unique(sorted.begin(), sorted.end(), is_same);
    sorted.erase(last, sorted.end());
    std::vector<Diagnostic> result;
    for (std::size_t i = 0; i < std::min(sorted.size(), most_findings); ++i) {
        result.push_back(diagnostic(sorted[i]));
    }
    if (sorted.size() > most_findings) {
        result.push_back(
            {Severity::error,
             sorted[most_findings].where,
             {},
             fmt::format("{} more findings are not shown", sorted.size() - most_findings),
             {},
             {}});
    }
    return result;
}

std::string resolved(const std::string& file, const std::string& reference)
{
    const auto folder = std::filesystem::path{file}.parent_path();
    return (folder / reference).lexically_normal().generic_string();
}

} // namespace mkba
