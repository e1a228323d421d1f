#include "ui/common/format.h"

#include <QDateTime>

namespace shuke::ui {

namespace format_detail {

constexpr QChar kMinus(0x2212);

/// The common sign of a currency, or its code and a narrow space.
QString sign(const QString &currency)
{
    constexpr std::pair<const char *, char16_t> kSigns[] = {{"CNY", u'¥'}, {"JPY", u'¥'}, {"USD", u'$'}, {"EUR", u'€'},
                                                            {"GBP", u'£'}, {"KRW", u'₩'}, {"INR", u'₹'}};
    for (const auto &[code, symbol] : kSigns) {
        if (currency == QLatin1String(code))
            return QString(QChar(symbol));
    }
    return currency.isEmpty() ? QString() : currency + QChar(0x202F);
}

} // namespace format_detail

QString numberText(qint64 number)
{
    QString text = QLocale().toString(number);
    if (number < 0)
        text.replace(QLatin1Char('-'), format_detail::kMinus);
    return text;
}

QString moneyText(Money money, const QString &currency)
{
    const int digits = currencyDigits(currency);
    // By text, not by double: every minor unit of a 64-bit sum is shown.
    const QString plain = shuke::moneyText(money, digits);
    const bool negative = plain.startsWith(QLatin1Char('-'));
    const QString absolute = negative ? plain.mid(1) : plain;
    const qsizetype mark = absolute.indexOf(QLatin1Char('.'));
    QString whole = mark < 0 ? absolute : absolute.left(mark);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, QLocale().groupSeparator());
    const QString text = format_detail::sign(currency) + whole +
                         (mark < 0 ? QString() : QLocale().decimalPoint() + absolute.mid(mark + 1));
    return negative ? format_detail::kMinus + text : text;
}

QString dayText(QDate day)
{
    if (!day.isValid())
        return {};
    if (QLocale().language() == QLocale::Chinese)
        return day.toString(Qt::ISODate);
    return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

QString instantText(qint64 utcMs, QDate today)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(utcMs);
    const QString time = local.time().toString(QStringLiteral("HH:mm"));
    return local.date() == today ? time : dayText(local.date()) + QLatin1Char(' ') + time;
}

} // namespace shuke::ui
