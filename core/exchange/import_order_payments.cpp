#include "core/exchange/import_order_payments.h"

#include "core/exchange/import_field.h"
#include "core/exchange/point_text.h"
#include "core/exchange/value_parse.h"

namespace shuke::exchange {

void appendPayment(std::string_view method, std::string_view note, std::string_view day, std::string_view amount,
                   std::string &cell)
{
    PointText entry;
    entry.kind = method;
    entry.label = note;
    entry.value.append(day).append(" ").append(amount);
    appendPoint(entry, cell);
}

Result<bool> OrderPayments::readEntry(const PointText &entry, int digits, Payment &payment)
{
    const size_t space = entry.value.find(' ');
    if (space == std::string::npos)
        return false;
    const Result<std::optional<std::string_view>> method = m_lookup.paymentMethod(entry.kind);
    if (!method)
        return method.error();
    const Parsed<QDate> day = parseDay(std::string_view(entry.value).substr(0, space), DateFormat());
    const Parsed<qint64> amount = parseAmount(std::string_view(entry.value).substr(space + 1), digits);
    if (!*method || !day || !amount)
        return false;
    payment = {0, day->toJulianDay(), *amount, std::string(**method), entry.label};
    return true;
}

Result<void> OrderPayments::read(std::string_view method, std::string_view list, int digits, qint64 line,
                                 std::vector<RowFinding> &findings)
{
    m_method = {};
    m_told.clear();
    if (!method.empty()) {
        const Result<std::optional<std::string_view>> code = m_lookup.paymentMethod(method);
        if (!code)
            return code.error();
        m_method = code->value_or("other");
        if (!*code)
            findings.push_back({fieldCode(Field::PaymentMethod), "payment_method_unknown", method, line});
    }
    std::vector<PointText> entries;
    bool fine = parsePoints(list, entries);
    for (const PointText &entry : entries) {
        const Result<bool> read = readEntry(entry, digits, m_told.emplace_back());
        if (!read)
            return read.error();
        fine = fine && *read;
    }
    if (!fine) {
        m_told.clear(); // half of the payments would be a wrong sum
        findings.push_back({fieldCode(Field::Payments), "payment_invalid", list, line});
    }
    return {};
}

Result<bool> OrderPayments::write(qint64 orderId, bool known, qint64 day, qint64 total, bool isPaid, bool onlyBlanks)
{
    const bool isList = !m_told.empty();
    if (!isList && (m_method.empty() || !isPaid))
        return false;
    std::vector<Payment> there;
    if (known) {
        Result<std::vector<Payment>> rows = stored(orderId);
        if (!rows)
            return rows.error();
        there = std::move(*rows);
    }
    if (isList)
        return onlyBlanks && !there.empty() ? Result<bool>(false) : replace(orderId, there);
    if (there.empty()) {
        const Result<void> done = insert(orderId, day, total, m_method);
        return done ? Result<bool>(true) : done.error();
    }
    const Payment whole{0, day, total, std::string(m_method), there[0].note};
    if (there.size() > 1 || onlyBlanks || there[0].isSame(whole))
        return false;
    const Result<void> done = update(there[0].id, whole);
    return done ? Result<bool>(true) : done.error();
}

Result<std::vector<OrderPayments::Payment>> OrderPayments::stored(qint64 orderId)
{
    Result<store::Statement *> select = m_writer.database().cached(
        "SELECT id, paid_on, amount_minor, method, note FROM payment WHERE order_id = ? ORDER BY id");
    if (!select)
        return select.error();
    (*select)->bind(1, orderId);
    std::vector<Payment> payments;
    while (true) {
        const Result<bool> row = (*select)->step();
        if (!row)
            return row.error();
        if (!*row)
            return payments;
        const store::Statement &s = **select;
        payments.push_back({s.integer(0), s.integer(1), s.integer(2), std::string(s.utf8(3)), std::string(s.utf8(4))});
    }
}

Result<bool> OrderPayments::replace(qint64 orderId, const std::vector<Payment> &known)
{
    bool wrote = false;
    for (size_t i = 0; i < m_told.size(); ++i) {
        const Payment &told = m_told[i];
        if (i < known.size() && known[i].isSame(told))
            continue;
        const Result<void> done = i < known.size() ? update(known[i].id, told)
                                                   : insert(orderId, told.day, told.amount, told.method, told.note);
        if (!done)
            return done.error();
        wrote = true;
    }
    for (size_t i = m_told.size(); i < known.size(); ++i) {
        if (Result<void> done = m_writer.begin(); !done)
            return done.error();
        Result<store::Statement *> remove = m_writer.database().cached("DELETE FROM payment WHERE id = ?");
        if (!remove)
            return remove.error();
        (*remove)->bind(1, known[i].id);
        if (Result<void> done = (*remove)->run(); !done)
            return done.error();
        wrote = true;
    }
    return wrote;
}

Result<void> OrderPayments::insert(qint64 orderId, qint64 day, qint64 amount, std::string_view method,
                                   std::string_view note)
{
    if (Result<void> done = m_writer.begin(); !done)
        return done;
    const Result<qint64> id = m_writer.newId(TableId::Payment);
    if (!id)
        return id.error();
    Result<store::Statement *> insert = m_writer.database().cached(
        "INSERT INTO payment (id, order_id, paid_on, amount_minor, method, note, created_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return insert.error();
    store::Statement &statement = **insert;
    statement.bindAll(*id, orderId, day, amount);
    statement.bindUtf8(5, method);
    if (note.empty())
        statement.bindNull(6);
    else
        statement.bindUtf8(6, note);
    statement.bind(7, m_writer.context().nowMs());
    return statement.run();
}

Result<void> OrderPayments::update(qint64 id, const Payment &payment)
{
    if (Result<void> done = m_writer.begin(); !done)
        return done;
    Result<store::Statement *> update = m_writer.database().cached(
        "UPDATE payment SET paid_on = ?2, amount_minor = ?3, method = ?4, note = ?5 WHERE id = ?1");
    if (!update)
        return update.error();
    store::Statement &statement = **update;
    statement.bindAll(id, payment.day, payment.amount);
    statement.bindUtf8(4, payment.method);
    if (payment.note.empty())
        statement.bindNull(5);
    else
        statement.bindUtf8(5, payment.note);
    return statement.run();
}

} // namespace shuke::exchange
