#include "tests/look/scenes.h"

#include "ui/common/column_layout.h"
#include "ui/common/list_view.h"
#include "ui/contacts/contact_overview.h"
#include "ui/contacts/contact_score_columns.h"
#include "ui/contacts/record_table.h"
#include "ui/frame/main_window.h"
#include "ui/frame/workspace.h"
#include "ui/lists/list_page.h"
#include "ui/models/window_model.h"
#include "ui/products/product_view.h"
#include "ui/sales/shared_baskets.h"
#include "ui/segments/compare_list.h"
#include "ui/segments/segment_library.h"
#include "ui/segments/segment_result.h"
#include "ui/segments/segments_page.h"
#include "ui/tasks/many_tasks_dialog.h"
#include "ui/value/lifecycle_view.h"
#include "ui/value/playbook_dialog.h"
#include "ui/value/value_page.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <set>

namespace shuke::test {

namespace {

constexpr int kPatienceMs = 20000;

void openValue(ui::MainWindow &window, ui::ValuePage::Tab tab)
{
    window.workspace()->go(ui::ShowPage{ui::PageId::Value});
    auto *page = static_cast<ui::ValuePage *>(window.workspace()->page());
    page->showTab(tab);
    (void)QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs);
}

/// A tab beside the first segment, or beside the preset at that place.
void openSegments(ui::MainWindow &window, ui::SegmentResult::Tab tab, std::optional<size_t> preset = {})
{
    window.workspace()->go(ui::ShowPage{ui::PageId::Segments});
    auto *page = static_cast<ui::SegmentsPage *>(window.workspace()->page());
    const auto settle = [page] { return QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs); };
    if (!settle())
        return;
    if (preset)
        Q_EMIT page->library().presetChosen(*preset);
    page->result().showTab(tab);
    if (auto *compare = qobject_cast<ui::CompareList *>(&page->result().tab(tab)))
        compare->other().setCurrentIndex(compare->other().count() - 1);
    (void)settle();
}

/// What is done with customers of the second stage.
void openPlaybook(ui::MainWindow &window)
{
    openValue(window, ui::ValuePage::Lifecycle);
    auto *page = static_cast<ui::ValuePage *>(window.workspace()->page());
    auto &view = static_cast<ui::LifecycleView &>(page->view(ui::ValuePage::Lifecycle));
    view.table().selectRow(1);
    view.openPlaybook();
    if (const auto *dialog = page->findChild<ui::PlaybookDialog *>())
        (void)QTest::qWaitFor([dialog] { return dialog->isSettled(); }, kPatienceMs);
}

/// The same task for the first forty customers.
void openManyTasks(ui::MainWindow &window)
{
    window.workspace()->go(ui::ShowPage{ui::PageId::Customers});
    std::vector<ContactId> contacts;
    for (qint64 row = 1; row <= 40; ++row)
        contacts.push_back(ContactId::fromRow(row));
    auto *dialog = new ui::ManyTasksDialog(*window.workspace(), contacts, {}, window.workspace()->page());
    dialog->open();
    (void)QTest::qWaitFor([dialog] { return dialog->isSettled(); }, kPatienceMs);
}

/// The customers with their scores behind the name.
void openScoreColumns(ui::MainWindow &window)
{
    window.workspace()->go(ui::ShowPage{ui::PageId::Customers});
    auto *page = static_cast<ui::ListPage *>(window.workspace()->page());
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        return;
    std::set<QByteArray> scores;
    for (const ui::ScoreColumn &column : ui::scoreColumns({}))
        scores.insert(column.spec.key);
    ui::ColumnLayout &layout = page->list().columnLayout();
    const std::vector<ui::ListColumn> &columns = page->model().columns();
    for (int at = 1; at < static_cast<int>(columns.size()); ++at)
        layout.setShown(at, scores.contains(columns[static_cast<size_t>(at)].key));
    (void)QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs);
}

/// The record, or the product, scrolled to what goes with what once that is computed.
template <typename Place>
void openBaskets(ui::MainWindow &window, const Place &place, const QString &title)
{
    window.workspace()->go(place);
    ui::Page *page = window.workspace()->page();
    const std::shared_ptr<ui::SharedBaskets> baskets = ui::SharedBaskets::of(window.workspace()->session());
    (void)QTest::qWaitFor([&] { return page->isSettled() && baskets->model() && !baskets->isBusy(); }, kPatienceMs);
    for (QLabel *label : page->findChildren<QLabel *>()) {
        if (!label->isVisibleTo(page) || label->text() != title)
            continue;
        for (QWidget *around = label->parentWidget(); around; around = around->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->verticalScrollBar()->setValue(label->mapTo(area->widget(), QPoint()).y());
        }
    }
}

} // namespace

void addValueScenes(std::vector<Scene> &scenes, ui::MainWindow &window, bool hasRows)
{
    const auto nothing = [] {};
    const auto closeDialogs = [&window] {
        for (QDialog *dialog : window.findChildren<QDialog *>())
            dialog->reject();
    };
    for (const auto &[name, tab] : {std::pair("lifetime", ui::ValuePage::Lifetime),
                                    {"win-back", ui::ValuePage::WinBack},
                                    {"groups", ui::ValuePage::Clusters},
                                    {"cohorts", ui::ValuePage::Cohorts},
                                    {"drivers", ui::ValuePage::Drivers}})
        scenes.push_back({QLatin1String(name), [&window, tab = tab] { openValue(window, tab); },
                          [&window] { openValue(window, ui::ValuePage::Lifecycle); }});
    using ui::SegmentResult;
    for (const auto &[name, tab] : {std::pair("segment-figures", SegmentResult::Figures),
                                    {"segment-left-out", SegmentResult::LeftOut},
                                    {"segment-compare", SegmentResult::Compare},
                                    {"segment-history", SegmentResult::History}}) {
        if (hasRows)
            scenes.push_back({QLatin1String(name), [&window, tab = tab] { openSegments(window, tab); },
                              [&window] { openSegments(window, SegmentResult::Members); }});
    }
    scenes.push_back(
        {QStringLiteral("segment-preset"), [&window] { openSegments(window, SegmentResult::Members, 1); }, nothing});
    if (!hasRows)
        return;
    scenes.push_back({QStringLiteral("playbook"), [&window] { openPlaybook(window); }, closeDialogs});
    scenes.push_back({QStringLiteral("many-tasks"), [&window] { openManyTasks(window); }, closeDialogs});
    scenes.push_back(
        {QStringLiteral("score-columns"), [&window] { openScoreColumns(window); },
         [&window] { static_cast<ui::ListPage *>(window.workspace()->page())->list().columnLayout().reset(); }});
    scenes.push_back({QStringLiteral("offers"),
                      [&window] {
                          openBaskets(window, ui::ShowContact{ContactId::fromRow(1)},
                                      ui::ContactOverview::tr("They might like"));
                      },
                      nothing});
    scenes.push_back({QStringLiteral("bought-together"),
                      [&window] {
                          openBaskets(window, ui::ShowProduct{ProductId::fromRow(1)},
                                      ui::ProductView::tr("Bought together"));
                      },
                      nothing});
}

} // namespace shuke::test
