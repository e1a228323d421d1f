// Reads search texts from the store: all of it in one pass, or the rows of the contacts a commit touched.

#include "core/contacts/contact_search.h"

#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::contacts {

namespace contact_search_load_detail {

/// More contacts than this in one commit are read faster in one pass over all.
constexpr qint64 kReloadAbove = 50000;

void addLine(std::string &lines, std::string_view value)
{
    if (value.empty())
        return;
    if (!lines.empty())
        lines += '\n';
    lines += value;
}

void addPoint(SearchSource &source, std::string_view kind, std::string_view value)
{
    if (kind == "email")
        addLine(source.emails, value);
    else if (kind == "wechat")
        addLine(source.wechats, value);
    else
        addLine(source.phones, value);
}

/// kind, name, company, phone, email, wechat from the column `first` on. Views live until the next step.
void readContact(const store::Statement &row, int first, SearchSource &source)
{
    source.kind = row.utf8(first) == "company" ? ContactKind::Company : ContactKind::Person;
    source.name = row.utf8(first + 1);
    source.company = row.utf8(first + 2);
    source.phones.assign(row.utf8(first + 3));
    source.emails.assign(row.utf8(first + 4));
    source.wechats.assign(row.utf8(first + 5));
}

Result<PackedText> loadAll(ReadContext &context)
{
    store::Database &database = context.database();
    Result<store::Statement> contacts = database.prepare(
        "SELECT id, kind, name, company, phone, email, wechat FROM contact WHERE deleted_at IS NULL ORDER BY id");
    if (!contacts)
        return contacts.error();
    Result<store::Statement> points = database.prepare(
        "SELECT contact_id, kind, value FROM contact_point "
        "WHERE kind IN ('phone', 'mobile', 'fax', 'email', 'wechat') ORDER BY contact_id, position, id");
    if (!points)
        return points.error();
    Result<bool> morePoints = points->step();
    PackedText::Builder builder;
    SearchSource source;
    std::string text;
    qint64 read = 0;
    while (true) {
        const Result<bool> more = contacts->step();
        if (!more)
            return more.error();
        if (!*more)
            return builder.finish();
        const auto id = contacts->id<ContactId>(0);
        readContact(*contacts, 1, source);
        while (morePoints && *morePoints && points->integer(0) <= id.row()) {
            if (points->integer(0) == id.row())
                addPoint(source, points->utf8(1), points->utf8(2));
            morePoints = points->step();
        }
        if (!morePoints)
            return morePoints.error();
        text.clear();
        appendSearchRow(source, text);
        if (!builder.append(id, text))
            return Error{ErrorCode::TooLarge,
                         QStringLiteral("contact %1 has too much text to search in").arg(id.row())};
        if (++read % 10000 == 0 && context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    }
}

Result<PackedChange> loadOne(store::Database &database, ContactId id)
{
    PackedChange change;
    change.id = id;
    SearchSource source;
    Result<store::Statement *> points =
        database.cached("SELECT kind, value FROM contact_point WHERE contact_id = ? "
                        "AND kind IN ('phone', 'mobile', 'fax', 'email', 'wechat') ORDER BY position, id");
    if (!points)
        return points.error();
    Result<store::Statement *> contact = database.cached(
        "SELECT kind, name, company, phone, email, wechat FROM contact WHERE id = ? AND deleted_at IS NULL");
    if (!contact)
        return contact.error();
    (*contact)->bind(1, id);
    const Result<bool> there = (*contact)->step();
    if (!there)
        return there.error();
    if (!*there) {
        change.removed = true;
        return change;
    }
    readContact(**contact, 0, source);
    (*points)->bind(1, id);
    while (true) {
        const Result<bool> more = (*points)->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        addPoint(source, (*points)->utf8(0), (*points)->utf8(1));
    }
    appendSearchRow(source, change.text);
    (*contact)->reset();
    return change;
}

/// The contacts whose further points the commit touched; nothing if that cannot be told.
Result<std::optional<std::vector<ContactId>>> contactsOfPoints(store::Database &database, const ChangeSet &changes)
{
    using Ids = std::vector<ContactId>;
    const TableChanges &points = changes.of(TableId::ContactPoint);
    const auto readId = [](const store::Statement &row) { return row.id<ContactId>(0); };
    Ids touched;
    for (const std::vector<qint64> *list : {&points.inserted, &points.updated}) {
        for (const qint64 point : *list) {
            const Result<std::optional<ContactId>> id =
                rowOf<ContactId>(database, "SELECT contact_id FROM contact_point WHERE id = ?", readId, point);
            if (!id)
                return id.error();
            if (*id)
                touched.push_back(**id);
        }
    }
    for (const IdRange range : points.insertedRanges) {
        const Result<Ids> ids =
            rowsOf<ContactId>(database, "SELECT DISTINCT contact_id FROM contact_point WHERE id BETWEEN ? AND ?",
                              readId, range.first, range.last);
        if (!ids)
            return ids.error();
        touched.insert(touched.end(), ids->begin(), ids->end());
    }
    if (!points.deleted.empty()) {
        // The rows are gone; the journal remembers whose they were.
        const Result<Ids> ids =
            rowsOf<ContactId>(database,
                              "SELECT json_extract(before, '$.contact_id') FROM change "
                              "WHERE operation_id = ? AND table_name = 'contact_point' AND kind = 'delete' "
                              "AND json_type(before) = 'object'",
                              readId, changes.operation);
        if (!ids)
            return ids.error();
        if (ids->size() < points.deleted.size())
            return std::optional<Ids>();
        touched.insert(touched.end(), ids->begin(), ids->end());
    }
    return std::optional<Ids>(std::move(touched));
}

Result<SearchChanges> loadChanges(ReadContext &context, const ChangeSet &changes)
{
    SearchChanges made;
    const TableChanges &contacts = changes.of(TableId::Contact);
    const TableChanges &points = changes.of(TableId::ContactPoint);
    qint64 inRanges = 0;
    for (const TableChanges *table : {&contacts, &points}) {
        for (const IdRange range : table->insertedRanges)
            inRanges += range.count();
    }
    if (contacts.many || points.many || inRanges > kReloadAbove) {
        made.reload = true;
        return made;
    }
    store::Database &database = context.database();
    Result<std::optional<std::vector<ContactId>>> ofPoints = contactsOfPoints(database, changes);
    if (!ofPoints)
        return ofPoints.error();
    if (!*ofPoints) {
        made.reload = true;
        return made;
    }
    std::vector<ContactId> ids = std::move(**ofPoints);
    for (const std::vector<qint64> *list : {&contacts.inserted, &contacts.updated, &contacts.deleted}) {
        for (const qint64 id : *list)
            ids.push_back(ContactId::fromRow(id));
    }
    for (const IdRange range : contacts.insertedRanges) {
        for (qint64 id = range.first; id <= range.last; ++id)
            ids.push_back(ContactId::fromRow(id));
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    made.rows.reserve(ids.size());
    for (const ContactId id : ids) {
        Result<PackedChange> row = loadOne(database, id);
        if (!row)
            return row.error();
        made.rows.push_back(std::move(*row));
        if (made.rows.size() % 1000 == 0 && context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    }
    return made;
}

} // namespace contact_search_load_detail

Query<PackedText> loadSearchText()
{
    return {[](ReadContext &context) { return contact_search_load_detail::loadAll(context); }};
}

Query<SearchChanges> loadSearchChanges(ChangeSet changes)
{
    return {[changes = std::move(changes)](ReadContext &context) {
        return contact_search_load_detail::loadChanges(context, changes);
    }};
}

} // namespace shuke::contacts
