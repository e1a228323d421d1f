#include "core/store/schema_fingerprint.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

namespace shuke::store {

namespace schema_fingerprint_detail {

/// One line per object, sorted.
Result<std::vector<std::string>> schemaLines(Database &database)
{
    Result<Statement> rows =
        database.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                         "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' AND name <> 'sqlite_sequence'");
    if (!rows)
        return rows.error();
    std::vector<std::string> lines;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        std::string line;
        for (int column = 0; column < 4; ++column)
            line.append(rows->utf8(column)).append(1, '\x1f');
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

Result<std::vector<std::string>> buildExpected(int version, const SchemaSteps &steps)
{
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    Result<std::unique_ptr<Database>> database = Database::open(QStringLiteral(":memory:"), options);
    if (!database)
        return database.error();
    const SchemaSteps first(steps.begin(), steps.begin() + version);
    if (Result<void> done = migrate(**database, first); !done)
        return done.error();
    return schemaLines(**database);
}

Result<std::vector<std::string>> expected(int version, const SchemaSteps &steps)
{
    if (&steps != &schemaSteps())
        return buildExpected(version, steps);
    static std::mutex mutex;
    static std::map<int, std::vector<std::string>> known;
    const std::lock_guard<std::mutex> guard(mutex);
    if (const auto found = known.find(version); found != known.end())
        return found->second;
    Result<std::vector<std::string>> built = buildExpected(version, steps);
    if (built)
        known.emplace(version, *built);
    return built;
}

/// "table contact", for the detail. Never the text: a hostile file chose it.
QString objectName(const std::string &line)
{
    const size_t type = line.find('\x1f');
    const size_t name = line.find('\x1f', type + 1);
    return QString::fromStdString(line.substr(0, type) + ' ' + line.substr(type + 1, name - type - 1)).left(100);
}

} // namespace schema_fingerprint_detail

Result<void> checkSchema(Database &database, int version, const SchemaSteps &steps)
{
    using namespace schema_fingerprint_detail;
    Q_ASSERT(version >= 0 && version <= static_cast<int>(steps.size()));
    const Result<std::vector<std::string>> wanted = expected(version, steps);
    if (!wanted)
        return wanted.error();
    const Result<std::vector<std::string>> found = schemaLines(database);
    if (!found)
        return found.error();
    std::vector<std::string> difference;
    std::set_difference(found->begin(), found->end(), wanted->begin(), wanted->end(), std::back_inserter(difference));
    if (!difference.empty())
        return Error{
            ErrorCode::SchemaMismatch,
            QStringLiteral("%1 is not of schema %2").arg(objectName(difference.front()), QString::number(version))};
    std::set_difference(wanted->begin(), wanted->end(), found->begin(), found->end(), std::back_inserter(difference));
    if (!difference.empty())
        return Error{
            ErrorCode::SchemaMismatch,
            QStringLiteral("%1 of schema %2 is missing").arg(objectName(difference.front()), QString::number(version))};
    return {};
}

} // namespace shuke::store
