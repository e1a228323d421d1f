#include "ui/common/shown_cell.h"

#include "ui/common/format.h"
#include "ui/common/rfm_words.h"

#include <QLocale>

#include <cmath>

namespace shuke::ui {

namespace shown_cell_detail {

const QString &none()
{
    static const QString dash = QStringLiteral("–");
    return dash;
}

/// Of numbers, amounts and days; nothing of words.
std::optional<double> numberOf(const reports::Cell &cell)
{
    if (const auto *whole = std::get_if<qint64>(&cell.value))
        return static_cast<double>(*whole);
    if (const auto *money = std::get_if<Money>(&cell.value))
        return static_cast<double>(money->minor());
    if (const auto *decimal = std::get_if<reports::Decimal>(&cell.value))
        return decimal->value;
    if (const auto *share = std::get_if<reports::Percent>(&cell.value))
        return share->fraction;
    if (const auto *day = std::get_if<QDate>(&cell.value); day && day->isValid())
        return static_cast<double>(day->toJulianDay());
    return std::nullopt;
}

/// 0: a number, 1: words, 2: nothing.
int rankOf(const reports::Cell &cell)
{
    if (numberOf(cell))
        return 0;
    return cell.isEmpty() || std::holds_alternative<QDate>(cell.value) ? 2 : 1;
}

} // namespace shown_cell_detail

reports::Cell shownCell(reports::Cell value, const QString &text)
{
    value.shown = text;
    return value;
}

reports::Cell countCell(qint64 number)
{
    return shownCell(number, numberText(number));
}

reports::Cell moneyCell(std::optional<Money> amount, const QString &currency)
{
    return amount ? shownCell(*amount, moneyText(*amount, currency)) : reports::Cell();
}

reports::Cell amountCell(double minor, const QString &currency)
{
    return moneyCell(Money::fromMinor(std::llround(minor)), currency);
}

reports::Cell shareCell(std::optional<double> fraction, int decimals)
{
    return fraction ? shownCell(reports::Percent{*fraction}, shareText(*fraction, decimals)) : reports::Cell();
}

reports::Cell decimalCell(double number, int decimals)
{
    return shownCell(reports::Decimal{number}, QLocale().toString(number, 'f', decimals));
}

reports::Cell dayCell(QDate day)
{
    return day.isValid() ? shownCell(day, dayText(day)) : reports::Cell(QString());
}

QString shownText(const reports::Cell &cell)
{
    if (!cell.shown.isEmpty())
        return cell.shown;
    if (const auto *words = std::get_if<QString>(&cell.value))
        return *words;
    return shown_cell_detail::none();
}

bool standsBefore(const reports::Cell &a, const reports::Cell &b)
{
    using namespace shown_cell_detail;
    const int rankA = rankOf(a);
    const int rankB = rankOf(b);
    if (rankA != rankB)
        return rankA < rankB;
    if (rankA == 0)
        return *numberOf(a) < *numberOf(b);
    return rankA == 1 && QString::localeAwareCompare(shownText(a), shownText(b)) < 0;
}

} // namespace shuke::ui
