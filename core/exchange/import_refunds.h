#pragma once

#include "core/exchange/import_draft.h"
#include "core/exchange/import_job.h"
#include "core/exchange/import_order_payments.h"

namespace shuke::exchange {

/// The orders a file calls refunded. When all rows are in, each gets a refund of what was not paid back yet, on the
/// order's day: a refund that stands in the file, or was imported before, is not made a second time.
class RefundLedger
{
public:
    RefundLedger(ImportJob &job, OrderPayments &payments) : m_job(job), m_payments(payments) {}

    void setStoreHasRefunds(bool has) { m_mayHoldRefunds = has; }
    /// A refund with a link to its order was written.
    void linked() { m_mayHoldRefunds = true; }
    /// `method`: of the order's payment, or empty; must outlive the import. `unchangedRows`: rows counted as unchanged,
    /// which become updated ones if a refund is made.
    void add(qint64 orderId, std::string_view method, qint64 unchangedRows)
    {
        m_refunded.push_back({orderId, method, unchangedRows});
    }

    Result<void> payBack(DraftTable &orders);

private:
    Result<void> loadSums();

    struct Refunded
    {
        qint64 order = 0;
        std::string_view method;
        qint64 unchangedRows = 0;
    };

    ImportJob &m_job;
    OrderPayments &m_payments;
    std::vector<Refunded> m_refunded;
    KeyMap m_sums; ///< Order → sum of its refunds.
    bool m_mayHoldRefunds = false;
};

} // namespace shuke::exchange
