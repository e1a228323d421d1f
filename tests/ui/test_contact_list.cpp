#include "core/contacts/contact_commands.h"
#include "tests/support/catch.h"
#include "ui/common/message_bar.h"
#include "ui/contacts/contact_list_page.h"
#include "ui/models/window_model.h"

#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace shuke;
using namespace shuke::ui;

namespace {

using Text = Result<contacts::PackedText>;

QFuture<Text> failed()
{
    QPromise<Text> promise;
    promise.start();
    promise.addResult(Text(Error{ErrorCode::IoError, QStringLiteral("disk of the test")}));
    promise.finish();
    return promise.future();
}

/// A page on a store with three customers whose search text can be made to fail.
class FailingPage
{
    QTemporaryDir m_folder; // outlives the session

public:
    FailingPage()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        session::SessionOptions options;
        options.automaticBackups = false;
        auto made = session::Session::create(m_folder.filePath(QStringLiteral("test.shuke")), {}, options);
        REQUIRE(made);
        session = std::move(*made);
        for (const char *name : {"Anna", "Berta", "Ann-Marie"})
            add(QLatin1String(name));
        page = std::make_unique<ContactListPage>(session, nullptr, [this] {
            ++loads;
            return failing ? failed() : session->query(contacts::loadSearchText());
        });
        page->resize(900, 600);
        page->show();
        settle();
    }

    void add(const QString &name)
    {
        contacts::Contact contact;
        contact.name = name;
        QFuture<Result<ChangeSet>> done = session->execute(contacts::createContact(contact));
        done.waitForFinished();
        REQUIRE(done.result());
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !page->model().isBusy(); }, 20000));
    }
    void search(const char *text)
    {
        page->filter().setText(QLatin1String(text));
        settle();
    }

    bool failing = true;
    int loads = 0;
    std::shared_ptr<session::Session> session;
    std::unique_ptr<ContactListPage> page;
};

} // namespace

TEST_CASE("A search whose text cannot be loaded says so and can be tried again", "[contact_list]")
{
    FailingPage test;
    CHECK(test.page->model().rowCount() == 3); // the list itself needs no search text
    CHECK(test.page->errorText().isEmpty());
    test.search("ann");
    CHECK(test.page->errorText().contains(QStringLiteral("disk of the test")));
    CHECK(test.page->countText().isEmpty());
    CHECK(test.page->messages().text().isEmpty()); // once is enough

    QPushButton *retry = nullptr;
    for (QPushButton *button : test.page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == ContactListPage::tr("Try again"))
            retry = button;
    }
    REQUIRE(retry);
    const int before = test.loads;
    retry->click();
    test.settle();
    CHECK(test.loads == before + 1);
    CHECK(!test.page->errorText().isEmpty());
    test.failing = false;
    retry->click();
    test.settle();
    CHECK(test.page->errorText().isEmpty());
    CHECK(test.page->model().rowCount() == 2);
}

TEST_CASE("Without a search the list is there although the search text cannot be loaded", "[contact_list]")
{
    FailingPage test;
    test.search("ann");
    CHECK(!test.page->errorText().isEmpty());
    test.search("");
    CHECK(test.page->errorText().isEmpty());
    CHECK(test.page->model().rowCount() == 3);
    test.add(QStringLiteral("Dora"));
    REQUIRE(QTest::qWaitFor([&] { return test.page->model().rowCount() == 4; }, 20000));
    const int before = test.loads;
    QTest::qWait(20);
    CHECK(test.loads == before); // a failure is not tried again and again
    test.failing = false;
    test.search("dora");
    CHECK(test.page->model().rowCount() == 1);
}
