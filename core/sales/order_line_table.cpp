#include "core/sales/order_table.h"
#include "core/store/write_context.h"

#include <algorithm>

namespace shuke::sales {

namespace order_line_table_detail {

OrderLine readLine(const store::Statement &row)
{
    OrderLine line;
    line.id = row.id<OrderLineId>(0);
    line.position = static_cast<int>(row.integer(1));
    line.product = row.id<ProductId>(2);
    line.productName = row.text(3);
    line.quantityMicro = row.integer(4);
    if (const std::optional<qint64> price = row.optionalInteger(5))
        line.unitPrice = Money::fromMinor(*price);
    line.discount = row.money(6);
    line.tax = row.money(7);
    if (const std::optional<qint64> amount = row.optionalInteger(8))
        line.amount = Money::fromMinor(*amount);
    return line;
}

/// Binds to 2 … 10. `index` is the line's place among those given.
void bindFields(store::Statement &statement, OrderId order, const OrderLine &line, size_t index)
{
    statement.bind(2, order);
    statement.bind(3, line.position > 0 ? line.position : static_cast<int>(index) + 1);
    statement.bind(4, line.product);
    statement.bind(5, line.productName.isEmpty() ? QString() : line.productName);
    statement.bind(6, line.quantityMicro);
    statement.bind(7, line.unitPrice);
    statement.bind(8, line.discount);
    statement.bind(9, line.tax);
    statement.bind(10, line.amount);
}

Result<void> insertLine(WriteContext &context, OrderId order, const OrderLine &line, size_t index)
{
    qint64 id = line.id.row();
    if (!line.id.isValid()) {
        const Result<qint64> next = context.nextId(TableId::OrderLine);
        if (!next)
            return next.error();
        id = *next;
    }
    Result<store::Statement *> insert = context.database().cached(
        "INSERT INTO order_line (id, order_id, position, product_id, product_name, quantity_micro, "
        "unit_price_minor, discount_minor, tax_minor, amount_minor) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, id);
    bindFields(**insert, order, line, index);
    return (*insert)->run();
}

/// True if the row was another one.
Result<bool> updateLine(WriteContext &context, OrderId order, const OrderLine &line, size_t index)
{
    Result<store::Statement *> update = context.database().cached(
        "UPDATE order_line SET position = ?3, product_id = ?4, product_name = ?5, quantity_micro = ?6, "
        "unit_price_minor = ?7, "
        "discount_minor = ?8, tax_minor = ?9, amount_minor = ?10 WHERE id = ?1 AND order_id = ?2 AND "
        "(position, product_id, product_name, quantity_micro, unit_price_minor, discount_minor, tax_minor, "
        "amount_minor) "
        "IS NOT (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    if (!update)
        return update.error();
    (*update)->bind(1, line.id);
    bindFields(**update, order, line, index);
    if (Result<void> done = (*update)->run(); !done)
        return done.error();
    return context.database().changes() > 0;
}

Result<void> deleteLine(WriteContext &context, OrderLineId line)
{
    Result<store::Statement *> remove = context.database().cached("DELETE FROM order_line WHERE id = ?1");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, line);
    return (*remove)->run();
}

} // namespace order_line_table_detail

Result<void> insertLines(WriteContext &context, OrderId order, std::span<const OrderLine> lines)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        if (Result<void> done = order_line_table_detail::insertLine(context, order, lines[i], i); !done)
            return done;
    }
    return {};
}

Result<bool> replaceLines(WriteContext &context, OrderId order, std::span<const OrderLine> lines)
{
    using namespace order_line_table_detail;
    const Result<std::vector<OrderLine>> stored = linesOf(context.database(), order);
    if (!stored)
        return stored.error();
    const auto has = [](std::span<const OrderLine> all, OrderLineId id) {
        return std::any_of(all.begin(), all.end(), [id](const OrderLine &line) { return line.id == id; });
    };
    bool changed = false;
    for (const OrderLine &line : *stored) {
        if (has(lines, line.id))
            continue;
        if (Result<void> done = deleteLine(context, line.id); !done)
            return done.error();
        changed = true;
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool known = lines[i].id.isValid() && has(*stored, lines[i].id);
        Result<bool> done = true;
        if (known)
            done = updateLine(context, order, lines[i], i);
        else if (Result<void> inserted = insertLine(context, order, lines[i], i); !inserted)
            done = inserted.error();
        if (!done)
            return done.error();
        changed = changed || *done;
    }
    return changed;
}

Result<std::vector<OrderLine>> linesOf(store::Database &database, OrderId order)
{
    Result<store::Statement *> select = database.cached(
        "SELECT id, position, product_id, product_name, quantity_micro, unit_price_minor, discount_minor, tax_minor, "
        "amount_minor FROM order_line WHERE order_id = ?1 ORDER BY position, id");
    if (!select)
        return select.error();
    (*select)->bind(1, order);
    std::vector<OrderLine> lines;
    for (;;) {
        const Result<bool> more = (*select)->step();
        if (!more)
            return more.error();
        if (!*more)
            return lines;
        lines.push_back(order_line_table_detail::readLine(**select));
    }
}

} // namespace shuke::sales
