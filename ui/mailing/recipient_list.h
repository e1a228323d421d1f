#pragma once

#include "core/base/error.h"
#include "core/contacts/recipients.h"
#include "ui/common/desk.h"

#include <QObject>

#include <optional>
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
    const std::vector<contacts::Recipient> &recipients() const { return m_recipients; }
    /// How many were asked for and are in the trash; none before they are read.
    int inTrash() const;

Q_SIGNALS:
    void read();
    void failed(const Error &error);

private:
    std::vector<contacts::Recipient> m_recipients;
    size_t m_asked = 0;
    CancelToken m_cancel;
    bool m_reading = true;
};

/// Why a mailing leaves somebody out.
enum class LeftOut { DoNotContact, Withdrawn, NoAddress };
/// "Must not be contacted"
QString leftOutText(LeftOut reason);
/// Whether the customer refuses mail that may go by any of these ways.
std::optional<LeftOut> refusalOf(const contacts::Recipient &recipient, contacts::MarketingWays ways);

} // namespace shuke::ui
