#pragma once

#include "core/sales/order_queries.h"

#include <QJsonArray>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace shuke::ui {

class DayEdit;
class MoneyEdit;

/// The payments of an order as rows of day, method, amount and note; rows can be added and taken out.
class PaymentsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentsEditor(QWidget *parent = nullptr);
    ~PaymentsEditor() override;

    void setChoices(const std::vector<sales::PaymentMethod> &methods, const QString &currency);
    void setPayments(const std::vector<sales::Payment> &payments);
    /// Those with an amount.
    std::vector<sales::Payment> payments() const;
    /// All rows for a draft, also those that cannot be read; without empty ones.
    QJsonArray unsaved() const;
    /// Puts them back; what is no row is left out.
    void restore(const QJsonArray &rows);
    /// A row at the end, for what is still due.
    void addPayment(QDate day, std::optional<Money> amount);
    /// Puts the cursor into the first amount that cannot be read, and says why; empty if all can.
    QString check();

Q_SIGNALS:
    void edited();
    /// The user wants another row; the form knows what is due.
    void addWanted();

private:
    struct Row;
    void addRow(const sales::Payment &payment, std::optional<Money> amount);
    void removeRow(QWidget *widget);

    std::vector<sales::PaymentMethod> m_methods;
    QString m_currency;
    QVBoxLayout *m_layout;
    std::vector<std::unique_ptr<Row>> m_rows;
};

} // namespace shuke::ui
