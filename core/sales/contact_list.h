#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/base/money.h"

#include <QDate>
#include <QString>

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

/// Ids of all contacts, ascending by a key; equal keys by id. The contacts without a value come last.
struct ContactOrder
{
    std::vector<qint64> ids;
    size_t blanks = 0; ///< How many of them, at the end, have no value.
};

/// The natural order: newest id first. `limit` 0: all. Cheap with a limit.
Query<std::vector<qint64>> newestContacts(qint64 limit);
/// One pass over the table, sorted in memory: about 1 s and 60 MB for a million contacts. Canceled soon after a cancel.
Query<ContactOrder> contactsSortedBy(ContactSort sort);
/// The rows of `ids` in that order; those in the trash or gone are left out. A few statements per row, by index.
Query<std::vector<ContactListRow>> contactListRows(std::vector<qint64> ids);

} // namespace shuke::sales
