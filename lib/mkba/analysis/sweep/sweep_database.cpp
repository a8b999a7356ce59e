#include "mkba/analysis/sweep/sweep_database.hpp"

#include <cerrno>
#include <cmath>
#include <map>
#include <memory>
#include <stdexcept>
#include <system_error>

#include <fmt/format.h>
#include <sqlite3.h>

#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

constexpr const char* schema = R"(
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA user_version = 1;
CREATE TABLE provenance (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE points (point INTEGER PRIMARY KEY, variant TEXT NOT NULL, status TEXT NOT NULL, message TEXT);
CREATE TABLE inputs (point INTEGER NOT NULL, name TEXT NOT NULL, axis TEXT, value TEXT NOT NULL, number REAL,
  PRIMARY KEY (point, name)) WITHOUT ROWID;
CREATE TABLE statistics (point INTEGER NOT NULL, output TEXT NOT NULL, mean REAL, sd REAL, p5 REAL, p20 REAL,
  p50 REAL, p95 REAL, positive REAL, mcse REAL, PRIMARY KEY (point, output)) WITHOUT ROWID;
)";

[[noreturn]] void fail(sqlite3* database, const std::filesystem::path& path)
{
    throw std::runtime_error{
        fmt::format("cannot write {}: {}", path.string(),
                    database == nullptr ? "no memory" : sqlite3_errmsg(database))};
}

class Database {
public:
    explicit Database(std::filesystem::path path) : path_{std::move(path)}
    {
        std::filesystem::remove(path_);
        if (sqlite3_open(path_.c_str(), &handle_) != SQLITE_OK) {
            const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closing{handle_, sqlite3_close};
            fail(handle_, path_);
        }
        execute(schema);
        execute("BEGIN");
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    Database(Database&&) = delete;
    Database& operator=(Database&&) = delete;
    ~Database() { sqlite3_close(handle_); }

    void execute(const char* statement)
    {
        if (sqlite3_exec(handle_, statement, nullptr, nullptr, nullptr) != SQLITE_OK) {
            fail(handle_, path_);
        }
    }
    [[nodiscard]] sqlite3* handle() const { return handle_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    sqlite3* handle_{};
};

/// One prepared INSERT; values are bound from left to right.
class Insert {
public:
    Insert(Database& database, const std::string& statement) : database_{database}
    {
        if (sqlite3_prepare_v2(database.handle(), statement.c_str(), -1, &handle_, nullptr) !=
            SQLITE_OK) {
            fail(database.handle(), database.path());
        }
    }
    Insert(const Insert&) = delete;
    Insert& operator=(const Insert&) = delete;
    Insert(Insert&&) = delete;
    Insert& operator=(Insert&&) = delete;
    ~Insert() { sqlite3_finalize(handle_); }

    Insert& number(double value)
    {
        check(std::isnan(value) ? sqlite3_bind_null(handle_, ++place_)
                                : sqlite3_bind_double(handle_, ++place_, value));
        return *this;
    }
    Insert& whole(std::uint64_t value)
    {
        check(sqlite3_bind_int64(handle_, ++place_, static_cast<sqlite3_int64>(value)));
        return *this;
    }
    Insert& text(const std::string& value)
    {
        check(sqlite3_bind_text(handle_, ++place_, value.c_str(), static_cast<int>(value.size()),
                                SQLITE_TRANSIENT));
        return *this;
    }
    Insert& nothing()
    {
        check(sqlite3_bind_null(handle_, ++place_));
        return *this;
    }
    void row()
    {
        if (sqlite3_step(handle_) != SQLITE_DONE) {
            fail(database_.handle(), database_.path());
        }
        sqlite3_reset(handle_);
        place_ = 0;
    }

private:
    void check(int code)
    {
        if (code != SQLITE_OK) {
            fail(database_.handle(), database_.path());
        }
    }
    Database& database_;
    sqlite3_stmt* handle_{};
    int place_{};
};

void write_points(Database& database, const SweepResults& results)
{
    std::map<std::uint64_t, const SweepRecord*> done;
    for (const auto& record : results.records) {
        done[record.point] = &record;
    }
    Insert insert{database, "INSERT INTO points VALUES (?, ?, ?, ?)"};
    for (const auto& point : results.plan.points) {
        const auto found = done.find(point.number);
        const bool failed = found != done.end() && found->second->failed();
        insert.whole(point.number)
            .text(point.variant)
            .text(found == done.end() ? "waiting"
                  : failed            ? "failed"
                                      : "done");
        failed ? insert.text(found->second->message).row() : insert.nothing().row();
    }
}

void write_inputs(Database& database, const SweepResults& results)
{
    std::map<std::string, std::string> axis_of;
    for (const auto& axis : results.plan.axes) {
        for (const auto& setting : axis.settings) {
            axis_of[setting] = axis.name;
        }
    }
    Insert insert{database, "INSERT INTO inputs VALUES (?, ?, ?, ?, ?)"};
    for (const auto& point : results.plan.points) {
        std::map<std::string, std::string> settings;
        for (const auto& [name, value] : point.settings) {
            settings[name] = value; // later ones win
        }
        if (!point.perspective.empty()) {
            settings["perspective"] = point.perspective;
        }
        for (const auto& [name, value] : settings) {
            insert.whole(point.number).text(name);
            axis_of.contains(name) ? insert.text(axis_of[name]) : insert.nothing();
            insert.text(value);
            const auto number = to_number(value).value;
            number ? insert.number(*number) : insert.nothing();
            insert.row();
        }
    }
}

void write_statistics(Database& database, const SweepResults& results)
{
    Insert insert{database, "INSERT INTO statistics VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    for (const auto& record : results.records) {
        for (std::size_t i = 0; i < record.outputs.size(); ++i) {
            insert.whole(record.point).text(results.plan.outputs[i]);
            for (const double figure : record.outputs[i]) {
                insert.number(figure);
            }
            insert.row();
        }
    }
}

} // namespace

void write_database(const std::filesystem::path& path, const SweepResults& results)
{
    const auto passing = path.parent_path() / ("." + path.filename().string() + ".new");
    {
        Database database{passing};
        {
            Insert insert{database, "INSERT INTO provenance VALUES (?, ?)"};
            for (const auto& [key, value] : results.manifest.facts) {
                insert.text(key).text(value).row();
            }
        }
        write_points(database, results);
        write_inputs(database, results);
        write_statistics(database, results);
        database.execute("COMMIT");
    }
    std::filesystem::rename(passing, path);
}

} // namespace mkba
