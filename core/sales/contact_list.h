#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/base/money.h"

#include <QDate>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

// What the customer list shows: contacts with what they bought. Reads only; nothing of the trash.

namespace shuke::sales {

/// A row of the list. Null texts are unknown.
struct ContactListRow
{
    ContactId id;
    bool company = false;
    QString name;
    QString employer; ///< The person's company as typed.
    QString phone;
    QString email;
    QString city;
    QString source;
    QDate createdOn;
    int orderCount = 0; ///< Orders that count: paid, shipped or completed and not wholly refunded.
    QDate lastOrder;    ///< Day of the latest of them; invalid without one.
    /// Net of refunds, in the store's currency; nothing if a document in another currency has no rate (or on overflow).
    std::optional<Money> netRevenue;
};

/// What the list can be sorted by. Names go by their sort key (pinyin, folded), other texts by their folded text.
enum class ContactSort {
    Name,
    Kind,
    Employer,
    Phone,
    Email,
    City,
    Source,
    CreatedOn,
    OrderCount,
    LastOrder,
    NetRevenue
};

/// All contacts outside the trash, ascending by a key; equal keys by id. The contacts without a value come last.
struct ContactOrder
{
    std::shared_ptr<const std::vector<qint64>> ids; ///< Ascending. Never null; may be shared between orders.
    std::vector<quint32> places;                    ///< The order: of each row, where its id stands in `ids`.
    size_t blanks = 0;                              ///< How many rows, at the end, have no value.

    /// The ids as rows; descending turns all but the blanks round. `limit` 0: all.
    std::vector<qint64> rows(Qt::SortOrder direction = Qt::AscendingOrder, size_t limit = 0) const;
};

/// The natural order: newest id first. `limit` 0: all. Cheap with a limit.
Query<std::vector<qint64>> newestContacts(qint64 limit);
/// One pass over the table, sorted in memory: about half a second and 40 MB for a million contacts; by purchases also
/// one over the orders. Canceled soon after a cancel.
Query<ContactOrder> contactsSortedBy(ContactSort sort);
/// By OrderCount, LastOrder and NetRevenue: the three for the price of one.
Query<std::array<ContactOrder, 3>> contactsSortedByPurchases();
/// The rows of `ids` in that order; those in the trash or gone are left out. A few statements per row, by index.
Query<std::vector<ContactListRow>> contactListRows(std::vector<qint64> ids);

} // namespace shuke::sales
