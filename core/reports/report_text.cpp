#include "core/reports/report_text.h"

#include <algorithm>
#include <cmath>

namespace shuke::reports {

namespace report_text_detail {

constexpr QChar kMinus(0x2212);
constexpr QChar kNoValue(0x2013);

/// "-1234.50" → "−1,234.50".
QString grouped(QString plain)
{
    const bool negative = plain.startsWith(QLatin1Char('-'));
    if (negative)
        plain.remove(0, 1);
    qsizetype end = plain.indexOf(QLatin1Char('.'));
    if (end < 0)
        end = plain.size();
    for (qsizetype at = end - 3; at > 0; at -= 3)
        plain.insert(at, QLatin1Char(','));
    return negative ? kMinus + plain : plain;
}

/// The sign of a currency where it is plain enough beside the stated currency code.
QString currencySign(const QString &code)
{
    if (code == QLatin1String("CNY") || code == QLatin1String("JPY"))
        return QStringLiteral("¥");
    if (code == QLatin1String("USD"))
        return QStringLiteral("$");
    if (code == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (code == QLatin1String("GBP"))
        return QStringLiteral("£");
    return code + QChar(0x00A0);
}

bool isDirectionMark(char16_t unit)
{
    return unit == 0x061C || unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E) ||
           (unit >= 0x2066 && unit <= 0x2069);
}

} // namespace report_text_detail

QString fixedText(double value, int decimals)
{
    // Through 15 significant digits first: 0.285 is stored below 0.285 and would round the wrong way.
    const double scaled = value * std::pow(10.0, decimals);
    const double exact = QString::number(scaled, 'g', 15).toDouble();
    const double rounded = std::round(exact);
    const QString text = QString::number(rounded / std::pow(10.0, decimals), 'f', decimals);
    return rounded == 0 && text.startsWith(QLatin1Char('-')) ? text.mid(1) : text;
}

QString printable(const QString &data)
{
    using namespace report_text_detail;
    const auto unprintable = [](QChar c) {
        return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || c.unicode() == 0x2028 ||
               c.unicode() == 0x2029;
    };
    const auto bad = [&](QChar c) { return unprintable(c) || isDirectionMark(c.unicode()) || c.unicode() == 0xFEFF; };
    if (std::none_of(data.begin(), data.end(), bad))
        return data;
    QString text;
    text.reserve(data.size());
    for (const QChar c : data) {
        if (unprintable(c))
            text += QLatin1Char(' ');
        else if (!bad(c))
            text += c;
    }
    return text.simplified();
}

ReportText::ReportText(const ReportModel &model, Translate translate)
    : m_translate(std::move(translate)), m_currency(model.currency), m_digits(shuke::currencyDigits(model.currency))
{}

QString ReportText::text(const Text &text) const
{
    const bool isTranslated = m_translate && !text.isFinished && !text.isEmpty();
    QString words = isTranslated ? m_translate(text.source.constData()) : QString::fromUtf8(text.source);
    if (text.args.empty())
        return words;
    // In one pass, so that a "%2" inside the data of %1 stays what it is.
    QString result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype place =
            words.at(i) == QLatin1Char('%') && i + 1 < words.size() ? words.at(i + 1).unicode() - u'1' : -1;
        if (place >= 0 && place < static_cast<qsizetype>(text.args.size())) {
            result += figure(text.args[static_cast<size_t>(place)]);
            ++i;
        } else {
            result += words.at(i);
        }
    }
    return result;
}

QString ReportText::number(const Cell &cell, int decimals) const
{
    if (const auto *integer = std::get_if<qint64>(&cell.value))
        return QString::number(*integer);
    if (const auto *money = std::get_if<Money>(&cell.value))
        return moneyText(*money, m_digits);
    if (const auto *percent = std::get_if<Percent>(&cell.value))
        return fixedText(percent->fraction * 100, decimals);
    if (const auto *decimal = std::get_if<Decimal>(&cell.value))
        return fixedText(decimal->value, decimals);
    return {};
}

QString ReportText::cell(const Cell &cell, int decimals) const
{
    using namespace report_text_detail;
    if (!cell.shown.isEmpty())
        return printable(cell.shown);
    if (cell.isEmpty())
        return QString(kNoValue);
    if (const auto *words = std::get_if<Text>(&cell.value))
        return text(*words);
    if (const auto *data = std::get_if<QString>(&cell.value))
        return printable(*data);
    if (const auto *day = std::get_if<QDate>(&cell.value))
        return day->isValid() ? day->toString(Qt::ISODate) : QString(kNoValue);
    const QString figures = grouped(number(cell, decimals));
    return std::holds_alternative<Percent>(cell.value) ? figures + QChar(0x00A0) + QLatin1Char('%') : figures;
}

QString ReportText::figure(const Cell &value, int decimals) const
{
    QString text = cell(value, decimals);
    if (!value.shown.isEmpty() || !std::holds_alternative<Money>(value.value))
        return text;
    const QString sign = report_text_detail::currencySign(m_currency);
    return text.startsWith(report_text_detail::kMinus) ? report_text_detail::kMinus + sign + text.mid(1) : sign + text;
}

QString ReportText::figure(const BarChart::Bar &bar, int decimals) const
{
    const QString text = figure(bar.value, decimals);
    if (bar.start.isEmpty() || bar.value.isEmpty() || text.startsWith(report_text_detail::kMinus))
        return text;
    const bool isRise =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c >= QChar(u'1') && c <= QChar(u'9'); });
    return isRise ? QLatin1Char('+') + text : text;
}

QString ReportText::plain(const Cell &cell) const
{
    if (const auto *words = std::get_if<Text>(&cell.value))
        return text(*words);
    if (const auto *data = std::get_if<QString>(&cell.value))
        return *data;
    if (const auto *day = std::get_if<QDate>(&cell.value))
        return day->toString(Qt::ISODate);
    if (const auto *percent = std::get_if<Percent>(&cell.value))
        return QString::number(percent->fraction, 'g', 12);
    if (const auto *decimal = std::get_if<Decimal>(&cell.value))
        return QString::number(decimal->value, 'g', 12);
    return number(cell, 0);
}

} // namespace shuke::reports
