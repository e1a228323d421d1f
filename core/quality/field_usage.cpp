#include "core/quality/field_usage.h"

#include "core/contacts/table_rows.h"
#include "core/quality/field_specs.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <map>

namespace shuke::quality {

namespace field_usage_detail {

constexpr int kLookForCancel = 4096;

std::string filledWhen(const FieldSpec &spec)
{
    const std::string column(spec.column);
    if (spec.kind == FieldKind::YesNo)
        return column + " = 1";
    // A birthday may be a year alone.
    return column == "birth_month" ? "birth_month IS NOT NULL OR birth_year IS NOT NULL" : column + " IS NOT NULL";
}

/// Fields of one table, by their place in fieldSpecs().
using Places = std::vector<size_t>;

std::map<TableId, Places> columnsByTable()
{
    std::map<TableId, Places> tables;
    const std::span<const FieldSpec> specs = fieldSpecs();
    for (size_t i = 0; i < specs.size(); ++i) {
        if (!specs[i].reference)
            tables[specs[i].table].push_back(i);
    }
    return tables;
}

class UsageReader
{
public:
    explicit UsageReader(ReadContext &context)
        : m_context(context), m_database(context.database()), m_usage(fieldSpecs().size())
    {}

    Result<std::vector<FieldUsage>> run()
    {
        for (const auto &[table, places] : columnsByTable()) {
            if (m_context.cancel().isCanceled())
                return stopped();
            if (Result<void> done = countColumns(table, places); !done)
                return done.error();
            if (Result<void> done = lookInJournal(table, places); !done)
                return done.error();
            if (Result<void> done = lookInRanges(table, places); !done)
                return done.error();
        }
        for (size_t i = 0; i < m_usage.size(); ++i) {
            if (!fieldSpecs()[i].reference)
                continue;
            if (Result<void> done = countList(i); !done)
                return done.error();
        }
        return std::move(m_usage);
    }

private:
    static Error stopped() { return {ErrorCode::Canceled, QStringLiteral("reading the inventory of fields")}; }

    Result<void> countColumns(TableId table, const Places &places)
    {
        std::string sql = "SELECT count(*)";
        if (table == TableId::Contact)
            sql += ", count(CASE WHEN kind = 'company' THEN 1 END)";
        else
            sql += ", 0";
        for (const size_t place : places)
            sql += ", count(CASE WHEN " + filledWhen(fieldSpecs()[place]) + " THEN 1 END)";
        Result<store::Statement> select = m_database.prepare(sql + " FROM " + std::string(tableName(table)) +
                                                             " NOT INDEXED WHERE deleted_at IS NULL");
        if (!select)
            return select.error();
        if (const Result<bool> row = select->step(); !row)
            return row.error();
        const qint64 all = select->integer(0);
        const qint64 companies = select->integer(1);
        for (size_t i = 0; i < places.size(); ++i) {
            FieldUsage &usage = m_usage[places[i]];
            const FieldOwner owner = fieldSpecs()[places[i]].owner;
            usage.records = owner == FieldOwner::All         ? all
                            : owner == FieldOwner::Companies ? companies
                                                             : all - companies;
            // Of a company that was a person once the value is still there.
            usage.filled = std::min(select->integer(static_cast<int>(i) + 2), usage.records);
        }
        m_records[table] = all;
        return {};
    }

    /// From the newest change back until each filled field was found.
    Result<void> lookInJournal(TableId table, const Places &places)
    {
        Places wanted = places;
        std::erase_if(wanted, [this](size_t place) { return m_usage[place].filled == 0; });
        Result<store::Statement> changes = m_database.prepare(
            "SELECT c.after, o.started_at FROM change c JOIN operation o ON o.id = c.operation_id WHERE c.table_name = "
            "?1 AND c.after IS NOT NULL AND o.undone_by IS NULL AND o.undoes IS NULL ORDER BY c.seq DESC");
        if (!changes)
            return changes.error();
        changes->bindUtf8(1, tableName(table));
        for (int rows = 1; !wanted.empty(); ++rows) {
            const Result<bool> more = changes->step();
            if (!more)
                return more.error();
            if (!*more)
                return {};
            if (rows % kLookForCancel == 0 && m_context.cancel().isCanceled())
                return stopped();
            const std::string_view image = changes->utf8(0);
            std::erase_if(wanted, [&](size_t place) {
                if (!sets(image, fieldSpecs()[place]))
                    return false;
                m_usage[place].lastUsedMs = changes->integer(1);
                return true;
            });
        }
        return {};
    }

    /// Whether the JSON object gives the column a value. A key cannot stand in a text: its quotes would be escaped.
    static bool sets(std::string_view image, const FieldSpec &spec)
    {
        const std::string key = '"' + std::string(spec.column) + "\":";
        const size_t at = image.find(key);
        if (at == std::string_view::npos)
            return false;
        const std::string_view value = image.substr(at + key.size());
        return !value.starts_with("null") && !(spec.kind == FieldKind::YesNo && value.starts_with('0'));
    }

    /// Rows that came in bulk are no single changes.
    Result<void> lookInRanges(TableId table, const Places &places)
    {
        Result<store::Statement> ranges = m_database.prepare(
            "SELECT r.first_id, r.last_id, o.started_at FROM change_range r JOIN operation o ON o.id = r.operation_id "
            "WHERE r.table_name = ?1 AND o.undone_by IS NULL ORDER BY o.started_at DESC");
        if (!ranges)
            return ranges.error();
        ranges->bindUtf8(1, tableName(table));
        while (true) {
            const Result<bool> more = ranges->step();
            if (!more)
                return more.error();
            if (!*more)
                return {};
            const qint64 at = ranges->integer(2);
            const bool isNews = std::ranges::any_of(places, [&](size_t place) {
                return m_usage[place].filled > 0 && m_usage[place].lastUsedMs.value_or(-1) < at;
            });
            if (!isNews)
                return {};
            for (const size_t place : places) {
                FieldUsage &usage = m_usage[place];
                if (usage.filled == 0 || usage.lastUsedMs.value_or(-1) >= at)
                    continue;
                // Most ranges hold a value in one of their first rows, if they hold any.
                const Result<std::optional<qint64>> any = contacts::rowOf<qint64>(
                    m_database,
                    "SELECT 1 FROM " + std::string(tableName(table)) + " WHERE id BETWEEN ?1 AND ?2 AND (" +
                        filledWhen(fieldSpecs()[place]) + ") LIMIT 1",
                    [](const store::Statement &row) { return row.integer(0); }, ranges->integer(0), ranges->integer(1));
                if (!any)
                    return any.error();
                if (*any)
                    usage.lastUsedMs = at;
            }
        }
    }

    /// A field that is rows of another table.
    Result<void> countList(size_t place)
    {
        const FieldSpec &spec = fieldSpecs()[place];
        const std::string parent(tableName(tableOf(spec.record)));
        const std::string reference(spec.reference);
        FieldUsage &usage = m_usage[place];
        usage.records = m_records[tableOf(spec.record)];
        // All that are referred to by the index alone, less the few of them in the trash.
        const std::string table(tableName(spec.table));
        const Result<std::optional<qint64>> filled =
            contacts::rowOf<qint64>(m_database,
                                    "SELECT (SELECT count(*) FROM (SELECT DISTINCT " + reference + " FROM " + table +
                                        ")) - (SELECT count(*) FROM " + parent +
                                        " p WHERE p.deleted_at IS NOT NULL AND EXISTS (SELECT 1 FROM " + table +
                                        " t WHERE t." + reference + " = p.id))",
                                    [](const store::Statement &row) { return row.integer(0); });
        if (!filled)
            return filled.error();
        usage.filled = filled->value_or(0);
        const Result<std::optional<std::optional<qint64>>> last = contacts::rowOf<std::optional<qint64>>(
            m_database,
            "SELECT max(at) FROM (SELECT max(o.started_at) AS at FROM change c JOIN operation o ON o.id = "
            "c.operation_id WHERE c.table_name = ?1 AND c.after IS NOT NULL AND o.undone_by IS NULL AND o.undoes IS "
            "NULL UNION ALL SELECT max(o.started_at) FROM change_range r JOIN operation o ON o.id = r.operation_id "
            "WHERE r.table_name = ?1 AND o.undone_by IS NULL)",
            [](const store::Statement &row) { return row.isNull(0) ? std::nullopt : std::optional(row.integer(0)); },
            QString::fromLatin1(tableName(spec.table).data()));
        if (!last)
            return last.error();
        if (usage.filled > 0)
            usage.lastUsedMs = last->value_or(std::nullopt);
        return {};
    }

    ReadContext &m_context;
    store::Database &m_database;
    std::vector<FieldUsage> m_usage;
    std::map<TableId, qint64> m_records;
};

} // namespace field_usage_detail

Result<std::vector<FieldUsage>> builtInUsage(ReadContext &context)
{
    return field_usage_detail::UsageReader(context).run();
}

Result<std::vector<OwnFieldUsage>> ownFieldUsage(ReadContext &context)
{
    return contacts::rowsOf<OwnFieldUsage>(
        context.database(),
        "WITH last (field_id, at) AS MATERIALIZED (SELECT field_id, max(at) FROM (SELECT v.field_id, o.started_at AS "
        "at "
        "FROM change c JOIN operation o ON o.id = c.operation_id JOIN custom_value v ON v.id = c.row_id WHERE "
        "c.table_name = 'custom_value' AND c.after IS NOT NULL AND o.undone_by IS NULL AND o.undoes IS NULL UNION ALL "
        "SELECT v.field_id, o.started_at FROM change_range r JOIN operation o ON o.id = r.operation_id JOIN "
        "custom_value "
        "v ON v.id BETWEEN r.first_id AND r.last_id WHERE r.table_name = 'custom_value' AND o.undone_by IS NULL) GROUP "
        "BY field_id) SELECT v.field_id, count(*), (SELECT at FROM last WHERE last.field_id = v.field_id) FROM "
        "custom_value v JOIN contact c ON c.id = v.contact_id WHERE c.deleted_at IS NULL GROUP BY v.field_id",
        [](const store::Statement &row) {
            return OwnFieldUsage{row.id<CustomFieldId>(0), row.integer(1),
                                 row.isNull(2) ? std::nullopt : std::optional(row.integer(2))};
        });
}

} // namespace shuke::quality
