#include "ui/common/message_bar.h"

#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/common/theme_paint.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace shuke::ui {

namespace message_bar_detail {

QColor colorOf(MessageBar::Kind kind)
{
    const ThemeColors &c = themeColors();
    return kind == MessageBar::Kind::Done ? c.good : (kind == MessageBar::Kind::Warning ? c.warning : c.bad);
}

} // namespace message_bar_detail

MessageBar::MessageBar(QWidget *parent) : QFrame(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::small, space::small, space::small);
    row->setSpacing(space::small);
    m_sign = plainLabel(QString(), sectionFont(), this);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    m_text = plainLabel(QString(), this);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_text, 1);
    m_action = new QPushButton(this);
    m_action->hide();
    row->addWidget(m_action, 0, Qt::AlignTop);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const std::function<void()> action = std::exchange(m_onAction, {}))
            action();
    });
    auto *close = new QToolButton(this);
    close->setIcon(lineIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::say(Kind kind, const QString &text)
{
    say(kind, text, {}, {});
}

void MessageBar::say(Kind kind, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_onAction = std::move(action);
    m_kind = kind;
    m_sign->setText(kind == Kind::Done ? QString(QChar(0x2713)) : QStringLiteral("!"));
    QPalette palette = m_sign->palette();
    palette.setColor(QPalette::WindowText, message_bar_detail::colorOf(kind));
    m_sign->setPalette(palette);
    m_text->setText(text);
    update();
    show();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    stripedBox(&painter, rect(), message_bar_detail::colorOf(m_kind));
}

} // namespace shuke::ui
