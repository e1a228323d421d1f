#include "ui/rfm/movement_dialog.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_table.h"
#include "ui/charts/heat_map.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/value/value_words.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace movement_dialog_detail {

constexpr QSize kSize(960, 600);

QString className(value::RfmSegment segment, bool before)
{
    if (segment != value::RfmSegment::None)
        return segmentText(segment);
    return before ? MovementDialog::tr("(no purchase in the window before)")
                  : MovementDialog::tr("(no purchase in the window any more)");
}

/// In a head of the matrix there is less room.
QString headName(value::RfmSegment segment)
{
    return segment == value::RfmSegment::None ? MovementDialog::tr("No purchase") : segmentText(segment);
}

QTableView *makeList(const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(QStringLiteral("flows"));
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight());
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

} // namespace movement_dialog_detail

MovementDialog::MovementDialog(Desk &desk, std::shared_ptr<const RfmScorer::Movement> movement, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_movement(std::move(movement)), m_tabs(new QTabBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Who moved since %1").arg(dayText(m_movement->before->purchases->asOf)));
    auto *content = new QVBoxLayout(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->addTab(tr("Matrix"));
    m_tabs->addTab(tr("List"));
    content->addWidget(m_tabs);
    content->addWidget(quietLabel(tr("Choose a field or a row to see these customers."), this));
    auto *stack = new QStackedWidget(this);
    m_matrix = new ChartPanel(desk.dialogs(), stack);
    stack->addWidget(m_matrix);
    m_list = movement_dialog_detail::makeList(windowTitle(), stack);
    stack->addWidget(m_list);
    content->addWidget(stack, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    content->addWidget(buttons);
    connect(m_tabs, &QTabBar::currentChanged, stack, &QStackedWidget::setCurrentIndex);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillMatrix();
    fillList();
    connect(m_matrix->heatMap(), &HeatMap::activated, this, [this](int row, int column) {
        openFlow(m_classes[static_cast<size_t>(row)], m_classes[static_cast<size_t>(column)]);
    });
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex &index) {
        const Flow &flow = m_flows[static_cast<size_t>(index.row())];
        openFlow(flow.from, flow.to);
    });
    resize(movement_dialog_detail::kSize);
}

qint64 MovementDialog::count(value::RfmSegment from, value::RfmSegment to) const
{
    return m_movement->flows.flows[static_cast<size_t>(from)][static_cast<size_t>(to)];
}

void MovementDialog::fillMatrix()
{
    using namespace movement_dialog_detail;
    using value::RfmSegment;
    const value::RfmMovement &flows = m_movement->flows;
    const std::span<const RfmSegment> told = value::segmentsOf(m_movement->now->options.map);
    std::vector<RfmSegment> all(told.begin(), told.end());
    all.push_back(RfmSegment::None);
    for (const RfmSegment segment : all) {
        if (flows.before(segment) + flows.after(segment) > 0)
            m_classes.push_back(segment);
    }
    reports::HeatMap heat;
    heat.rowAxis =
        reports::Text(QT_TRANSLATE_NOOP("Value", "Class on %1"), {reports::Cell(m_movement->before->purchases->asOf)});
    heat.columnAxis =
        reports::Text(QT_TRANSLATE_NOOP("Value", "Class on %1"), {reports::Cell(m_movement->now->purchases->asOf)});
    heat.legend = reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: share of the row"));
    for (const RfmSegment segment : m_classes) {
        heat.rowNames.emplace_back(headName(segment));
        heat.columnNames.emplace_back(headName(segment));
    }
    for (const RfmSegment from : m_classes) {
        const qint64 before = flows.before(from);
        for (const RfmSegment to : m_classes) {
            reports::HeatMap::Field field;
            const qint64 moved = count(from, to);
            field.name = reports::Text("%1", {reports::Cell(moved)});
            if (moved > 0 && before > 0) {
                field.heat = static_cast<double>(moved) / static_cast<double>(before);
                field.detail = reports::Text("%1", {reports::Cell(reports::Percent{*field.heat})});
            }
            heat.fields.push_back(std::move(field));
        }
    }
    m_matrix->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Who moved from where to where")), std::move(heat)},
                       chartWords(m_movement->now->purchases->currency));
    for (size_t row = 0; row < m_classes.size(); ++row) {
        for (size_t column = 0; column < m_classes.size(); ++column)
            m_matrix->heatMap()->setExplanation(
                static_cast<int>(row), static_cast<int>(column),
                tr("%1 → %2: %Ln customer(s)", nullptr, static_cast<int>(count(m_classes[row], m_classes[column])))
                    .arg(className(m_classes[row], true), className(m_classes[column], false)));
    }
}

void MovementDialog::fillList()
{
    using namespace movement_dialog_detail;
    for (const value::RfmSegment from : m_classes) {
        for (const value::RfmSegment to : m_classes) {
            if (const qint64 moved = count(from, to); from != to && moved > 0)
                m_flows.push_back({from, to, moved});
        }
    }
    std::ranges::stable_sort(m_flows, [](const Flow &a, const Flow &b) { return a.count > b.count; });
    ChartPanel::Data figures{{tr("From"), tr("To"), tr("Customers")}, {}, 2};
    for (const Flow &flow : m_flows)
        figures.rows.push_back({className(flow.from, true), className(flow.to, false), numberText(flow.count)});
    auto *model = new ChartTable(this);
    model->setData(std::move(figures));
    m_list->setModel(model);
}

void MovementDialog::openFlow(value::RfmSegment from, value::RfmSegment to)
{
    using namespace movement_dialog_detail;
    if (count(from, to) == 0)
        return;
    const value::RfmSide before{m_movement->before->result, m_movement->before->purchases->customers};
    const value::RfmSide now{m_movement->now->result, m_movement->now->purchases->customers};
    const Place place = ShowCustomers{tr("%1 → %2").arg(className(from, true), className(to, false)),
                                      value::movers(before, now, from, to)};
    Desk &desk = m_desk; // closing may delete this
    close();
    desk.go(place);
}

} // namespace shuke::ui
