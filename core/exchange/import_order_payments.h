#pragma once

#include "core/exchange/import_finding.h"
#include "core/exchange/import_lookup.h"

namespace shuke::exchange {

/// The payments of orders: what a file tells of them, and the rows that an import writes.
class OrderPayments
{
public:
    OrderPayments(ImportWriter &writer, ImportLookup &lookup) : m_writer(writer), m_lookup(lookup) {}

    /// What the file says about the order at hand. `method`: how all of it was paid. `list`: every single payment, as
    /// appendPayment writes it; it goes before `method`. `digits`: of the order's currency. What cannot be read becomes
    /// a finding. Views point into the row.
    Result<void> read(std::string_view method, std::string_view list, int digits, qint64 line,
                      std::vector<RowFinding> &findings);
    /// The method told for the whole order; empty for none.
    std::string_view method() const { return m_method; }

    /// Writes what read() found to an order of this day and total. A method alone is one payment of all of it if the
    /// order `isPaid`; it brings a single payment up to date and leaves several alone. A list replaces what is there
    /// unless `onlyBlanks`. `known`: the order was there before. Returns whether anything was written.
    Result<bool> write(qint64 orderId, bool known, qint64 day, qint64 total, bool isPaid, bool onlyBlanks);

    Result<void> insert(qint64 orderId, qint64 day, qint64 amount, std::string_view method, std::string_view note = {});

private:
    struct Payment
    {
        qint64 id = 0;
        qint64 day = 0;
        qint64 amount = 0;
        std::string method;
        std::string note;

        bool isSame(const Payment &other) const
        {
            return day == other.day && amount == other.amount && method == other.method && note == other.note;
        }
    };
    /// False: the entry is none.
    Result<bool> readEntry(const struct PointText &entry, int digits, Payment &payment);
    Result<std::vector<Payment>> stored(qint64 orderId);
    Result<void> update(qint64 id, const Payment &payment);
    Result<bool> replace(qint64 orderId, const std::vector<Payment> &known);

    ImportWriter &m_writer;
    ImportLookup &m_lookup;
    std::string_view m_method;
    std::vector<Payment> m_told;
};

/// Appends a payment to the cell of an order's payments: "wechat_pay=2024-03-05 250.00", a note in brackets before the
/// equals sign.
void appendPayment(std::string_view method, std::string_view note, std::string_view day, std::string_view amount,
                   std::string &cell);

} // namespace shuke::exchange
