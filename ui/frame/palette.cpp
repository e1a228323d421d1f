#include "ui/frame/palette.h"

#include "core/activities/follow_up_search.h"
#include "core/base/text_fold.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/tasks/follow_up_list.h"
#include "ui/tasks/follow_up_words.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <utility>

namespace shuke::ui {

namespace palette_detail {

constexpr int kWidth = 600;
constexpr int kTop = 72;
constexpr int kMostRows = 10;
constexpr int kDetailRole = Qt::UserRole + 1;

/// A title, and at the far end what tells it apart, quieter.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {1, rowHeight()}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &c = themeColors();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, c.selection);
        const bool rtl = option.direction == Qt::RightToLeft;
        QRect rest = option.rect.adjusted(space::large, 0, -space::large, 0);
        constexpr int kIcon = 18;
        QRect icon(rest.left(), rest.center().y() - kIcon / 2, kIcon, kIcon);
        if (rtl)
            icon.moveRight(rest.right());
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
        rest.adjust(rtl ? 0 : kIcon + space::medium, 0, rtl ? -kIcon - space::medium : 0, 0);
        const QFontMetrics metrics(option.font);
        const QString detail = index.data(kDetailRole).toString();
        const int detailWidth =
            qMin(metrics.horizontalAdvance(detail) + 2, rest.width() / 2); // rounded up, or it is elided
        painter->setFont(option.font);
        painter->setPen(c.secondary);
        painter->drawText(rest, static_cast<int>(Qt::AlignVCenter | (rtl ? Qt::AlignLeft : Qt::AlignRight)),
                          metrics.elidedText(detail, Qt::ElideRight, detailWidth));
        painter->setPen(c.text);
        const int room = rest.width() - detailWidth - space::medium;
        painter->drawText(rest, static_cast<int>(Qt::AlignVCenter | (rtl ? Qt::AlignRight : Qt::AlignLeft)),
                          metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room));
    }
};

/// What tells two customers of one name apart.
QString detailOf(const sales::ContactListRow &row)
{
    QStringList parts;
    for (const QString &part : {row.phone, row.employer, row.city, row.phone.isEmpty() ? row.email : QString()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

bool matches(const PaletteEntry &entry, const QStringList &words)
{
    const QString title = foldText(entry.title);
    for (const QString &word : words) {
        if (!title.contains(word))
            return false;
    }
    return true;
}

} // namespace palette_detail

Palette::Palette(Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_input(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_note(quietLabel(QString(), this)),
      m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Search and commands"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    m_input->setPlaceholderText(tr("Customer, note, page or command…"));
    m_input->setAccessibleName(tr("Customer, note, page or command"));
    m_input->setClearButtonEnabled(true);
    m_input->installEventFilter(this);
    column->addWidget(m_input);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new palette_detail::EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the line above
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Found"));
    column->addWidget(m_list);
    column->addWidget(m_note);
    connect(m_input, &QLineEdit::textChanged, this, [this] {
        m_runWhenFound = false;
        look();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        runCurrent();
    });
    parent->installEventFilter(this);
    new OwnKeys(this, [] {
        return std::vector{keyLine({Qt::Key_Up, Qt::Key_Down}, tr("Through what was found")),
                           keyLine({Qt::Key_Return}, tr("Opens or does it")),
                           keyLine({Qt::Key_Escape}, tr("Closes the search"))};
    });
    hide();
}

void Palette::begin(std::vector<PaletteEntry> commands)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    if (!m_search) {
        m_search = std::make_unique<CustomerSearch>(m_desk.session());
        connect(m_search.get(), &CustomerSearch::changed, this, [this] {
            if (isVisible())
                look();
        });
    }
    m_search->retry(); // nothing, unless it has failed
    m_commands = std::move(commands);
    m_input->clear();
    look();
    QFrame::show();
    raise();
    m_input->setFocus(Qt::ShortcutFocusReason);
    qApp->installEventFilter(this);
}

void Palette::close()
{
    qApp->removeEventFilter(this);
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void Palette::look()
{
    m_asked.next();
    m_askedFollowUps.next();
    QString text = m_input->text().trimmed();
    const bool onlyCommands = text.startsWith(QLatin1Char('>')) || text.startsWith(QChar(0x300B));
    if (onlyCommands)
        text = text.mid(1).trimmed();
    const QStringList words = foldText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<PaletteEntry> found;
    for (const PaletteEntry &command : m_commands) {
        if (palette_detail::matches(command, words))
            found.push_back(command);
    }
    if (onlyCommands || words.isEmpty()) {
        m_isAsking = false;
        show(std::move(found), tr("No command is called so."));
        return;
    }
    if (const std::optional<Error> &failure = m_search->failure()) {
        m_isAsking = false;
        show(std::move(found), errorText(*failure));
        return;
    }
    m_isAsking = true;
    if (!m_search->isLoaded())
        return; // it says when it is
    m_search->find(
        text, kCustomers, this, m_asked,
        [this, text, found = std::move(found)](const Result<std::vector<sales::ContactListRow>> &hits) {
            m_isAsking = false;
            std::vector<PaletteEntry> entries;
            if (hits) {
                for (const sales::ContactListRow &hit : *hits) {
                    const auto open = [this, id = hit.id] { m_desk.go(ShowContact{id}); };
                    entries.push_back({QStringLiteral("customers"), hit.name, palette_detail::detailOf(hit), open});
                }
            }
            entries.insert(entries.end(), found.begin(), found.end());
            show(std::move(entries),
                 hits ? tr("Nothing found. \">\" looks among commands only.") : errorText(hits.error()));
            if (std::exchange(m_runWhenFound, false))
                runCurrent();
            else if (hits)
                findFollowUps(text);
        });
}

/// They come below what is there already: the entry that is chosen stays.
void Palette::findFollowUps(const QString &text)
{
    constexpr qsizetype kFewest = 2; // letters; one of them is in every note
    m_cancelFollowUps.cancel();
    m_cancelFollowUps = CancelToken();
    if (text.size() < kFewest)
        return;
    ++m_followUpsAsked;
    onFinished(m_desk.session()->query(activities::searchFollowUps(text, kFollowUps, m_cancelFollowUps)), this,
               [this, text, asked = m_askedFollowUps.next()](const Result<std::vector<activities::FollowUpHit>> &hits) {
                   --m_followUpsAsked;
                   if (!hits || hits->empty() || !m_askedFollowUps.isCurrent(asked) || !isVisible() ||
                       m_input->text().trimmed() != text)
                       return;
                   const int row = m_list->currentIndex().row();
                   std::vector<PaletteEntry> entries = m_shown;
                   for (const activities::FollowUpHit &hit : *hits)
                       entries.push_back({activityIcon(hit.kind), snippetOf(hit.text, text),
                                          QStringLiteral("%1 · %2").arg(hit.contactName, dayText(hit.day)),
                                          [this, contact = hit.contact, activity = hit.activity] {
                                              m_desk.go(ShowFollowUp{contact, activity});
                                          }});
                   show(std::move(entries), {});
                   if (row > 0)
                       m_list->setCurrentIndex(m_model->index(row, 0));
               });
}

void Palette::show(std::vector<PaletteEntry> entries, const QString &nothing)
{
    m_shown = std::move(entries);
    m_model->clear();
    for (const PaletteEntry &entry : m_shown) {
        auto *item = new QStandardItem(lineIcon(entry.icon), entry.title);
        item->setData(entry.detail, palette_detail::kDetailRole);
        m_model->appendRow(item);
    }
    m_list->setVisible(!m_shown.empty());
    m_note->setVisible(m_shown.empty());
    m_note->setText(m_shown.empty() ? nothing : QString());
    if (!m_shown.empty())
        m_list->setCurrentIndex(m_model->index(0, 0));
    settle();
}

void Palette::settle()
{
    const int rows = qMin(static_cast<int>(m_shown.size()), palette_detail::kMostRows);
    m_list->setFixedHeight(qMax(1, rows) * rowHeight());
    const int width = qMin(palette_detail::kWidth, parentWidget()->width() - 2 * space::page);
    setFixedWidth(width);
    layout()->activate();
    resize(width, layout()->totalSizeHint().height());
    move((parentWidget()->width() - width) / 2, qMin(palette_detail::kTop, parentWidget()->height() / 8));
}

void Palette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return;
    const std::function<void()> run = m_shown[static_cast<size_t>(row)].run;
    close();
    run();
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const int count = m_model->rowCount();
        switch (key->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
            if (count > 0)
                m_list->setCurrentIndex(
                    m_model->index((row + (key->key() == Qt::Key_Down ? 1 : count - 1)) % count, 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_runWhenFound = m_isAsking; // typed faster than it is found
            if (!m_isAsking)
                runCurrent();
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true; // nowhere else to go
        default:
            break;
        }
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        settle();
    if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->window() == window() && widget != this && !isAncestorOf(widget))
            close();
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColors().line, 1));
    painter.setBrush(themeColors().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace shuke::ui
