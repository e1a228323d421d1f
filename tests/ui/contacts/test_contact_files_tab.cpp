#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/contacts/contact_files_tab.h"
#include "ui/contacts/record_table.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

using namespace shuke;
using namespace shuke::ui;

namespace {

struct Tab
{
    Tab()
    {
        contacts::Contact person;
        person.name = QStringLiteral("王小丽");
        const auto created = std::make_shared<ContactId>();
        desk.execute(contacts::createContact(person, created));
        contact = *created;
        tab = std::make_unique<ContactFilesTab>(desk, nullptr, [this](const QString &path) {
            opened.append(path);
            return true;
        });
        tab->resize(600, 400);
        tab->show();
        refresh();
    }
    void refresh()
    {
        tab->showFiles(contact, true);
        REQUIRE(QTest::qWaitFor([&] { return tab->isSettled() && !desk.isBusy(); }, 20000));
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(desk.path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void attach(const QStringList &paths)
    {
        tab->attach(paths);
        REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy(); }, 20000));
        refresh();
    }
    QPushButton *questionButton(const QString &text)
    {
        for (QAbstractButton *button : tab->question()->buttons()) {
            if (button->text() == text)
                return static_cast<QPushButton *>(button);
        }
        return nullptr;
    }

    test::FakeDesk desk;
    ContactId contact;
    QStringList opened;
    std::unique_ptr<ContactFilesTab> tab;
};

} // namespace

TEST_CASE("A dropped file is kept, and opened as a copy that can only be read, after asking", "[files_tab]")
{
    Tab t;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(t.file(QStringLiteral("合同.pdf"), "%PDF"))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(t.tab.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(t.tab.get(), &drop);
    REQUIRE(QTest::qWaitFor([&] { return !t.desk.isBusy(); }, 20000));
    t.refresh();
    REQUIRE(t.tab->files().size() == 1);
    t.tab->table().selectRow(0);
    t.tab->openSelected();
    REQUIRE(t.tab->question());
    CHECK(t.opened.isEmpty());
    t.questionButton(QStringLiteral("Open"))->click();
    REQUIRE(QTest::qWaitFor([&] { return t.opened.size() == 1; }, 20000));
    const QFileInfo copy(t.opened.front());
    CHECK(copy.fileName() == QStringLiteral("合同.pdf"));
    CHECK_FALSE(copy.permission(QFileDevice::WriteOwner));
    QFile written(copy.filePath());
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll() == QByteArray("%PDF"));
}

TEST_CASE("What could run has no way to be opened, only to be saved", "[files_tab]")
{
    Tab t;
    t.attach({t.file(QStringLiteral("invoice.pdf.exe"), "MZ")});
    t.tab->table().selectRow(0);
    t.tab->openSelected();
    REQUIRE(t.tab->question());
    CHECK(t.questionButton(QStringLiteral("Open")) == nullptr);
    CHECK(t.questionButton(QStringLiteral("Save a copy…")) != nullptr);
    t.tab->question()->close();
    CHECK(t.opened.isEmpty());
}

TEST_CASE("What cannot be taken of a drop is told with its reason, the rest is there", "[files_tab]")
{
    Tab t;
    REQUIRE(QDir().mkpath(t.desk.path(QStringLiteral("photos"))));
    t.attach({t.file(QStringLiteral("a.txt"), "hello"), t.desk.path(QStringLiteral("photos")),
              t.file(QStringLiteral("large.bin"), QByteArray(contacts::kMostAttachmentBytes + 1, 'x')),
              t.file(QStringLiteral("b.txt"), "there")});
    CHECK(t.desk.errors.empty());
    CHECK(t.desk.performed == QStringList{QStringLiteral("attachment.add")});
    CHECK(t.tab->files().size() == 2);
    CHECK(t.tab->message().split(QLatin1Char('\n')) == QStringList{QStringLiteral("Not added (2 of 4):"),
                                                                   QStringLiteral("photos: is a folder"),
                                                                   QStringLiteral("large.bin: larger than 20 MB")});
    t.attach({t.file(QStringLiteral("c.txt"), "!")}); // the message was about the ones before
    CHECK(t.tab->message().isEmpty());
    CHECK(t.desk.done.back() == QStringLiteral("1 file added."));
    t.attach({t.desk.path(QStringLiteral("none.txt"))});
    CHECK(t.tab->message() == QStringLiteral("The file was not added:\nnone.txt: no such file"));
    QStringList many;
    for (int i = 0; i < 12; ++i)
        many.append(t.desk.path(QStringLiteral("none%1.txt").arg(i)));
    t.attach(many);
    CHECK(t.tab->message().count(QLatin1Char('\n')) == 9);
}

TEST_CASE("A removed file is gone from the tab", "[files_tab]")
{
    Tab t;
    t.attach({t.file(QStringLiteral("a.txt"), "hello"), t.file(QStringLiteral("b.txt"), "there")});
    REQUIRE(t.tab->files().size() == 2);
    t.tab->table().selectRow(0);
    t.tab->removeSelected();
    REQUIRE(QTest::qWaitFor([&] { return !t.desk.isBusy(); }, 20000));
    t.refresh();
    REQUIRE(t.tab->files().size() == 1);
    CHECK(t.tab->files().front().name == QStringLiteral("a.txt"));
}
