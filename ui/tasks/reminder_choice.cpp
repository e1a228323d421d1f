#include "ui/tasks/reminder_choice.h"

#include "ui/common/format.h"
#include "ui/tasks/later_menu.h"

#include <QDateTime>

namespace shuke::ui {

namespace reminder_choice_detail {
constexpr qint64 kMsOfMinute = 60'000;
constexpr int kMinutesOfHour = 60;
} // namespace reminder_choice_detail

ReminderChoice::ReminderChoice(session::StoreDescription store, QWidget *parent)
    : QComboBox(parent), m_store(std::move(store))
{
    setAccessibleName(tr("Reminder"));
    setToolTip(tr("While Shuke runs, it reminds at that moment; what was missed is told at the next start."));
    fill(When::None);
}

void ReminderChoice::fill(When chosen)
{
    clear();
    const auto add = [this](When when, const QString &text) { addItem(text, static_cast<int>(when)); };
    add(When::None, tr("No reminder"));
    if (m_day.isValid() && m_minute) {
        add(When::AtTheTime, tr("At the time"));
        add(When::QuarterBefore, tr("15 minutes before"));
        add(When::HourBefore, tr("1 hour before"));
    }
    if (m_day.isValid()) {
        add(When::Morning, tr("In the morning of the day"));
        add(When::MorningBefore, tr("In the morning before"));
    }
    if (m_other)
        add(When::Other, instantText(*m_other, QDate()));
    setCurrentIndex(std::max(0, findData(static_cast<int>(chosen))));
}

std::optional<qint64> ReminderChoice::instantOf(When when) const
{
    using namespace reminder_choice_detail;
    if (when == When::Other)
        return m_other;
    if (when == When::None || !m_day.isValid())
        return std::nullopt;
    if (when == When::Morning)
        return morningOf(m_day, m_store);
    if (when == When::MorningBefore)
        return morningOf(m_day.addDays(-1), m_store);
    if (!m_minute)
        return std::nullopt;
    const qint64 time =
        QDateTime(m_day, QTime(*m_minute / kMinutesOfHour, *m_minute % kMinutesOfHour), businessZone(m_store.timeZone))
            .toMSecsSinceEpoch();
    const int before = when == When::QuarterBefore ? 15 : (when == When::HourBefore ? kMinutesOfHour : 0);
    return time - before * kMsOfMinute;
}

void ReminderChoice::setDue(QDate day, std::optional<int> minute)
{
    if (day == m_day && minute == m_minute)
        return;
    auto chosen = static_cast<When>(currentData().toInt());
    m_day = day;
    m_minute = minute;
    if (!minute && (chosen == When::AtTheTime || chosen == When::QuarterBefore || chosen == When::HourBefore))
        chosen = When::Morning;
    fill(chosen);
}

void ReminderChoice::setInstant(std::optional<qint64> instantMs)
{
    m_other.reset();
    for (const When when :
         {When::AtTheTime, When::QuarterBefore, When::HourBefore, When::Morning, When::MorningBefore}) {
        if (instantMs && instantOf(when) == instantMs)
            return fill(when);
    }
    m_other = instantMs;
    fill(instantMs ? When::Other : When::None);
}

std::optional<qint64> ReminderChoice::instant() const
{
    return instantOf(static_cast<When>(currentData().toInt()));
}

} // namespace shuke::ui
