#include "ui/import/step_bar.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace shuke::ui {

StepBar::StepBar(const QStringList &titles, QWidget *parent) : QWidget(parent), m_titles(titles)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    for (qsizetype i = 0; i < titles.size(); ++i) {
        if (i > 0)
            row->addWidget(quietLabel(QString(QChar(0x203A)), this)); // ›
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setText(tr("%1 %2", "number and title of a step").arg(i + 1).arg(titles[i]));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT wanted(static_cast<int>(i)); });
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    row->addStretch();
    setAccessibleName(tr("Steps"));
    setCurrent(0, 0);
}

void StepBar::setCurrent(int current, int reachable)
{
    m_current = current;
    for (int i = 0; i < static_cast<int>(m_buttons.size()); ++i) {
        QToolButton *button = m_buttons[static_cast<size_t>(i)];
        QFont font = this->font();
        font.setBold(i == current);
        button->setFont(font);
        QPalette palette = this->palette();
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
            palette.setColor(group, QPalette::ButtonText, i == current ? themeColors().accent : themeColors().text);
        button->setPalette(palette);
        button->setEnabled(i <= reachable || i == current);
        button->setAccessibleDescription(i == current ? tr("This step") : QString());
    }
}

} // namespace shuke::ui
