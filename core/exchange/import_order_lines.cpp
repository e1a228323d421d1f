#include "core/exchange/import_order_lines.h"

#include <algorithm>

namespace shuke::exchange {

Result<void> OrderParts::insertLine(qint64 orderId, qint64 position, const LineDraft &line)
{
    if (!m_prepared) {
        Result<store::Statement> insert =
            m_writer.database().prepare("INSERT INTO order_line (id, order_id, position, product_id, quantity_micro, "
                                        "unit_price_minor, discount_minor, "
                                        "tax_minor, amount_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        if (!insert)
            return insert.error();
        m_insertLine = std::move(*insert);
        m_prepared = true;
    }
    if (Result<void> done = m_writer.begin(); !done)
        return done;
    const Result<qint64> id = m_writer.newId(TableId::OrderLine);
    if (!id)
        return id.error();
    m_insertLine.bindAll(*id, orderId, position, line.product, line.quantityMicro, line.unitPriceMinor,
                         line.discountMinor, line.taxMinor, line.amountMinor);
    return m_insertLine.run();
}

Result<void> OrderParts::insertLines(qint64 orderId, const std::vector<LineDraft> &lines)
{
    qint64 position = 0;
    for (const LineDraft &line : lines) {
        if (Result<void> done = insertLine(orderId, ++position, line); !done)
            return done;
    }
    return {};
}

Result<std::vector<OrderParts::KnownLine>> OrderParts::linesOf(qint64 orderId)
{
    Result<store::Statement *> select = m_writer.database().cached(
        "SELECT id, position, product_id, quantity_micro, unit_price_minor, discount_minor, tax_minor, amount_minor "
        "FROM order_line WHERE order_id = ? ORDER BY position, id");
    if (!select)
        return select.error();
    (*select)->bind(1, orderId);
    std::vector<KnownLine> lines;
    while (true) {
        const Result<bool> row = (*select)->step();
        if (!row)
            return row.error();
        if (!*row)
            return lines;
        const store::Statement &s = **select;
        lines.push_back({s.integer(0),
                         s.integer(1),
                         {s.optionalInteger(2), s.integer(3), s.optionalInteger(4), s.integer(5), s.integer(6),
                          s.optionalInteger(7)}});
    }
}

Result<bool> OrderParts::hasLines(qint64 orderId)
{
    const Result<std::vector<KnownLine>> known = linesOf(orderId);
    if (!known)
        return known.error();
    return !known->empty();
}

Result<bool> OrderParts::replaceLines(qint64 orderId, const std::vector<LineDraft> &lines)
{
    const Result<std::vector<KnownLine>> known = linesOf(orderId);
    if (!known)
        return known.error();
    bool wrote = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i >= known->size()) {
            const qint64 position = known->empty() ? 0 : known->back().position;
            if (Result<void> done =
                    insertLine(orderId, position + static_cast<qint64>(i - known->size()) + 1, lines[i]);
                !done)
                return done.error();
            wrote = true;
            continue;
        }
        if ((*known)[i].line == lines[i])
            continue;
        if (Result<void> done = m_writer.begin(); !done)
            return done.error();
        Result<store::Statement *> update = m_writer.database().cached(
            "UPDATE order_line SET product_id = ?, quantity_micro = ?, unit_price_minor = ?, discount_minor = ?, "
            "tax_minor = ?, amount_minor = ? WHERE id = ?");
        if (!update)
            return update.error();
        (*update)->bindAll(lines[i].product, lines[i].quantityMicro, lines[i].unitPriceMinor, lines[i].discountMinor,
                           lines[i].taxMinor, lines[i].amountMinor, (*known)[i].id);
        if (Result<void> done = (*update)->run(); !done)
            return done.error();
        wrote = true;
    }
    for (size_t i = lines.size(); i < known->size(); ++i) {
        if (Result<void> done = m_writer.begin(); !done)
            return done.error();
        Result<store::Statement *> remove = m_writer.database().cached("DELETE FROM order_line WHERE id = ?");
        if (!remove)
            return remove.error();
        (*remove)->bindAll((*known)[i].id);
        if (Result<void> done = (*remove)->run(); !done)
            return done.error();
        wrote = true;
    }
    return wrote;
}

Result<bool> OrderParts::appendLines(qint64 orderId, const std::vector<LineDraft> &lines)
{
    Result<std::vector<KnownLine>> known = linesOf(orderId);
    if (!known)
        return known.error();
    qint64 position = known->empty() ? 0 : known->back().position;
    bool wrote = false;
    for (const LineDraft &line : lines) {
        const auto same =
            std::find_if(known->begin(), known->end(), [&line](const KnownLine &k) { return k.line == line; });
        if (same != known->end()) {
            known->erase(same);
            continue;
        }
        if (Result<void> done = insertLine(orderId, ++position, line); !done)
            return done.error();
        wrote = true;
    }
    return wrote;
}

Result<void> OrderParts::insertPayment(qint64 orderId, qint64 day, qint64 amount, std::string_view method)
{
    if (Result<void> done = m_writer.begin(); !done)
        return done;
    const Result<qint64> id = m_writer.newId(TableId::Payment);
    if (!id)
        return id.error();
    Result<store::Statement *> insert = m_writer.database().cached(
        "INSERT INTO payment (id, order_id, paid_on, amount_minor, method, created_at) VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    (*insert)->bindAll(*id, orderId, day, amount);
    (*insert)->bindUtf8(5, method);
    (*insert)->bind(6, m_writer.context().nowMs());
    return (*insert)->run();
}

Result<bool> OrderParts::settlePayment(qint64 orderId, qint64 day, qint64 amount, std::string_view method,
                                       bool onlyBlanks)
{
    Result<store::Statement *> select =
        m_writer.database().cached("SELECT id, paid_on, amount_minor, method FROM payment WHERE order_id = ? LIMIT 2");
    if (!select)
        return select.error();
    (*select)->bind(1, orderId);
    const Result<bool> first = (*select)->step();
    if (!first)
        return first.error();
    if (!*first) {
        if (Result<void> done = insertPayment(orderId, day, amount, method); !done)
            return done.error();
        return true;
    }
    const qint64 id = (*select)->integer(0);
    const bool same = (*select)->integer(1) == day && (*select)->integer(2) == amount && (*select)->utf8(3) == method;
    const Result<bool> second = (*select)->step();
    (*select)->reset();
    if (!second)
        return second.error();
    if (same || *second || onlyBlanks)
        return false;
    if (Result<void> done = m_writer.begin(); !done)
        return done.error();
    Result<store::Statement *> update =
        m_writer.database().cached("UPDATE payment SET paid_on = ?, amount_minor = ?, method = ?4 WHERE id = ?3");
    if (!update)
        return update.error();
    (*update)->bindAll(day, amount, id);
    (*update)->bindUtf8(4, method);
    if (Result<void> done = (*update)->run(); !done)
        return done.error();
    return true;
}

} // namespace shuke::exchange
