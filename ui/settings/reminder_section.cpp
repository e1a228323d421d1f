#include "ui/settings/reminder_section.h"

#include "ui/tasks/reminder_service.h"

#include <QCheckBox>
#include <QSystemTrayIcon>

namespace shuke::ui {

ReminderSection::ReminderSection(QWidget *parent) : SettingsSection(tr("Reminders"), parent)
{
    auto *on = new QCheckBox(tr("Remind me of tasks"), this);
    on->setObjectName(QStringLiteral("reminders"));
    on->setChecked(ReminderSwitch::instance().isOn());
    addWide(on);
    addText(QSystemTrayIcon::isSystemTrayAvailable()
                ? tr("While Shuke runs: in the window, and beside it when you work with another program. What was "
                     "missed is told at the next start.")
                : tr("While Shuke runs, in the window: this computer shows no messages beside it. What was missed is "
                     "told at the next start."));
    connect(on, &QCheckBox::toggled, this, [](bool checked) { ReminderSwitch::instance().set(checked); });
}

} // namespace shuke::ui
