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

EmptyState::EmptyState(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_title(plainLabel(title, sectionFont(), this)), m_text(quietLabel(text, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setSpacing(space::small);
    outer->addStretch(2);
    m_title->setAlignment(Qt::AlignHCenter);
    outer->addWidget(m_title);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(empty_state_detail::kTextWidth);
    outer->addWidget(m_text, 0, Qt::AlignHCenter);
    setTexts(title, text);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(space::small);
    m_steps->setContentsMargins(0, space::large, 0, 0);
    m_steps->setAlignment(Qt::AlignHCenter);
    outer->addLayout(m_steps);
    outer->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setMinimumHeight(
        qMax(0, m_text->heightForWidth(empty_state_detail::kTextWidth))); // centred: not asked for it
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

QPushButton *EmptyState::addStep(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setMinimumWidth(empty_state_detail::kButtonWidth);
    button->setAutoDefault(true);
    button->setDefault(m_steps->count() == 0);
    if (m_steps->count() == 0)
        setFocusProxy(button);
    m_steps->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace shuke::ui
