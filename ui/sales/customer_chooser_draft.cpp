// Who is chosen or being typed, as it is kept in drafts.
#include "ui/common/draft_fields.h"
#include "ui/sales/customer_chooser.h"

#include <QLineEdit>

namespace shuke::ui {

QJsonObject CustomerChooser::unsaved() const
{
    if (m_customer.isValid())
        return {{QStringLiteral("id"), digitsOf(m_customer.row())}};
    if (m_text->text().isEmpty() && !m_isNew)
        return {};
    QJsonObject draft{{QStringLiteral("text"), m_text->text()}};
    if (m_isNew)
        draft.insert(QStringLiteral("new"), QJsonObject{{QStringLiteral("name"), m_newName->text()},
                                                        {QStringLiteral("phone"), m_newPhone->text()}});
    return draft;
}

void CustomerChooser::restore(const QJsonObject &draft)
{
    setCustomer(ContactId::fromRow(rowOf(draft.value(QStringLiteral("id")))));
    if (m_customer.isValid())
        return;
    m_text->setText(draft.value(QStringLiteral("text")).toString());
    const QJsonValue added = draft.value(QStringLiteral("new"));
    m_isNew = added.isObject() && m_new == New::Allowed;
    m_newForm->setVisible(m_isNew);
    if (m_isNew) {
        m_newName->setText(added.toObject().value(QStringLiteral("name")).toString());
        m_newPhone->setText(added.toObject().value(QStringLiteral("phone")).toString());
    }
    search();
    Q_EMIT changed();
}

} // namespace shuke::ui
