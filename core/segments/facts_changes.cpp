#include "core/segments/facts_changes.h"

#include "core/segments/facts.h"

namespace shuke::segments {

namespace facts_changes_detail {

/// Beyond this a pass over all is faster than row by row, and the journal need not be read.
constexpr qint64 kMostRows = 20000;
/// Orders are dearer: their customers' purchases are summed up anew.
constexpr qint64 kMostBuyers = 2000;
/// Contacts whose follow-ups are read anew.
constexpr qint64 kMostFollowed = 10000;

template <typename Take>
Result<void> forEach(store::Database &database, const char *sql, std::initializer_list<qint64> values, Take take)
{
    Result<store::Statement> select = database.prepare(sql);
    if (!select)
        return select.error();
    int index = 0;
    for (const qint64 value : values)
        select->bind(++index, value);
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        take(static_cast<const store::Statement &>(*select));
    }
}

void addTo(std::set<qint64> &ids, qint64 id)
{
    if (id != 0)
        ids.insert(id);
}

/// Tables of which it does not matter what changed.
bool isCountedAnew(Touched &touched, std::string_view table)
{
    if (table == "contact_relation" || table == "attachment")
        touched.ties = true;
    else if (table == "consent")
        touched.consents = true;
    else if (table == "contact_point" || table == "contact_address")
        touched.points = true;
    else if (table == "order_line" || table == "product")
        touched.goods = true;
    else if (table == "segment_member" || table == "segment_exclusion")
        touched.members = true;
    else
        return false;
    return true;
}

/// A changed row. Whose it is, is unknown where it was deleted in bulk (an image that does not name its columns) and
/// where an update left its contact as it was.
void addChange(Touched &touched, std::string_view table, const store::Statement &row)
{
    const qint64 id = row.integer(1);
    const bool bare = row.integer(6) != 0;
    if (table == "setting") {
        touched.everything = true;
    } else if (table == "contact") {
        touched.contacts.insert(id);
    } else if (table == "contact_tag") {
        touched.tags = touched.tags || bare || (row.isNull(2) && row.isNull(3));
        addTo(touched.contacts, row.integer(2));
        addTo(touched.contacts, row.integer(3));
    } else if (table == "custom_value") {
        touched.custom = touched.custom || bare || (row.isNull(2) && row.isNull(3));
        addTo(touched.contacts, row.integer(2));
        addTo(touched.contacts, row.integer(3));
    } else if (table == "sales_order") {
        touched.purchases = touched.purchases || bare;
        touched.documents.insert(id);
        addTo(touched.buyers, row.integer(2));
        addTo(touched.buyers, row.integer(3));
        addTo(touched.documents, row.integer(4));
        addTo(touched.documents, row.integer(5));
    } else if (isCountedAnew(touched, table)) {
        return;
    } else if (table == "activity" || table == "activity_participant" || table == "task") {
        touched.followUps = touched.followUps || bare;
        addTo(touched.followed, row.integer(2));
        addTo(touched.followed, row.integer(3));
        if (table == "activity")
            touched.activities.insert(id);
        else if (table == "task")
            touched.tasks.insert(id);
    }
}

Result<void> addRange(store::Database &database, Touched &touched, std::string_view table, qint64 first, qint64 last)
{
    const bool isLarge = last - first >= kMostRows;
    const auto addIds = [&](std::set<qint64> &ids) {
        for (qint64 id = first; id <= last; ++id)
            ids.insert(id);
    };
    if (table == "contact") {
        touched.everything = touched.everything || isLarge;
        if (!isLarge)
            addIds(touched.contacts);
    } else if (table == "contact_tag" || table == "custom_value") {
        const bool isTag = table == "contact_tag";
        if (isLarge) {
            (isTag ? touched.tags : touched.custom) = true;
            return {};
        }
        return forEach(database,
                       isTag ? "SELECT contact_id FROM contact_tag WHERE id BETWEEN ?1 AND ?2"
                             : "SELECT contact_id FROM custom_value WHERE id BETWEEN ?1 AND ?2",
                       {first, last}, [&](const store::Statement &row) { touched.contacts.insert(row.integer(0)); });
    } else if (table == "sales_order") {
        if (last - first >= kMostBuyers)
            touched.purchases = true;
        else
            addIds(touched.documents);
    } else if (isCountedAnew(touched, table)) {
        return {};
    } else if (table == "activity" || table == "task") {
        if (isLarge)
            touched.followUps = true;
        else
            addIds(table == "activity" ? touched.activities : touched.tasks);
    } else if (table == "activity_participant") {
        if (isLarge) {
            touched.followUps = true;
            return {};
        }
        return forEach(database, "SELECT contact_id FROM activity_participant WHERE id BETWEEN ?1 AND ?2",
                       {first, last}, [&](const store::Statement &row) { touched.followed.insert(row.integer(0)); });
    }
    return {};
}

Result<Touched> changedRows(store::Database &database, const Facts &facts)
{
    Touched touched;
    qint64 rows = 0;
    const Result<void> changes =
        forEach(database,
                "SELECT table_name, row_id, json_extract(before, '$.contact_id'), json_extract(after, '$.contact_id'), "
                "json_extract(before, '$.refund_of'), json_extract(after, '$.refund_of'), substr(before, 1, 1) = '[' "
                "FROM change WHERE seq > ?1 ORDER BY seq LIMIT ?2",
                {facts.change, kMostRows + 1}, [&](const store::Statement &row) {
                    ++rows;
                    addChange(touched, row.utf8(0), row);
                });
    if (!changes)
        return changes.error();
    touched.everything = touched.everything || rows > kMostRows;
    Result<void> failed;
    const Result<void> ranges =
        forEach(database, "SELECT table_name, first_id, last_id FROM change_range WHERE seq > ?1 ORDER BY seq",
                {facts.changeRange}, [&](const store::Statement &row) {
                    if (failed)
                        failed = addRange(database, touched, row.utf8(0), row.integer(1), row.integer(2));
                });
    if (!failed || !ranges)
        return failed ? ranges.error() : failed.error();
    return touched;
}

/// Whoever's purchases the documents are part of: their customers, and those of their orders and refunds.
Result<void> addBuyers(store::Database &database, Touched &touched)
{
    Result<store::Statement *> select = database.cached(
        "SELECT o.contact_id, b.contact_id FROM sales_order o LEFT JOIN sales_order b ON b.id = o.refund_of "
        "WHERE o.id = ?1 OR o.refund_of = ?1");
    if (!select)
        return select.error();
    for (const qint64 id : touched.documents) {
        (*select)->bind(1, id);
        for (;;) {
            const Result<bool> more = (*select)->step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            addTo(touched.buyers, (*select)->integer(0));
            addTo(touched.buyers, (*select)->integer(1));
        }
    }
    return {};
}

/// Whoever the activities and tasks are about, and who took part.
Result<void> addFollowed(store::Database &database, Touched &touched)
{
    if (touched.followUps)
        return {};
    const auto add = [&](const char *sql, const std::set<qint64> &ids) -> Result<void> {
        for (const qint64 id : ids) {
            if (Result<void> read = forEach(
                    database, sql, {id}, [&](const store::Statement &row) { addTo(touched.followed, row.integer(0)); });
                !read)
                return read;
        }
        return {};
    };
    if (Result<void> added = add("SELECT contact_id FROM activity WHERE id = ?1 UNION ALL "
                                 "SELECT contact_id FROM activity_participant WHERE activity_id = ?1",
                                 touched.activities);
        !added)
        return added;
    return add("SELECT contact_id FROM task WHERE id = ?1", touched.tasks);
}

} // namespace facts_changes_detail

Result<Touched> changedSince(store::Database &database, const Facts &facts)
{
    using namespace facts_changes_detail;
    Result<Touched> touched = changedRows(database, facts);
    if (!touched)
        return touched;
    if (const Result<void> added = addBuyers(database, *touched); !added)
        return added.error();
    touched->purchases = touched->purchases || static_cast<qint64>(touched->buyers.size()) > kMostBuyers;
    if (const Result<void> added = addFollowed(database, *touched); !added)
        return added.error();
    touched->followUps = touched->followUps || static_cast<qint64>(touched->followed.size()) > kMostFollowed;
    return touched;
}

} // namespace shuke::segments
