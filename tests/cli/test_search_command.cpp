#include "app/cli/cli.h"
#include "core/contacts/contact_commands.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace shuke;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

class SearchStore
{
public:
    SearchStore()
    {
        REQUIRE(run({QStringLiteral("init")}).status == cli::Done);
        session::SessionOptions options;
        options.clock = std::make_shared<test::FixedClock>();
        Result<std::unique_ptr<session::Session>> session = session::Session::open(m_path, options);
        REQUIRE(session);
        const char *const rows[][3] = {{"单雄信", "C-1", "+86 138-0013-8000"},
                                       {"Émile \"Z\", Zola", "C,2", "13900139000"},
                                       {"王小明", "", "010-65551234"}};
        for (const auto &row : rows) {
            contacts::Contact contact;
            contact.name = QString::fromUtf8(row[0]);
            contact.externalId = QString::fromUtf8(row[1]);
            contact.phone = QString::fromUtf8(row[2]);
            REQUIRE(cli::await((*session)->execute(contacts::createContact(contact))));
        }
        REQUIRE(cli::await((*session)->execute(contacts::trashContacts({ContactId::fromRow(3)}))));
    }

    Answer run(const QStringList &arguments)
    {
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const int status = cli::runCli(QStringList{QStringLiteral("--store"), m_path} + arguments, &out, &err, false,
                                       std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }

    Answer search(const char *text, const QStringList &more = {})
    {
        return run(QStringList{QStringLiteral("search"), QString::fromUtf8(text)} + more);
    }

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("shop.shuke"));
};

} // namespace

TEST_CASE("search prints what was found and where, without the trash", "[cli][search]")
{
    SearchStore store;
    const QByteArray header = "contact_id,external_id,name,matched_field,match\n";
    CHECK(store.search("shanxiong").out == header + "1,C-1,单雄信,pinyin,shanxiongxin\n");
    CHECK(store.search("138-0013").out == header + "1,C-1,单雄信,phone,8613800138000\n");
    CHECK(store.search("EMILE").out == header + "2,\"C,2\",\"Émile \"\"Z\"\", Zola\",name,\"emile \"\"z\"\", zola\"\n");
    CHECK(store.search("小明").out == header);
    CHECK(store.search("1").out.count('\n') == 3);
    CHECK(store.search("1", {QStringLiteral("--limit"), QStringLiteral("1")}).out.count('\n') == 2);
    CHECK(store.search("1", {QStringLiteral("--limit=0")}).out == header);
    CHECK(store.search("").out == header);
    const Answer answer = store.search("%");
    CHECK(answer.status == cli::Done);
    CHECK(answer.out == header);
    CHECK(answer.err.isEmpty());
}

TEST_CASE("search refuses what it does not understand", "[cli][search]")
{
    SearchStore store;
    CHECK(store.run({QStringLiteral("search")}).status == cli::WrongUsage);
    CHECK(store.search("a", {QStringLiteral("b")}).status == cli::WrongUsage);
    CHECK(store.search("a", {QStringLiteral("--limit=x")}).status == cli::WrongUsage);
    CHECK(store.search("a", {QStringLiteral("--limit=-1")}).status == cli::WrongUsage);
    CHECK(store.search("a", {QStringLiteral("--wide")}).status == cli::WrongUsage);
}
