#include "core/exchange/import_refunds.h"

#include "core/exchange/import_order_draft.h"

namespace shuke::exchange {

Result<void> RefundLedger::loadSums()
{
    if (!m_mayHoldRefunds)
        return {};
    Result<store::Statement> rows = m_job.writer.database().prepare(
        "SELECT refund_of, sum(total_minor) FROM sales_order WHERE refund_of IS NOT NULL AND kind = 'refund' "
        "AND status IN ('paid', 'shipped', 'completed') AND deleted_at IS NULL GROUP BY refund_of");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_sums.at(numberKey(rows->integer(0))) = rows->integer(1);
    }
}

Result<void> RefundLedger::payBack(DraftTable &orders)
{
    if (m_refunded.empty())
        return {};
    if (Result<void> done = loadSums(); !done)
        return done;
    qint64 handled = 0;
    for (const Refunded &refunded : m_refunded) {
        if (++handled % 512 == 0) {
            if (Result<void> alive = m_job.context.checkCanceled(); !alive)
                return alive;
        }
        OrderDraft refund;
        bool deleted = false;
        const auto load = [&] { return orders.load(refunded.order, refund, deleted); };
        if (Result<void> done = load(); !done)
            return done;
        const qint64 *paidBack = m_sums.find(numberKey(refunded.order));
        const qint64 left = refund[OrderNumber::Total].value_or(0) + (paidBack ? *paidBack : 0);
        // An order of nothing is refunded by a refund of nothing.
        if (deleted || left < 0 || (left == 0 && paidBack))
            continue;
        if (!m_job.writer.hasBegun()) {
            orders.release(); // indexes cannot be dropped while a row is being read
            if (Result<void> done = m_job.writer.begin(); !done)
                return done;
            if (Result<void> done = load(); !done)
                return done;
        }
        refund[OrderText::Kind] = "refund";
        refund[OrderText::Status] = "completed";
        for (const OrderText column : {OrderText::ExternalId, OrderText::ShipName, OrderText::ShipPhone,
                                       OrderText::ShipAddress, OrderText::Note})
            refund[column] = {};
        for (const OrderNumber column : {OrderNumber::Discount, OrderNumber::Shipping, OrderNumber::Tax})
            refund[column] = 0;
        refund[OrderNumber::Total] = -left;
        refund[OrderNumber::RefundOf] = refunded.order;
        const Result<qint64> id = m_job.writer.newId(TableId::SalesOrder);
        if (!id)
            return id.error();
        if (Result<void> done = orders.insert(*id, refund, m_job.writer.batch(), m_job.context.nowMs()); !done)
            return done;
        if (!refunded.method.empty() && left != 0) {
            if (Result<void> done = m_payments.insert(*id, *refund[OrderNumber::OrderedOn], -left, refunded.method);
                !done)
                return done;
        }
        m_sums.at(numberKey(refunded.order)) -= left;
        ++m_job.report.extras["refunds"];
        m_job.report.unchanged -= refunded.unchangedRows;
        m_job.report.updated += refunded.unchangedRows;
    }
    orders.release();
    return {};
}

} // namespace shuke::exchange
