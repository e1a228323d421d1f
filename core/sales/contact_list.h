#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/contacts/contact.h"
#include "core/sales/row_order.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

// What the customer list shows: contacts with what they bought. Reads only.

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
    QString wechat;
    QString province;
    QString owner;    ///< A name.
    QStringList tags; ///< By name.
    QString externalId;
    contacts::Gender gender = contacts::Gender::Unknown;
    contacts::Birthday birthday;
    bool doNotContact = false;
    QDate createdOn;
    qint64 createdAtMs = 0;
    qint64 modifiedAtMs = 0;
    std::optional<qint64> deletedAtMs; ///< In the trash since.
    int orderCount = 0;                ///< Orders that count: paid, shipped or completed and not wholly refunded.
    QDate firstOrder;                  ///< Day of the earliest of them; invalid without one.
    QDate lastOrder;                   ///< Day of the latest of them; invalid without one.
    /// Net of refunds, in the store's currency; nothing if a document in another currency has no rate (or on overflow).
    std::optional<Money> netRevenue;
    std::optional<Money> averageOrder; ///< netRevenue / orderCount, rounded; nothing without either.
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
    NetRevenue,
    FirstOrder,
    AverageOrder,
    WeChat,
    Province,
    Owner,
    Gender,
    Birthday, ///< By month and day: as birthdays come in a year.
    ExternalId,
    DoNotContact,
    CreatedAt,
    ModifiedAt,
    DeletedAt
};

using ContactOrder = RowOrder;

/// The natural order: newest id first. `limit` 0: all. Cheap with a limit.
Query<std::vector<qint64>> newestContacts(qint64 limit, RowScope scope = RowScope::Live);
/// One pass over the table, sorted in memory: about half a second and 40 MB for a million contacts; by purchases also
/// one over the orders. Canceled soon after a cancel.
Query<ContactOrder> contactsSortedBy(ContactSort sort, RowScope scope = RowScope::Live);
/// By the values of a custom field: texts folded, choices in the order in which they are offered, no before yes. One
/// pass over the contacts and one over the values of the field. NotFound for a field that is not there.
Query<ContactOrder> contactsSortedByField(CustomFieldId field, RowScope scope = RowScope::Live);
/// By OrderCount, LastOrder and NetRevenue: the three for the price of one.
Query<std::array<ContactOrder, 3>> contactsSortedByPurchases();
/// The rows of `ids` in that order; those gone are left out, with Live also those in the trash, with Trash those
/// outside it. A few statements per row, by index.
Query<std::vector<ContactListRow>> contactListRows(std::vector<qint64> ids, RowScope scope = RowScope::Live);

/// What the foot of the list says of some contacts.
struct ContactListTotals
{
    qint64 contacts = 0;
    qint64 orders = 0;        ///< That count.
    std::optional<Money> net; ///< Σ net revenue in the store's currency; nothing beyond 64 bits.
    qint64 withoutRate = 0;   ///< Documents in another currency without a rate: not in `net`.
    friend bool operator==(const ContactListTotals &, const ContactListTotals &) = default;
};
/// Of the contacts `ids`, in any order. One pass over the orders when there are many.
Query<ContactListTotals> contactListTotals(std::vector<qint64> ids);

} // namespace shuke::sales
