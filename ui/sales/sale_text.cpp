#include "ui/sales/sale_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace shuke::ui {

namespace sale_text_detail {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SaleText)
};

constexpr QChar kMinus(0x2212);

/// "-1204.5" with the locale's marks; as a field holds it, or grouped with a real minus for people.
QString localized(QString number, bool forPeople)
{
    const bool negative = number.startsWith(QLatin1Char('-'));
    if (negative)
        number.remove(0, 1);
    const qsizetype point = number.indexOf(QLatin1Char('.'));
    QString whole = number.left(point);
    const QString decimals = point < 0 ? QString() : number.mid(point + 1);
    for (qsizetype at = whole.size() - 3; forPeople && at > 0; at -= 3)
        whole.insert(at, QLocale().groupSeparator());
    const QString sign = negative ? (forPeople ? QString(kMinus) : QStringLiteral("-")) : QString();
    return sign + whole + (decimals.isEmpty() ? QString() : QLocale().decimalPoint() + decimals);
}

QString quantity(qint64 micro, bool forPeople)
{
    QString text = shuke::moneyText(Money::fromMinor(micro), 6);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    return localized(text, forPeople);
}

} // namespace sale_text_detail

QString orderStatusText(sales::OrderStatus status, bool fullyRefunded)
{
    using sale_text_detail::Texts;
    if (fullyRefunded)
        return Texts::tr("Refunded");
    switch (status) {
    case sales::OrderStatus::Draft:
        return Texts::tr("Draft");
    case sales::OrderStatus::Paid:
        return Texts::tr("Paid");
    case sales::OrderStatus::Shipped:
        return Texts::tr("Shipped");
    case sales::OrderStatus::Completed:
        return Texts::tr("Completed");
    case sales::OrderStatus::Canceled:
        return Texts::tr("Canceled");
    }
    return {};
}

QString orderStatusHint(sales::OrderStatus status, bool fullyRefunded)
{
    using sale_text_detail::Texts;
    if (fullyRefunded)
        return Texts::tr("All of it was paid back: it counts nowhere.");
    if (sales::countsAsPurchase(status))
        return Texts::tr("Counts as a purchase.");
    return Texts::tr("Does not count as a purchase.");
}

QString paymentMethodText(const QByteArray &code, const std::vector<sales::PaymentMethod> &methods)
{
    const auto known = std::find_if(methods.begin(), methods.end(),
                                    [&](const sales::PaymentMethod &method) { return method.code == code; });
    if (known == methods.end())
        return QString::fromUtf8(code);
    return QLocale().language() == QLocale::Chinese ? known->nameZh : known->nameEn;
}

QString quantityText(qint64 quantityMicro)
{
    return sale_text_detail::quantity(quantityMicro, true);
}

QString quantityFieldText(qint64 quantityMicro)
{
    return sale_text_detail::quantity(quantityMicro, false);
}

QString amountText(Money money, const QString &currency)
{
    return sale_text_detail::localized(shuke::moneyText(money, currencyDigits(currency)), true);
}

QString orderTitle(const sales::Order &order)
{
    using sale_text_detail::Texts;
    if (!order.externalId.isEmpty())
        return order.externalId;
    const QString number = QString::number(order.id.row());
    return order.kind == sales::DocumentKind::Refund ? Texts::tr("Refund %1").arg(number)
                                                     : Texts::tr("Order %1").arg(number);
}

QString storeTitle(const QString &storePath)
{
    return QFileInfo(storePath).completeBaseName();
}

} // namespace shuke::ui
