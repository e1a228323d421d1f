#include "core/contacts/contact_lookup.h"

#include <string>

namespace shuke::contacts {

namespace contact_lookup_detail {

Result<std::optional<ContactId>> firstId(store::Database &database, std::string_view sql, std::string_view text)
{
    Result<store::Statement *> select = database.cached(sql);
    if (!select)
        return select.error();
    (*select)->bindUtf8(1, text);
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    std::optional<ContactId> found;
    if (*row)
        found = (*select)->id<ContactId>(0);
    (*select)->reset();
    return found;
}

} // namespace contact_lookup_detail

Result<std::optional<ContactId>> contactByExternalId(store::Database &database, std::string_view externalId)
{
    return contact_lookup_detail::firstId(
        database, "SELECT id FROM contact WHERE external_id = ? AND external_id IS NOT NULL AND deleted_at IS NULL",
        externalId);
}

Result<std::optional<ContactId>> trashedContactByExternalId(store::Database &database, std::string_view externalId)
{
    return contact_lookup_detail::firstId(database,
                                          "SELECT id FROM contact WHERE external_id = ? AND deleted_at IS NOT NULL "
                                          "ORDER BY deleted_at DESC, id DESC LIMIT 1",
                                          externalId);
}

Result<std::vector<ContactId>> contactsByKey(store::Database &database, MatchColumn column, qint64 key)
{
    constexpr std::string_view kPoints =
        " UNION SELECT contact_id FROM contact_point JOIN contact ON contact.id = contact_id "
        "WHERE match_key = ?1 AND deleted_at IS NULL AND contact_point.kind ";
    std::string sql = "SELECT id FROM contact WHERE deleted_at IS NULL AND ";
    switch (column) {
    case MatchColumn::Phone:
        sql += "phone_key = ?1" + std::string(kPoints) + "IN ('phone', 'mobile', 'fax')";
        break;
    case MatchColumn::Email:
        sql += "email_key = ?1" + std::string(kPoints) + "= 'email'";
        break;
    case MatchColumn::Wechat:
        sql += "wechat_key = ?1" + std::string(kPoints) + "= 'wechat'";
        break;
    case MatchColumn::TaxId:
        sql += "tax_id_key = ?1";
        break;
    }
    Result<store::Statement *> select = database.cached(sql + " ORDER BY 1");
    if (!select)
        return select.error();
    (*select)->bind(1, key);
    std::vector<ContactId> found;
    while (true) {
        const Result<bool> row = (*select)->step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.push_back((*select)->id<ContactId>(0));
    }
}

} // namespace shuke::contacts
