#include "ui/contacts/timeline_view.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/own_keys.h"
#include "ui/common/theme.h"
#include "ui/tasks/follow_up_words.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

namespace shuke::ui {

namespace timeline_view_detail {

constexpr int kIconSize = 18;
constexpr int kMostLines = 4; ///< Of a text.

/// The text in lines of that width, at most `most`; what does not fit is told by dots at the end of the last one.
QStringList wrapped(const QString &text, const QFont &font, int width, int most)
{
    QStringList lines;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        if (lines.size() == most)
            break;
        QTextLayout layout(paragraph.left(most * 400), font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (;;) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            const QString part = paragraph.mid(line.textStart(), line.textLength());
            if (lines.size() + 1 == most && line.textStart() + line.textLength() < paragraph.size()) {
                lines.append(QFontMetrics(font).elidedText(paragraph.mid(line.textStart()), Qt::ElideRight, width));
                break;
            }
            lines.append(part);
        }
        layout.endLayout();
    }
    return lines;
}

class EntryDelegate : public QStyledItemDelegate
{
public:
    EntryDelegate(const ContactTimelineModel &model, TimelineView &view)
        : QStyledItemDelegate(&view), m_model(model), m_view(view)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const TimelineLine &line = m_model.lines()[static_cast<size_t>(index.row())];
        const QFontMetrics metrics(option.font);
        int height = std::max(kIconSize, metrics.height()) + space::small;
        if (line.firstOfDay)
            height += dayHeight();
        if (!line.body.isEmpty())
            height += metrics.lineSpacing() *
                      static_cast<int>(wrapped(line.body, option.font, textWidth(), kMostLines).size());
        return {1, height + 1};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const TimelineLine &line = m_model.lines()[static_cast<size_t>(index.row())];
        const ThemeColors &c = themeColors();
        const bool rtl = option.direction == Qt::RightToLeft;
        QRect rest = option.rect;
        painter->save();
        if (line.firstOfDay) {
            QFont font = captionFont();
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            painter->setPen(c.secondary);
            const QRect day(rest.left() + space::large, rest.top(), rest.width() - 2 * space::large, dayHeight());
            painter->drawText(day, static_cast<int>(Qt::AlignLeft | Qt::AlignBottom), dayHead(line.day));
            rest.setTop(rest.top() + dayHeight());
        }
        if (option.state & QStyle::State_Selected)
            painter->fillRect(rest, c.selection);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(rest, c.hover);
        painter->fillRect(QRect(rest.left(), rest.bottom(), rest.width(), 1), c.line);
        const QFontMetrics metrics(option.font);
        const int first = std::max(kIconSize, metrics.height());
        QRect content = rest.adjusted(space::large, space::tiny, -space::large, 0);
        QRect icon(content.left(), content.top() + (first - kIconSize) / 2, kIconSize, kIconSize);
        if (rtl)
            icon.moveRight(content.right());
        lineIcon(timelineTypeIcon(line.type))
            .paint(painter, icon, Qt::AlignCenter, QIcon::Normal, line.isOpen ? QIcon::On : QIcon::Off);
        content.adjust(rtl ? 0 : kIconSize + space::small, 0, rtl ? -kIconSize - space::small : 0, 0);
        QRect head(content.left(), content.top(), content.width(), first);
        painter->setFont(option.font);
        if (!line.aside.isEmpty()) {
            const int most = head.width() / 3;
            const QString aside = metrics.elidedText(line.aside, Qt::ElideRight, most);
            const int width = metrics.horizontalAdvance(aside) + space::small;
            painter->setPen(line.type == TimelineType::Order ? c.text : c.secondary);
            painter->drawText(head, static_cast<int>(Qt::AlignVCenter | (rtl ? Qt::AlignLeft : Qt::AlignRight)), aside);
            head.adjust(rtl ? width : 0, 0, rtl ? 0 : -width, 0);
        }
        painter->setPen(line.isQuiet || line.type == TimelineType::Edit ? c.secondary : c.text);
        painter->drawText(head, static_cast<int>(Qt::AlignVCenter | (rtl ? Qt::AlignRight : Qt::AlignLeft)),
                          metrics.elidedText(line.title, Qt::ElideRight, head.width()));
        painter->setPen(line.isQuiet ? c.secondary : c.text);
        int y = content.top() + first;
        for (const QString &text : wrapped(line.body, option.font, textWidth(), line.body.isEmpty() ? 0 : kMostLines)) {
            painter->drawText(QRect(content.left(), y, content.width(), metrics.lineSpacing()),
                              static_cast<int>(Qt::AlignVCenter | (rtl ? Qt::AlignRight : Qt::AlignLeft)), text);
            y += metrics.lineSpacing();
        }
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
            painter->setPen(c.accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(rest.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

private:
    static int dayHeight() { return QFontMetrics(captionFont()).height() + space::medium; }
    int textWidth() const
    {
        return std::max(80, m_view.viewport()->width() - 2 * space::large - kIconSize - space::small);
    }
    QString dayHead(QDate day) const
    {
        const QString name = QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
        const QString near = whenText(day, std::nullopt, m_model.today());
        const QString text = dayText(day);
        return near == text || near == QLocale().dayName(day.dayOfWeek(), QLocale::LongFormat)
                   ? QStringLiteral("%1 · %2").arg(text, name)
                   : QStringLiteral("%1 · %2").arg(near, text);
    }

    const ContactTimelineModel &m_model;
    TimelineView &m_view;
};

} // namespace timeline_view_detail

void ContactTimelineModel::show(std::vector<TimelineLine> lines, QDate today)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_today = today;
    endResetModel();
}

int ContactTimelineModel::rowOf(ActivityId activity) const
{
    const auto found = std::ranges::find_if(
        m_lines, [activity](const TimelineLine &line) { return line.activity && line.activity->id == activity; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int ContactTimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ContactTimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineLine &line = m_lines[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return line.title;
    if (role == Qt::AccessibleTextRole)
        return QStringList{dayText(line.day), line.title, line.body, line.aside}.join(QStringLiteral(", "));
    if (role == Qt::ToolTipRole && !line.body.isEmpty())
        return line.body.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return {};
}

TimelineView::TimelineView(ContactTimelineModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new timeline_view_detail::EntryDelegate(model, *this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Timeline"));
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT openWanted(); });
    const auto look = [this] {
        const QScrollBar *bar = verticalScrollBar();
        if (bar->value() >= bar->maximum() - bar->pageStep())
            Q_EMIT endReached();
    };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, look);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, look);
    new OwnKeys(this, [] {
        return std::vector{keyLine({Qt::Key_Return}, tr("Opens the entry")),
                           keyLine({Qt::Key_Space}, tr("Marks a task or a plan as done")),
                           keyLine({Qt::Key_Delete}, tr("Moves the entry to the trash"))};
    });
}

const TimelineLine *TimelineView::currentLine() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.lines()[static_cast<size_t>(row)] : nullptr;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && plain && currentLine()) {
        Q_EMIT openWanted();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Space && plain && currentLine()) {
        Q_EMIT doneWanted();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Delete && plain && currentLine()) { // in a window of its own; else an action takes it
        Q_EMIT trashWanted();
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // heights follow the width
}

} // namespace shuke::ui
