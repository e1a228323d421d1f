#pragma once

#include "core/base/money.h"

#include <QLineEdit>

#include <optional>

namespace shuke::ui {

/// A field for an amount of one currency. Takes what typedAmount takes, also sums; when it is left, what can be read is
/// written with the currency's decimals. What cannot be read stays as typed, and problem() says why.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls it.
    MoneyEdit(const QString &currency, const QString &name, QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    const QString &currency() const { return m_currency; }
    void setNegativeAllowed(bool allowed) { m_negative = allowed; }

    /// Nothing for an empty field, or one that cannot be read.
    std::optional<Money> money() const;
    void setMoney(std::optional<Money> money);
    bool isBlank() const { return text().trimmed().isEmpty(); }
    /// Empty for an empty field or a good amount.
    QString problem() const;

Q_SIGNALS:
    void moneyChanged();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_currency;
    bool m_negative = false;
};

/// The text a field holds for an amount: the currency's decimals, the locale's mark, no grouping, ASCII minus.
QString moneyFieldText(Money money, const QString &currency);

} // namespace shuke::ui
