#include "ui/mailing/recipient_list.h"

#include "ui/common/on_finished.h"

#include <QCoreApplication>

#include <utility>

namespace shuke::ui {

namespace recipient_list_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeftOut)
};

} // namespace recipient_list_detail

RecipientList::RecipientList(Desk &desk, std::vector<ContactId> asked, QObject *parent)
    : QObject(parent), m_asked(asked.size())
{
    onFinished(desk.session()->query(contacts::recipients(std::move(asked), m_cancel)), this,
               [this](Result<std::vector<contacts::Recipient>> found) {
                   m_reading = false;
                   if (!found) {
                       m_asked = 0;
                       Q_EMIT failed(found.error());
                       return;
                   }
                   m_recipients = std::move(*found);
                   Q_EMIT read();
               });
}

RecipientList::~RecipientList()
{
    m_cancel.cancel();
}

int RecipientList::inTrash() const
{
    return m_reading ? 0 : static_cast<int>(m_asked - m_recipients.size());
}

QString leftOutText(LeftOut reason)
{
    using recipient_list_detail::Words;
    switch (reason) {
    case LeftOut::DoNotContact:
        return Words::tr("Must not be contacted");
    case LeftOut::Withdrawn:
        return Words::tr("Withdrew consent to marketing");
    case LeftOut::NoAddress:
        return Words::tr("No street in the address");
    }
    return {};
}

std::optional<LeftOut> refusalOf(const contacts::Recipient &recipient, contacts::MarketingWays ways)
{
    if (recipient.contact.doNotContact)
        return LeftOut::DoNotContact;
    return recipient.withdrawn & ways ? std::optional(LeftOut::Withdrawn) : std::nullopt;
}

} // namespace shuke::ui
