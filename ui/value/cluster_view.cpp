#include "ui/value/cluster_view.h"

#include "core/segments/segment_commands.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/rfm_words.h"
#include "ui/common/shown_cell.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/lists/name_popup.h"
#include "ui/value/value_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

ClusterView::ClusterView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    m_count = new QComboBox(this);
    m_count->addItem(tr("As many as fit best"), 0);
    addChoice(tr("How many groups"), m_count);
    connect(m_count, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    m_save = new QPushButton(tr("Save as segment…"), this);
    m_save->setToolTip(tr("Writes the customers of the chosen group down as a frozen segment"));
    m_save->setEnabled(false);
    addChoice(QString(), m_save);
    connect(m_save, &QPushButton::clicked, this, &ClusterView::saveAsSegment);
    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    m_bars = new ChartPanel(desk.dialogs(), board);
    column->addWidget(m_bars, 1);
    m_model = new TextTable({tr("Group"), tr("Customers"), tr("Share"), tr("Last purchase"), tr("Orders each"),
                             tr("Revenue each"), tr("Share of revenue"), tr("RFM classes")},
                            this);
    for (const int number : {1, 2, 3, 4, 5, 6})
        m_model->setRightAligned(number);
    constexpr int kClasses = 7;
    m_table = new RecordTable(*m_model, kClasses, tr("Groups"), board);
    m_table->makeSortable();
    m_table->remember(QStringLiteral("value/groups"));
    auto *card = new Card(board);
    card->setContent(m_table);
    column->addWidget(card, 1);
    setBoard(board);
    connect(m_table, &RecordTable::opened, this, &ClusterView::openCluster);
    connect(m_table, &RecordTable::currentRowChanged, this, [this](int row) { m_save->setEnabled(row >= 0); });
    connect(nothing().addStep(tr("Import orders from a file…")), &QPushButton::clicked, this, [this] {
        this->desk().go(ImportFile{exchange::ImportKind::Orders, {}});
    });
}

QWidget *ClusterView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : m_count;
}

void ClusterView::ask()
{
    value::ClusterRequest request;
    request.k = m_count->currentData().toInt();
    request.compare = mapByLanguage();
    request.cancel = begin(tr("Looking for groups…"));
    request.progress = progress();
    run(value::customerClusters(request), [this](value::CustomerClusters found) { show(std::move(found)); });
}

/// As many as there are customers for; what is chosen stays, also when it is too many by now: then that is told.
void ClusterView::offerCounts(int most)
{
    const QSignalBlocker quiet(m_count);
    const int chosen = m_count->currentData().toInt();
    while (m_count->count() > 1)
        m_count->removeItem(1);
    for (int k = value::kClusterLeast; k <= std::max(most, chosen); ++k)
        m_count->addItem(numberText(k), k);
    m_count->setCurrentIndex(std::max(0, m_count->findData(chosen)));
}

/// True if a sentence stands in the place of groups.
bool ClusterView::showGate()
{
    using Gate = value::ClusterGate;
    const value::ClusterResult &clusters = m_found->clusters;
    switch (clusters.gate) {
    case Gate::None:
        return false;
    case Gate::TooFewCustomers:
        showNothing(tr("Too few customers to group"),
                    tr("Groups need at least %1 customers who bought; there are %2.")
                        .arg(numberText(value::kClusterMinimumCustomers), numberText(clusters.customerCount)));
        return true;
    case Gate::AllAlike:
        showNothing(tr("No groups"), tr("All customers bought alike."));
        return true;
    case Gate::TooFewForCount:
        showNothing(tr("Too few customers for so many groups"),
                    tr("Each group needs ten customers: with %1 there can be %2 groups at most.")
                        .arg(numberText(clusters.customerCount), numberText(clusters.mostCount)));
        return true;
    case Gate::TooFewDifferent:
        showNothing(tr("Too few different customers for so many groups"),
                    tr("By how lately, how often and for how much they bought there are only %1 different customers.")
                        .arg(numberText(clusters.differentCount)));
        return true;
    }
    return false;
}

void ClusterView::show(value::CustomerClusters found)
{
    m_found = std::make_shared<const value::CustomerClusters>(std::move(found));
    const value::ClusterResult &clusters = m_found->clusters;
    offerCounts(clusters.mostCount);
    if (showGate())
        return;
    const QString &currency = m_found->purchases.currency;
    reports::BarChart bars;
    std::vector<std::vector<reports::Cell>> rows;
    for (size_t i = 0; i < clusters.clusters.size(); ++i) {
        const value::Cluster &cluster = clusters.clusters[i];
        const double share = static_cast<double>(cluster.size) / static_cast<double>(clusters.customerCount);
        bars.bars.push_back({reports::Text("%1", {reports::Cell(clusterText(cluster.name))}),
                             cluster.revenueShare
                                 ? reports::Cell(reports::Percent{*cluster.revenueShare})
                                 : reports::Cell(reports::NoValue{QT_TRANSLATE_NOOP(
                                       "Value", "Net revenue is not positive, so it has no shares.")})});
        rows.push_back({clusterText(cluster.name), countCell(cluster.size), shareCell(share),
                        shownCell(reports::Decimal{cluster.meanRecencyDays},
                                  tr("%Ln day(s) ago", nullptr, qRound(cluster.meanRecencyDays))),
                        decimalCell(cluster.meanOrders, 1), amountCell(cluster.meanNetRevenue, currency),
                        shareCell(cluster.revenueShare), classesText(i)});
    }
    const bool isFirst = m_bars->barChart() == nullptr;
    m_bars->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Share of net revenue by group")), std::move(bars)},
                     chartWords(currency));
    if (isFirst)
        connect(m_bars->barChart(), &BarChartView::activated, this, &ClusterView::openCluster);
    m_model->setCells(rows);
    const auto groups = static_cast<int>(clusters.clusters.size());
    QString text = tr("%Ln group(s) by how lately, how often and for how much customers bought.", nullptr, groups);
    if (clusters.weakStructure)
        text += QLatin1Char(' ') + tr("There are no natural groups here: they are a convenience. For action prefer the "
                                      "RFM classes.");
    setSummary(text, tr("Silhouette %1: 1 would be groups far apart, 0 none at all.")
                         .arg(decimalText(clusters.silhouette.value_or(0), 2)));
    showBoard();
}

void ClusterView::openCluster(int cluster)
{
    if (!m_found || cluster < 0 || cluster >= static_cast<int>(m_found->clusters.clusters.size()))
        return;
    std::vector<qint64> ids;
    for (const ContactId contact : membersOf(cluster))
        ids.push_back(contact.row());
    desk().go(
        ShowCustomers{clusterText(m_found->clusters.clusters[static_cast<size_t>(cluster)].name), std::move(ids)});
}

std::vector<ContactId> ClusterView::membersOf(int cluster) const
{
    return value::clusterMembers(m_found->clusters, m_found->purchases.customers, static_cast<size_t>(cluster));
}

/// The most frequent RFM classes of a group with their shares: "Champions 62% · Loyal customers 30%".
QString ClusterView::classesText(size_t cluster) const
{
    constexpr size_t kShown = 3;
    const auto &counts = m_found->classes[cluster];
    std::vector<size_t> order;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 && i != static_cast<size_t>(value::RfmSegment::None))
            order.push_back(i);
    }
    std::ranges::stable_sort(order, std::ranges::greater(), [&counts](size_t i) { return counts[i]; });
    order.resize(std::min(order.size(), kShown));
    QStringList parts;
    const auto size = static_cast<double>(m_found->clusters.clusters[cluster].size);
    for (const size_t i : order)
        parts.append(QStringLiteral("%1 %2").arg(segmentText(static_cast<value::RfmSegment>(i)),
                                                 shareText(static_cast<double>(counts[i]) / size, 0)));
    return parts.join(QStringLiteral(" · "));
}

void ClusterView::saveAsSegment()
{
    const int row = m_table->currentRow();
    if (!m_found || row < 0)
        return;
    const QString group = clusterText(m_found->clusters.clusters[static_cast<size_t>(row)].name);
    auto *popup = new NamePopup(tr("What is the segment of this group called?"), tr("Save segment"), this);
    connect(popup, &NamePopup::accepted, this, [this, group, members = membersOf(row)](const QString &name) {
        segments::Segment segment;
        segment.name = name;
        segment.note = tr("Group “%1” of %2").arg(group, dayText(m_found->clusters.asOf));
        desk().perform(segments::createSegmentOf(std::move(segment), members),
                       {.done = tr("Segment “%1” saved.").arg(name)});
    });
    popup->open(group, m_save);
}

} // namespace shuke::ui
