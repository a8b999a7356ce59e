// What the command line asks for, as plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "mkba/analysis/explain/explanation.hpp"
#include "mkba/report/formats/formats.hpp"
#include "mkba/scenario/description.hpp"

#include "cli/analysis_requests.hpp"

namespace mkba {

/// `calendar` is the followed run seen by year of payment: it chooses tables, not another run.
enum class RequestedView { followed, calendar, cohort };

/// The run that shows it.
[[nodiscard]] constexpr View view_of(RequestedView requested)
{
    return requested == RequestedView::cohort ? View::cohort : View::followed;
}

struct RunRequest {
    ScenarioRequest scenario;
    RequestedView view{RequestedView::followed};
    std::vector<std::string> tables{}; // empty: the usual ones of the view
    OutputRequest output{};
};

/// Before signing: luck and odds, pooling, search, keys, cost division.
struct ContractRequest {
    ScenarioRequest scenario;
    std::vector<std::string> contracts{}; // files of others, beside the scenario's own
    double power{0.8};                    // odds with which an effect must be seen
    double confidence{0.9};               // with which pools tell an effect from luck
    std::vector<std::string> search{};    // NAME=FROM:TO:STEPS
    std::vector<std::string> tables{};    // empty: those that say something
    std::vector<std::string> players{};   // NAME=PARTY,PARTY
    std::uint64_t sample{500};
    double certainty{0.9};
    OutputRequest output{};
};

struct SweepRequest {
    std::optional<std::string> path{};
    std::optional<std::string> out{};
    std::optional<std::string> status{}; // a folder to look into instead
    std::optional<std::string> shard{};  // k/n
    std::optional<std::uint64_t> draws{};
    unsigned threads{0}; // 0: all
    bool resume{};
    Talk talk{Talk::normal};
};

struct MergeRequest {
    std::vector<std::string> folders;
    std::string out;
    Talk talk{Talk::normal};
};

struct CheckRequest {
    ScenarioRequest scenario;
    Language language{Language::en}; // of its tables
    Talk talk{Talk::normal};
};

struct ListRequest {
    std::string what;
    std::optional<ScenarioRequest> scenario{};
};

struct SettleRequest {
    std::string contract;
    std::string figures;
    std::optional<std::string> out{}; // a file
    std::string format{"csv"};
    Language language{Language::en};
    Talk talk{Talk::normal};
};

struct ExplainRequest {
    ScenarioRequest scenario;
    std::string quantity;
    By by{By::line};
    std::optional<std::uint64_t> draw{};
    RequestedView view{RequestedView::followed};
    Language language{Language::en};
    std::string format{"text"};
};

/// Asked for in a way that cannot be answered; exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

using Request =
    std::variant<RunRequest, ContractRequest, SweepRequest, MergeRequest, CheckRequest, ListRequest,
                 SettleRequest, ExplainRequest, VoiRequest, BreakEvenRequest, CompareRequest,
                 SensitivityRequest, LadderRequest, BridgeRequest, CalibrateRequest>;

} // namespace mkba
