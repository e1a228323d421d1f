#include "ui/settings/appearance_section.h"

#include "ui/common/appearance.h"

#include <QComboBox>

namespace shuke::ui {

AppearanceSection::AppearanceSection(QWidget *parent) : SettingsSection(tr("Appearance"), parent)
{
    auto *language = new QComboBox(this);
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN")); // in itself: also for those who lost their way
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->setCurrentIndex(language->findData(savedLanguage()));
    addRow(tr("Language"), language);
    auto *theme = new QComboBox(this);
    theme->setObjectName(QStringLiteral("theme"));
    theme->addItem(tr("As the system"), static_cast<int>(ThemeMode::System));
    theme->addItem(tr("Light"), static_cast<int>(ThemeMode::Light));
    theme->addItem(tr("Dark"), static_cast<int>(ThemeMode::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(savedTheme())));
    addRow(tr("Theme"), theme);
    connect(language, &QComboBox::activated, this, [this, language] {
        if (language->currentData().toString() == savedLanguage())
            return;
        saveLanguage(language->currentData().toString());
        Q_EMIT changed();
    });
    connect(theme, &QComboBox::activated, this, [this, theme] {
        const auto chosen = static_cast<ThemeMode>(theme->currentData().toInt());
        if (chosen == savedTheme())
            return;
        saveTheme(chosen);
        Q_EMIT changed();
    });
}

PaperSection::PaperSection(QWidget *parent) : SettingsSection(tr("Paper"), parent)
{
    auto *paper = new QComboBox(this);
    paper->setObjectName(QStringLiteral("paper"));
    paper->addItem(tr("A4 (210 × 297 mm)"), static_cast<int>(Paper::A4));
    paper->addItem(tr("Letter (8.5 × 11 in)"), static_cast<int>(Paper::Letter));
    paper->setCurrentIndex(paper->findData(static_cast<int>(savedPaper())));
    addRow(tr("Reports and lists"), paper, tr("For printing and for PDF files."));
    connect(paper, &QComboBox::activated, this,
            [paper] { savePaper(static_cast<Paper>(paper->currentData().toInt())); });
}

} // namespace shuke::ui
