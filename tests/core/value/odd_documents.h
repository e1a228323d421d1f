#pragma once

#include "tests/core/value/scored_shop.h"

namespace shuke::test {

inline sales::OrderDraft foreign(ContactId contact, QDate day, qint64 minor, std::optional<qint64> rate)
{
    sales::OrderDraft draft;
    draft.order.contact = contact;
    draft.order.orderedOn = day;
    draft.order.currency = QStringLiteral("USD");
    draft.order.rateNano = rate;
    draft.total = Money::fromMinor(minor);
    return draft;
}

inline void refundIn(ScoredShop &shop, ContactId contact, OrderId order, QDate day, qint64 minor,
                     std::optional<qint64> rate)
{
    sales::OrderDraft refund = foreign(contact, day, minor, rate);
    refund.order.kind = sales::DocumentKind::Refund;
    refund.order.refundOf = order;
    shop.create(refund);
}

/// Documents of every kind that counts in part, elsewhere or nowhere, each for a customer of its own.
inline void addOddDocuments(ScoredShop &shop)
{
    const auto who = [&shop](int i) {
        const ContactId contact = shop.contact(QStringLiteral("odd %1").arg(i));
        shop.order(contact, QDate(2025, 3, 1), 100);
        shop.order(contact, QDate(2025, 5, 1), 100);
        return contact;
    };
    const QDate late(2025, 12, 1);
    constexpr qint64 kRate = 7'000'000'000;
    shop.refund(shop.order(who(0), late, 100), late.addDays(2));     // all of it
    shop.refund(shop.order(who(1), late, 100), late.addDays(2), 40); // a part
    shop.refund(shop.order(who(2), late, 100), QDate(2026, 2, 1));   // later than today
    shop.order(who(3), late, 100, sales::OrderStatus::Draft);
    shop.order(who(4), late, 100, sales::OrderStatus::Canceled);
    shop.order(who(5), QDate(2026, 2, 1), 100); // not yet
    shop.create(foreign(who(6), late, 1000, kRate));
    shop.create(foreign(who(7), late, 1000, std::nullopt)); // without a rate
    const ContactId third = who(8);
    refundIn(shop, third, shop.order(third, late, 70), late, -1000, kRate); // 70.00 in another currency
    const ContactId unknown = who(9);
    refundIn(shop, unknown, shop.order(unknown, late, 70), late, -1000, std::nullopt); // nobody knows how much
    const ContactId other = who(10);
    refundIn(shop, who(11), shop.order(other, late, 70), late, -1000, kRate); // paid back to somebody else
    shop.order(who(12), late, 0);                                             // for nothing
    const ContactId trashed = who(13);
    const OrderId gone = shop.order(trashed, late, 100);
    shop.must(sales::trashOrders({gone}));
    shop.order(who(14), QDate(2025, 5, 1), 50); // twice a day
}

} // namespace shuke::test
