// From arguments to an exit code: 0 done, 1 the machine failed, 2 usage or input wrong or the model
// refused, 3 done but for some points, 130 interrupted.
#include <exception>
#include <iostream>
#include <new>
#include <variant>

#include "mkba/analysis/question.hpp"
#include "mkba/core/diagnostic.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "cli/break_even.hpp"
#include "cli/bridge.hpp"
#include "cli/calibrate.hpp"
#include "cli/check.hpp"
#include "cli/command_line.hpp"
#include "cli/compare.hpp"
#include "cli/contract.hpp"
#include "cli/explain.hpp"
#include "cli/ladder.hpp"
#include "cli/list.hpp"
#include "cli/run.hpp"
#include "cli/sensitivity.hpp"
#include "cli/settle.hpp"
#include "cli/stop.hpp"
#include "cli/sweep.hpp"
#include "cli/voi.hpp"

namespace mkba {

namespace {

constexpr int machine_failed = 1;
constexpr int input_wrong = 2;
constexpr int interrupted = 130;

struct Verb {
    const std::atomic<bool>& stop;

    int operator()(const RunRequest& request) const { return run_verb(request, stop); }
    int operator()(const ContractRequest& request) const { return contract_verb(request, stop); }
    int operator()(const SweepRequest& request) const { return sweep_verb(request, stop); }
    int operator()(const MergeRequest& request) const { return merge_verb(request); }
    int operator()(const CheckRequest& request) const { return check_verb(request, stop); }
    int operator()(const ListRequest& request) const { return list_verb(request); }
    int operator()(const SettleRequest& request) const { return settle_verb(request, stop); }
    int operator()(const ExplainRequest& request) const { return explain_verb(request); }
    int operator()(const VoiRequest& request) const { return voi_verb(request, stop); }
    int operator()(const BreakEvenRequest& request) const { return break_even_verb(request, stop); }
    int operator()(const CompareRequest& request) const { return compare_verb(request, stop); }
    int operator()(const SensitivityRequest& request) const
    {
        return sensitivity_verb(request, stop);
    }
    int operator()(const BridgeRequest& request) const { return bridge_verb(request, stop); }
    int operator()(const CalibrateRequest& request) const { return calibrate_verb(request, stop); }
    int operator()(const LadderRequest& request) const { return ladder_verb(request, stop); }
};

int perform(const Request& request)
{
    try {
        return std::visit(Verb{stop_on_signal()}, request);
    } catch (const InputError& error) {
        for (const auto& found : with_excerpts(error.diagnostics())) {
            std::cerr << render(found);
        }
        return input_wrong;
    } catch (const ModelRefusal& error) {
        std::cerr << "mkba: " << error.what() << '\n';
        return input_wrong;
    } catch (const UsageError& error) {
        std::cerr << "mkba: " << error.what() << '\n';
        return input_wrong;
    } catch (const QuestionError& error) {
        std::cerr << "mkba: " << error.what() << '\n';
        return input_wrong;
    } catch (const Interrupted&) {
        std::cerr << "mkba: interrupted; nothing was written\n";
        return interrupted;
    }
}

} // namespace

} // namespace mkba

int main(int argc, char** argv)
{
    try {
        const auto parsed = mkba::parse_command_line(argc, argv);
        if (const int* code = std::get_if<int>(&parsed)) {
            return *code;
        }
        return mkba::perform(std::get<mkba::Request>(parsed));
    } catch (const std::bad_alloc&) {
        std::cerr << "mkba: out of memory\n";
    } catch (const std::exception& error) {
        std::cerr << "mkba: " << error.what() << '\n';
    } catch (...) {
        std::cerr << "mkba: something failed that has no name\n";
    }
    return mkba::machine_failed;
}
