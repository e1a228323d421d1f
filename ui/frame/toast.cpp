#include "ui/frame/toast.h"

#include "ui/common/icons.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace shuke::ui {

namespace toast_detail {

constexpr int kMostWidth = 640;
constexpr int kAboveFoot = 44; // leaves the footer of a list readable

QColor colorOf(MessageBar::Kind kind)
{
    const ThemeColors &c = themeColors();
    return kind == MessageBar::Kind::Done ? c.good : (kind == MessageBar::Kind::Warning ? c.warning : c.bad);
}

} // namespace toast_detail

Toast::Toast(QWidget *parent) : QFrame(parent)
{
    setAccessibleName(tr("Message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::small, space::small, space::small);
    row->setSpacing(space::small);
    m_sign = plainLabel(QString(), sectionFont(), this);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    m_text = plainLabel(QString(), this);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_action = new QPushButton(this);
    row->addWidget(m_action);
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
    row->addWidget(close);
    m_end.setSingleShot(true);
    m_end.setInterval(kShownMs);
    connect(&m_end, &QTimer::timeout, this, [this] {
        if (underMouse() || isAncestorOf(window()->focusWidget()))
            m_end.start();
        else
            hide();
    });
    parent->installEventFilter(this);
    new OwnKeys(this, [] { return std::vector{keyLine({Qt::Key_Escape}, tr("Closes the message"))}; });
    hide();
}

void Toast::say(MessageBar::Kind kind, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_kind = kind;
    m_sign->setText(kind == MessageBar::Kind::Done ? QString(QChar(0x2713)) : QStringLiteral("!"));
    QPalette palette = m_sign->palette();
    palette.setColor(QPalette::WindowText, toast_detail::colorOf(kind));
    m_sign->setPalette(palette);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_onAction = std::move(action);
    settle();
    show();
    raise();
    if (kind == MessageBar::Kind::Failed)
        m_end.stop();
    else
        m_end.start();
    m_text->setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert); // read out without taking the focus
    QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Toast::settle()
{
    const QWidget *area = parentWidget();
    const int room = qMin(toast_detail::kMostWidth, area->width() - 2 * space::page);
    m_text->setMinimumWidth(0);
    const int wanted = qMin(room, layout()->sizeHint().width() - m_text->sizeHint().width() +
                                      m_text->fontMetrics().horizontalAdvance(m_text->text()) + space::tiny);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted) : sizeHint().height();
    resize(wanted, qMax(height, rowHeight() + space::small));
    move((area->width() - width()) / 2, area->height() - this->height() - toast_detail::kAboveFoot);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        settle();
    return QFrame::eventFilter(watched, event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toast_detail::colorOf(m_kind), 1));
    painter.setBrush(themeColors().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace shuke::ui
