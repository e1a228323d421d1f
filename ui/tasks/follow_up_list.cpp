#include "ui/tasks/follow_up_list.h"

#include "core/base/text_fold.h"
#include "core/segments/filter.h"
#include "ui/common/card.h"
#include "ui/common/day_edit.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/tasks/follow_up_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

namespace follow_up_list_detail {

using activities::ActivityKind;

constexpr int kAnyKind = -1;
constexpr qint64 kAnyOwner = -1;

enum class Period { Any, Week, Month, Year, Between };

QDate firstDayOf(Period period, QDate today)
{
    switch (period) {
    case Period::Week:
        return today.addDays(-6);
    case Period::Month:
        return today.addDays(-29);
    case Period::Year:
        return today.addYears(-1).addDays(1);
    default:
        return {};
    }
}

} // namespace follow_up_list_detail

QString snippetOf(const QString &text, const QString &needle)
{
    constexpr qsizetype kBefore = 24;
    const QString line = text.simplified();
    const QString folded = foldText(needle);
    if (folded.isEmpty())
        return line;
    // Folding keeps the length of most texts; where it does not, the beginning will do.
    const QString foldedLine = foldText(line);
    const qsizetype at = foldedLine.size() == line.size() ? foldedLine.indexOf(folded) : qsizetype(-1);
    return at > kBefore ? QStringLiteral("…") + line.mid(at - kBefore) : line;
}

void FollowUpModel::show(std::vector<activities::FollowUpHit> hits, const QString &text)
{
    beginResetModel();
    m_hits = std::move(hits);
    m_text = text;
    endResetModel();
}

void FollowUpModel::append(const std::vector<activities::FollowUpHit> &hits)
{
    if (hits.empty())
        return;
    const int first = static_cast<int>(m_hits.size());
    beginInsertRows({}, first, first + static_cast<int>(hits.size()) - 1);
    m_hits.insert(m_hits.end(), hits.begin(), hits.end());
    endInsertRows();
}

int FollowUpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int FollowUpModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QVariant FollowUpModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const activities::FollowUpHit &hit = m_hits[static_cast<size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == Kind)
        return lineIcon(activityIcon(hit.kind));
    if (role == Qt::ForegroundRole && (index.column() == Owner || hit.state == activities::ActivityState::NotHeld))
        return themeColors().secondary;
    if (role == Qt::ToolTipRole && index.column() == Text)
        return hit.text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Day:
        return hit.minute ? QStringLiteral("%1 %2").arg(dayText(hit.day), timeText(*hit.minute)) : dayText(hit.day);
    case Kind:
        return hit.state == activities::ActivityState::Held
                   ? activityKindText(hit.kind)
                   : QStringLiteral("%1, %2").arg(activityKindText(hit.kind), activityStateText(hit.state));
    case Customer:
        return hit.contactName;
    case Text:
        return snippetOf(hit.text, m_text);
    case Owner:
        return hit.ownerName;
    default:
        return {};
    }
}

QVariant FollowUpModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Day");
    case Kind:
        return tr("Kind");
    case Customer:
        return tr("Customer");
    case Text:
        return tr("Text");
    case Owner:
        return tr("Owner");
    default:
        return {};
    }
}

FollowUpList::FollowUpList(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_search(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_period(new QComboBox(this)),
      m_from(new DayEdit(tr("From"), this)),
      m_through(new DayEdit(tr("Until"), this)),
      m_owner(new QComboBox(this)),
      m_stack(new QStackedWidget(this)),
      m_model(new FollowUpModel(this))
{
    using namespace follow_up_list_detail;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, space::large);
    column->setSpacing(space::small);
    auto *filters = new QWidget(this);
    auto *row = new FlowLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_search->setPlaceholderText(tr("Any part of a note…"));
    m_search->setAccessibleName(tr("Search follow-ups"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("All kinds"), kAnyKind);
    for (int kind = 0; kind < activities::kActivityKindCount; ++kind)
        m_kind->addItem(lineIcon(activityIcon(static_cast<ActivityKind>(kind))),
                        activityKindText(static_cast<ActivityKind>(kind)), kind);
    m_period->setAccessibleName(tr("Days"));
    m_period->addItem(tr("Any day"), static_cast<int>(Period::Any));
    m_period->addItem(tr("Last 7 days"), static_cast<int>(Period::Week));
    m_period->addItem(tr("Last 30 days"), static_cast<int>(Period::Month));
    m_period->addItem(tr("Last 12 months"), static_cast<int>(Period::Year));
    m_period->addItem(tr("From … until …"), static_cast<int>(Period::Between));
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->addItem(tr("Everybody's"), kAnyOwner);
    m_from->setDate(QDate::currentDate().addDays(-30));
    m_through->setDate(QDate::currentDate());
    auto *out = new QPushButton(tr("Export ▾"), this);
    out->setToolTip(tr("All that is found, to a file (Ctrl+E). Ctrl+P prints it."));
    out->setAutoDefault(false);
    connect(out, &QPushButton::clicked, this, [this, out] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillExport(*menu);
        menu->popup(out->mapToGlobal(QPoint(0, out->height())));
    });
    connect(this, &FollowUpList::shown, out, [this, out] { out->setEnabled(!isBlank()); });
    out->setEnabled(false);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_search, m_kind, m_period, m_from, m_through, m_owner, out})
        row->addWidget(widget);
    column->addWidget(filters);
    m_table = new RecordTable(*m_model, FollowUpModel::Text, tr("Follow-ups"), m_stack);
    m_table->remember(QStringLiteral("tasks/follow_ups"));
    m_stack->addWidget(m_table);
    m_note = quietLabel(QString(), m_stack);
    m_note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_note->setMargin(space::page);
    m_stack->addWidget(m_note);
    auto *card = new Card(this);
    card->setContent(m_stack);
    column->addWidget(card, 1);
    updatePeriod();

    connect(m_search, &QLineEdit::textChanged, this, [this] { read(false); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    for (QComboBox *box : {m_kind, m_owner})
        connect(box, &QComboBox::activated, this, [this] { read(false); });
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        updatePeriod();
        read(false);
    });
    for (DayEdit *edit : {m_from, m_through})
        connect(edit, &QDateEdit::dateChanged, this, [this] { read(false); });
    connect(m_table, &RecordTable::opened, this, [this](int at) {
        const activities::FollowUpHit &hit = m_model->hits()[static_cast<size_t>(at)];
        m_desk.go(ShowFollowUp{hit.contact, hit.activity});
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &FollowUpList::readMoreAtTheEnd);
    loadOwners();
}

FollowUpList::~FollowUpList()
{
    m_cancel.cancel();
}

void FollowUpList::updatePeriod()
{
    using follow_up_list_detail::Period;
    const bool between = static_cast<Period>(m_period->currentData().toInt()) == Period::Between;
    m_from->setVisible(between);
    m_through->setVisible(between);
}

QString FollowUpList::periodText() const
{
    using follow_up_list_detail::Period;
    if (static_cast<Period>(m_period->currentData().toInt()) != Period::Between)
        return m_period->currentText();
    return tr("%1 to %2").arg(dayText(m_from->date()), dayText(m_through->date()));
}

void FollowUpList::loadOwners()
{
    ++m_pending;
    onFinished(m_desk.session()->query(segments::staffChoices()), this,
               [this](const Result<std::vector<segments::ChoiceItem>> &owners) {
                   --m_pending;
                   if (!owners)
                       return; // everybody's can still be looked at
                   const QVariant chosen = m_owner->currentData();
                   while (m_owner->count() > 1)
                       m_owner->removeItem(1);
                   for (const segments::ChoiceItem &owner : *owners) {
                       if (const auto *id = std::get_if<segments::RecordId>(&owner.value))
                           m_owner->addItem(owner.nameEn, id->row);
                   }
                   m_owner->setCurrentIndex(std::max(0, m_owner->findData(chosen)));
               });
}

activities::FollowUpFilter FollowUpList::filter() const
{
    using namespace follow_up_list_detail;
    activities::FollowUpFilter filter;
    filter.text = m_search->text().trimmed();
    if (const int kind = m_kind->currentData().toInt(); kind != kAnyKind)
        filter.kinds = {static_cast<ActivityKind>(kind)};
    if (const qint64 owner = m_owner->currentData().toLongLong(); owner != kAnyOwner)
        filter.owner = StaffId::fromRow(owner);
    const auto period = static_cast<Period>(m_period->currentData().toInt());
    filter.from = period == Period::Between ? m_from->date() : firstDayOf(period, QDate::currentDate());
    filter.through = period == Period::Between ? m_through->date() : QDate();
    return filter;
}

void FollowUpList::reload()
{
    m_isStale = true;
    if (isVisible())
        read(false);
}

void FollowUpList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read(false);
}

void FollowUpList::read(bool more)
{
    m_isStale = false;
    m_cancel.cancel();
    m_cancel = CancelToken();
    const activities::FollowUpFilter asked = filter();
    const ActivityId before = more && !m_model->hits().empty() ? m_model->hits().back().activity : ActivityId();
    ++m_pending;
    onFinished(
        m_desk.session()->query(activities::followUps(asked, kSlice, before, m_cancel)), this,
        [this, more, asked, generation = m_generation.next()](Result<std::vector<activities::FollowUpHit>> hits) {
            --m_pending;
            if (!m_generation.isCurrent(generation))
                return;
            if (!hits) {
                m_note->setText(errorText(hits.error()));
                m_stack->setCurrentWidget(m_note);
                return;
            }
            m_hasMore = hits->size() == static_cast<size_t>(kSlice);
            if (more) {
                m_model->append(*hits);
                return;
            }
            const bool none = hits->empty();
            m_model->show(std::move(*hits), asked.text);
            m_note->setText(asked == activities::FollowUpFilter()
                                ? tr("Nothing is written down yet. Notes, calls, meetings and visits are added "
                                     "on the timeline of a customer.")
                                : tr("No follow-up matches."));
            m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_note) : m_table);
            if (!none)
                m_table->selectRow(0);
            Q_EMIT shown();
        });
}

void FollowUpList::readMoreAtTheEnd()
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    if (m_hasMore && m_pending == 0 && bar->value() >= bar->maximum() - bar->pageStep())
        read(true);
}

QString FollowUpList::note() const
{
    return m_stack->currentWidget() == m_note ? m_note->text() : QString();
}

} // namespace shuke::ui
