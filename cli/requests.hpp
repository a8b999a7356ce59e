// What the command line asks for, as plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "mkba/report/formats/formats.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// The scenario and what is laid over it.
struct ScenarioRequest {
    std::string path;
    std::vector<std::string> sets;
    std::optional<std::uint64_t> draws{};
    std::optional<std::uint64_t> seed{};
    std::optional<SamplingMethod> sampling{};
};

/// `calendar` is the followed run seen by year of payment: it chooses tables, not another run.
enum class RequestedView { followed, calendar, cohort };

enum class Talk { normal, quiet };

struct RunRequest {
    ScenarioRequest scenario;
    unsigned threads{0}; // 0: all
    RequestedView view{RequestedView::followed};
    Language language{Language::en};
    std::string format{"text"};
    std::optional<std::string> out{};
    std::vector<std::string> tables{}; // empty: the usual ones of the view
    Talk talk{Talk::normal};
    Colour colour{Colour::on}; // on: where the terminal has it
};

struct CheckRequest {
    ScenarioRequest scenario;
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

/// Asked for in a way that cannot be answered; exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

using Request = std::variant<RunRequest, CheckRequest, ListRequest, SettleRequest>;

} // namespace mkba
