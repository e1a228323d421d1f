#include "core/segments/filter.h"

#include "core/sales/order_table.h"
#include "core/segments/condition_sql.h"
#include "core/segments/filter_fields.h"
#include "core/store/read_context.h"

namespace shuke::segments {

namespace filter_detail {

void bind(store::Statement &select, const SqlText &sql, const QString &currency, const QString &zone, qint64 limit)
{
    select.bind(1, currency);
    select.bind(2, zone);
    select.bind(3, limit > 0 ? limit : qint64(-1));
    int index = 3;
    for (const auto &value : sql.values) {
        ++index;
        if (const auto *number = std::get_if<qint64>(&value))
            select.bind(index, *number);
        else
            select.bindUtf8(index, std::get<std::string>(value));
    }
}

Result<std::vector<qint64>> run(ReadContext &context, const FilterSpec &asked)
{
    store::Database &database = context.database();
    const Result<std::vector<Field>> fields = evaluatedFields(database, asked.subject);
    if (!fields)
        return fields.error();
    const Result<FilterSpec> ready = prepared(database, asked, *fields);
    if (!ready)
        return ready.error();
    const FilterSpec &spec = *ready;
    if (const Result<void> added = addConditionFunctions(database); !added)
        return added.error();
    const Result<QString> currency = sales::storeCurrency(database);
    if (!currency)
        return currency.error();
    const Result<QString> zone = database.text("SELECT value FROM setting WHERE key = 'time_zone'");
    if (!zone)
        return zone.error();
    const SqlText sql = selectIds(spec, *fields, context.today());
    Result<store::Statement> select = database.prepare(sql.text);
    if (!select)
        return select.error();
    bind(*select, sql, *currency, *zone, spec.limit); // a value that cannot be bound is told by the first step
    std::vector<qint64> ids;
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        ids.push_back(select->integer(0));
    }
}

} // namespace filter_detail

Query<std::vector<qint64>> idsMatching(FilterSpec spec)
{
    return {[spec = std::move(spec)](ReadContext &context) { return filter_detail::run(context, spec); }};
}

} // namespace shuke::segments
