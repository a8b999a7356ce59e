// mkba settle as a user meets it.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace mkba::program {
namespace {

const std::string contract = R"(mkba: 1
contract:
  columns: {year: {holds: year, identifier: true}, benchmark: {}, measured: {}, revenue: {between: {from: 0}}}
  threshold: 0.03
  share: 0.5
  loss: {rate: 0.5, limit: {rate: 0.1, of: revenue}}
)";

struct Given {
    Folder folder;
    std::string contract_path = (folder.path() / "contract.yaml").string();
    std::string figures_path = (folder.path() / "figures.csv").string();

    explicit Given(const std::string& figures)
    {
        write(contract_path, contract);
        write(figures_path, figures);
    }
};

} // namespace

TEST_CASE("settle: rows to the screen and the summary beside them")
{
    const Given given{"year,benchmark,measured\n2026,1000,900\n2027,1000,980\n"};
    const auto ran = run({"settle", given.contract_path, given.figures_path});
    CHECK(ran.code == 0);
    CHECK(ran.out ==
          "year,benchmark,measured,rate,threshold,savings_counted,share,payment,bound_by,"
          "note\n"
          "2026,1000,900,0.1,0.03,100,0.5,50,,\n"
          "2027,1000,980,0.02,0.03,0,0.5,0,threshold,the difference does not reach the "
          "threshold\n");
    CHECK(ran.err == "settled 2, undecided 0; payments 1 (50.00), repayments 0 (0.00)\n");
}

TEST_CASE("settle: an undecided row has no payment and exit code 3")
{
    const Given given{"year,benchmark,measured\n2026,1000,1100\n"};
    const auto out = given.folder.path() / "settled.csv";
    const auto ran =
        run({"settle", given.contract_path, given.figures_path, "--out", out.string()});
    CHECK(ran.code == 3);
    CHECK(ran.out.empty());
    CHECK(ran.err == "line 2 (2026): undecided: limit base missing: revenue; the payment lies "
                     "between -50 and 0\n"
                     "settled 0, undecided 1; payments 0 (0.00), repayments 0 (0.00)\n");
    CHECK(content(out).find("2026,1000,1100,-0.1,0.03,-100,0.5,,,undecided: ") !=
          std::string::npos);
}

TEST_CASE("settle: what is listed beside the rows speaks Dutch too")
{
    const Given given{"year,benchmark,measured\n2026,1000,1100\n"};
    const auto ran = run({"settle", given.contract_path, given.figures_path, "--lang", "nl"});
    CHECK(ran.code == 3);
    CHECK(ran.err == "regel 2 (2026): onbeslist: grondslag van een grens ontbreekt: revenue; de "
                     "betaling ligt tussen -50 en 0\n"
                     "afgerekend 0, onbeslist 1; uitkeringen 0 (0.00), terugbetalingen 0 (0.00)\n");
}

TEST_CASE("settle: json says the same")
{
    const Given given{"year,benchmark,measured\n2026,1000,900\n2027,1000,1100\n"};
    const auto ran = run(
        {"settle", given.contract_path, given.figures_path, "--format", "json", "--lang", "nl"});
    CHECK(ran.code == 3);
    const auto made = nlohmann::json::parse(ran.out);
    CHECK(made["settled"] == 1);
    CHECK(made["undecided"] == 1);
    CHECK(made["rows"][0]["payment"] == 50);
    CHECK(made["rows"][1]["payment"].is_null());
    CHECK(made["rows"][1]["payment_from"] == -50);
    CHECK(
        made["rows"][1]["note"] ==
        "onbeslist: grondslag van een grens ontbreekt: revenue; de betaling ligt tussen -50 en 0");
}

TEST_CASE("settle: a wrong cell late in the file leaves nothing behind")
{
    const Given given{"year,benchmark,measured\n2026,1000,900\n2027,1000,x\n"};
    const auto out = given.folder.path() / "settled.csv";
    const auto ran =
        run({"settle", given.contract_path, given.figures_path, "--out", out.string()});
    CHECK(ran.code == 2);
    CHECK(ran.err.find("figures.csv:3:11: error: 'x' is not a number") != std::string::npos);
    CHECK(given.folder.names() == Words{"contract.yaml", "figures.csv"});
}

// § 425.610(f): one less 75 % of the quality score, between 40 and 75 %; 75 % where the standard is
// missed; gains are shared whole. 5 % of 100 million is lost or gained, 0.98 left after
// sequestration.
TEST_CASE("settle: losses of the enhanced track go with quality where its gains no longer do")
{
    const Folder folder;
    const auto figures = folder.path() / "figures.csv";
    std::string rows =
        "year,organisation,track,n_ab,benchmark,expenditure,msr_published,msr_elected,"
        "share_published,quality_score,sequestration_factor,disaster_adj,revenue,"
        "agreement_year\n";
    rows += "2022,low_score,enhanced,10000,100000000,105000000,0.01,1,0.75,0.60,0.98,0,,\n";
    rows += "2022,high_score,enhanced,10000,100000000,105000000,0.01,1,0.75,0.95,0.98,0,,\n";
    rows += "2022,missed,enhanced,10000,100000000,105000000,0.01,1,0,0.95,0.98,0,,\n";
    rows += "2022,gain,enhanced,10000,100000000,95000000,0.01,1,0.75,0.60,0.98,0,,\n";
    write(figures, rows);
    const auto ran = run({"settle", "data/contracts/mssp.yaml", figures.string()});
    CHECK(ran.code == 0);
    const auto has = [&](const char* part) { return ran.out.find(part) != std::string::npos; };
    CHECK(has("2022,low_score,enhanced,100000000,105000000,-0.05,0.01,-5000000,0.55,-2750000"));
    CHECK(has("2022,high_score,enhanced,100000000,105000000,-0.05,0.01,-5000000,0.4,-2000000"));
    CHECK(has("2022,missed,enhanced,100000000,105000000,-0.05,0.01,-5000000,0.75,-3750000"));
    CHECK(has("2022,gain,enhanced,100000000,95000000,0.05,0.01,5000000,0.75,3675000"));
}

TEST_CASE("settle: the threshold that an organisation did not choose may be left out")
{
    // 10,274 persons: 3 % - 0.3 % x 274 / 4,999 = 2.98356 %; 4 % is saved, 0.4 x 0.9 of 4,000,000.
    const Given given{"year,organisation,track,n_ab,benchmark,expenditure,msr_published,"
                      "msr_elected,quality_score,share_published,sequestration_factor\n"
                      "2019,a1,basic_a,10274,100000000,96000000,,0,0.9,0.36,1\n"};
    const auto ran =
        run({"settle", MKBA_SOURCE_DIR "/data/contracts/mssp.yaml", given.figures_path});
    CHECK(ran.code == 0);
    CHECK(ran.out.find(",4000000,0.36") != std::string::npos);
    CHECK(ran.out.find(",1440000,") != std::string::npos);
}

TEST_CASE("settle: a scenario where a contract was expected is one mistake")
{
    const Given given{"year,benchmark,measured\n2026,1000,900\n"};
    const auto ran = run({"settle", shipped_scenario(), given.figures_path});
    CHECK(ran.code == 2);
    CHECK(ran.err.find("error:") != std::string::npos);
    CHECK(ran.err.find("error:") == ran.err.rfind("error:"));
}

} // namespace mkba::program
