#include "core/exchange/import_contact_points.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_contact_points_detail {

/// Label, opted out and invalid, as three parameters from `first` on.
void bindDetails(store::Statement &statement, int first, const PointDraft &point)
{
    statement.bindUtf8(first, point.label.empty() ? std::string_view() : point.label); // no label: NULL
    statement.bind(first + 1, point.optedOut);
    statement.bind(first + 2, point.invalid);
}

} // namespace import_contact_points_detail

Result<std::vector<std::string>> PointTable::kinds()
{
    Result<store::Statement> rows = m_writer.database().prepare("SELECT code FROM contact_point_kind ORDER BY id");
    if (!rows)
        return rows.error();
    std::vector<std::string> codes;
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return codes;
        codes.emplace_back(rows->utf8(0));
    }
}

Result<bool> PointTable::write(qint64 contactId, bool known, bool onlyBlanks, const std::vector<PointDraft> &points,
                               const ContactDraft &primary)
{
    m_stored.clear();
    m_position = 0;
    if (known) {
        if (Result<void> done = load(contactId); !done)
            return done.error();
    }
    bool wrote = false;
    for (const PointDraft &point : points) {
        const auto same = std::find_if(m_stored.begin(), m_stored.end(), [&point](const Stored &stored) {
            if (point.listed)
                return stored.kind == point.kind && stored.value == point.value;
            return point.key ? stored.key == point.key : stored.value == point.value;
        });
        if (same != m_stored.end()) {
            if (!point.listed || onlyBlanks || same->id == 0)
                continue;
            const Result<bool> updated = update(*same, point);
            if (!updated)
                return updated.error();
            wrote = wrote || *updated;
            continue;
        }
        const bool isPrimary = point.key && (point.key == primary[ContactNumber::PhoneKey] ||
                                             point.key == primary[ContactNumber::EmailKey] ||
                                             point.key == primary[ContactNumber::WechatKey]);
        if (isPrimary && !point.listed)
            continue;
        if (Result<void> done = insert(contactId, point); !done)
            return done.error();
        wrote = true;
    }
    return wrote;
}

Result<void> PointTable::load(qint64 contactId)
{
    Result<store::Statement *> select = m_writer.database().cached(
        "SELECT id, kind, value, label, match_key, opted_out, invalid, position FROM contact_point "
        "WHERE contact_id = ? ORDER BY position, id");
    if (!select)
        return select.error();
    (*select)->bind(1, contactId);
    while (true) {
        const Result<bool> row = (*select)->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const store::Statement &s = **select;
        m_stored.push_back({s.integer(0), std::string(s.utf8(1)), std::string(s.utf8(2)), std::string(s.utf8(3)),
                            s.optionalInteger(4), s.integer(5) != 0, s.integer(6) != 0});
        m_position = std::max(m_position, s.integer(7));
    }
}

Result<void> PointTable::insert(qint64 contactId, const PointDraft &point)
{
    m_stored.push_back({0, std::string(point.kind), std::string(point.value), {}, point.key, false, false});
    if (Result<void> done = m_writer.begin(); !done)
        return done;
    const Result<qint64> id = m_writer.newId(TableId::ContactPoint);
    if (!id)
        return id.error();
    Result<store::Statement *> insert = m_writer.database().cached(
        "INSERT INTO contact_point (id, contact_id, kind, value, match_key, position, created_at, modified_at, label, "
        "opted_out, invalid) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, ?10)");
    if (!insert)
        return insert.error();
    store::Statement &statement = **insert;
    statement.bind(1, *id);
    statement.bind(2, contactId);
    statement.bindUtf8(3, point.kind);
    statement.bindUtf8(4, point.value);
    statement.bind(5, point.key);
    statement.bind(6, ++m_position);
    statement.bind(7, m_writer.context().nowMs());
    import_contact_points_detail::bindDetails(statement, 8, point);
    return statement.run();
}

Result<bool> PointTable::update(const Stored &stored, const PointDraft &point)
{
    if (stored.label == point.label && stored.optedOut == point.optedOut && stored.invalid == point.invalid)
        return false;
    if (Result<void> done = m_writer.begin(); !done)
        return done.error();
    Result<store::Statement *> update = m_writer.database().cached(
        "UPDATE contact_point SET label = ?2, opted_out = ?3, invalid = ?4, modified_at = ?5 WHERE id = ?1");
    if (!update)
        return update.error();
    store::Statement &statement = **update;
    statement.bind(1, stored.id);
    import_contact_points_detail::bindDetails(statement, 2, point);
    statement.bind(5, m_writer.context().nowMs());
    if (Result<void> done = statement.run(); !done)
        return done.error();
    return true;
}

} // namespace shuke::exchange
