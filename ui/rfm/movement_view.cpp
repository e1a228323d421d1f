#include "ui/rfm/movement_view.h"

#include "ui/charts/chart_table.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace movement_view_detail {

constexpr QSize kDetailsSize(520, 460);

QString className(value::RfmSegment segment, bool before)
{
    if (segment != value::RfmSegment::None)
        return segmentText(segment);
    return before ? MovementView::tr("(no purchase in the window before)")
                  : MovementView::tr("(no purchase in the window any more)");
}

QString signedText(qint64 change)
{
    return change > 0 ? QLatin1Char('+') + numberText(change) : numberText(change);
}

} // namespace movement_view_detail

MovementView::MovementView(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_text(quietLabel(QString(), this)),
      m_row(new QHBoxLayout(this)),
      m_details(new QToolButton(this))
{
    m_row->setContentsMargins(0, 0, 0, space::small);
    m_row->setSpacing(space::small);
    m_text->setWordWrap(false);
    m_row->addWidget(m_text);
    m_row->addStretch();
    m_details->setText(tr("Who moved…"));
    m_details->setAutoRaise(true);
    m_details->setToolTip(tr("From which class to which, as a list"));
    connect(m_details, &QToolButton::clicked, this, &MovementView::openDetails);
    m_row->addWidget(m_details);
    m_details->hide();
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void MovementView::showText(const QString &text)
{
    m_movement.reset();
    for (QToolButton *button : m_changes)
        button->deleteLater();
    m_changes.clear();
    m_text->setText(text);
    m_details->hide();
}

QString MovementView::text() const
{
    QStringList parts{m_text->text()};
    for (const QToolButton *button : m_changes)
        parts.append(button->text());
    return parts.join(QLatin1Char(' '));
}

void MovementView::showMovement(std::shared_ptr<const RfmScorer::Movement> movement)
{
    showText(QString());
    m_movement = std::move(movement);
    showChanges();
}

void MovementView::showChanges()
{
    using namespace movement_view_detail;
    const QDate since = m_movement->before->purchases->asOf;
    struct Change
    {
        value::RfmSegment segment;
        qint64 net;
    };
    std::vector<Change> changes;
    for (const value::RfmSegment segment : value::segmentsOf(m_movement->now->options.map)) {
        const qint64 net = m_movement->flows.after(segment) - m_movement->flows.before(segment);
        if (net != 0)
            changes.push_back({segment, net});
    }
    const bool none = m_movement->before->board.customers == 0;
    if (none)
        m_text->setText(tr("No scores on %1 to compare with.").arg(dayText(since)));
    else if (changes.empty())
        m_text->setText(tr("Since %1 no class has grown or shrunk.").arg(dayText(since)));
    else
        m_text->setText(tr("Since %1:").arg(dayText(since)));
    m_details->setVisible(!none && m_movement->flows.moved() > 0);
    if (none)
        return;
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change &a, const Change &b) { return std::abs(a.net) > std::abs(b.net); });
    for (const Change &change : changes) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setText(QStringLiteral("%1 %2 %3")
                            .arg(segmentText(change.segment), signedText(change.net),
                                 change.net > 0 ? QStringLiteral("▲") : QStringLiteral("▼")));
        auto *menu = new QMenu(button);
        const qint64 stayed =
            m_movement->flows.flows[static_cast<size_t>(change.segment)][static_cast<size_t>(change.segment)];
        const qint64 joined = m_movement->flows.after(change.segment) - stayed;
        const qint64 left = m_movement->flows.before(change.segment) - stayed;
        menu->addAction(tr("Show %Ln who joined", nullptr, static_cast<int>(joined)), this,
                        [this, segment = change.segment] { go(segment, value::RfmMoveKind::Joined); })
            ->setEnabled(joined > 0);
        menu->addAction(tr("Show %Ln who left", nullptr, static_cast<int>(left)), this,
                        [this, segment = change.segment] { go(segment, value::RfmMoveKind::Left); })
            ->setEnabled(left > 0);
        connect(button, &QToolButton::clicked, menu,
                [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
        button->setToolTip(tr("%1: %2 before, %3 now; %4 joined, %5 left")
                               .arg(segmentText(change.segment), numberText(m_movement->flows.before(change.segment)),
                                    numberText(m_movement->flows.after(change.segment)), numberText(joined),
                                    numberText(left)));
        m_row->insertWidget(1 + static_cast<int>(m_changes.size()), button);
        m_changes.push_back(button);
    }
    resizeEvent(nullptr);
}

/// As many as there is room for, the largest changes first; "Who moved" tells the others.
void MovementView::resizeEvent(QResizeEvent *)
{
    int left = width() - m_text->sizeHint().width() - m_details->sizeHint().width() - space::section;
    for (QToolButton *button : m_changes) {
        left -= button->sizeHint().width() + space::small;
        button->setVisible(left >= 0);
    }
}

void MovementView::go(value::RfmSegment segment, value::RfmMoveKind kind)
{
    if (!m_movement)
        return;
    const value::RfmSide before{m_movement->before->result, m_movement->before->purchases->customers};
    const value::RfmSide now{m_movement->now->result, m_movement->now->purchases->customers};
    const QString day = dayText(m_movement->before->purchases->asOf);
    const QString title = kind == value::RfmMoveKind::Joined ? tr("%1: joined since %2") : tr("%1: left since %2");
    m_desk.go(ShowCustomers{title.arg(segmentText(segment), day), value::movers(before, now, segment, kind)});
}

void MovementView::openDetails()
{
    using namespace movement_view_detail;
    if (!m_movement)
        return;
    struct Flow
    {
        value::RfmSegment from;
        value::RfmSegment to;
        qint64 count;
    };
    std::vector<Flow> flows;
    for (size_t from = 0; from < m_movement->flows.flows.size(); ++from) {
        for (size_t to = 0; to < m_movement->flows.flows.size(); ++to) {
            if (const qint64 count = m_movement->flows.flows[from][to]; from != to && count > 0)
                flows.push_back({static_cast<value::RfmSegment>(from), static_cast<value::RfmSegment>(to), count});
        }
    }
    std::stable_sort(flows.begin(), flows.end(), [](const Flow &a, const Flow &b) { return a.count > b.count; });

    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setWindowTitle(tr("Who moved since %1").arg(dayText(m_movement->before->purchases->asOf)));
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(quietLabel(tr("Choose a row to see these customers."), dialog));
    auto *model = new ChartTable(dialog);
    ChartPanel::Data figures{{tr("From"), tr("To"), tr("Customers")}, {}, 2};
    for (const Flow &flow : flows)
        figures.rows.push_back({className(flow.from, true), className(flow.to, false), numberText(flow.count)});
    model->setData(std::move(figures));
    auto *table = new QTableView(dialog);
    table->setModel(model);
    table->setAccessibleName(dialog->windowTitle());
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight());
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    connect(
        table, &QTableView::activated, this, [this, dialog, flows, movement = m_movement](const QModelIndex &index) {
            const Flow &flow = flows[static_cast<size_t>(index.row())];
            const value::RfmSide before{movement->before->result, movement->before->purchases->customers};
            const value::RfmSide now{movement->now->result, movement->now->purchases->customers};
            const Place place = ShowCustomers{tr("%1 → %2").arg(className(flow.from, true), className(flow.to, false)),
                                              value::movers(before, now, flow.from, flow.to)};
            dialog->close();
            m_desk.go(place);
        });
    dialog->resize(kDetailsSize);
    dialog->open();
}

} // namespace shuke::ui
