#pragma once

#include "ui/settings/settings_section.h"

namespace shuke::ui {

/// Whether this computer reminds of tasks.
class ReminderSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit ReminderSection(QWidget *parent);
};

} // namespace shuke::ui
