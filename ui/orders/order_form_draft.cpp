// What is typed in the form of an order, as it is compared and kept on disk.
#include "ui/common/day_edit.h"
#include "ui/common/money_edit.h"
#include "ui/orders/order_form.h"
#include "ui/orders/payments_editor.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/order_lines_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

#include <algorithm>

namespace shuke::ui {

NamedEdits OrderForm::texts() const
{
    return {{QStringLiteral("number"), m_number},
            {QStringLiteral("channel"), m_channel},
            {QStringLiteral("receiver"), m_receiver},
            {QStringLiteral("receiverPhone"), m_receiverPhone},
            {QStringLiteral("address"), m_address}};
}

NamedEdits OrderForm::amounts() const
{
    return {{QStringLiteral("discount"), m_discount},
            {QStringLiteral("shipping"), m_shipping},
            {QStringLiteral("tax"), m_tax},
            {QStringLiteral("total"), m_total}};
}

/// Without the amounts that follow from the lines, and the lines and amounts of a refund, which stay as they are.
QJsonObject OrderForm::fields() const
{
    QJsonObject fields = textsOf(texts());
    for (const auto &[name, edit] : amounts()) {
        if (!edit->testAttribute(Qt::WA_ForceDisabled))
            fields.insert(name, edit->text());
    }
    if (m_stored.order.kind == sales::DocumentKind::Order) {
        fields.insert(QStringLiteral("lines"), m_linesView->unsaved());
        fields.insert(QStringLiteral("taxIncluded"), m_taxIncluded->isChecked());
    }
    fields.insert(QStringLiteral("customer"), m_customer->unsaved());
    fields.insert(QStringLiteral("day"), m_day->date().toString(Qt::ISODate));
    fields.insert(QStringLiteral("status"), m_status->currentData().toInt());
    fields.insert(QStringLiteral("payments"), m_payments->unsaved());
    fields.insert(QStringLiteral("shop"), digitsOf(m_shop->currentData().toLongLong()));
    fields.insert(QStringLiteral("salesperson"), digitsOf(m_seller->currentData().toLongLong()));
    fields.insert(QStringLiteral("note"), m_note->toPlainText());
    return fields;
}

/// A field that is missing, or of another type, stays as it is.
void OrderForm::setFields(const QJsonObject &fields)
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    setTexts(texts(), fields);
    if (m_stored.order.kind == sales::DocumentKind::Order) {
        if (const QJsonValue lines = fields.value(QStringLiteral("lines")); lines.isObject())
            m_linesView->restore(lines.toObject());
        setTexts(amounts(), fields);
        m_taxIncluded->setChecked(fields.value(QStringLiteral("taxIncluded")).toBool(m_taxIncluded->isChecked()));
    }
    if (const QJsonValue customer = fields.value(QStringLiteral("customer"));
        customer.isObject() && customer.toObject() != m_customer->unsaved())
        m_customer->restore(customer.toObject());
    if (const QDate day = QDate::fromString(fields.value(QStringLiteral("day")).toString(), Qt::ISODate); day.isValid())
        m_day->setDate(day);
    if (const QJsonValue payments = fields.value(QStringLiteral("payments")); payments.isArray())
        m_payments->restore(payments.toArray());
    if (const QJsonValue note = fields.value(QStringLiteral("note")); note.isString())
        m_note->setPlainText(note.toString());
    const auto choose = [](QComboBox *box, const QVariant &value) {
        if (const int at = box->findData(value); at >= 0)
            box->setCurrentIndex(at);
    };
    choose(m_status, fields.value(QStringLiteral("status")).toInt(-1));
    choose(m_shop, rowOf(fields.value(QStringLiteral("shop"))));
    choose(m_seller, rowOf(fields.value(QStringLiteral("salesperson"))));
}

QJsonObject OrderForm::unsaved() const
{
    return {{QStringLiteral("typed"), fields()},
            {QStringLiteral("base"), m_clean},
            {QStringLiteral("modifiedAt"), digitsOf(m_stored.order.modifiedAt)},
            {QStringLiteral("taxByLine"), m_taxByLine->isChecked()}};
}

void OrderForm::restore(const QJsonObject &draft)
{
    const QJsonObject typed = draft.value(QStringLiteral("typed")).toObject();
    const QJsonObject base = draft.value(QStringLiteral("base")).toObject();
    const MergedDraft merged = isNew() ? MergedDraft{typed} : mergeDraft(typed, base, m_clean);
    setFields(merged.fields);
    m_taxByLine->setChecked(m_lines->hasTax() || draft.value(QStringLiteral("taxByLine")).toBool());
    if (merged.hasConflict) {
        m_clean = base;
        m_stored.order.modifiedAt = rowOf(draft.value(QStringLiteral("modifiedAt"))); // saving finds the conflict
    }
    onEdited();
    if (merged.hasConflict)
        showFailure(Error{ErrorCode::Conflict, {}});
}

} // namespace shuke::ui
