#include "ui/sales/panel_head.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace shuke::ui {

namespace panel_head_detail {

QToolButton *signButton(const char *icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(lineIcon(QLatin1String(icon)));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace panel_head_detail

PanelHead::PanelHead(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_previous = panel_head_detail::signButton("previous", tr("Previous (Ctrl+Left)"), this);
    m_position = quietLabel({}, this);
    m_position->setWordWrap(false);
    m_next = panel_head_detail::signButton("next", tr("Next (Ctrl+Right)"), this);
    row->addWidget(m_previous);
    row->addWidget(m_position);
    row->addWidget(m_next);
    row->addStretch();
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::small);
    row->addLayout(m_buttons);
    QToolButton *close = panel_head_detail::signButton("close", tr("Close"), this);
    row->addWidget(close);
    connect(m_previous, &QToolButton::clicked, this, &PanelHead::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &PanelHead::nextWanted);
    connect(close, &QToolButton::clicked, this, &PanelHead::closeWanted);
    setPosition(0, 0);
}

void PanelHead::setPosition(int place, int count)
{
    const bool listed = place > 0;
    for (QWidget *part :
         {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_position), static_cast<QWidget *>(m_next)})
        part->setVisible(listed);
    if (listed)
        m_position->setText(tr("%1 of %2").arg(numberText(place), numberText(count)));
    m_previous->setEnabled(place > 1);
    m_next->setEnabled(place < count);
}

void PanelHead::addButton(QWidget *button)
{
    m_buttons->addWidget(button);
}

} // namespace shuke::ui
