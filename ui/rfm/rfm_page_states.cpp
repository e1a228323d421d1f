#include "core/reports/rfm_charts.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/busy_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/rfm_words.h"
#include "ui/common/shown_cell.h"
#include "ui/rfm/class_cards.h"
#include "ui/rfm/cutoff_editor.h"
#include "ui/rfm/movement_view.h"
#include "ui/rfm/rfm_page.h"
#include "ui/rfm/rfm_page_detail.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace shuke::ui {

// What the page shows of scores, and what stands in place of them.

namespace rfm_page_detail {

QString windowText(int months)
{
    return months == 0 ? RfmPage::tr("All orders") : RfmPage::tr("Last %Ln month(s)", nullptr, months);
}

reports::ReportText wordsFor(const QString &currency)
{
    reports::ReportModel model;
    model.currency = currency;
    return {model, [](const char *source) { return QCoreApplication::translate("Report", source); }};
}

bool hasScores(const value::RfmResult &result)
{
    return result.mode != value::RfmMode::NoCustomers && result.mode != value::RfmMode::TooFew;
}

QString shareOrNothing(Money part, Money whole)
{
    const std::optional<double> share = value::shareOf(part, whole);
    return share ? shareText(*share) : QStringLiteral("–");
}

QString customersText(qint64 customers)
{
    return RfmPage::tr("%Ln customer(s)", nullptr, static_cast<int>(customers));
}

} // namespace rfm_page_detail

void RfmPage::makeStates()
{
    m_busy = new BusyPage(this);
    m_stack->addWidget(m_busy);
    m_empty = new EmptyState(tr("No purchases in this window"),
                             tr("Here you will see who buys often, lately and much, and who is slipping away. It needs "
                                "orders of known customers."),
                             this);
    connect(m_empty->addStep(tr("Import orders from a CSV file…")), &QPushButton::clicked, this, [this] {
        desk().go(ImportFile{exchange::ImportKind::Orders, {}});
    });
    m_emptyEver = m_empty->addStep(tr("Look at all orders"));
    m_stack->addWidget(m_empty);
    m_tooFew = new EmptyState(tr("Too few customers to compare"), QString(), this);
    connect(m_tooFew->addStep(tr("Set cut-offs of my own")), &QPushButton::clicked, this, &RfmPage::tryOwnCutoffs);
    m_tooFewEver = m_tooFew->addStep(tr("Look at all orders"));
    m_stack->addWidget(m_tooFew);
    for (QPushButton *ever : {m_emptyEver, m_tooFewEver})
        connect(ever, &QPushButton::clicked, this, [this] { m_windows->setCurrentIndex(m_windows->findData(0)); });
    m_failure = new EmptyState(tr("The customers cannot be scored"), QString(), this);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_busy);
        readSettings();
        load();
    });
    m_stack->addWidget(m_failure);
}

bool RfmPage::showsBoard() const
{
    return m_stack->currentWidget() == m_board;
}

QString RfmPage::stateText() const
{
    const auto *state = qobject_cast<const EmptyState *>(m_stack->currentWidget());
    return state ? state->text() : QString();
}

void RfmPage::showFailure(const Error &error)
{
    const QString text = error.code == ErrorCode::Canceled ? tr("Scoring was stopped.") : ui::errorText(error);
    if (showsBoard() && m_scorer->scored()) {
        messages().say(error.code == ErrorCode::Canceled ? MessageBar::Kind::Warning : MessageBar::Kind::Failed, text);
        return;
    }
    m_failure->setTexts(error.code == ErrorCode::Canceled ? tr("Stopped") : tr("The customers cannot be scored"), text);
    m_stack->setCurrentWidget(m_failure);
}

void RfmPage::showScored()
{
    const std::shared_ptr<const RfmScorer::Scored> scored = m_scorer->scored();
    const value::PurchaseLoad &purchases = *scored->purchases;
    m_filling = true;
    if (m_asOf->maximumDate() > QDate(9000, 1, 1)) // the first answer tells which day it is
        m_asOf->setMaximumDate(purchases.asOf);
    m_asOf->setDate(purchases.asOf);
    m_filling = false;
    const bool ever = m_windows->currentData().toInt() == 0;
    m_emptyEver->setVisible(!ever);
    m_tooFewEver->setVisible(!ever);
    if (scored->result.mode == value::RfmMode::NoCustomers) {
        m_summary->clear();
        m_stack->setCurrentWidget(m_empty);
    } else if (scored->result.mode == value::RfmMode::TooFew) {
        m_summary->clear();
        m_tooFew->setTexts(
            tr("Too few customers to compare"),
            tr("Scores compare customers with each other: %1 bought in this window, at least %2 are "
               "needed. Cut-offs of your own work with any number.")
                .arg(numberText(scored->result.customerCount), numberText(value::kRfmMinimumForTerciles)));
        m_stack->setCurrentWidget(m_tooFew);
    } else {
        showSummary(*scored);
        showFields(*scored);
        showClasses(*scored);
        m_cutoffs->showCuts(scored->result, purchases.currency);
        m_stack->setCurrentWidget(m_board);
    }
    updateSaveView();
    if (m_stale)
        refreshIfStale();
}

void RfmPage::showSummary(const RfmScorer::Scored &scored)
{
    const value::PurchaseLoad &purchases = *scored.purchases;
    m_summary->setText(rfm_page_detail::customersText(scored.board.customers) + QStringLiteral(" · ") +
                       moneyText(scored.board.revenue, purchases.currency));
    QStringList notes{tr("Customers with at least one order that counts in the window, and the net revenue of these "
                         "orders.")};
    if (scored.result.mode == value::RfmMode::Terciles)
        notes.append(tr("Fewer than %1 customers: scored in three classes (1, 3, 5) instead of five.")
                         .arg(numberText(value::kRfmMinimumForQuintiles)));
    if (purchases.walkInOrders > 0)
        notes.append(
            tr("Not in it: %Ln order(s) without a customer.", nullptr, static_cast<int>(purchases.walkInOrders)));
    if (purchases.ordersWithoutRate > 0)
        notes.append(tr("Not in it: %Ln order(s) in another currency without an exchange rate.", nullptr,
                        static_cast<int>(purchases.ordersWithoutRate)));
    if (purchases.trashedCustomers > 0)
        notes.append(
            tr("Not in it: %Ln customer(s) in the trash.", nullptr, static_cast<int>(purchases.trashedCustomers)));
    m_summary->setToolTip(notes.join(QLatin1Char('\n')));
}

void RfmPage::showFields(const RfmScorer::Scored &scored)
{
    const bool terciles = scored.result.thresholds.recencyDays.size == 2;
    const reports::ReportText words = rfm_page_detail::wordsFor(scored.purchases->currency);
    const bool first = m_fields->heatMap() == nullptr;
    m_fields->setChart(reports::fieldsChart(scored.board, scored.options.map, terciles), words);
    HeatMap &heat = *m_fields->heatMap();
    if (first) {
        connect(&heat, &HeatMap::activated, this, &RfmPage::openField);
        if (hasFocus()) // it waited for the board
            heat.current()->setFocus(Qt::OtherFocusReason);
    }
    ChartPanel::Data figures{
        {tr("R"), tr("FM"), tr("Class"), tr("Customers"), tr("Orders"), tr("Net revenue"), tr("Share of revenue")},
        {},
        3};
    QStringList hints;
    const std::vector<int> rows = reports::recencyRows(terciles);
    for (size_t row = 0; row < rows.size(); ++row) {
        const int r = rows[row];
        hints.append(recencyRange(scored.result.thresholds.recencyDays, r));
        for (int fm = 1; fm <= 5; ++fm) {
            const value::RfmField &field = scored.board.fields[static_cast<size_t>(r - 1)][static_cast<size_t>(fm - 1)];
            figures.add({countCell(r), countCell(fm), words.text(reports::fieldText(field, scored.options.map, r, fm)),
                         countCell(field.customers), countCell(field.orders),
                         moneyCell(field.revenue, scored.purchases->currency),
                         shareCell(value::shareOf(field.revenue, scored.board.revenue))});
            heat.setExplanation(static_cast<int>(row), fm - 1, fieldExplanation(scored, r, fm));
        }
    }
    heat.setRowHints(hints);
    m_fields->setData(std::move(figures));
}

QString RfmPage::fieldExplanation(const RfmScorer::Scored &scored, int r, int fm) const
{
    const value::RfmField &field = scored.board.fields[static_cast<size_t>(r - 1)][static_cast<size_t>(fm - 1)];
    const QString range = recencyRange(scored.result.thresholds.recencyDays, r);
    QStringList lines;
    const QString name = rfm_page_detail::wordsFor(scored.purchases->currency)
                             .text(reports::fieldText(field, scored.options.map, r, fm));
    if (!name.isEmpty())
        lines.append(name);
    lines.append(range.isEmpty() || field.customers == 0
                     ? tr("R %1, FM %2").arg(r).arg(fm)
                     : tr("R %1 (last purchase %2 ago), FM %3").arg(r).arg(range).arg(fm));
    if (field.customers == 0) {
        lines.append(tr("Nobody"));
        return lines.join(QLatin1Char('\n'));
    }
    const double part = static_cast<double>(field.customers) / static_cast<double>(scored.board.customers);
    lines.append(tr("%1, %2 of all", "customers and their share")
                     .arg(rfm_page_detail::customersText(field.customers), shareText(part)));
    lines.append(tr("%1 net revenue, %2 of all")
                     .arg(moneyText(field.revenue, scored.purchases->currency),
                          rfm_page_detail::shareOrNothing(field.revenue, scored.board.revenue)));
    if (field.classCount() > 1) {
        for (const value::RfmSegment segment : value::segmentsOf(scored.options.map)) {
            if (const qint64 count = field.classes[static_cast<size_t>(segment)]; count > 0)
                lines.append(tr("%1: %2").arg(segmentText(segment), numberText(count)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void RfmPage::showClasses(const RfmScorer::Scored &scored)
{
    const value::RfmBoard &board = scored.board;
    const bool compares = m_cutoffs->isEdited() && m_compared && m_compared->options.map == scored.options.map &&
                          rfm_page_detail::hasScores(m_compared->result);
    Money largest;
    for (const value::RfmSegmentTotal &total : board.classes)
        largest = std::max(largest, total.revenue);
    std::vector<ClassFigures> classes;
    ChartPanel::Data figures{{tr("Class"), tr("Customers"), tr("Share of customers"), tr("Orders"), tr("Net revenue"),
                              tr("Share of revenue")},
                             {},
                             1};
    for (size_t i = 0; i < board.classes.size(); ++i) {
        const value::RfmSegmentTotal &total = board.classes[i];
        const double part =
            board.customers > 0 ? static_cast<double>(total.customers) / static_cast<double>(board.customers) : 0;
        ClassFigures card;
        card.segment = total.segment;
        card.customers = rfm_page_detail::customersText(total.customers) + QStringLiteral(" · ") + shareText(part);
        const QString revenue = moneyText(total.revenue, scored.purchases->currency);
        const QString share = rfm_page_detail::shareOrNothing(total.revenue, board.revenue);
        card.revenue = revenue + QStringLiteral(" · ") + share;
        card.revenueShare = value::shareOf(total.revenue, largest).value_or(0);
        if (compares) {
            const qint64 change = total.customers - m_compared->board.classes[i].customers;
            card.change =
                change == 0 ? tr("no change") : (change > 0 ? QStringLiteral("+") : QString()) + numberText(change);
        }
        card.toolTip = tr("%1 of all scored customers; %2 of their net revenue. Choose it to see the list.")
                           .arg(shareText(part), share);
        figures.add({segmentText(total.segment), countCell(total.customers), shareCell(part), countCell(total.orders),
                     moneyCell(total.revenue, scored.purchases->currency),
                     shareCell(value::shareOf(total.revenue, board.revenue))});
        classes.push_back(std::move(card));
    }
    m_classes->setClasses(classes);
    const bool first = m_bars->barChart() == nullptr;
    m_bars->setChart(reports::classesChart(board), rfm_page_detail::wordsFor(scored.purchases->currency));
    m_bars->setData(std::move(figures));
    if (first) {
        connect(m_bars->barChart(), &BarChartView::activated, this, [this](int bar) {
            for (const value::RfmSegmentTotal &total : m_scorer->scored()->board.classes) {
                if (total.customers > 0 && bar-- == 0) {
                    openClass(total.segment);
                    return;
                }
            }
        });
    }
}

void RfmPage::showMovement()
{
    if (m_scorer->movement())
        m_movement->showMovement(m_scorer->movement());
    else if (m_scorer->movementError())
        m_movement->showText(
            tr("The month before cannot be scored: %1").arg(ui::errorText(*m_scorer->movementError())));
    else
        m_movement->showText(tr("Scoring the month before…"));
}

void RfmPage::openField(int row, int column)
{
    const std::shared_ptr<const RfmScorer::Scored> scored = m_scorer->scored();
    const int r = reports::recencyRows(scored->result.thresholds.recencyDays.size == 2)[static_cast<size_t>(row)];
    const int fm = column + 1;
    const value::RfmField &field = scored->board.fields[static_cast<size_t>(r - 1)][static_cast<size_t>(column)];
    if (field.customers == 0)
        return;
    const QString name = rfm_page_detail::wordsFor(scored->purchases->currency)
                             .text(reports::fieldText(field, scored->options.map, r, fm));
    desk().go(ShowCustomers{tr("%1 · R %2, FM %3").arg(name).arg(r).arg(fm),
                            value::fieldMembers(scored->result, scored->purchases->customers, r, fm)});
}

void RfmPage::openClass(value::RfmSegment segment)
{
    const std::shared_ptr<const RfmScorer::Scored> scored = m_scorer->scored();
    desk().go(ShowCustomers{segmentText(segment),
                            value::classMembers(scored->result, scored->purchases->customers, segment)});
}

} // namespace shuke::ui
