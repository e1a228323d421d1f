#include "core/exchange/import_order_lines.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_order_lines_detail {

void bindText(store::Statement &statement, int parameter, const std::string &text)
{
    if (text.empty())
        statement.bindNull(parameter);
    else
        statement.bindUtf8(parameter, text);
}

} // namespace import_order_lines_detail

using import_order_lines_detail::bindText;

Result<void> OrderParts::insertLine(qint64 orderId, qint64 position, const LineDraft &line)
{
    if (!m_prepared) {
        Result<store::Statement> insert =
            m_writer.database().prepare("INSERT INTO order_line (id, order_id, position, product_id, quantity_micro, "
                                        "unit_price_minor, discount_minor, tax_minor, amount_minor, product_name) "
                                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
    bindText(m_insertLine, 10, line.text);
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
        "SELECT id, position, product_id, quantity_micro, unit_price_minor, discount_minor, tax_minor, amount_minor, "
        "product_name FROM order_line WHERE order_id = ? ORDER BY position, id");
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
                          s.optionalInteger(7), std::string(s.utf8(8))}});
    }
}

Result<QByteArray> OrderParts::currencyOf(qint64 orderId)
{
    Result<store::Statement *> select = m_writer.database().cached("SELECT currency FROM sales_order WHERE id = ?");
    if (!select)
        return select.error();
    (*select)->bind(1, orderId);
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    const QByteArray currency = *row ? (*select)->text(0).toLatin1() : QByteArray();
    (*select)->reset();
    return currency;
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
            "UPDATE order_line SET product_id = ?1, quantity_micro = ?2, unit_price_minor = ?3, discount_minor = ?4, "
            "tax_minor = ?5, amount_minor = ?6, product_name = ?8 WHERE id = ?7");
        if (!update)
            return update.error();
        (*update)->bindAll(lines[i].product, lines[i].quantityMicro, lines[i].unitPriceMinor, lines[i].discountMinor,
                           lines[i].taxMinor, lines[i].amountMinor, (*known)[i].id);
        bindText(**update, 8, lines[i].text);
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

} // namespace shuke::exchange
