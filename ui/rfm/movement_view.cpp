#include "ui/rfm/movement_view.h"

#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/rfm/movement_dialog.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace shuke::ui {

namespace movement_view_detail {

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
    m_details->setToolTip(tr("From which class to which, as a matrix and as a list"));
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
    if (m_movement)
        (new MovementDialog(m_desk, m_movement, window()))->open();
}

} // namespace shuke::ui
