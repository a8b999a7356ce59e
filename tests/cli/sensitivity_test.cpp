// mkba sensitivity from the outside: every method on a model whose answer is known.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"
#include "tests/cli/straight_line.hpp"

using namespace mkba;
using program::Folder;
using program::has;
using program::run;
using program::Words;
using Json = nlohmann::json;

namespace {

class StraightLine {
public:
    StraightLine() { program::write(path_, test::straight_line()); }

    [[nodiscard]] program::Ran with(const Words& options) const
    {
        Words words{"sensitivity", path_, "--method"};
        words.insert(words.end(), options.begin(), options.end());
        return run(words);
    }
    [[nodiscard]] Json json(Words options) const
    {
        options.insert(options.end(), {"--format", "json"});
        const auto ran = with(options);
        REQUIRE(ran.code == 0);
        return Json::parse(ran.out);
    }

private:
    Folder folder_;
    std::string path_ = (folder_.path() / "line.yaml").string();
};

double figure(const Json& json, const std::string& input, const std::string& statistic)
{
    return json["outputs"]["municipality"]["inputs"][input][statistic].get<double>();
}

void refused(const Words& options, const std::string& message)
{
    const StraightLine line;
    const auto ran = line.with(options);
    CAPTURE(ran.err);
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, message));
}

} // namespace

TEST_CASE("sensitivity: one-way goes from P5 to P95 or over the range given")
{
    const StraightLine line;
    const auto all = line.json({"one-way"});
    CHECK(figure(all, "gain", "low_value") == doctest::Approx(46)); // 40 + 0.05 x 120
    CHECK(figure(all, "gain", "at_low") == doctest::Approx(46 - 55));
    CHECK(figure(all, "gain", "swing") == doctest::Approx(108));
    CHECK(figure(all, "cost", "swing") == doctest::Approx(-81));
    CHECK(all["runs"] == 5);
    const auto given = line.json({"one-way", "--vary", "gain=0,200"});
    CHECK(figure(given, "gain", "at_low") == doctest::Approx(-55));
    CHECK(figure(given, "gain", "at_high") == doctest::Approx(145));
    CHECK(given["inputs"].size() == 1);
}

TEST_CASE("sensitivity: text has a tornado with the widest bar first and says what is constant")
{
    const StraightLine line;
    const auto text = line.with({"one-way", "--party", "municipality"}).out;
    CHECK(has(text, "Tornado: municipality"));
    CHECK(text.find("\ngain ") < text.find("\ncost "));
    CHECK(has(text, "#|#"));
    const auto insurer = line.with({"one-way", "--party", "insurer"}).out;
    CHECK(has(insurer, "The same in every draw: insurer."));
    CHECK(line.json({"sobol", "--size", "64"})["outputs"]["insurer"]["constant"] == true);
    CHECK(has(line.with({"one-way", "--lang", "nl"}).out, "Gevoeligheid: "));
}

TEST_CASE("sensitivity: a two-way grid has its zero line")
{
    const StraightLine line;
    const auto json =
        line.json({"two-way", "--vary", "gain=0,200", "--vary", "cost=0,100", "--steps", "3"});
    CHECK(json["gain"] == Json{0, 100, 200});
    CHECK(json["cost"] == Json{0, 50, 100});
    const auto& grid = json["outputs"]["municipality"];
    CHECK(grid["results"] == Json{0, 100, 200, -50, 50, 150, -100, 0, 100});
    CHECK(grid["zero_line"] == Json::parse("[[0], [50], [100]]"));
    CHECK(json["outputs"]["insurer"]["zero_line"] == Json::parse("[[], [], []]"));
    CHECK(json["outputs"]["insurer"]["constant"] == true);
    CHECK(grid["constant"] == false);
    const auto same =
        line.with({"two-way", "--vary", "gain", "--vary", "cost", "--party", "insurer"});
    CHECK(has(same.out, "The same in every draw: insurer."));
    const auto text = line.with({"two-way", "--vary", "gain", "--vary", "cost", "--steps", "3"});
    CHECK(has(text.out, "Two at a time"));
}

TEST_CASE("sensitivity: regression and Morris and Sobol find the shares of a straight line")
{
    const StraightLine line;
    const auto regression = line.json({"src"});
    CHECK(figure(regression, "gain", "value") == doctest::Approx(0.8).epsilon(0.03));
    CHECK(figure(regression, "cost", "value") == doctest::Approx(-0.6).epsilon(0.03));
    CHECK(figure(line.json({"prcc"}), "cost", "value") < -0.95);
    const auto morris = line.json({"morris"});
    CHECK(figure(morris, "gain", "mu_star") == doctest::Approx(120));
    CHECK(figure(morris, "cost", "mu") == doctest::Approx(-90));
    CHECK(figure(morris, "cost", "sigma") == doctest::Approx(0));
    const auto sobol = line.json({"sobol"});
    CHECK(sobol["runs"] == 4096);
    CHECK(figure(sobol, "gain", "first") == doctest::Approx(0.64).epsilon(0.02));
    CHECK(figure(sobol, "cost", "total") == doctest::Approx(0.36).epsilon(0.02));
    CHECK(figure(sobol, "cost", "total_error") > 0);
}

TEST_CASE("sensitivity: groups by grade and by part and by name")
{
    const StraightLine line;
    const auto grades = line.json({"sobol", "--by", "grade"});
    CHECK(figure(grades, "grade_d", "first") == doctest::Approx(0.64).epsilon(0.02));
    CHECK(grades["inputs"]["grade_b"]["members"] == Json{"cost"});
    const auto parts = line.json({"sobol", "--by", "part"});
    CHECK(parts["inputs"]["part_support"]["members"] == Json{"cost"});
    CHECK(parts["inputs"]["part_none"]["members"] == Json{"gain"});
    CHECK(has(line.with({"sobol", "--by", "part"}).out, "in no part"));
    CHECK(has(line.with({"sobol", "--by", "grade", "--lang", "nl"}).out, "graad D"));
    CHECK_FALSE(has(line.with({"sobol", "--by", "grade"}).out, "grade_d"));
    const auto both = line.json({"sobol", "--group", "both=gain,cost"});
    CHECK(figure(both, "both", "first") == doctest::Approx(1).epsilon(0.02));
}

TEST_CASE("sensitivity: correlated parameters are one input and are named")
{
    const auto ran = run({"sensitivity", program::shipped_scenario(), "--method", "morris",
                          "--size", "2", "--format", "json"});
    REQUIRE(ran.code == 0);
    const auto inputs = Json::parse(ran.out)["inputs"];
    REQUIRE(inputs.contains("local_share_vulnerable+national_share_vulnerable"));
    CHECK_FALSE(inputs.contains("local_share_vulnerable"));
    const auto text =
        run({"sensitivity", program::shipped_scenario(), "--method", "morris", "--size", "2"}).out;
    CHECK(has(text, "Taken together because they are correlated"));
    CHECK(has(text, "\nshare of families that are vulnerable, local")); // + the national one
}

TEST_CASE("sensitivity: switches are the scenario with one key changed")
{
    const StraightLine line;
    const auto json = line.json({"switches", "--draws", "0", "--set", "money.discount.euro=0.1"});
    CHECK(figure(json, "money.timing=end", "result") == doctest::Approx(45 / 1.1));
    CHECK(figure(json, "money.timing=end", "difference") == doctest::Approx(45 / 1.1 - 45));
    CHECK(figure(json, "money.discount=0.03", "difference") == 0); // all in the first year
}

TEST_CASE("sensitivity: what makes no sense is refused with what was expected")
{
    refused({"tornado"}, "one-way");
    refused({"one-way", "--vary", "gian"}, "did you mean 'gain'?");
    refused({"one-way", "--vary", "gain=160,40"}, "a range goes from a lower to a higher value");
    refused({"one-way", "--vary", "gain=a,b"}, "a range is written NAME=LOW,HIGH");
    refused({"one-way", "--party", "insurers"}, "did you mean 'insurer'?");
    refused({"two-way", "--vary", "gain"}, "over two different parameters");
    refused({"sobol", "--size", "100"}, "a power of two");
    refused({"sobol", "--group", "x=gain", "--group", "y=gain"}, "'gain' is in two groups");
    refused({"sobol", "--vary", "gain"},
            "--vary is for one-way and two-way, not for --method sobol");
    refused({"one-way", "--by", "grade"}, "--by is for morris and sobol, not for --method one-way");
    refused({"morris", "--until", "0.1"}, "--until is for sobol");
    refused({"prcc", "--draws", "0"}, "a regression needs draws");
    refused({"prcc", "--draws", "20"}, "at least ten draws a parameter: here 40 or more");
}

TEST_CASE("sensitivity: draws that a method would leave unread are refused by name")
{
    refused({"sobol", "--draws", "10"}, "--draws is not for --method sobol");
    refused({"sobol", "--draws", "0"}, "--draws is not for --method sobol");
    refused({"sobol", "--sampling", "lhs"}, "--sampling lhs is not for --method sobol");
    refused({"morris", "--draws", "10"}, "--draws is not for --method morris");
    refused({"morris", "--sampling", "random"}, "--sampling is not for --method morris");
    refused({"one-way", "--sampling", "lhs"}, "central values unless --draws is given");
    refused({"one-way", "--draws", "0", "--seed", "4"}, "central values unless --draws is given");
    const Words drawn{"one-way", "--draws", "64", "--seed", "4", "--sampling", "lhs"};
    CHECK(StraightLine{}.with(drawn).code == 0);
}

TEST_CASE("sensitivity: only draws that were used are provenance")
{
    const StraightLine line;
    const auto sobol = line.json({"sobol", "--size", "64"});
    CHECK_FALSE(sobol.contains("draws"));
    CHECK(sobol["seed"] == 3);
    CHECK(sobol["sampling"] == "sobol"); // the scenario says random
    CHECK(sobol["points"] == 64);
    CHECK(sobol["until"].is_null());
    CHECK(line.json({"sobol", "--size", "64", "--sampling", "random"})["sampling"] == "random");
    const auto morris = line.json({"morris"});
    CHECK_FALSE(morris.contains("draws"));
    CHECK_FALSE(morris.contains("sampling"));
    CHECK(line.json({"src"})["draws"] == 4000);
    const auto text = line.with({"sobol", "--size", "64"}).out;
    CHECK(has(text, "; seed 3"));
    CHECK_FALSE(has(text, "4,000 draws"));
    CHECK_FALSE(has(line.with({"morris", "--format", "csv"}).out, "provenance,draws"));
}

TEST_CASE("sensitivity: help says which sizes there are")
{
    const auto help = run({"sensitivity", "--help"}).out;
    CHECK(has(help, "from 64 to 65536"));
    CHECK_FALSE(has(help, "[2 - 65536]"));
}
