#include "ui/segments/segment_result.h"

#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/lists/score_note.h"
#include "ui/lists/shared_filter_index.h"
#include "ui/segments/compare_list.h"
#include "ui/segments/figure_list.h"
#include "ui/segments/left_out_list.h"
#include "ui/segments/member_sample.h"
#include "ui/segments/size_history.h"
#include "ui/value/analysis_sheet.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace shuke::ui {

SegmentResult::SegmentResult(Desk &desk, FieldCatalog &catalog, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_index(sharedFilterIndex(desk.session())),
      m_count(plainLabel(QString(), pageTitleFont(), this)),
      m_share(quietLabel(QString(), this)),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(tr("No customers yet"),
                             tr("Here you will see at once who fits the conditions, how many they are and what they "
                                "bring."),
                             this)),
      m_scores(new ScoreNote(desk, this)),
      m_sample(new MemberSample(desk, this)),
      m_figures(new FigureList(desk, this)),
      m_leftOut(new LeftOutList(desk, this)),
      m_compare(new CompareList(desk, catalog, this)),
      m_history(new SizeHistory(desk, this)),
      m_views({m_sample, m_figures, m_leftOut, m_compare, m_history})
{
    const QString titles[] = {tr("Members"), tr("Figures"), tr("Left out"), tr("Compare"), tr("History")};
    m_count->setAccessibleName(tr("Customers in the segment"));
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("About the segment"));
    for (size_t i = 0; i < m_views.size(); ++i) {
        m_tabs->addTab(titles[i]);
        m_stack->addWidget(m_views[i]);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::small);
    column->addWidget(m_count);
    column->addWidget(m_share);
    column->addWidget(m_scores);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    connect(m_empty->addStep(tr("Import customers from a file…")), &QPushButton::clicked, this, [this] {
        m_desk.go(ImportFile{exchange::ImportKind::Contacts, {}});
    });
    connect(m_empty->addStep(tr("Try the demo company")), &QPushButton::clicked, this,
            [this] { m_desk.go(OpenDemo{}); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        m_views[static_cast<size_t>(tab)]->visit();
    });
}

SegmentResult::~SegmentResult()
{
    m_counting.cancel();
    m_figuring.cancel();
}

void SegmentResult::show(const segments::Segment &segment, bool isDraft)
{
    if (!m_asked || m_asked->first.id != segment.id) { // of another one: nothing that is on show holds
        m_members.reset();
        m_count->setText(tr("Counting…"));
        m_share->clear();
    }
    m_asked.emplace(segment, isDraft);
    ask(segment, isDraft);
}

void SegmentResult::refresh()
{
    if (m_asked)
        ask(m_asked->first, m_asked->second);
}

void SegmentResult::ask(const segments::Segment &segment, bool isDraft)
{
    m_counting.cancel();
    m_counting = CancelToken();
    const segments::FilterSpec spec = segments::previewSpec(segment);
    m_scores->ask(spec.where);
    Query<std::vector<qint64>> ids = m_index->ids(spec);
    ids.cancel = m_counting;
    ++m_running;
    const quint64 asked = m_counts.next();
    onFinished(m_desk.session()->query(std::move(ids)), this,
               [this, asked, segment, isDraft](Result<std::vector<qint64>> found) {
                   --m_running;
                   if (!m_counts.isCurrent(asked))
                       return;
                   if (!found)
                       return fail(errorText(found.error()));
                   take({segment, std::make_shared<const std::vector<qint64>>(std::move(*found)), isDraft});
               });
}

void SegmentResult::take(SegmentMembers members)
{
    m_members = std::make_shared<const SegmentMembers>(std::move(members));
    m_stack->setEnabled(true);
    m_count->setText(tr("%Ln customer(s)", nullptr, static_cast<int>(m_members->ids->size())));
    for (ResultTab *view : m_views)
        view->setMembers(m_members);
    m_views[static_cast<size_t>(m_tabs->currentIndex())]->visit();
    askFigures();
    Q_EMIT membersChanged();
}

void SegmentResult::askFigures()
{
    m_figuring.cancel();
    m_figuring = CancelToken();
    Query<segments::SegmentFigures> figures = segments::figuresOf(*m_members->ids);
    figures.cancel = m_figuring;
    ++m_running;
    const quint64 asked = m_figureReads.next();
    m_figures->setFigures(std::nullopt);
    m_compare->setFigures(std::nullopt);
    onFinished(m_desk.session()->query(std::move(figures)), this,
               [this, asked](const Result<segments::SegmentFigures> &found) {
                   --m_running;
                   if (m_figureReads.isCurrent(asked) && found)
                       showFigures(*found);
               });
}

void SegmentResult::showFigures(const std::optional<segments::SegmentFigures> &figures)
{
    const bool isEmpty = figures->allCustomers == 0;
    m_empty->setVisible(isEmpty);
    m_tabs->setVisible(!isEmpty);
    m_stack->setVisible(!isEmpty);
    QStringList parts;
    if (figures->share)
        parts.append(tr("%1 of all customers").arg(ui::shareText(*figures->share)));
    if (figures->net && figures->orders > 0)
        parts.append(moneyText(*figures->net, m_desk.session()->description().currency));
    if (figures->netShare)
        parts.append(tr("%1 of all revenue").arg(ui::shareText(*figures->netShare)));
    m_share->setText(parts.join(QStringLiteral(" · ")));
    m_share->setToolTip(tr("Revenue: all paid, shipped and completed orders so far, less refunds"));
    m_figures->setFigures(figures);
    m_compare->setFigures(figures);
}

void SegmentResult::showIncomplete(const QString &why)
{
    m_counting.cancel();
    m_counts.next();
    m_scores->ask({});
    fail(why);
}

void SegmentResult::fail(const QString &text)
{
    m_figuring.cancel();
    m_figureReads.next();
    m_members.reset();
    m_stack->setEnabled(false); // what it shows is of before
    m_count->setText(QStringLiteral("–"));
    m_share->setText(text);
    Q_EMIT membersChanged();
}

bool SegmentResult::isSettled() const
{
    return m_running == 0 && m_scores->isSettled() && m_views[static_cast<size_t>(m_tabs->currentIndex())]->isSettled();
}

QString SegmentResult::countText() const
{
    return m_count->text();
}

QString SegmentResult::shareText() const
{
    return m_share->text();
}

void SegmentResult::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

SegmentResult::Tab SegmentResult::tabOnShow() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

std::optional<reports::ReportModel> SegmentResult::sheet() const
{
    if (!m_members || m_stack->isHidden() || !isSettled())
        return std::nullopt;
    const ResultTab &tab = *m_views[static_cast<size_t>(m_tabs->currentIndex())];
    const QString name = m_members->segment.name.isEmpty() ? tr("Segment") : m_members->segment.name;
    reports::ReportModel sheet =
        analysisSheet(tab, QStringLiteral("%1: %2").arg(name, m_tabs->tabText(m_tabs->currentIndex())));
    const auto count = static_cast<qint64>(m_members->ids->size());
    sheet.parameters.insert(sheet.parameters.begin(),
                            {"customers", reports::Text::finished(m_count->accessibleName()), count});
    const bool isFigures = tabOnShow() == Figures;
    if (!isFigures && sheet.sections.front().blocks.empty())
        return std::nullopt;
    tab.addToSheet(sheet);
    if (sheet.sections.front().blocks.empty()) // the figures are on their way
        return std::nullopt;
    if (m_members->isDraft)
        addNote(tr("With changes that are not saved."), sheet);
    return sheet;
}

} // namespace shuke::ui
