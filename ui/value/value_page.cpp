#include "ui/value/value_page.h"

#include "ui/common/focus_entry.h"
#include "ui/value/cluster_view.h"
#include "ui/value/cohort_view.h"
#include "ui/value/driver_view.h"
#include "ui/value/lifecycle_view.h"
#include "ui/value/lifetime_view.h"
#include "ui/value/win_back_view.h"

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

constexpr TableId kRead[] = {TableId::SalesOrder, TableId::OrderLine, TableId::Contact, TableId::Product,
                             TableId::Setting};

} // namespace value_page_detail

ValuePage::ValuePage(Desk &desk, QWidget *parent) : Page(desk, PageId::Value, tr("Customer value"), parent)
{
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
        }
    });
}

ValuePage::~ValuePage() = default;

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
    current().visit();
}

bool ValuePage::offers(PageAction action) const
{
    return action == PageAction::Refresh;
}

void ValuePage::run(PageAction action)
{
    if (action == PageAction::Refresh)
        current().refresh();
}

bool ValuePage::isSettled() const
{
    return m_isVisited && current().isSettled();
}

} // namespace shuke::ui
