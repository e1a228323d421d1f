#include "ui/mailing/message_table.h"

#include <QLocale>

#include <utility>

namespace shuke::ui {

contacts::MarketingWays marketingWays(MessageWay way)
{
    using contacts::MarketingWay;
    switch (way) {
    case MessageWay::Any:
        break;
    case MessageWay::WeChat:
        return MarketingWay::WeChat;
    case MessageWay::Sms:
        return MarketingWay::Sms;
    case MessageWay::Email:
        return MarketingWay::Email;
    }
    return MarketingWay::WeChat | MarketingWay::Sms | MarketingWay::Email;
}

QString reachOf(const contacts::Contact &contact, MessageWay way)
{
    const auto first = [](std::initializer_list<QString> known) {
        for (const QString &one : known) {
            if (!one.isEmpty())
                return one;
        }
        return QString();
    };
    switch (way) {
    case MessageWay::Any:
        return first({contact.phone, contact.wechat, contact.email});
    case MessageWay::WeChat: // who has no name there is found by phone
        return first({contact.wechat, contact.phone});
    case MessageWay::Sms:
        return contact.phone;
    case MessageWay::Email:
        return contact.email;
    }
    return {};
}

bool writesChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

MessageTable::MessageTable(const std::vector<contacts::Recipient> &recipients, QObject *parent)
    : QAbstractTableModel(parent), m_recipients(recipients)
{}

void MessageTable::setShown(std::vector<size_t> places, MessageWay way)
{
    beginResetModel();
    m_shown = std::move(places);
    m_way = way;
    endResetModel();
}

const contacts::Recipient *MessageTable::at(int row) const
{
    if (row < 0 || static_cast<size_t>(row) >= m_shown.size())
        return nullptr;
    return &m_recipients[m_shown[static_cast<size_t>(row)]];
}

void MessageTable::setMessage(std::optional<contacts::MessageText> message)
{
    m_message = std::move(message);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, kMessageColumn), index(rowCount() - 1, kMessageColumn));
}

void MessageTable::addCopied(const std::vector<ContactId> &contacts)
{
    m_copied.insert(contacts.begin(), contacts.end());
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, kMessageColumn + 1), index(rowCount() - 1, kMessageColumn + 1));
}

int MessageTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int MessageTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kMessageColumn + 2;
}

QVariant MessageTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole) // may hold names: never as HTML
        return data(index).toString().toHtmlEscaped();
    const contacts::Recipient *recipient = index.isValid() ? at(index.row()) : nullptr;
    if (!recipient || role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0:
        return recipient->contact.name;
    case 1:
        return reachOf(recipient->contact, m_way);
    case kMessageColumn:
        return m_message ? m_message->fill(recipient->contact, writesChinese()).text.simplified() : QString();
    default:
        return m_copied.contains(recipient->contact.id) ? QStringLiteral("✓") : QString();
    }
}

QVariant MessageTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return tr("Customer");
    case 1:
        return m_way == MessageWay::Email ? tr("E-mail")
               : m_way == MessageWay::Sms ? tr("Phone")
                                          : tr("Phone or WeChat");
    case kMessageColumn:
        return tr("Message");
    default:
        return tr("Copied");
    }
}

} // namespace shuke::ui
