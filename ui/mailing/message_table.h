#pragma once

#include "core/contacts/recipients.h"

#include <QAbstractTableModel>

#include <optional>
#include <set>
#include <vector>

namespace shuke::ui {

/// How a message will reach them.
enum class MessageWay : quint8 { Any, WeChat, Sms, Email };
/// The consent that is needed for it; of Any for each, as nobody knows which it will be.
contacts::MarketingWays marketingWays(MessageWay way);
/// What they are reached by: phone, WeChat name or e-mail address; empty if there is none for this way.
QString reachOf(const contacts::Contact &contact, MessageWay way);

/// The message of each recipient. A text is filled when somebody looks at it, not before: there may be ten thousand.
class MessageTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kMessageColumn = 2;

    /// The recipients outlive it.
    explicit MessageTable(const std::vector<contacts::Recipient> &recipients, QObject *parent);

    /// `places` among the recipients, by row.
    void setShown(std::vector<size_t> places, MessageWay way);
    const std::vector<size_t> &shown() const { return m_shown; }
    const contacts::Recipient *at(int row) const;
    /// Nothing while the text has a mistake.
    void setMessage(std::optional<contacts::MessageText> message);
    void addCopied(const std::vector<ContactId> &contacts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const std::vector<contacts::Recipient> &m_recipients;
    std::vector<size_t> m_shown;
    std::optional<contacts::MessageText> m_message;
    std::set<ContactId> m_copied;
    MessageWay m_way = MessageWay::Any;
};

/// Messages are written as the language of the window has titles and days.
bool writesChinese();

} // namespace shuke::ui
