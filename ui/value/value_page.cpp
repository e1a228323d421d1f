#include "ui/value/value_page.h"

#include "core/value/score_status.h"
#include "ui/common/focus_entry.h"
#include "ui/common/plain_label.h"
#include "ui/common/score_news.h"
#include "ui/value/analysis_output.h"
#include "ui/value/analysis_sheet.h"
#include "ui/value/cluster_view.h"
#include "ui/value/cohort_view.h"
#include "ui/value/driver_view.h"
#include "ui/value/lifecycle_view.h"
#include "ui/value/lifetime_view.h"
#include "ui/value/value_words.h"
#include "ui/value/win_back_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace value_page_detail {

QString tabKey()
{
    return QStringLiteral("value/tab");
}

constexpr TableId kRead[] = {TableId::SalesOrder, TableId::OrderLine, TableId::Contact,
                             TableId::Product,    TableId::Setting,   TableId::Affiliation};

} // namespace value_page_detail

ValuePage::ValuePage(Desk &desk, QWidget *parent) : Page(desk, PageId::Value, tr("Customer value"), parent)
{
    makeScoresHeader();
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new QTabBar(content);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Analyses"));
    column->addWidget(m_tabs);
    m_stack = new QStackedWidget(content);
    column->addWidget(m_stack, 1);
    addView(new LifecycleView(desk, m_stack), tr("Lifecycle"), tr("Where each customer stands, by his own rhythm"));
    addView(new LifetimeView(desk, m_stack), tr("Lifetime value"), tr("What customers are expected to bring"));
    addView(new WinBackView(desk, m_stack), tr("Win back"), tr("Who is leaving, the most valuable first"));
    addView(new ClusterView(desk, m_stack), tr("Groups"), tr("Groups of customers who buy alike"));
    addView(new CohortView(desk, m_stack), tr("Cohorts"), tr("Who comes back, by the month of the first order"));
    addView(new DriverView(desk, m_stack), tr("Drivers"), tr("Why revenue changed between two periods"));
    setContent(content);
    setFocusEntry(this, [this] { return current().entry(); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        QSettings().setValue(value_page_detail::tabKey(), tab);
        if (m_isVisited)
            current().visit();
    });
    m_tabs->setCurrentIndex(std::clamp(QSettings().value(value_page_detail::tabKey()).toInt(), 0, kTabs - 1));
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (std::ranges::any_of(value_page_detail::kRead, [&](TableId table) { return changes.touches(table); })) {
            for (AnalysisView *view : m_views)
                view->markStale();
            if (m_isVisited && isVisible()) // else when it is seen again
                readScores();
        }
    });
}

ValuePage::~ValuePage() = default;

void ValuePage::makeScoresHeader()
{
    m_news = ScoreNews::of(desk().session());
    m_scores = quietLabel(QString(), this);
    m_scores->setWordWrap(false);
    m_update = new QPushButton(tr("Update scores"), this);
    m_update->setToolTip(
        tr("Scores are what lists, filters and segments go by. They are worked out anew once a day and "
           "after imports by themselves."));
    addToHeader(m_scores);
    addToHeader(m_update);
    for (const PageAction action : {PageAction::Export, PageAction::Print}) {
        QPushButton *button = outputButton(action, this);
        connect(button, &QPushButton::clicked, this, [this, action] { output(action); });
        addToHeader(button);
    }
    connect(m_update, &QPushButton::clicked, m_news.get(), &ScoreNews::want);
    connect(m_news.get(), &ScoreNews::changed, this, &ValuePage::readScores);
    connect(m_news.get(), &ScoreNews::runningChanged, this, &ValuePage::readScores);
}

void ValuePage::readScores()
{
    m_update->setEnabled(!m_news->isRunning() && !desk().session()->description().readOnly);
    if (m_news->isRunning()) {
        m_scoresRead.next();
        return m_scores->setText(tr("Scoring customers…"));
    }
    ++m_running;
    const quint64 asked = m_scoresRead.next();
    onFinished(desk().session()->query(value::scoreStatus()), this,
               [this, asked](const Result<value::ScoreStatus> &status) {
                   --m_running;
                   if (m_scoresRead.isCurrent(asked))
                       m_scores->setText(status ? scoreAgeText(*status) : QString());
               });
}

QString ValuePage::scoresText() const
{
    return m_scores->text();
}

void ValuePage::addView(AnalysisView *view, const QString &title, const QString &toolTip)
{
    m_views.push_back(view);
    m_stack->addWidget(view);
    m_tabs->setTabToolTip(m_tabs->addTab(title), toolTip);
}

AnalysisView &ValuePage::current() const
{
    return *m_views[static_cast<size_t>(std::max(0, m_tabs->currentIndex()))];
}

void ValuePage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void ValuePage::visit(const Place &place)
{
    Q_UNUSED(place)
    m_isVisited = true;
    readScores();
    current().visit();
}

bool ValuePage::offers(PageAction action) const
{
    return action == PageAction::Refresh || action == PageAction::Print || action == PageAction::Export;
}

void ValuePage::run(PageAction action)
{
    if (action == PageAction::Refresh)
        current().refresh();
    else if (action == PageAction::Print || action == PageAction::Export)
        output(action);
}

/// What the analysis in front has on show.
void ValuePage::output(PageAction action)
{
    std::optional<reports::ReportModel> sheet;
    if (current().showsBoard())
        sheet =
            analysisSheet(current(), QStringLiteral("%1: %2").arg(title(), m_tabs->tabText(m_tabs->currentIndex())));
    outputAnalysis(desk(), std::move(sheet), action, this, m_printers);
}

bool ValuePage::isSettled() const
{
    return m_isVisited && m_running == 0 && current().isSettled();
}

} // namespace shuke::ui
