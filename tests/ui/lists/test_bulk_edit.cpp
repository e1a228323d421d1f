#include "core/contacts/contact_choices.h"
#include "core/exchange/demo_command.h"
#include "tests/support/catch.h"
#include "tests/ui/lists/customers_fixture.h"
#include "ui/common/format.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

using namespace shuke;
using namespace shuke::ui;
using test::Customers;

namespace {

/// The longest time between two turns of the event loop.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_last.restart()); });
        m_last.start();
        m_timer.start(5);
    }
    qint64 longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    qint64 m_longest = 0;
};

/// Customers without anything but a name, in one operation.
Command manyCustomers(int count)
{
    return {"test.fill", {"Fill", {}}, [count](WriteContext &context) -> Result<void> {
                contacts::Contact contact;
                for (int i = 0; i < count; ++i) {
                    contact.name = QStringLiteral("Customer %1").arg(i);
                    if (Result<void> made = contacts::createContact(contact).run(context); !made)
                        return made;
                }
                return {};
            }};
}

} // namespace

TEST_CASE("A change of many says before what it changes", "[bulk_edit]")
{
    Customers test;
    CHECK(test.page->actionTexts().contains(QStringLiteral("Edit a field…")));
    BulkEditDialog *dialog = test.edit({test.anna, test.berta, test.acme});
    CHECK(!dialog->canApply()); // nothing is chosen yet
    dialog->choose("city", QStringLiteral("Delhi"));
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 5000));
    CHECK(dialog->summary() == QStringLiteral("1 of 3 customers change."));
    CHECK(dialog->preview() == QStringList{QStringLiteral("Anna|Pune|Delhi")});
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return test.desk.done.size() == 1 && !test.desk.isBusy(); }, 5000));
    CHECK(test.desk.done == QStringList{QStringLiteral("“City” of 1 customer changed.")});
    CHECK(test.stored(test.anna).address.city == QStringLiteral("Delhi"));
    CHECK(test.stored(test.annMarie).address.city == QStringLiteral("Pune"));
}

TEST_CASE("Owner, gender, note and whether they may be contacted change for many at once", "[bulk_edit]")
{
    Customers test;
    exchange::DemoOptions demo;
    demo.customers = 5;
    demo.endDay = QDate(2025, 12, 31);
    test.desk.execute(exchange::demoCommand(demo)); // has staff
    test.waitForRows(9);
    const auto owners = test.desk.query(contacts::contactChoices()).owners;
    REQUIRE(!owners.empty());
    const std::vector<qint64> some{test.anna, test.berta};
    CHECK(test.change(some, "owner", QString::number(owners[0].id.row())) ==
          QStringLiteral("2 of 2 customers change."));
    CHECK(test.stored(test.anna).owner == owners[0].id);
    test.change(some, "owner", QString());
    CHECK(!test.stored(test.anna).owner.isValid());
    test.change(some, "gender", QStringLiteral("female"));
    CHECK(test.stored(test.berta).gender == contacts::Gender::Female);
    test.change(some, "note", QStringLiteral("first"));
    test.change(some, "note", QStringLiteral("second"));
    CHECK(test.stored(test.anna).note == QStringLiteral("first\nsecond"));
    test.change(some, "do_not_contact", QStringLiteral("0"));
    CHECK(test.stored(test.anna).doNotContact);
    const auto undone = test.desk.session()->undo();
    REQUIRE(QTest::qWaitFor([&] { return undone.isFinished(); }, 20000));
    CHECK(!test.stored(test.anna).doNotContact);
    CHECK(!test.stored(test.berta).doNotContact);
}

TEST_CASE("Address, work, kind, birthday and the first day change for many, say so before, and are undone at once",
          "[bulk_edit]")
{
    Customers test;
    const std::vector<qint64> some{test.anna, test.berta};
    const auto both = [&](const char *field, const char *value, auto read) {
        INFO(field);
        CHECK(test.change(some, field, QString::fromUtf8(value)) == QStringLiteral("2 of 2 customers change."));
        CHECK(read(test.stored(test.anna)) == QString::fromUtf8(value));
        CHECK(read(test.stored(test.berta)) == QString::fromUtf8(value));
        const auto undone = test.desk.session()->undo();
        REQUIRE(QTest::qWaitFor([&] { return undone.isFinished(); }, 20000));
        test.settle();
        CHECK(read(test.stored(test.anna)) != QString::fromUtf8(value));
    };
    using contacts::Contact;
    both("job_title", "Buyer", [](const Contact &one) { return one.jobTitle; });
    both("country", "India", [](const Contact &one) { return one.address.country; });
    both("district", "West", [](const Contact &one) { return one.address.district; });
    both("address", "Road 1", [](const Contact &one) { return one.address.street; });
    both("postcode", "411001", [](const Contact &one) { return one.address.postcode; });
    both("tax_id", "91330106", [](const Contact &one) { return one.taxId; });
    both("kind", "company", [](const Contact &one) { return codeOf(one.kind); });
    both("birthday", "1990-05-17", [](const Contact &one) { return contacts::birthdayText(one.birthday); });
    both("created_on", "2020-02-03", [](const Contact &one) { return one.createdOn.toString(Qt::ISODate); });
    CHECK(test.stored(test.anna).address.city == QStringLiteral("Pune"));

    test.change(some, "birthday", QStringLiteral("5/17"));
    CHECK(contacts::birthdayText(test.stored(test.anna).birthday) == QStringLiteral("--05-17"));
    BulkEditDialog *dialog = test.edit(some);
    dialog->choose("birthday", QStringLiteral("1990-02-31"));
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 20000));
    CHECK_FALSE(dialog->canApply());
    CHECK_FALSE(dialog->problem().isEmpty());
    dialog->choose("birthday", QStringLiteral("05-17")); // both have it
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 20000));
    CHECK_FALSE(dialog->canApply());
}

TEST_CASE("Custom fields of every type change for many, and a number must be one", "[bulk_edit]")
{
    using contacts::CustomFieldType;
    Customers test;
    const CustomFieldId text = test.define("motto", CustomFieldType::Text);
    const CustomFieldId number = test.define("size", CustomFieldType::Number);
    const CustomFieldId day = test.define("since", CustomFieldType::Date);
    const CustomFieldId choice =
        test.define("taste", CustomFieldType::Choice, {QStringLiteral("sweet"), QStringLiteral("sour")});
    const CustomFieldId yes = test.define("vip", CustomFieldType::YesNo);
    const std::vector<qint64> some{test.anna, test.berta, test.acme};
    test.desk.execute(contacts::setCustomValues({ContactId::fromRow(test.acme)}, {number, {}, 12500000}));
    BulkEditDialog *dialog = test.edit(some);
    dialog->choose("custom:size", QStringLiteral("twelve"));
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 20000));
    CHECK(!dialog->canApply());
    CHECK(dialog->problem().contains(QStringLiteral("number")));
    dialog->choose("custom:size", QStringLiteral("12.50"));
    CHECK(dialog->summary() == QStringLiteral("2 of 3 customers change.")); // one has 12.5 already
    CHECK(dialog->preview() == QStringList{QStringLiteral("Berta|(empty)|12.5"), QStringLiteral("Anna|(empty)|12.5")});
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return test.desk.done.size() == 1 && !test.desk.isBusy(); }, 20000));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(test.value(test.anna, number).number == 12500000);
    test.change(some, "custom:motto", QStringLiteral("tea  first"));
    CHECK(test.value(test.anna, text).text == QStringLiteral("tea first"));
    test.change(some, "custom:since", QStringLiteral("2025-03-31"));
    CHECK(test.value(test.anna, day).number == QDate(2025, 3, 31).toJulianDay());
    test.change(some, "custom:taste", QStringLiteral("sour"));
    CHECK(test.value(test.anna, choice).text == QStringLiteral("sour"));
    test.change(some, "custom:vip", QStringLiteral("0"));
    CHECK(test.value(test.anna, yes).number == 0);
    test.change(some, "custom:size", QString());
    CHECK(test.value(test.acme, number).isNull());
}

TEST_CASE("All of 20,000 selected customers are changed, deleted and brought back while the window lives",
          "[bulk_edit]")
{
    constexpr int kRows = 20004;
    constexpr qint64 kStallMs = 1000; // a busy machine may be slow, but not by all rows on the GUI thread
    Customers test;
    test.desk.execute(manyCustomers(20000));
    test.waitForRows(kRows);
    const Heartbeat beat;
    test.page->list().setFocus();
    test.page->run(PageAction::SelectAll);
    CHECK(test.page->list().selectedRowCount() == kRows);
    test.page->editMany();
    REQUIRE(QTest::qWaitFor([&] { return test.page->findChild<BulkEditDialog *>() != nullptr; }, 20000));
    auto *dialog = test.page->findChild<BulkEditDialog *>();
    dialog->choose("city", QStringLiteral("Goa"));
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 60000));
    CHECK(dialog->summary() == QStringLiteral("%1 of %1 customers change.").arg(numberText(kRows)));
    CHECK(dialog->preview().size() == 51); // and how many more
    CHECK(dialog->preview().last() == QStringLiteral("and %1 more||").arg(numberText(kRows - 50)));
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return test.desk.done.size() == 1 && !test.desk.isBusy(); }, 60000));
    CHECK(test.stored(test.berta).address.city == QStringLiteral("Goa"));
    CHECK(test.page->list().selectedRowCount() == kRows);
    test.page->run(PageAction::Delete);
    test.waitForRows(0);
    CHECK(test.desk.done.last() == QStringLiteral("%1 customers moved to the trash.").arg(numberText(kRows)));
    const auto undone = test.desk.session()->undo();
    test.waitForRows(kRows);
    CHECK(undone.isFinished());
    CHECK(test.stored(test.anna).address.city == QStringLiteral("Goa"));
    INFO("longest turn of the event loop: " << beat.longestMs() << " ms");
    CHECK(beat.longestMs() < kStallMs);
}
