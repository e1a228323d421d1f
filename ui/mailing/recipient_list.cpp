#include "ui/mailing/recipient_list.h"

#include "core/contacts/recipients.h"
#include "ui/common/on_finished.h"

#include <utility>

namespace shuke::ui {

RecipientList::RecipientList(Desk &desk, std::vector<ContactId> asked, QObject *parent)
    : QObject(parent), m_asked(asked.size())
{
    onFinished(desk.session()->query(contacts::recipients(std::move(asked), m_cancel)), this,
               [this](Result<std::vector<contacts::Contact>> found) {
                   m_reading = false;
                   if (!found) {
                       m_asked = 0;
                       Q_EMIT failed(found.error());
                       return;
                   }
                   m_contacts = std::move(*found);
                   Q_EMIT read();
               });
}

RecipientList::~RecipientList()
{
    m_cancel.cancel();
}

int RecipientList::inTrash() const
{
    return m_reading ? 0 : static_cast<int>(m_asked - m_contacts.size());
}

} // namespace shuke::ui
