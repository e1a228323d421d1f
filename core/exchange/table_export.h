#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/exchange/import_kind.h"
#include "core/exchange/table_sink.h"

namespace shuke::exchange {

/// What an export wrote, and what a table of its kind has no column for: that is in the store only.
struct ExportReport
{
    qint64 rows = 0;
    qint64 relationsElsewhere = 0; ///< Of these contacts; the table of relations has them.
    qint64 consentsElsewhere = 0;  ///< Of these contacts; the table of consents has them.
    qint64 personalLeftOut =
        0; ///< Companies with a birthday, gender, parts of a name, …: the table of contacts has them.
    qint64 customersInTrash = 0;  ///< Orders written as walk-ins, as their customer is in the trash.
    qint64 activitiesLeftOut = 0; ///< Of customers in the trash.
    qint64 relationsLeftOut = 0;  ///< With one of the two in the trash.
    qint64 consentsLeftOut = 0;   ///< Of customers in the trash.
    qint64 originalsInTrash = 0;  ///< Refunds written without their order, as it is in the trash.
};

/// Writes all rows outside the trash that belong to the kind, with the importer's field names as headers, so that the
/// file, imported as the same kind, gives the same content, and changes nothing where it came from:
/// - Contacts, companies: one row each, by id. phone2 and email2 are the first further ones; what they do not tell of a
///   contact's further points is in contact_points (see PointText), further addresses are in addresses (see
///   AddressText). Custom fields as "custom:CODE:TYPE".
/// - Products: one row each.
/// - Orders: one row per order or refund, without its lines.
/// - OrderLines: one row per line, the order's own columns on its first; an order without lines is one row. `amount` is
///   the order's and stands on its first row, line_amount is the line's. product_name is the product's, line_text what
///   was written down for a line instead. Imported as orders, it makes orders with their lines.
/// - Activities: one row each, by id; those of customers in the trash are left out. `participants` lists the others who
///   took part (see activity_words.h).
/// - Relations: one row for each affiliation ("works_at": the customer is the person, other the company), by id, then
///   one for each relation between two contacts (the customer is the `relation` of the other), by id. Those with
///   somebody in the trash are left out.
/// - Consents: one row for each entry of the ledger, in the order in which they were written; those of customers in the
///   trash are left out. `recorded_by` is the name of the member of staff.
/// payment_method is how all of an order was paid on its day; any other payments are in `payments` (see appendPayment).
/// A customer without an external id is told by phone, e-mail and name, and by twinName() if that is not enough.
/// An order or activity without an external id gets the name orderName(). Refunds that are completed have status
/// "refund"; amounts of refunds are negative. Times of day are local to the business.
///
/// Streams: memory does not depend on the number of rows. Canceled within 1,024 rows; IoError and DiskFull of the sink.
Result<ExportReport> exportTable(ReadContext &context, ImportKind kind, TableSink &sink,
                                 const ProgressSink &progress = {});

/// "#ID-MOMENT" for an order without an external id: its row number, and when the row was made in base 36. Only that
/// row of that store and its copies have both, so an import neither misses it nor takes another order for it.
std::string orderName(OrderId id, qint64 createdAtMs);
/// The same of an activity.
std::string activityName(qint64 id, qint64 createdAtMs);

/// "(2)": what stands for an external id where name, phone and e-mail belong to several contacts without one. It is the
/// second of them, here as in any store that their export was imported into.
std::string twinName(int place);
/// 0: it is no such name.
int twinFromName(std::string_view name);

/// `only`: ids, ascending; null: all.
Result<ExportReport> exportContacts(ReadContext &context, bool companies, TableSink &sink, const ProgressSink &progress,
                                    const std::vector<qint64> *only = nullptr);
Result<ExportReport> exportProducts(ReadContext &context, TableSink &sink);
Result<ExportReport> exportActivities(ReadContext &context, TableSink &sink, const ProgressSink &progress);
Result<ExportReport> exportRelations(ReadContext &context, TableSink &sink, const ProgressSink &progress);
Result<ExportReport> exportConsents(ReadContext &context, TableSink &sink, const ProgressSink &progress);
Result<ExportReport> exportOrders(ReadContext &context, bool withLines, TableSink &sink, const ProgressSink &progress);

} // namespace shuke::exchange
