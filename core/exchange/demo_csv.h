#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/demo_company.h"

namespace shuke::exchange {

/// What the files hold, exactly; also written as summary.json. Money in minor units.
struct DemoSummary
{
    qint64 contacts = 0;   ///< Rows of contacts.csv.
    qint64 duplicates = 0; ///< Of these: records of somebody who is in the file already.
    qint64 damagedPhones = 0;
    qint64 damagedEmails = 0;
    qint64 orders = 0;  ///< Orders of orders.csv, refunds not counted.
    qint64 refunds = 0; ///< Refund rows of orders.csv.
    qint64 canceledOrders = 0;
    qint64 draftOrders = 0;
    qint64 countedOrders = 0;  ///< Paid, shipped or completed and not wholly refunded.
    qint64 walkInOrders = 0;   ///< Of `orders`: without a customer.
    qint64 grossMinor = 0;     ///< Σ totals of paid, shipped and completed orders.
    qint64 refundMinor = 0;    ///< Σ refunds, >= 0.
    qint64 netMinor = 0;       ///< gross − refunds.
    qint64 walkInNetMinor = 0; ///< Of `netMinor`.
    qint64 buyers = 0;         ///< Contacts with a counted order.
};

/// Writes contacts.csv and orders.csv (UTF-8, LF; headers are the importer's field names; one row per order, a refund
/// is a row of its own with a negative amount and its order's number) and summary.json into `folder`, which is made if
/// missing.
///
/// Streams: memory does not depend on the number of customers. Canceled or IoError leaves incomplete files of no name.
Result<DemoSummary> writeDemoCsv(const DemoOptions &options, const QString &folder, const CancelToken &cancel = {},
                                 const ProgressSink &progress = {});

} // namespace shuke::exchange
