#include "core/exchange/import_order_index.h"

#include "core/exchange/table_export.h"
#include "core/store/database.h"

#include <cstring>

namespace shuke::exchange {

Result<void> OrderIndex::load(store::Database &database, bool withTrash, bool ownNames)
{
    Result<store::Statement> rows = database.prepare(
        "SELECT external_id, id, deleted_at IS NOT NULL, kind = 'refund', created_at FROM sales_order ORDER BY id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        ++m_storeCount;
        m_storeIsEmpty = false;
        m_storeHasRefunds = m_storeHasRefunds || rows->integer(3) != 0;
        const std::string_view text = rows->utf8(0);
        if (text.empty()) {
            if (ownNames && (rows->integer(2) == 0 || withTrash))
                (rows->integer(2) == 0 ? m_ids : m_trash)
                    .at(TextKey::of(orderName(OrderId::fromRow(rows->integer(1)), rows->integer(4)))) =
                    rows->integer(1);
            continue;
        }
        if (rows->integer(2) == 0)
            m_ids.at(TextKey::of(text)) = rows->integer(1);
        else if (withTrash)
            m_trash.at(TextKey::of(text)) = rows->integer(1);
    }
}

qint64 OrderIndex::byExternalId(std::string_view externalId)
{
    const qint64 *id = externalId.empty() ? nullptr : m_ids.find(TextKey::of(externalId));
    return id ? *id : 0;
}

qint64 OrderIndex::inTrash(std::string_view externalId)
{
    const qint64 *id = externalId.empty() ? nullptr : m_trash.find(TextKey::of(externalId));
    return id ? *id : 0;
}

TextKey OrderIndex::contentKey(const OrderDraft &order)
{
    // Longer than 15 bytes, so that it is hashed; the separators keep the parts apart.
    std::array<char, 64> bytes = {};
    size_t place = 0;
    for (const OrderNumber column : {OrderNumber::ContactId, OrderNumber::OrderedOn, OrderNumber::OrderedAt,
                                     OrderNumber::Total, OrderNumber::RefundOf}) {
        const qint64 number = order[column].value_or(-1);
        std::memcpy(bytes.data() + place, &number, sizeof number);
        place += sizeof number;
    }
    bytes[place++] = order[OrderText::Kind] == "refund" ? 'r' : 'o';
    const std::string_view currency = order[OrderText::Currency];
    std::memcpy(bytes.data() + place, currency.data(), std::min<size_t>(currency.size(), 8));
    return TextKey::of({bytes.data(), bytes.size()});
}

Result<void> OrderIndex::loadContents(store::Database &database)
{
    m_contentsLoaded = true;
    Result<store::Statement> rows = database.prepare(
        "SELECT id, contact_id, ordered_on, ordered_at, total_minor, refund_of, kind, currency FROM sales_order "
        "WHERE external_id IS NULL AND deleted_at IS NULL ORDER BY id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        OrderDraft order;
        order[OrderNumber::ContactId] = rows->optionalInteger(1);
        order[OrderNumber::OrderedOn] = rows->optionalInteger(2);
        order[OrderNumber::OrderedAt] = rows->optionalInteger(3);
        order[OrderNumber::Total] = rows->optionalInteger(4);
        order[OrderNumber::RefundOf] = rows->optionalInteger(5);
        order[OrderText::Kind] = rows->utf8(6);
        order[OrderText::Currency] = rows->utf8(7);
        m_contents.add(contentKey(order), rows->integer(0));
    }
}

Result<qint64> OrderIndex::takeEqual(store::Database &database, const OrderDraft &order)
{
    if (!m_contentsLoaded) {
        if (Result<void> done = loadContents(database); !done)
            return done.error();
    }
    const TextKey key = contentKey(order);
    const std::span<const qint64> ids = m_contents.find(key);
    if (ids.empty())
        return qint64(0);
    qint64 &taken = m_taken.at(key);
    if (static_cast<size_t>(taken) >= ids.size())
        return qint64(0);
    return ids[static_cast<size_t>(taken++)];
}

} // namespace shuke::exchange
