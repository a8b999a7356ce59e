#include "cli/sweep_options.hpp"

namespace mkba {

void add_sweep(CLI::App& app, SweepRequest& request)
{
    auto& sweep = *app.add_subcommand("sweep", "A grid or design of scenarios, one record a point");
    sweep.add_option("sweep", request.path, "The sweep file")->type_name("SWEEP");
    sweep.add_option("--out", request.out, "The folder of the sweep")->type_name("DIR");
    sweep.add_flag("--resume", request.resume, "Go on with the sweep that is in the folder");
    sweep.add_option("--shard", request.shard, "Only part k of n, to be merged later")
        ->type_name("K/N");
    sweep.add_option("--status", request.status, "How far the sweep in a folder is")
        ->type_name("DIR");
    sweep.add_option("--draws", request.draws, "Draws of every point")->type_name("N");
    sweep
        .add_option("--threads", request.threads,
                    "Threads; the results do not depend on it (default: all)")
        ->type_name("T")
        ->check(CLI::Range(1, 4096));
    sweep.add_flag_callback(
        "--quiet", [&] { request.talk = Talk::quiet; }, "No progress, no remarks");
    sweep.footer("Examples:\n  mkba sweep scenarios/sweep-coverage.yaml --out coverage\n"
                 "  mkba sweep scenarios/sweep-coverage.yaml --out coverage --resume\n"
                 "  mkba sweep --status coverage");
}

void add_merge(CLI::App& app, MergeRequest& request)
{
    auto& merge = *app.add_subcommand("merge", "Shards of one sweep into a folder of the whole");
    merge.add_option("folders", request.folders, "The folders of all shards")
        ->required()
        ->type_name("DIR...");
    merge.add_option("--out", request.out, "The folder of the whole")->required()->type_name("DIR");
    merge.add_flag_callback(
        "--quiet", [&] { request.talk = Talk::quiet; }, "No remarks");
    merge.footer("Example:\n  mkba merge part-1 part-2 --out whole");
}

} // namespace mkba
