#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "core/sales/order_commands.h"
#include "tests/ui/settings/settings_desk.h"
#include "ui/common/appearance.h"
#include "ui/common/field_problem.h"
#include "ui/settings/custom_field_dialog.h"
#include "ui/settings/layout_section.h"
#include "ui/settings/pin_lock.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/time_zones.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace shuke;
using namespace shuke::ui;

namespace {

struct TestPage
{
    test::SettingsDesk desk;
    std::unique_ptr<SettingsPage> page = make();

    std::unique_ptr<SettingsPage> make()
    {
        auto made = std::make_unique<SettingsPage>(desk);
        made->resize(1000, 700);
        made->show();
        return made;
    }
    TestPage() { settle(); }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return page->isSettled(); }, 30000));
    }
    template <typename T>
    T &find(const char *name)
    {
        T *found = page->findChild<T *>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    void click(const char *button)
    {
        REQUIRE(find<QPushButton>(button).isEnabled());
        find<QPushButton>(button).click();
        settle();
    }
    void choose(const char *box, const QVariant &data)
    {
        auto &combo = find<QComboBox>(box);
        const int row = combo.findData(data);
        REQUIRE(row >= 0);
        combo.setCurrentIndex(row);
        Q_EMIT combo.activated(row);
        settle();
    }
    void addOrder(QTime local)
    {
        sales::OrderDraft draft;
        draft.order.orderedOn = QDate(2025, 3, 1);
        draft.order.orderedAt = QDateTime(QDate(2025, 3, 1), local, QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
        draft.total = Money::fromMinor(100);
        desk.execute(sales::createOrder(draft));
    }
    QString text(const char *label)
    {
        auto &found = find<QLabel>(label);
        return found.isVisible() ? found.text() : QString();
    }
    session::StoreDescription store() { return desk.session()->description(); }
};

} // namespace

TEST_CASE("Every control of the settings can be reached and has a name", "[settings]")
{
    TestPage test;
    int controls = 0;
    for (QWidget *widget : test.page->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractButton *>(widget) ||
                               qobject_cast<QTreeWidget *>(widget) || qobject_cast<QLineEdit *>(widget);
        if (!isControl || !widget->isVisible() || widget->objectName().startsWith(QLatin1String("qt_")) ||
            qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        ++controls;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
        CHECK((widget->focusPolicy() & Qt::TabFocus) != 0);
        CHECK_FALSE((button ? button->text() : widget->accessibleName()).isEmpty());
    }
    CHECK(controls > 10);
}

TEST_CASE("Language, theme and paper are kept, and the first two announced", "[settings]")
{
    TestPage test;
    QSignalSpy changed(test.page.get(), &SettingsPage::appearanceChanged);
    CHECK(savedLanguage().isEmpty());
    test.choose("language", QStringLiteral("zh_CN"));
    CHECK(savedLanguage() == QStringLiteral("zh_CN"));
    CHECK(changed.count() == 1);
    test.choose("language", QStringLiteral("zh_CN")); // the same again
    CHECK(changed.count() == 1);
    test.choose("theme", static_cast<int>(ThemeMode::Dark));
    CHECK(savedTheme() == ThemeMode::Dark);
    CHECK(changed.count() == 2);
    test.choose("paper", static_cast<int>(Paper::Letter));
    CHECK(savedPaper() == Paper::Letter);
    CHECK(changed.count() == 2);
    QSettings().setValue(QStringLiteral("look/language"), QStringLiteral("../../etc"));
    QSettings().setValue(QStringLiteral("look/theme"), 77);
    CHECK(savedLanguage().isEmpty());
    CHECK(savedTheme() == ThemeMode::System);
}

TEST_CASE("A later start of the day says what it moves before it is saved, and one undo takes it back", "[settings]")
{
    TestPage test;
    test.addOrder(QTime(1, 30));
    test.addOrder(QTime(12, 0));
    test.settle();
    CHECK_FALSE(test.page->offers(PageAction::Save));
    test.choose("dayStart", 4 * 60);
    CHECK(test.text("effect").contains(QStringLiteral("04:00")));
    auto &move = test.find<QCheckBox>("moveOrders");
    REQUIRE(move.isVisible());
    CHECK(move.isChecked());
    CHECK(move.text().contains(QLatin1Char('1')));
    CHECK(test.page->offers(PageAction::Save));
    test.page->run(PageAction::Save);
    test.settle();
    CHECK(test.store().dayStartMinutes == 4 * 60);
    CHECK(test.desk.done.size() == 1);
    CHECK_FALSE(test.page->offers(PageAction::Save));
    QFuture<Result<UndoOutcome>> undone = test.desk.session()->undo();
    undone.waitForFinished();
    REQUIRE(undone.result());
    CHECK(test.store().dayStartMinutes == 0);
    // The page hears of it.
    REQUIRE(QTest::qWaitFor([&] { return test.find<QComboBox>("dayStart").currentData().toInt() == 0; }, 10000));
}

TEST_CASE("Another time zone moves nothing unless that is wanted", "[settings]")
{
    TestPage test;
    test.addOrder(QTime(1, 30));
    test.settle();
    test.choose("timeZone", QByteArray("Europe/Berlin"));
    CHECK(test.find<QCheckBox>("moveOrders").isVisible());
    CHECK_FALSE(test.find<QCheckBox>("moveOrders").isChecked());
    test.click("saveBusiness");
    CHECK(test.store().timeZone == "Europe/Berlin");
}

TEST_CASE("A time zone is found by typing, and one that is none cannot be saved", "[settings]")
{
    TestPage test;
    auto &zone = test.find<QComboBox>("timeZone");
    REQUIRE(zone.count() > 300);
    zone.setEditText(QStringLiteral("Mars/Olympus"));
    test.settle();
    CHECK_FALSE(test.page->offers(PageAction::Save));
    CHECK(zone.currentText() == QStringLiteral("Mars/Olympus")); // kept
    zone.setEditText(QStringLiteral("Asia/Tokyo"));
    test.settle();
    CHECK(test.page->offers(PageAction::Save));
    test.click("discardBusiness");
    CHECK(zone.currentData().toByteArray() == "Asia/Shanghai");
    CHECK_FALSE(test.page->offers(PageAction::Save));
}

TEST_CASE("The currency can be changed until there is an order", "[settings]")
{
    TestPage test;
    auto &currency = test.find<QComboBox>("currency");
    CHECK(currency.isEnabled());
    currency.setEditText(QStringLiteral("e1"));
    CHECK_FALSE(test.page->offers(PageAction::Save));
    currency.setEditText(QStringLiteral("eur"));
    test.settle();
    test.click("saveBusiness");
    CHECK(test.store().currency == QStringLiteral("EUR"));
    test.addOrder(QTime(9, 0));
    REQUIRE(QTest::qWaitFor([&] { return !currency.isEnabled(); }, 10000));
}

TEST_CASE("A change that fails says why and keeps what was chosen", "[settings]")
{
    TestPage test;
    test.choose("dayStart", 5 * 60);
    test.desk.fail = Error{ErrorCode::DiskFull, QStringLiteral("disk of the test")};
    test.click("saveBusiness");
    REQUIRE(QTest::qWaitFor([&] { return !test.text("businessError").isEmpty(); }, 10000));
    CHECK(test.text("businessError").contains(QStringLiteral("disk of the test")));
    CHECK(test.find<QComboBox>("dayStart").currentData().toInt() == 5 * 60);
    test.desk.fail.reset();
    test.click("saveBusiness");
    REQUIRE(QTest::qWaitFor([&] { return test.store().dayStartMinutes == 5 * 60; }, 10000));
}

TEST_CASE("Leaving with an unsaved choice asks, and going on with discard forgets it", "[settings]")
{
    TestPage test;
    int left = 0;
    test.page->leave([&] { ++left; });
    CHECK(left == 1); // nothing to ask
    test.choose("dayStart", 60);
    test.page->leave([&] { ++left; });
    CHECK(left == 1);
    auto *box = test.page->findChild<QMessageBox *>();
    REQUIRE(box);
    QAbstractButton *discard = nullptr;
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            discard = button;
    }
    REQUIRE(discard);
    discard->click();
    CHECK(left == 2);
    CHECK(test.store().dayStartMinutes == 0);
}

TEST_CASE("Backups are made, listed and restored into a file of their own", "[settings]")
{
    TestPage test;
    auto &list = test.find<QTreeWidget>("backups");
    const QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    CHECK(list.topLevelItemCount() == 0);
    CHECK_FALSE(test.find<QPushButton>("restore").isEnabled());
    test.click("backUp");
    REQUIRE(list.topLevelItemCount() == 1);
    CHECK(test.desk.said.size() == 1);
    QSignalSpy open(test.page.get(), &SettingsPage::openStoreWanted);
    // The open store itself is no place for it.
    test.desk.dialogs().answer = test.store().path;
    test.click("restore");
    CHECK_FALSE(test.text("backupMessage").isEmpty());
    CHECK_FALSE(test.find<QPushButton>("openCopy").isVisible());
    const QString target = test.desk.path(QStringLiteral("副本.shuke"));
    test.desk.dialogs().answer = target;
    test.click("restore");
    CHECK(QFileInfo::exists(target));
    CHECK(test.desk.jobs == test.desk.jobsEnded);
    test.click("openCopy");
    REQUIRE(open.count() == 1);
    CHECK(QFileInfo(open.first().first().toString()) == QFileInfo(target));
}

TEST_CASE("The store is checked in the background and the result is remembered", "[settings]")
{
    TestPage test;
    test.click("check");
    CHECK(test.desk.jobs == 1);
    CHECK(test.desk.jobsEnded == 1);
    bool sound = false;
    for (const QLabel *label : test.page->findChildren<QLabel *>())
        sound = sound || label->text().startsWith(QStringLiteral("✓ "));
    CHECK(sound);
}

TEST_CASE("A page that goes away while it works stops the work and frees its line", "[settings]")
{
    TestPage test;
    test.find<QPushButton>("check").click();
    test.page.reset();
    CHECK(test.desk.cancel.isCanceled());
    CHECK(test.desk.jobsEnded == test.desk.jobs);
    test.page = test.make();
    test.settle();
}

TEST_CASE("A PIN is set, changed and taken away, each only with the right old one", "[settings]")
{
    TestPage test;
    const auto type = [&](const char *field, const char *text) {
        test.find<QLineEdit>(field).setText(QLatin1String(text));
    };
    test.click("setPin");
    type("newPin", "1234");
    type("newPinAgain", "1235");
    test.click("submitPin");
    CHECK_FALSE(test.text("lockMessage").isEmpty());
    CHECK(test.find<QLineEdit>("newPin").text() == QStringLiteral("1234")); // kept
    CHECK(PinLock().state() == PinLock::State::Off);
    type("newPinAgain", "1234");
    test.click("submitPin");
    CHECK(PinLock().state() == PinLock::State::On);
    QSignalSpy lock(test.page.get(), &SettingsPage::lockWanted);
    test.click("lockNow");
    CHECK(lock.count() == 1);

    test.click("turnOff");
    type("oldPin", "0000");
    test.click("submitPin");
    CHECK(PinLock().state() == PinLock::State::On);
    PinLock fresh;
    REQUIRE(QTest::qWaitFor([&] { return fresh.secondsToWait() == 0; }, 10000));
    type("oldPin", "1234");
    REQUIRE(QTest::qWaitFor(
        [&] {
            test.find<QPushButton>("submitPin").click();
            test.settle();
            if (PinLock().state() == PinLock::State::On)
                type("oldPin", "1234");
            return PinLock().state() == PinLock::State::Off;
        },
        20000));
}

TEST_CASE("The wheel over a list that has not the focus changes nothing", "[settings]")
{
    TestPage test;
    auto &theme = test.find<QComboBox>("theme");
    theme.clearFocus();
    const int before = theme.currentIndex();
    const QPointF middle = theme.rect().center();
    QWheelEvent wheel(middle, theme.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&theme, &wheel);
    CHECK(theme.currentIndex() == before);
}

TEST_CASE("The time zones to choose from have each place once, with name and offset", "[settings]")
{
    const qint64 winter = QDateTime(QDate(2025, 1, 15), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    QString shanghai;
    QString newYork;
    for (const auto &[id, text] : timeZones(QLocale(QStringLiteral("en_US")), winter)) {
        CHECK_FALSE(id.startsWith("Etc/"));
        if (id == "Asia/Shanghai")
            shanghai = text;
        if (id == "America/New_York")
            newYork = text;
    }
    CHECK(shanghai.endsWith(QStringLiteral("UTC+08:00")));
    CHECK(newYork.endsWith(QStringLiteral("UTC\u221205:00")));
}

namespace {

CustomFieldDialog &fieldDialog(TestPage &test)
{
    REQUIRE(QTest::qWaitFor([&] { return test.page->findChild<CustomFieldDialog *>() != nullptr; }, 20000));
    return *test.page->findChild<CustomFieldDialog *>();
}

/// Saves and waits until it is stored, or refused.
void save(TestPage &test, CustomFieldDialog &dialog)
{
    const int before = test.desk.changes;
    dialog.accept();
    REQUIRE(test.desk.changes == before + 1);
    REQUIRE(QTest::qWaitFor([&] { return !test.desk.isBusy(); }, 20000));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    test.settle();
}

} // namespace

TEST_CASE("The fields of the form are hidden, moved and required in the settings", "[settings]")
{
    TestPage test;
    auto &table = test.find<QTableWidget>("formFields");
    const auto rowOf = [&table](const QString &name) {
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.item(row, 0)->text() == name)
                return row;
        }
        return -1;
    };
    const auto wait = [&test] {
        QCoreApplication::processEvents();
        REQUIRE(QTest::qWaitFor([&] { return !test.desk.isBusy(); }, 20000));
        test.settle();
    };
    const auto stored = [&test] { return test.desk.query(contacts::fieldLayout()); };
    CHECK(table.item(rowOf(QStringLiteral("Name")), 2)->flags().testFlag(Qt::ItemIsUserCheckable) == false);
    const int taxId = table.rowCount() - 1; // the last of the last group
    table.item(taxId, 3)->setCheckState(Qt::Checked);
    wait();
    CHECK(stored().find("tax_id")->required);
    table.item(taxId, 2)->setCheckState(Qt::Unchecked);
    wait();
    CHECK_FALSE(stored().isShown("tax_id"));
    CHECK_FALSE(stored().find("tax_id")->required); // nobody could fill it in
    table.setCurrentCell(taxId, 0);
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    wait();
    CHECK(stored().of(contacts::FieldGroup::About)[5].code == "tax_id");
    CHECK(table.currentRow() == taxId - 1);
    CHECK_FALSE(test.find<QPushButton>("layoutUsual").isHidden());
    test.find<QPushButton>("layoutUsual").click();
    wait();
    CHECK(stored() == contacts::usualFieldLayout());
    table.setCurrentCell(0, 0);
    CHECK_FALSE(test.find<QPushButton>("layoutUp").isEnabled());
}

TEST_CASE("An own field is made, changed, moved and put out of use in the settings", "[settings]")
{
    TestPage test;
    auto &table = test.find<QTableWidget>("ownFields");
    CHECK(table.rowCount() == 0);
    for (const char *name : {"口味", "桌号"}) {
        test.find<QPushButton>("addField").click();
        CustomFieldDialog &dialog = fieldDialog(test);
        dialog.findChild<QLineEdit *>(QStringLiteral("nameZh"))->setText(QString::fromUtf8(name));
        save(test, dialog);
    }
    REQUIRE(table.rowCount() == 2);
    CHECK(table.item(0, 0)->text() == QStringLiteral("口味"));
    CHECK(test.desk.query(contacts::customFieldUses())[0].field.code == QStringLiteral("kouwei"));

    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_Return);
    CustomFieldDialog &dialog = fieldDialog(test);
    CHECK(!dialog.findChild<QLineEdit *>(QStringLiteral("code"))->isEnabled());
    dialog.findChild<QLineEdit *>(QStringLiteral("nameEn"))->setText(QStringLiteral("Taste"));
    save(test, dialog);
    CHECK(test.desk.query(contacts::customFieldUses())[0].field.nameEn == QStringLiteral("Taste"));

    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_Down, Qt::AltModifier);
    REQUIRE(QTest::qWaitFor([&] { return !test.desk.isBusy(); }, 20000));
    test.settle();
    CHECK(table.item(1, 0)->text() == QStringLiteral("Taste"));
    CHECK(table.currentRow() == 1); // stays with the field that moved

    test.find<QPushButton>("fieldUse").click();
    REQUIRE(QTest::qWaitFor([&] { return !test.desk.isBusy(); }, 20000));
    test.settle();
    CHECK(!test.desk.query(contacts::customFieldUses())[1].field.active);
    CHECK(table.item(1, 3)->text().contains(QStringLiteral("not in use")));
}

TEST_CASE("A field whose code is taken is refused where it was typed, and what was typed stays", "[settings]")
{
    TestPage test;
    contacts::CustomField field;
    field.code = QStringLiteral("taste");
    field.nameEn = field.nameZh = QStringLiteral("Taste");
    test.desk.execute(contacts::defineCustomField(field));
    test.settle();
    test.find<QPushButton>("addField").click();
    CustomFieldDialog &dialog = fieldDialog(test);
    dialog.findChild<QLineEdit *>(QStringLiteral("nameEn"))->setText(QStringLiteral("<b>Taste</b>"));
    CHECK(dialog.findChild<QLineEdit *>(QStringLiteral("code"))->text() == QStringLiteral("b_taste_b"));
    dialog.findChild<QLineEdit *>(QStringLiteral("nameEn"))->setText(QStringLiteral("Taste"));
    save(test, dialog);
    REQUIRE(test.page->findChild<CustomFieldDialog *>());
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<FieldProblem *>()->isProblem());
    CHECK(dialog.findChild<QLineEdit *>(QStringLiteral("nameEn"))->text() == QStringLiteral("Taste"));
    CHECK(test.desk.query(contacts::customFieldUses()).size() == 1);
}

TEST_CASE("A code is made of the letters of a name, or of its pinyin", "[settings]")
{
    CHECK(CustomFieldDialog::codeOf(QStringLiteral("Favourite table (2nd)")) == QStringLiteral("favourite_table_2nd"));
    CHECK(CustomFieldDialog::codeOf(QStringLiteral("会员卡号")) == QStringLiteral("huiyuankahao"));
    CHECK(CustomFieldDialog::codeOf(QStringLiteral("3D")) == QStringLiteral("d"));
    CHECK(CustomFieldDialog::codeOf(QStringLiteral("?!")) == QStringLiteral("field"));
    CHECK(CustomFieldDialog::codeOf(QString(300, QLatin1Char('x'))).size() == 40);
}
