#include "ui/common/money_edit.h"

#include "ui/common/typed_amount.h"

#include <QLocale>

namespace shuke::ui {

QString moneyFieldText(Money money, const QString &currency)
{
    QString text = shuke::moneyText(money, currencyDigits(currency));
    text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    return text;
}

MoneyEdit::MoneyEdit(const QString &currency, const QString &name, QWidget *parent)
    : QLineEdit(parent), m_currency(currency)
{
    setAccessibleName(name);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(60); // no sum anybody types is longer
    connect(this, &QLineEdit::textChanged, this, &MoneyEdit::moneyChanged);
}

void MoneyEdit::setCurrency(const QString &currency)
{
    m_currency = currency;
    Q_EMIT moneyChanged();
}

std::optional<Money> MoneyEdit::money() const
{
    if (isBlank())
        return std::nullopt;
    const Result<qint64> minor = typedAmount(text(), currencyDigits(m_currency));
    if (!minor || (*minor < 0 && !m_negative))
        return std::nullopt;
    return Money::fromMinor(*minor);
}

void MoneyEdit::setMoney(std::optional<Money> money)
{
    setText(money ? moneyFieldText(*money, m_currency) : QString());
}

QString MoneyEdit::problem() const
{
    if (isBlank() || money())
        return {};
    const Result<qint64> minor = typedAmount(text(), currencyDigits(m_currency));
    if (minor)
        return tr("This cannot be less than zero.");
    if (minor.error().code == ErrorCode::TooLarge)
        return tr("This number is too large.");
    const QString example = moneyFieldText(Money::fromMinor(1250), m_currency);
    return tr("Not an amount of %1. Type it like %2, or a sum like 12+8.").arg(m_currency, example);
}

void MoneyEdit::focusOutEvent(QFocusEvent *event)
{
    if (const std::optional<Money> read = money())
        setMoney(read);
    QLineEdit::focusOutEvent(event);
}

} // namespace shuke::ui
