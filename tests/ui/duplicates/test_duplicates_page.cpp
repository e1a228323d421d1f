#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "core/contacts/duplicate_decision.h"
#include "core/sales/order_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/duplicates/compare_model.h"
#include "ui/duplicates/duplicate_words.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/duplicates/merge_view.h"
#include "ui/duplicates/queue_model.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::ui;

namespace {

class Duplicates
{
public:
    Duplicates() { page.resize(1100, 700); }

    ContactId add(const char *family, const char *given, const char *phone, const char *city = "")
    {
        contacts::Contact contact;
        contact.familyName = QString::fromUtf8(family);
        contact.givenName = QString::fromUtf8(given);
        contact.name = contact.familyName + contact.givenName;
        contact.phone = QString::fromLatin1(phone);
        contact.address.city = QString::fromUtf8(city);
        const auto id = std::make_shared<ContactId>();
        desk.execute(contacts::createContact(contact, id));
        return *id;
    }
    void open()
    {
        QCoreApplication::processEvents(); // what was added before is no change while the page is open
        page.show();
        page.visit(ShowPage{PageId::Duplicates});
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !desk.isBusy() && page.isSettled(); }, 20000));
        QCoreApplication::processEvents();
        REQUIRE(QTest::qWaitFor([this] { return !desk.isBusy() && page.isSettled(); }, 20000));
    }
    void key(Qt::Key key)
    {
        QTest::keyClick(&page.queue(), key);
        settle();
    }
    bool isTrashed(ContactId contact) { return desk.query(contacts::contactDetail(contact)).contact.isTrashed(); }

    FakeDesk desk;
    DuplicatesPage page{desk};
};

} // namespace

TEST_CASE("The queue shows pairs side by side, what is surest first", "[duplicates_page]")
{
    Duplicates test;
    const QAbstractItemModelTester tester(&test.page.comparison(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    const ContactId a = test.add("王", "小丽", "13800138000", "上海");
    const ContactId b = test.add("王", "小丽", "13800138000", "北京");
    test.add("李", "大山", "13900139000");
    test.open();
    REQUIRE(test.page.groups() == std::vector<std::vector<ContactId>>{{a, b}});
    CHECK(test.page.queue().model()->index(0, 0).data().toString() == QStringLiteral("王小丽 / 王小丽"));
    CHECK(test.page.queue().model()->index(0, 1).data().toString().contains(QStringLiteral("99 %")));
    CHECK(test.page.hintText().contains(QStringLiteral("same: Phone")));
    QStringList rows;
    for (int row = 0; row < test.page.comparison().rowCount(); ++row)
        rows.append(test.page.comparison().rowText(row));
    CHECK(rows.contains(QStringLiteral("Phone | 13800138000 | 13800138000 | same")));
    CHECK(rows.contains(QStringLiteral("Address | 上海 | 北京 | differs")));
}

TEST_CASE("An empty queue says so, and a stopped search can be begun again", "[duplicates_page]")
{
    Duplicates test;
    test.add("王", "小丽", "13800138000");
    test.open();
    CHECK(test.page.stateText().contains(QStringLiteral("No customer is there twice")));
    test.page.showList(DuplicatesPage::List::Later);
    test.settle();
    CHECK(test.page.stateText().contains(QStringLiteral("Nothing is put aside")));
    test.page.showList(DuplicatesPage::List::Open);
    test.page.stop();
    test.settle();
    // The search may have been faster than the wish to stop it.
    const QString state = test.page.stateText();
    CHECK((state.contains(QStringLiteral("stopped")) || state.contains(QStringLiteral("No customer"))));
    REQUIRE(test.page.offers(PageAction::Refresh));
    test.page.run(PageAction::Refresh);
    test.settle();
    CHECK(test.page.stateText().contains(QStringLiteral("No customer is there twice")));
}

TEST_CASE("Keys decide: N not a duplicate, L later, U again, M merges as proposed", "[duplicates_page]")
{
    Duplicates test;
    const ContactId a = test.add("王", "小丽", "13800138000");
    const ContactId b = test.add("王", "小丽", "13800138000");
    const ContactId c = test.add("李", "大山", "13900139000", "上海");
    const ContactId d = test.add("李", "大山", "13900139000");
    test.open();
    REQUIRE(test.page.groups().size() == 2);
    test.page.queue().setCurrentIndex(test.page.queue().model()->index(0, 0));
    test.settle();
    const std::vector<ContactId> first = test.page.groups()[0];
    test.key(Qt::Key_N);
    REQUIRE(test.page.groups().size() == 1);
    CHECK(test.page.groups()[0] != first);
    CHECK(test.desk.done.last() == QStringLiteral("Marked as not a duplicate."));
    test.key(Qt::Key_L);
    CHECK(test.page.groups().empty());
    CHECK_FALSE(test.page.stateText().isEmpty());

    test.page.showList(DuplicatesPage::List::Different);
    test.settle();
    CHECK(test.page.groups() == std::vector<std::vector<ContactId>>{first});
    test.key(Qt::Key_U);
    CHECK(test.page.groups().empty());
    test.page.showList(DuplicatesPage::List::Later);
    test.settle();
    CHECK(test.page.groups().size() == 1);
    test.key(Qt::Key_U);

    test.page.showList(DuplicatesPage::List::Open);
    test.settle();
    REQUIRE(test.page.groups().size() == 2);
    const bool isLi = test.page.groups()[0].front() == c;
    test.key(Qt::Key_M);
    CHECK(test.desk.performed.last() == QStringLiteral("contact.merge"));
    CHECK(test.page.groups().size() == 1);
    CHECK(test.isTrashed(isLi ? d : b));
    CHECK_FALSE(test.isTrashed(isLi ? c : a));

    // An undo elsewhere brings the pair back into the queue.
    REQUIRE(test.desk.session()->undo().result());
    REQUIRE(QTest::qWaitFor([&] { return test.page.isSettled() && test.page.groups().size() == 2; }, 20000));
}

TEST_CASE("Decisions and merges of this page cost no search of all customers", "[duplicates_page]")
{
    Duplicates test;
    for (const char *phone : {"13800138000", "13900139000", "13700137000"}) {
        test.add("王", "小丽", phone);
        test.add("王", "小丽", phone);
    }
    test.open();
    REQUIRE(test.page.groups().size() == 3);
    REQUIRE(test.page.searches() == 1);
    test.key(Qt::Key_N);
    test.key(Qt::Key_M);
    CHECK(test.page.groups().size() == 1);
    test.page.openMerge();
    test.settle();
    test.page.run(PageAction::SaveClose);
    test.settle();
    CHECK(test.desk.performed.last() == QStringLiteral("contact.merge"));
    CHECK(test.page.groups().empty());
    CHECK(test.page.searches() == 1);
    test.page.visit(ShowPage{PageId::Duplicates}); // what was merged may be like others
    test.settle();
    CHECK(test.page.searches() == 2);
    // A decision that was made elsewhere is followed.
    test.add("李", "大山", "13600136000");
    test.add("李", "大山", "13600136000");
    REQUIRE(QTest::qWaitFor([&] { return test.page.isSettled() && test.page.groups().size() == 1; }, 20000));
    const std::vector<ContactId> group = test.page.groups()[0];
    test.desk.execute(contacts::decideDuplicates({{group[0], group[1]}}, contacts::DuplicateDecision::Later));
    REQUIRE(QTest::qWaitFor([&] { return test.page.isSettled() && test.page.groups().empty(); }, 20000));
}

TEST_CASE("A group that comes in above leaves the cursor on the group it was on", "[duplicates_page]")
{
    Duplicates test;
    const ContactId a = test.add("王", "小丽", "13800138000");
    const ContactId b = test.add("王", "小丽", "13800138000");
    test.open();
    REQUIRE(test.page.groups() == std::vector<std::vector<ContactId>>{{a, b}});
    const auto addSurer = [&test](const char *mail) {
        contacts::Contact contact;
        contact.name = QStringLiteral("李大山");
        contact.phone = QStringLiteral("13900139000");
        contact.email = QString::fromLatin1(mail);
        contact.birthday = {1985, 3, 12, false};
        contact.taxId = QStringLiteral("91310000123456789X");
        test.desk.execute(contacts::createContact(contact));
    };
    addSurer("li@example.com");
    addSurer("LI@example.com");
    REQUIRE(QTest::qWaitFor([&] { return test.page.isSettled() && test.page.groups().size() == 2; }, 20000));
    REQUIRE(test.page.groups()[1].front() == a); // the surer one stands above
    CHECK(test.page.queue().currentIndex().row() == 1);
    test.key(Qt::Key_M);
    CHECK(test.isTrashed(b));
    CHECK(test.page.groups().size() == 1);
}

TEST_CASE("A list that was cut says so", "[duplicates_page]")
{
    Duplicates test;
    for (const char *phone : {"13800138000", "13900139000"}) {
        test.add("王", "小丽", phone);
        test.add("王", "小丽", phone);
    }
    test.page.setMostPairs(1);
    test.open();
    CHECK(test.page.groups().size() == 1);
    CHECK(test.page.messageBar().text().contains(QStringLiteral("not all of them are listed")));
    test.page.setMostPairs(10);
    test.page.run(PageAction::Refresh);
    test.settle();
    CHECK(test.page.groups().size() == 2);
    CHECK_FALSE(test.page.messageBar().isVisible());
}

TEST_CASE("Lines far down have names, and a company's reasons are those of companies", "[duplicates_page]")
{
    Duplicates test;
    const ContactId a = test.add("王", "小丽", "13800138000");
    const ContactId b = test.add("李", "大山", "13900139000");
    QueueEntry entry;
    entry.contacts = {a, b};
    entry.kind = contacts::ContactKind::Company;
    contacts::DuplicatePair pair;
    pair.evidence[static_cast<size_t>(contacts::DuplicateField::Company)] = {contacts::Agreement::Equal, 8.0F};
    entry.pairs = {pair};
    QueueModel model(test.desk);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setEntries(std::vector<QueueEntry>(5000, entry));
    entry.contacts = {b, ContactId::fromRow(99)};
    std::vector<QueueEntry> entries = model.entries();
    entries.back() = entry;
    model.setEntries(std::move(entries));
    const QModelIndex last = model.index(4999, QueueModel::Who);
    CHECK(model.data(last).toString().contains(QStringLiteral("…")));
    REQUIRE(QTest::qWaitFor([&] { return model.isSettled(); }, 20000));
    CHECK(model.data(last).toString() == QStringLiteral("李大山 / #99"));
    CHECK(model.data(model.index(4999, QueueModel::Why)).toString() == QStringLiteral("same: Name"));
    model.remove(4999);
    CHECK(model.rowCount() == 4999);
    CHECK(model.rowOf({b, ContactId::fromRow(99)}) == -1);
    CHECK(model.rowOf({a, b}) == 0);
}

TEST_CASE("The merge screen shows every choice and what will be, and merges as shown", "[duplicates_page][merge_view]")
{
    Duplicates test;
    const ContactId a = test.add("王", "小丽", "13800138000", "上海");
    const ContactId b = test.add("王", "小莉", "13900139000", "上海");
    sales::OrderDraft draft;
    draft.order.contact = b;
    draft.order.orderedOn = QDate(2025, 1, 2);
    draft.total = Money::fromMinor(500);
    test.desk.execute(sales::createOrder(draft));
    test.page.show();
    test.page.visit(MergeCustomers{{a, b}});
    test.settle();
    MergeView &view = test.page.mergeView();
    REQUIRE(view.isReady());
    CHECK(test.page.title() == QStringLiteral("Merge customers"));
    CHECK(view.keep() == b); // it has orders
    CHECK(view.mergeButton().text() == QStringLiteral("Merge 2 customers"));
    view.setKeep(0);
    view.choose(contacts::MergeField::Name, 1);
    view.choose(contacts::MergeField::Phone, 1);
    CHECK(view.resultText(contacts::MergeField::Name) == QStringLiteral("王小莉"));
    REQUIRE(view.plan().points.size() == 1);
    CHECK(view.plan().points[0].value == QStringLiteral("13800138000"));
    QLineEdit *name = view.resultEdit(contacts::MergeField::Name);
    REQUIRE(name);
    CHECK(name->text() == QStringLiteral("王小莉"));
    name->setText(QString());
    Q_EMIT name->textEdited(QString());
    CHECK_FALSE(view.isReady()); // a customer has a name
    name->setText(QStringLiteral("王小丽女士"));
    Q_EMIT name->textEdited(name->text());
    REQUIRE(test.page.offers(PageAction::SaveClose));
    test.page.run(PageAction::SaveClose);
    test.settle();
    const contacts::Contact kept = test.desk.query(contacts::contactDetail(a)).contact;
    CHECK(kept.name == QStringLiteral("王小丽女士"));
    CHECK(kept.phone == QStringLiteral("13900139000"));
    CHECK(test.isTrashed(b));
    CHECK(test.desk.done.last() == QStringLiteral("2 customers merged into “王小丽女士”."));
    REQUIRE_FALSE(test.desk.places.empty()); // back where it was asked for
    CHECK(std::get<ShowContact>(test.desk.places.back()).contact == a);
}

TEST_CASE("What cannot be merged says why, and Esc goes back", "[duplicates_page][merge_view]")
{
    Duplicates test;
    const ContactId a = test.add("王", "小丽", "13800138000");
    contacts::Contact company;
    company.kind = contacts::ContactKind::Company;
    company.name = QStringLiteral("Firm");
    const auto firm = std::make_shared<ContactId>();
    test.desk.execute(contacts::createContact(company, firm));
    test.page.show();
    test.page.visit(MergeCustomers{{a, *firm}});
    test.settle();
    CHECK(test.page.mergeView().failure().contains(QStringLiteral("A person and a company")));
    test.page.visit(MergeCustomers{{a, ContactId::fromRow(99)}});
    test.settle();
    CHECK_FALSE(test.page.mergeView().failure().isEmpty());
    test.page.visit(MergeCustomers{{a}});
    test.settle();
    CHECK(test.page.mergeView().failure().contains(QStringLiteral("at least two")));
    QTest::keyClick(&test.page.mergeView(), Qt::Key_Escape);
    test.settle();
    CHECK_FALSE(test.page.isMerging());
    CHECK(test.desk.performed.isEmpty());
}
