#pragma once

#include "core/base/command.h"
#include "core/exchange/import_kind.h"
#include "core/exchange/table_sink.h"

namespace shuke::exchange {

/// What an export wrote, and what a table of this shape cannot hold.
struct ExportReport
{
    qint64 rows = 0;
    /// Contact points beyond phone, phone2, email and email2, WeChat: they are in the store only.
    qint64 pointsLeftOut = 0;
    /// Orders paid in more than one way: their payment_method is empty.
    qint64 mixedPayments = 0;
};

/// Writes all rows outside the trash that belong to the kind, with the importer's field names as headers, so that the
/// file imports again:
/// - Contacts, companies: one row each, by id; custom fields as "custom:CODE".
/// - Products: one row each.
/// - Orders: one row per order or refund, without its lines.
/// - OrderLines: one row per line, the order's own columns on its first; an order without lines is one row. `amount` is
///   the order's and stands on its first row. Import it as orders.
/// An order without an external id is called "#ID" where its rows or refunds have to find it.
/// Refunds have status "refund" and a negative amount. Times of day are local to the business.
///
/// Streams: memory does not depend on the number of rows. Canceled within 1,024 rows; IoError and DiskFull of the sink.
Result<ExportReport> exportTable(ReadContext &context, ImportKind kind, TableSink &sink,
                                 const ProgressSink &progress = {});

Result<ExportReport> exportContacts(ReadContext &context, bool companies, TableSink &sink,
                                    const ProgressSink &progress);
Result<ExportReport> exportProducts(ReadContext &context, TableSink &sink);
Result<ExportReport> exportOrders(ReadContext &context, bool withLines, TableSink &sink, const ProgressSink &progress);

} // namespace shuke::exchange
