#pragma once

#include "ui/settings/settings_section.h"

namespace shuke::ui {

/// Language and theme of the program.
class AppearanceSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit AppearanceSection(QWidget *parent);

Q_SIGNALS:
    /// Saved; the windows show it when they are made again.
    void changed();
};

/// What prints and PDFs are laid out for.
class PaperSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit PaperSection(QWidget *parent);
};

} // namespace shuke::ui
