#include "ui/lists/score_note.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/value/value_words.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace shuke::ui {

namespace score_note_detail {

/// Of these changes scores may be older than the data, or conditions ask for other ones.
bool concernsScores(const ChangeSet &changes)
{
    constexpr TableId kRead[] = {TableId::Contact, TableId::SalesOrder, TableId::Affiliation, TableId::Setting,
                                 TableId::Segment};
    return std::ranges::any_of(kRead, [&changes](TableId table) { return changes.touches(table); });
}

} // namespace score_note_detail

ScoreNote::ScoreNote(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_news(ScoreNews::of(desk.session())),
      m_text(plainLabel(QString(), captionFont(), this)),
      m_update(new QPushButton(tr("Work out scores"), this))
{
    m_text->setWordWrap(true);
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, themeColors().warning);
    m_text->setPalette(palette);
    m_update->setAutoDefault(true);
    m_update->setToolTip(tr("Works out the scores of all customers in the background"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_text, 1);
    row->addWidget(m_update);
    hide();
    connect(m_update, &QPushButton::clicked, m_news.get(), &ScoreNews::want);
    connect(m_news.get(), &ScoreNews::changed, this, &ScoreNote::read);
    connect(m_news.get(), &ScoreNews::runningChanged, this, &ScoreNote::read);
    m_desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (score_note_detail::concernsScores(changes))
            read();
    });
}

void ScoreNote::ask(const segments::ConditionGroup &where, bool shown)
{
    if (where == m_where && shown == m_areShown)
        return;
    m_where = where;
    m_areShown = shown;
    read();
}

void ScoreNote::read()
{
    const quint64 asked = m_read.next();
    if (m_where.isEmpty() && !m_areShown)
        return hide();
    ++m_running;
    const auto taken = [this, asked](const segments::ScoreNeed &need) {
        if (m_read.isCurrent(asked))
            take(need);
    };
    if (m_areShown)
        onFinished(m_desk.session()->query(value::scoreStatus()), this,
                   [this, taken](const Result<value::ScoreStatus> &status) {
                       --m_running;
                       taken(status ? segments::ScoreNeed{true, *status} : segments::ScoreNeed());
                   });
    else
        onFinished(m_desk.session()->query(segments::scoreNeed({m_where})), this,
                   [this, taken](const Result<segments::ScoreNeed> &need) {
                       --m_running;
                       taken(need ? *need : segments::ScoreNeed()); // the list itself says what went wrong
                   });
}

void ScoreNote::take(const segments::ScoreNeed &need)
{
    const bool isRunning = m_news->isRunning();
    setVisible(need.isUnmet());
    m_update->setEnabled(!isRunning && !m_desk.session()->description().readOnly);
    const QString what = need.status.run
                             ? tr("! %1. Others may fit the conditions now.").arg(scoreAgeText(need.status))
                             : tr("! Customers have not been scored yet, so conditions on scores fit nobody.");
    const QString shown = need.status.run ? QStringLiteral("! ") + scoreAgeText(need.status)
                                          : tr("! Customers have not been scored yet.");
    m_text->setText(isRunning ? tr("Scoring customers…") : (m_areShown ? shown : what));
}

QString ScoreNote::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace shuke::ui
