#pragma once

#include "core/base/error.h"
#include "core/contacts/contact.h"
#include "ui/common/desk.h"

#include <QObject>

#include <vector>

namespace shuke::ui {

/// The customers that a mailing is for, read once when it is made; gone with its dialog, also while it reads.
class RecipientList : public QObject
{
    Q_OBJECT

public:
    RecipientList(Desk &desk, std::vector<ContactId> asked, QObject *parent);
    ~RecipientList() override;

    bool isReading() const { return m_reading; }
    /// Without those in the trash.
    const std::vector<contacts::Contact> &contacts() const { return m_contacts; }
    /// How many were asked for and are in the trash; none before they are read.
    int inTrash() const;

Q_SIGNALS:
    void read();
    void failed(const Error &error);

private:
    std::vector<contacts::Contact> m_contacts;
    size_t m_asked = 0;
    CancelToken m_cancel;
    bool m_reading = true;
};

} // namespace shuke::ui
