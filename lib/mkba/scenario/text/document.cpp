#include "mkba/scenario/text/document.hpp"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "mkba/scenario/text/character_columns.hpp"
#include "mkba/scenario/text/unique_keys.hpp"
#include "mkba/scenario/text/utf8.hpp"

namespace mkba {

namespace {

/// Nothing after this in the file can be trusted.
struct Unparsable {
    YAML::Mark mark;
    std::string message;
    std::string hint;
};

/// yaml-cpp counts bytes from 0; an analyst counts characters from 1.
int column_of(const YAML::Mark& mark, CharacterColumns& columns)
{
    return columns.at(static_cast<std::size_t>(mark.pos), static_cast<std::size_t>(mark.column));
}

/// Whether the indentation of the line at `mark` holds a tab.
bool has_tab_before(std::string_view text, const YAML::Mark& mark)
{
    if (mark.is_null()) {
        return false;
    }
    const auto end = std::min(static_cast<std::size_t>(mark.pos), text.size());
    const auto line = text.substr(0, end).rfind('\n');
    const auto begin = line == std::string_view::npos ? 0 : line + 1;
    const auto indentation = text.substr(begin).find_first_not_of(" \t");
    return text.substr(begin, indentation).find('\t') != std::string_view::npos;
}

class TreeBuilder : public YAML::EventHandler {
public:
    explicit TreeBuilder(const SourceText& source) : source_{source}, columns_{source.text} {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        refuse_anchor(mark, anchor);
        attach(make(mark, YamlKind::null));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        refuse_anchor(mark, anchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (first_control_character(value)) {
            throw Unparsable{mark, "this text holds a control character", "leave it out"};
        }
        YamlNode node = make(mark, YamlKind::scalar);
        node.style = tag == "!" ? YamlStyle::quoted : YamlStyle::plain;
        node.text = value;
        attach(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlKind::sequence);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlKind::mapping);
    }
    void OnMapEnd() override { close(); }

    [[nodiscard]] YamlNode take() { return std::move(root_); }

private:
    struct Open {
        YamlNode node;
        std::optional<YamlNode> key; // of a mapping: read, its value not yet
    };

    static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (anchor != 0) {
            throw Unparsable{mark, "anchors and aliases are not part of this language",
                             "write the value out, or give it a name under 'parameters'"};
        }
    }
    static void refuse_tag(const YAML::Mark& mark, const std::string& tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!") {
            throw Unparsable{mark, fmt::format("the tag {} is not part of this language", tag),
                             "leave it out"};
        }
    }
    YamlNode make(const YAML::Mark& mark, YamlKind kind)
    {
        if (++made_ > most_nodes) {
            throw Unparsable{mark,
                             fmt::format("more than {} keys and values in one file", most_nodes),
                             "put long tables into CSV files"};
        }
        YamlNode node;
        node.kind = kind;
        node.source = &source_;
        node.line = mark.line + 1;
        node.column = column_of(mark, columns_);
        node.offset = static_cast<std::size_t>(mark.pos);
        return node;
    }
    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlKind kind)
    {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (static_cast<int>(open_.size()) == deepest_nesting) {
            throw Unparsable{
                mark, fmt::format("nested deeper than {} levels", deepest_nesting), {}};
        }
        if (!open_.empty() && open_.back().node.kind == YamlKind::mapping && !open_.back().key) {
            throw Unparsable{
                mark, "a key must be one word, not a list or a mapping",
                "close every bracket, or put text that begins with one between quotes"};
        }
        open_.push_back({make(mark, kind), std::nullopt});
    }
    void close()
    {
        YamlNode node = std::move(open_.back().node);
        open_.pop_back();
        attach(std::move(node));
    }
    void attach(YamlNode node)
    {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        auto& parent = open_.back();
        if (parent.node.kind == YamlKind::sequence) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.key) {
            parent.key = std::move(node);
        } else {
            if (node.kind != YamlKind::scalar) {
                node.line = parent.key->line;
                node.column = parent.key->column;
            }
            parent.node.entries.push_back({std::move(*parent.key), std::move(node)});
            parent.key.reset();
        }
    }

    const SourceText& source_;
    CharacterColumns columns_;
    std::vector<Open> open_;
    std::size_t made_{};
    YamlNode root_;
};

std::optional<YamlNode> built(const SourceText& source, Findings& findings)
{
    TreeBuilder builder{source};
    CharacterColumns columns{source.text};
    const auto place = [&](const YAML::Mark& mark) {
        return mark.is_null() ? Place{source.path, 0, 0}
                              : Place{source.path, mark.line + 1, column_of(mark, columns)};
    };
    try {
        std::istringstream stream{source.text};
        YAML::Parser parser{stream};
        if (!parser.HandleNextDocument(builder)) {
            findings.error(Place{source.path, 1, 1},
                           "the file holds no document; 'mkba: 1' was expected");
            return std::nullopt;
        }
        YamlNode first = builder.take();
        if (parser.HandleNextDocument(builder)) {
            findings.error(builder.take().place(), "a second document; a file holds exactly one",
                           "remove the line with --- or put what follows in a file of its own");
            return std::nullopt;
        }
        return first;
    } catch (const Unparsable& problem) {
        findings.error(place(problem.mark), problem.message, problem.hint);
    } catch (const YAML::Exception& problem) {
        findings.error(place(problem.mark), fmt::format("this is not YAML: {}", problem.msg),
                       has_tab_before(source.text, problem.mark) ? "indent with spaces, not tabs"
                                                                 : "");
    }
    return std::nullopt;
}

} // namespace

std::optional<YamlNode> parse_document(const SourceText& source, Findings& findings)
{
    const Place start{source.path, 1, 1};
    const std::string& text = source.text;
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        findings.error(start, "the file is empty; 'mkba: 1' was expected");
        return std::nullopt;
    }
    if (const auto found = first_no_text(text)) {
        findings.error(place_in(text, found->offset, start), std::string{found->message},
                       "save it as UTF-8 text");
        return std::nullopt;
    }
    auto root = built(source, findings);
    if (root) {
        report_repeated_keys(*root, findings);
    }
    return root;
}

} // namespace mkba
