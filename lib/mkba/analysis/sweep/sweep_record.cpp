#include "mkba/analysis/sweep/sweep_record.hpp"

#include "mkba/analysis/sweep/byte_text.hpp"

namespace mkba {

std::string payload_of(const SweepRecord& record)
{
    ByteWriter out;
    out.number(record.point).text(record.message).text(record.draws_sha256);
    out.number(static_cast<std::uint64_t>(record.outputs.size()));
    for (const auto& output : record.outputs) {
        for (const double figure : output) {
            out.number(figure);
        }
    }
    return out.bytes();
}

SweepRecord record_of(std::string_view payload)
{
    ByteReader in{payload};
    SweepRecord record;
    record.point = in.number<std::uint64_t>();
    record.message = in.text();
    record.draws_sha256 = in.text();
    record.outputs.resize(in.count(sizeof(OutputStatistics)));
    for (auto& output : record.outputs) {
        for (double& figure : output) {
            figure = in.number<double>();
        }
    }
    in.finish();
    return record;
}

} // namespace mkba
