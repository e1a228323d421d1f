#include "core/contacts/contact_merge_table.h"

#include "core/contacts/table_rows.h"

namespace shuke::contacts {

namespace contact_merge_table_detail {

Result<std::optional<ContactId>> nextKept(store::Database &database, ContactId lost)
{
    return rowOf<ContactId>(
        database, "SELECT kept_id FROM contact_merge WHERE lost_id = ?",
        [](const store::Statement &row) { return row.id<ContactId>(0); }, lost);
}

} // namespace contact_merge_table_detail

Result<void> insertContactMerge(WriteContext &context, ContactId lost, ContactId kept)
{
    const Result<std::optional<ContactId>> before = contact_merge_table_detail::nextKept(context.database(), lost);
    if (!before)
        return before.error();
    if (*before)
        return Error{ErrorCode::Conflict,
                     QStringLiteral("contact %1 was merged into contact %2").arg(lost.row()).arg((*before)->row())};
    for (ContactId at = kept;;) {
        const Result<std::optional<ContactId>> next = contact_merge_table_detail::nextKept(context.database(), at);
        if (!next)
            return next.error();
        if (!*next)
            break;
        at = **next;
        if (at == lost)
            return Error{ErrorCode::Conflict,
                         QStringLiteral("contact %1 was merged into contact %2").arg(kept.row()).arg(lost.row())};
    }
    const Result<qint64> id = context.nextId(TableId::ContactMerge);
    if (!id)
        return id.error();
    return runCached(context.database(),
                     "INSERT INTO contact_merge (id, lost_id, kept_id, created_at) VALUES (?, ?, ?, ?)", *id, lost,
                     kept, context.nowMs());
}

Result<std::optional<ContactId>> mergedInto(store::Database &database, ContactId lost)
{
    std::optional<ContactId> last;
    for (ContactId at = lost;;) {
        const Result<std::optional<ContactId>> next = contact_merge_table_detail::nextKept(database, at);
        if (!next)
            return next.error();
        if (!*next || **next == lost)
            return last;
        last = at = **next;
    }
}

Result<std::unordered_map<qint64, qint64>> allMerged(store::Database &database)
{
    using Pair = std::pair<qint64, qint64>;
    const Result<std::vector<Pair>> rows =
        rowsOf<Pair>(database, "SELECT lost_id, kept_id FROM contact_merge",
                     [](const store::Statement &row) { return Pair(row.integer(0), row.integer(1)); });
    if (!rows)
        return rows.error();
    std::unordered_map<qint64, qint64> merged(rows->begin(), rows->end());
    for (auto &[lost, kept] : merged) {
        for (auto next = merged.find(kept); next != merged.end() && next->second != lost; next = merged.find(kept))
            kept = next->second;
    }
    return merged;
}

Result<void> forEachFormer(store::Database &database, const std::function<void(const FormerIdentity &)> &take)
{
    const Result<std::unordered_map<qint64, qint64>> merged = allMerged(database);
    if (!merged)
        return merged.error();
    if (merged->empty())
        return {};
    Result<store::Statement> rows = database.prepare(
        "SELECT c.id, c.external_id, c.name, c.company, c.phone_key, c.email_key, c.wechat_key, c.tax_id_key "
        "FROM contact_merge m JOIN contact c ON c.id = m.lost_id WHERE c.deleted_at IS NOT NULL ORDER BY c.id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        FormerIdentity former;
        former.kept = merged->at(rows->integer(0));
        const Result<std::optional<bool>> live = rowOf<bool>(
            database, "SELECT deleted_at IS NULL FROM contact WHERE id = ?",
            [](const store::Statement &kept) { return kept.integer(0) != 0; }, former.kept);
        if (!live)
            return live.error();
        former.keptIsLive = live->value_or(false);
        former.externalId = rows->utf8(1);
        former.name = rows->utf8(2);
        former.company = rows->utf8(3);
        former.phoneKey = rows->optionalInteger(4);
        former.emailKey = rows->optionalInteger(5);
        former.wechatKey = rows->optionalInteger(6);
        former.taxIdKey = rows->optionalInteger(7);
        take(former);
    }
}

Result<std::optional<ContactId>> contactByFormerId(store::Database &database, std::string_view externalId)
{
    Result<store::Statement *> select =
        database.cached("SELECT c.id FROM contact c JOIN contact_merge m ON m.lost_id = c.id WHERE c.external_id = ? "
                        "AND c.deleted_at IS NOT NULL ORDER BY m.id DESC");
    if (!select)
        return select.error();
    (*select)->bindUtf8(1, externalId);
    std::vector<ContactId> lost;
    while (true) {
        const Result<bool> row = (*select)->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        lost.push_back((*select)->id<ContactId>(0));
    }
    for (const ContactId id : lost) {
        const Result<std::optional<ContactId>> kept = mergedInto(database, id);
        if (!kept)
            return kept.error();
        if (!*kept)
            continue;
        const Result<std::optional<ContactId>> live = rowOf<ContactId>(
            database, "SELECT id FROM contact WHERE id = ? AND deleted_at IS NULL",
            [](const store::Statement &row) { return row.id<ContactId>(0); }, **kept);
        if (!live || *live)
            return live;
    }
    return std::optional<ContactId>();
}

} // namespace shuke::contacts
