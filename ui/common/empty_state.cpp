#include "ui/common/empty_state.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace empty_state_detail {
constexpr int kTextWidth = 440;
constexpr int kButtonWidth = 280;
} // namespace empty_state_detail

EmptyState::EmptyState(const QString &title, const QString &text, QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setSpacing(space::small);
    outer->addStretch(2);
    QLabel *heading = plainLabel(title, sectionFont(), this);
    heading->setAlignment(Qt::AlignHCenter);
    outer->addWidget(heading);
    QLabel *body = quietLabel(text, this);
    body->setAlignment(Qt::AlignHCenter);
    body->setFixedWidth(empty_state_detail::kTextWidth);
    body->setMinimumHeight(body->heightForWidth(empty_state_detail::kTextWidth)); // a centred item is not asked for it
    outer->addWidget(body, 0, Qt::AlignHCenter);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(space::small);
    m_steps->setContentsMargins(0, space::large, 0, 0);
    m_steps->setAlignment(Qt::AlignHCenter);
    outer->addLayout(m_steps);
    outer->addStretch(3);
}

QPushButton *EmptyState::addStep(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setMinimumWidth(empty_state_detail::kButtonWidth);
    button->setAutoDefault(true);
    button->setDefault(m_steps->count() == 0);
    m_steps->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace shuke::ui
