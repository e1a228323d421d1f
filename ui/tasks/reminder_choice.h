#pragma once

#include "core/session/session.h"

#include <QComboBox>
#include <QDate>

#include <optional>

namespace shuke::ui {

/// When a task reminds, told from its due day and time: none, at the time, some minutes before, in the morning of the
/// day or of the day before. An instant that is none of these is one more choice.
class ReminderChoice : public QComboBox
{
    Q_OBJECT

public:
    ReminderChoice(session::StoreDescription store, QWidget *parent = nullptr);

    /// What can be chosen follows the due day; what is chosen stays, relative to it.
    void setDue(QDate day, std::optional<int> minute);
    void setInstant(std::optional<qint64> instantMs);
    std::optional<qint64> instant() const;

private:
    enum class When { None, AtTheTime, QuarterBefore, HourBefore, Morning, MorningBefore, Other };
    void fill(When chosen);
    std::optional<qint64> instantOf(When when) const;

    session::StoreDescription m_store;
    QDate m_day;
    std::optional<int> m_minute;
    std::optional<qint64> m_other; ///< One that was set elsewhere.
};

} // namespace shuke::ui
