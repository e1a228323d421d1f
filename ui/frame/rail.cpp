#include "ui/frame/rail.h"

#include "ui/common/icons.h"
#include "ui/common/own_keys.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

namespace shuke::ui {

namespace rail_detail {

constexpr int kIcon = 20;
constexpr int kWideChars = 17; // the rail's width in average characters
constexpr int kMargin = space::small;

const QString &narrowKey()
{
    static const QString key = QStringLiteral("window/railNarrow");
    return key;
}

} // namespace rail_detail

RailButton::RailButton(const QString &text, const QString &icon, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setIcon(lineIcon(icon));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int height = qMax(rail_detail::kIcon + 2 * space::small, metrics.height() * 2);
    if (m_narrow)
        return {rail_detail::kIcon + 2 * space::medium, height};
    QFont checked = font(); // the wider of its two faces
    checked.setWeight(QFont::DemiBold);
    const int text = QFontMetrics(checked).horizontalAdvance(this->text());
    return {qMax(rail_detail::kIcon + 3 * space::medium + text, metrics.averageCharWidth() * rail_detail::kWideChars),
            height};
}

/// Focus and hover are painted, and Qt repaints for neither of its own accord here.
bool RailButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &c = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    painter.setPen(Qt::NoPen);
    if (isChecked())
        painter.setBrush(c.selection);
    else if (underMouse() && isEnabled())
        painter.setBrush(c.hover);
    painter.drawRoundedRect(box, kRadius, kRadius);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 1.5));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
    }
    const int icon = rail_detail::kIcon;
    QRect iconRect(space::medium, (height() - icon) / 2, icon, icon);
    if (m_narrow)
        iconRect.moveLeft((width() - icon) / 2);
    else if (rtl)
        iconRect.moveRight(width() - space::medium);
    this->icon().paint(&painter, iconRect, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
                       isChecked() ? QIcon::On : QIcon::Off);
    if (m_narrow)
        return;
    QFont font = this->font();
    if (isChecked())
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isChecked() ? c.text : c.secondary);
    const int textStart = icon + 2 * space::medium;
    QRect textRect =
        rtl ? rect().adjusted(space::small, 0, -textStart, 0) : rect().adjusted(textStart, 0, -space::small, 0);
    painter.drawText(textRect, static_cast<int>(Qt::AlignVCenter | (rtl ? Qt::AlignRight : Qt::AlignLeft)),
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, textRect.width()));
}

Rail::Rail(QWidget *parent)
    : QWidget(parent),
      m_top(new QVBoxLayout),
      m_foot(new QVBoxLayout),
      m_fold(new RailButton(QString(), QStringLiteral("collapse"), this))
{
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(rail_detail::kMargin, space::large, rail_detail::kMargin + 1, space::small);
    column->setSpacing(2);
    for (QVBoxLayout *part : {m_top, m_foot}) {
        part->setSpacing(2);
        column->addLayout(part);
        if (part == m_top)
            column->addStretch();
    }
    m_fold->setCheckable(false);
    column->addWidget(m_fold);
    connect(m_fold, &QAbstractButton::clicked, this, [this] {
        setNarrow(!m_narrow);
        QSettings().setValue(rail_detail::narrowKey(), m_narrow);
    });
    setNarrow(QSettings().value(rail_detail::narrowKey()).toBool());
    new OwnKeys(this, [] {
        return std::vector{keyLine({Qt::Key_Up, Qt::Key_Down}, tr("To the page above or below"))};
    });
}

void Rail::addPage(PageId page, const QString &title, const QString &icon, const QKeySequence &keys, bool atFoot)
{
    auto *button = new RailButton(title, icon, this);
    button->setNarrow(m_narrow);
    button->setToolTip(keys.isEmpty() ? title
                                      : QStringLiteral("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
    connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    (atFoot ? m_foot : m_top)->addWidget(button);
    m_entries.push_back({page, button});
    setTabOrder(button, m_fold);
}

void Rail::setCurrent(PageId page)
{
    for (const Entry &entry : m_entries)
        entry.button->setChecked(entry.page == page);
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    for (const Entry &entry : m_entries)
        entry.button->setNarrow(narrow);
    const QString words = narrow ? tr("Show names") : tr("Only icons");
    m_fold->setText(words);
    m_fold->setAccessibleName(words);
    m_fold->setToolTip(words);
    m_fold->setIcon(lineIcon(narrow ? QStringLiteral("expand") : QStringLiteral("collapse")));
    m_fold->setNarrow(narrow);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(x, 0, 1, height()), themeColors().line);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : (event->key() == Qt::Key_Up ? -1 : 0);
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int count = static_cast<int>(m_entries.size());
    for (int i = 0; i < count; ++i) {
        if (m_entries[static_cast<size_t>(i)].button->hasFocus()) {
            m_entries[static_cast<size_t>((i + step + count) % count)].button->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace shuke::ui
