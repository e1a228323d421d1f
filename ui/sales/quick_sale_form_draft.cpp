// What is typed in the form of a quick sale, as it is kept on disk.
#include "ui/common/day_edit.h"
#include "ui/common/money_edit.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/payment_choice.h"
#include "ui/sales/quick_sale_form.h"

#include <QScopedValueRollback>

namespace shuke::ui {

NamedEdits QuickSaleForm::texts() const
{
    return {{QStringLiteral("amount"), m_amount},
            {QStringLiteral("product"), m_product},
            {QStringLiteral("discount"), m_discount},
            {QStringLiteral("note"), m_note}};
}

void QuickSaleForm::connectEdits()
{
    const auto tell = [this] {
        if (!m_filling)
            Q_EMIT edited();
    };
    for (const auto &[name, edit] : texts())
        connect(edit, &QLineEdit::textChanged, this, tell);
    connect(m_customer, &CustomerChooser::changed, this, tell);
    connect(m_lines, &OrderLinesModel::edited, this, tell);
    connect(m_linesView, &OrderLinesView::typing, this, tell);
    connect(m_payment, &PaymentChoice::changed, this, tell);
    connect(m_day, &DayEdit::dateChanged, this, tell);
}

QJsonObject QuickSaleForm::unsaved() const
{
    QJsonObject fields = textsOf(texts());
    fields.insert(QStringLiteral("customer"), m_customer->unsaved());
    fields.insert(QStringLiteral("lines"), m_linesView->unsaved());
    fields.insert(QStringLiteral("payment"), QString::fromUtf8(m_payment->method()));
    fields.insert(QStringLiteral("day"), m_day->date().toString(Qt::ISODate));
    return fields;
}

void QuickSaleForm::restore(const QJsonObject &draft)
{
    {
        const QScopedValueRollback<bool> filling(m_filling, true);
        restart({});
        setTexts(texts(), draft);
        m_customer->restore(draft.value(QStringLiteral("customer")).toObject());
        m_linesView->restore(draft.value(QStringLiteral("lines")).toObject());
        if (const QJsonValue method = draft.value(QStringLiteral("payment")); method.isString())
            m_payment->setMethod(method.toString().toUtf8());
        const QDate day = QDate::fromString(draft.value(QStringLiteral("day")).toString(), Qt::ISODate);
        if (day.isValid())
            m_day->setDate(day);
        updateTotal();
    }
    Q_EMIT edited();
}

} // namespace shuke::ui
