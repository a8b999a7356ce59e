#include "tests/scenario/trial.hpp"

#include <stdexcept>
#include <utility>

#include "mkba/scenario/read_scenario.hpp"

namespace mkba {

namespace {

void apply(const Edit& edit, std::map<std::string, std::string>& files)
{
    if (edit.kind == Edit::Kind::without) {
        files.erase(edit.file);
        return;
    }
    auto& text = files[edit.file];
    if (edit.kind == Edit::Kind::whole) {
        text = edit.to;
        return;
    }
    const auto at = text.find(edit.from);
    if (at == std::string::npos || text.find(edit.from, at + 1) != std::string::npos) {
        throw std::logic_error{"not exactly once in " + edit.file + ": " + edit.from};
    }
    text.replace(at, edit.from.size(), edit.to);
}

} // namespace

Edit changed(std::string file, std::string from, std::string to)
{
    return {Edit::Kind::changed, std::move(file), std::move(from), std::move(to)};
}

Edit whole(std::string file, std::string text)
{
    return {Edit::Kind::whole, std::move(file), {}, std::move(text)};
}

Edit without(std::string file)
{
    return {Edit::Kind::without, std::move(file), {}, {}};
}

Description trial(const std::vector<Edit>& edits, const std::vector<std::string>& sets)
{
    auto files = trial_files();
    for (const auto& edit : edits) {
        apply(edit, files);
    }
    return read_scenario("s.yaml", sets, FileSource{std::move(files)});
}

std::string complaint(const std::vector<Edit>& edits, const std::vector<std::string>& sets)
{
    try {
        (void)trial(edits, sets);
        return {};
    } catch (const InputError& error) {
        return error.what();
    }
}

} // namespace mkba
