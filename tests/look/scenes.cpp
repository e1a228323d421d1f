#include "tests/look/scenes.h"

#include "core/activities/follow_up_search.h"
#include "tests/support/source_dir.h"
#include "ui/common/column_layout.h"
#include "ui/common/list_view.h"
#include "ui/contacts/activity_editor.h"
#include "ui/contacts/contact_panel.h"
#include "ui/contacts/contact_timeline_tab.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/frame/main_window.h"
#include "ui/frame/palette.h"
#include "ui/frame/window_actions.h"
#include "ui/frame/workspace.h"
#include "ui/import/import_page.h"
#include "ui/lists/bulk_edit_dialog.h"
#include "ui/lists/chip_bar.h"
#include "ui/lists/filter_editor.h"
#include "ui/lists/group_totals_dialog.h"
#include "ui/lists/list_page.h"
#include "ui/mailing/label_dialog.h"
#include "ui/mailing/message_dialog.h"
#include "ui/models/window_model.h"
#include "ui/orders/order_view.h"
#include "ui/quality/fields_dialog.h"
#include "ui/quality/quality_page.h"
#include "ui/tasks/follow_up_list.h"
#include "ui/tasks/step_done_dialog.h"
#include "ui/tasks/task_dialog.h"
#include "ui/tasks/task_list_view.h"
#include "ui/tasks/today_page.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

namespace shuke::test {

namespace {

QString nameOf(ui::PageId page)
{
    switch (page) {
    case ui::PageId::Today:
        return QStringLiteral("today");
    case ui::PageId::Customers:
        return QStringLiteral("customers");
    case ui::PageId::Segments:
        return QStringLiteral("segments");
    case ui::PageId::Orders:
        return QStringLiteral("orders");
    case ui::PageId::Products:
        return QStringLiteral("products");
    case ui::PageId::Rfm:
        return QStringLiteral("rfm");
    case ui::PageId::Value:
        return QStringLiteral("value");
    case ui::PageId::Reports:
        return QStringLiteral("reports");
    case ui::PageId::Quality:
        return QStringLiteral("quality");
    case ui::PageId::History:
        return QStringLiteral("history");
    case ui::PageId::Import:
        return QStringLiteral("import");
    case ui::PageId::Settings:
        return QStringLiteral("settings");
    case ui::PageId::Duplicates:
        return QStringLiteral("duplicates");
    }
    return {};
}

/// Of all customers, a city typed already.
void openBulkEdit(ui::MainWindow &window)
{
    constexpr int kPatienceMs = 20000;
    window.workspace()->go(ui::ShowPage{ui::PageId::Customers});
    auto *page = static_cast<ui::ListPage *>(window.workspace()->page());
    const auto dialog = [page] { return page->findChild<ui::BulkEditDialog *>(); };
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        return;
    page->list().selectAll();
    page->editMany();
    if (!QTest::qWaitFor([&] { return dialog() != nullptr; }, kPatienceMs))
        return;
    dialog()->choose("city", QStringLiteral("上海"));
    (void)QTest::qWaitFor([&] { return dialog()->isSettled(); }, kPatienceMs);
}

/// Of all rows of a page, by its most usual field.
void openTotals(ui::MainWindow &window, ui::PageId at)
{
    constexpr int kPatienceMs = 20000;
    window.workspace()->go(ui::ShowPage{at});
    auto *page = static_cast<ui::ListPage *>(window.workspace()->page());
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        return;
    if (ui::GroupTotalsDialog *dialog = page->showTotals())
        (void)QTest::qWaitFor([dialog] { return dialog->isSettled(); }, kPatienceMs);
}

/// The customers with all fields of one's own, behind the name.
void openOwnColumns(ui::MainWindow &window)
{
    constexpr int kPatienceMs = 20000;
    window.workspace()->go(ui::ShowPage{ui::PageId::Customers});
    auto *page = static_cast<ui::ListPage *>(window.workspace()->page());
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        return;
    ui::ColumnLayout &layout = page->list().columnLayout();
    const std::vector<ui::ListColumn> &columns = page->model().columns();
    for (int at = 1; at < static_cast<int>(columns.size()); ++at)
        layout.setShown(at, columns[static_cast<size_t>(at)].isOnDemand && !columns[static_cast<size_t>(at)].isGone);
    (void)QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs);
}

/// Presses the button that leads on until the page is where it should be; steps with nothing to decide pass.
void goOnTo(ui::ImportPage *page, ui::ImportPage::Step wanted)
{
    constexpr int kPatienceMs = 20000;
    const auto ready = [page] { return page->isSettled() && page->step() != ui::ImportPage::File; };
    while (QTest::qWaitFor(ready, kPatienceMs) && page->step() < wanted && page->nextButton().isEnabled())
        page->nextButton().click();
}

/// The import of our sample file.
void openImport(ui::MainWindow &window, ui::ImportPage::Step wanted)
{
    const QString file = QStringLiteral(SHUKE_SOURCE_DIR "/resources/demo/contacts.csv");
    window.workspace()->go(ui::ImportFile{exchange::ImportKind::Contacts, file});
    goOnTo(static_cast<ui::ImportPage *>(window.workspace()->page()), wanted);
}

/// A bill that is recognised.
void openBill(ui::MainWindow &window)
{
    window.workspace()->go(ui::ImportFile{exchange::ImportKind::Contacts, {}});
    auto *page = static_cast<ui::ImportPage *>(window.workspace()->page());
    page->pasteText(QStringLiteral(
        "交易时间\t交易类型\t交易对方\t商品\t收/支\t金额(元)\t支付方式\t当前状态\t交易单号\t商户单号\t备注\n"
        "2025-01-05 10:00:00\t二维码收款\t张三\t茶\t收入\t¥1280.50\t/\t已存入零钱\t1000\tm1\t/\n"));
    goOnTo(page, ui::ImportPage::Mapping);
}

/// A table with values that cannot be read.
void openBadValues(ui::MainWindow &window)
{
    window.workspace()->go(ui::ImportFile{exchange::ImportKind::Contacts, {}});
    auto *page = static_cast<ui::ImportPage *>(window.workspace()->page());
    page->pasteText(QStringLiteral("姓名\t手机\t性别\t生日\n王小丽\t1.39E+10\t小姐姐\t1990-02-30\n"
                                   "张伟\t13800138001\t帅哥\t1991-05-06\n李娜\t13800138002\t小姐姐\t3-15\n"
                                   "Anna Müller\t+49 30\t?\t31.04.1985\n"));
    goOnTo(page, ui::ImportPage::Values);
}

/// Customers of the demo company who are told of otherwise.
void openMatches(ui::MainWindow &window)
{
    window.workspace()->go(ui::ImportFile{exchange::ImportKind::Contacts, {}});
    auto *page = static_cast<ui::ImportPage *>(window.workspace()->page());
    page->pasteText(QStringLiteral("客户编号\t姓名\t城市\t备注\nC000001\t李志博士\t佛山\t喜欢单丛\n"
                                   "C000002\t郑轩\t深圳\t\nC000003\t\t珠海\t周末来\nC999999\t新客\t广州\t\n"));
    goOnTo(page, ui::ImportPage::Matches);
}

void openFilter(ui::MainWindow &window)
{
    window.workspace()->go(ui::ShowPage{ui::PageId::Customers});
    static_cast<ui::ListPage *>(window.workspace()->page())->chips().addFilter();
}

void closeFilter(ui::MainWindow &window)
{
    if (ui::FilterEditor *editor = static_cast<ui::ListPage *>(window.workspace()->page())->chips().editor())
        editor->close();
}

void openRefund(ui::MainWindow &window)
{
    window.workspace()->go(ui::ShowOrder{OrderId::fromRow(1)});
    ui::Page *page = window.workspace()->page();
    if (QTest::qWaitFor([page] { return page->isSettled(); }, 20000))
        Q_EMIT page->findChild<ui::OrderView *>()->refundWanted();
}

/// The first own field of customers in the settings, or a new one.
void openField(ui::MainWindow &window)
{
    window.workspace()->go(ui::ShowPage{ui::PageId::Settings});
    ui::Page *page = window.workspace()->page();
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, 20000))
        return;
    auto *edit = page->findChild<QPushButton *>(QStringLiteral("editField"));
    auto *scroll = page->findChild<QScrollArea *>();
    scroll->ensureWidgetVisible(page->findChild<QPushButton *>(QStringLiteral("addField")));
    (edit->isEnabled() ? edit : page->findChild<QPushButton *>(QStringLiteral("addField")))->click();
}

/// The follow-ups of the page Today, looked for.
void openFollowUps(ui::MainWindow &window, const QString &text)
{
    window.workspace()->go(ui::ShowPage{ui::PageId::Today});
    auto *page = static_cast<ui::TodayPage *>(window.workspace()->page());
    page->tabs().setCurrentIndex(1);
    page->followUps().search().setText(text);
}

void closeFollowUps(ui::MainWindow &window)
{
    auto *page = static_cast<ui::TodayPage *>(window.workspace()->page());
    page->followUps().search().clear();
    page->tabs().setCurrentIndex(0);
}

/// A dialog over the page Today, about its first line.
template <typename Dialog, typename Open>
void openOverToday(ui::MainWindow &window, Open open)
{
    constexpr int kPatienceMs = 20000;
    window.workspace()->go(ui::ShowPage{ui::PageId::Today});
    auto *page = static_cast<ui::TodayPage *>(window.workspace()->page());
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        return;
    const auto lines = page->model().lines();
    if (!lines.empty())
        page->list().select(lines.front().second.key());
    open(*page);
    (void)QTest::qWaitFor([&] { return !window.findChildren<Dialog *>().isEmpty(); }, kPatienceMs);
}

/// The choice of values of the first pair that looks alike.
void openMerge(ui::MainWindow &window)
{
    constexpr int kPatienceMs = 20000;
    window.workspace()->go(ui::ShowPage{ui::PageId::Duplicates});
    auto *page = static_cast<ui::DuplicatesPage *>(window.workspace()->page());
    if (QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        page->openMerge();
}

/// The inventory over the page of data quality.
void openFields(ui::MainWindow &window)
{
    constexpr int kPatienceMs = 20000;
    window.workspace()->go(ui::ShowPage{ui::PageId::Quality});
    auto *page = static_cast<ui::QualityPage *>(window.workspace()->page());
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        return;
    page->fieldsButton().click();
    const auto *dialog = page->findChild<ui::FieldsDialog *>();
    (void)QTest::qWaitFor([dialog] { return dialog->isSettled(); }, kPatienceMs);
}

/// A dialog for the first forty customers.
template <typename Dialog>
void openMailing(ui::MainWindow &window)
{
    constexpr int kPatienceMs = 20000;
    window.workspace()->go(ui::ShowPage{ui::PageId::Customers});
    std::vector<ContactId> contacts;
    for (qint64 row = 1; row <= 40; ++row)
        contacts.push_back(ContactId::fromRow(row));
    auto *dialog = new Dialog(*window.workspace(), contacts, window.workspace()->page());
    dialog->open();
    (void)QTest::qWaitFor([dialog] { return dialog->isSettled(); }, kPatienceMs);
}

/// The timeline of the first customer who has one, with a call being written.
void openTimeline(ui::MainWindow &window, bool writes)
{
    constexpr int kPatienceMs = 20000;
    auto written = window.workspace()->session()->query(activities::followUps({}, 1));
    written.waitForFinished();
    const Result<std::vector<activities::FollowUpHit>> hits = written.result();
    const bool any = hits && !hits->empty();
    window.workspace()->go(ui::ShowContact{any ? hits->front().contact : ContactId::fromRow(1)});
    ui::Page *page = window.workspace()->page();
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        return;
    auto *panel = page->findChild<ui::ContactPanel *>();
    panel->findChild<QTabWidget *>()->setCurrentWidget(&panel->timeline());
    (void)QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs);
    if (writes)
        panel->timeline().beginNew(activities::ActivityKind::Call);
}

/// A tab of the first customer's record.
void openRecordTab(ui::MainWindow &window, int tab)
{
    constexpr int kPatienceMs = 20000;
    window.workspace()->go(ui::ShowContact{ContactId::fromRow(1)});
    ui::Page *page = window.workspace()->page();
    if (!QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs))
        return;
    page->findChild<ui::ContactPanel *>()->findChild<QTabWidget *>()->setCurrentIndex(tab);
    (void)QTest::qWaitFor([page] { return page->isSettled(); }, kPatienceMs);
}

void closeTimeline(ui::MainWindow &window)
{
    auto *panel = window.workspace()->page()->findChild<ui::ContactPanel *>();
    panel->timeline().editor().end();
    panel->findChild<QTabWidget *>()->setCurrentIndex(0);
}

} // namespace

std::vector<Scene> scenes(ui::MainWindow &window, bool hasRows)
{
    std::vector<Scene> result;
    const auto nothing = [] {};
    for (const ui::PageInfo &info : window.workspace()->pages()) {
        result.push_back(
            {nameOf(info.id), [&window, page = info.id] { window.workspace()->go(ui::ShowPage{page}); }, nothing});
    }
    result.push_back({QStringLiteral("palette"),
                      [&window] {
                          Q_EMIT window.actions().paletteWanted();
                          QTest::keyClicks(&window.palette()->input(), QStringLiteral("wang"));
                      },
                      [&window] { QTest::keyClick(&window.palette()->input(), Qt::Key_Escape); }});
    const auto place = [&](const char *name, const ui::Place &where, bool needsRows) {
        if (hasRows || !needsRows)
            result.push_back({QLatin1String(name), [&window, where] { window.workspace()->go(where); }, nothing});
    };
    place("record", ui::ShowContact{ContactId::fromRow(1)}, true);
    place("new-customer", ui::NewContact{}, false);
    place("order", ui::ShowOrder{OrderId::fromRow(1)}, true);
    place("new-order", ui::NewOrder{}, false);
    place("product", ui::ShowProduct{ProductId::fromRow(1)}, true);
    const auto closeDialogs = [&window] {
        for (QDialog *dialog : window.findChildren<QDialog *>())
            dialog->reject();
    };
    if (hasRows) {
        result.push_back({QStringLiteral("bulk-edit"), [&window] { openBulkEdit(window); }, closeDialogs});
        result.push_back(
            {QStringLiteral("own-columns"), [&window] { openOwnColumns(window); },
             [&window] { static_cast<ui::ListPage *>(window.workspace()->page())->list().columnLayout().reset(); }});
        result.push_back(
            {QStringLiteral("totals"), [&window] { openTotals(window, ui::PageId::Customers); }, closeDialogs});
        result.push_back(
            {QStringLiteral("totals-orders"), [&window] { openTotals(window, ui::PageId::Orders); }, closeDialogs});
        result.push_back({QStringLiteral("own-field"), [&window] { openField(window); }, closeDialogs});
        result.push_back({QStringLiteral("refund"), [&window] { openRefund(window); }, closeDialogs});
        result.push_back(
            {QStringLiteral("filter"), [&window] { openFilter(window); }, [&window] { closeFilter(window); }});
        result.push_back(
            {QStringLiteral("import-preview"), [&window] { openImport(window, ui::ImportPage::Format); }, nothing});
        result.push_back(
            {QStringLiteral("import-fields"), [&window] { openImport(window, ui::ImportPage::Mapping); }, nothing});
        result.push_back({QStringLiteral("import-profile"), [&window] { openBill(window); }, nothing});
        result.push_back({QStringLiteral("import-values"), [&window] { openBadValues(window); }, nothing});
        result.push_back({QStringLiteral("import-duplicates"), [&window] { openMatches(window); }, nothing});
        result.push_back(
            {QStringLiteral("import-check"), [&window] { openImport(window, ui::ImportPage::Check); }, nothing});
    }
    place("data-dictionary", ui::ShowReport{"data-dictionary"}, false);
    addValueScenes(result, window, hasRows);
    if (hasRows) {
        result.push_back({QStringLiteral("merge"), [&window] { openMerge(window); }, nothing});
        result.push_back({QStringLiteral("fields"), [&window] { openFields(window); }, closeDialogs});
        result.push_back({QStringLiteral("labels"), [&window] { openMailing<ui::LabelDialog>(window); }, closeDialogs});
        result.push_back(
            {QStringLiteral("messages"), [&window] { openMailing<ui::MessageDialog>(window); }, closeDialogs});
    }
    result.push_back(
        {QStringLiteral("export-data"), [&window] { window.workspace()->go(ui::ExportData{}); }, closeDialogs});
    result.push_back({QStringLiteral("help"), [&window] { Q_EMIT window.actions().helpWanted(); }, closeDialogs});
    result.push_back({QStringLiteral("follow-ups"), [&window] { openFollowUps(window, QString()); },
                      [&window] { closeFollowUps(window); }});
    result.push_back({QStringLiteral("new-task"),
                      [&window] {
                          openOverToday<ui::TaskDialog>(
                              window, [&window](ui::TodayPage &) { window.workspace()->go(ui::NewTask{}); });
                      },
                      closeDialogs});
    if (hasRows) {
        result.push_back({QStringLiteral("follow-ups-found"),
                          [&window] { openFollowUps(window, QStringLiteral("礼盒")); },
                          [&window] { closeFollowUps(window); }});
        result.push_back({QStringLiteral("task-done"),
                          [&window] {
                              openOverToday<ui::StepDoneDialog>(
                                  window, [](ui::TodayPage &page) { Q_EMIT page.list().doneWithNoteWanted(); });
                          },
                          closeDialogs});
        result.push_back({QStringLiteral("timeline"), [&window] { openTimeline(window, false); },
                          [&window] { closeTimeline(window); }});
        constexpr int kRelations = 3;
        for (const auto &[name, tab] :
             {std::pair("relations", kRelations), {"files", kRelations + 1}, {"changes", kRelations + 2}})
            result.push_back({QLatin1String(name), [&window, tab = tab] { openRecordTab(window, tab); },
                              [&window] { openRecordTab(window, 0); }});
        result.push_back({QStringLiteral("timeline-call"), [&window] { openTimeline(window, true); },
                          [&window] { closeTimeline(window); }});
    }
    result.push_back(
        {QStringLiteral("quick-sale"), [&window] { window.workspace()->go(ui::QuickSale{}); }, closeDialogs});
    return result;
}

} // namespace shuke::test
