#include "mkba/scenario/read_calibration.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/scenario/text/mapping.hpp"
#include "mkba/scenario/text/one_key_file.hpp"
#include "mkba/scenario/text/sources.hpp"

namespace mkba {

namespace {

class CalibrationReader {
public:
    CalibrationReader(const std::string& path, const FileSource& files) : sources_{files}
    {
        terms_.path = path;
    }

    CalibrationTerms read()
    {
        read_one_key_file(terms_.path, "calibrate", sources_, findings_,
                          [&](const YamlNode& node) { read_terms(node); });
        terms_.inputs = sources_.inputs();
        return std::move(terms_);
    }

private:
    void read_terms(const YamlNode& node)
    {
        Mapping calibrate{node, findings_};
        if (node.kind != YamlKind::mapping) {
            return;
        }
        if (const YamlNode* parameters = calibrate.find("parameters")) {
            const Mapping checked{*parameters, findings_};
            for (const auto& entry : parameters->entries) {
                read_parameter(entry);
            }
        }
        if (const YamlNode* targets = calibrate.require("targets")) {
            for (const YamlNode* target : read_items(*targets, findings_)) {
                read_target(*target);
            }
            if (targets->kind == YamlKind::sequence && terms_.targets.empty()) {
                findings_.error(*targets, "a calibration has at least one target");
            }
        }
        calibrate.finish();
    }

    double required_number(Mapping& mapping, const char* key)
    {
        return mapping.require(key) == nullptr ? 0 : mapping.optional_number(key).value_or(0);
    }

    void read_parameter(const YamlEntry& entry)
    {
        Mapping mapping{entry.value, findings_};
        if (entry.value.kind != YamlKind::mapping) {
            return;
        }
        AdjustedParameter made{entry.key.text, entry.key.place()};
        const auto before = findings_.size();
        made.low = required_number(mapping, "low");
        made.high = required_number(mapping, "high");
        if (findings_.size() == before && !(made.low < made.high)) {
            findings_.error(entry.value, "a range goes from a lower to a higher value");
        }
        mapping.finish();
        terms_.parameters.push_back(std::move(made));
    }

    void read_target(const YamlNode& node)
    {
        static const Choices<Grade> grades{
            {"A", Grade::a}, {"B", Grade::b}, {"C", Grade::c}, {"D", Grade::d}};
        Mapping mapping{node, findings_};
        if (node.kind != YamlKind::mapping) {
            return;
        }
        ObservedCount made;
        made.place = node.place();
        if (const YamlNode* count = mapping.require("count")) {
            made.count = read_text(*count, findings_);
            made.place = count->place();
        }
        made.year = mapping.integer("year");
        made.observed = required_number(mapping, "observed");
        if (made.observed < 0) {
            findings_.error(node, "a count is 0 or more");
        }
        made.error = mapping.optional_number("error");
        if (made.error && !(*made.error > 0)) {
            findings_.error(node, "a standard error is above 0");
        }
        made.source = mapping.text("source");
        made.grade = mapping.choice("grade", grades);
        mapping.finish();
        refuse_repeated(made);
        terms_.targets.push_back(std::move(made));
    }

    /// The same count twice would weigh twice in the fit and in the weights.
    void refuse_repeated(const ObservedCount& next)
    {
        const auto before = std::find_if(
            terms_.targets.begin(), terms_.targets.end(), [&](const ObservedCount& target) {
                return target.count == next.count && target.year == next.year;
            });
        if (!next.count.empty() && before != terms_.targets.end()) {
            findings_.error(
                next.place,
                fmt::format("the target '{}' of {} is given twice", next.count, next.year),
                fmt::format("the first is at line {}; keep one of them", before->place.line));
        }
    }

    Sources sources_;
    Findings findings_;
    CalibrationTerms terms_;
};

} // namespace

CalibrationTerms read_calibration(const std::string& path, const FileSource& files)
{
    return CalibrationReader{path, files}.read();
}

} // namespace mkba
