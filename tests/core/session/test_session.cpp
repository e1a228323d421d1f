#include "core/session/session.h"

#include "core/store/backup.h"
#include "core/store/read_context.h"
#include "core/store/store_file.h"
#include "core/store/write_context.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>

using namespace shuke;
using session::Session;

namespace {

struct TestStore
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("test.shuke"));
    session::SessionOptions options;

    TestStore()
    {
        options.clock = std::make_shared<test::FixedClock>();
        options.actorName = QStringLiteral("王店长");
        options.automaticBackups = false;
    }

    std::unique_ptr<Session> create()
    {
        return must(Session::create(path, {QStringLiteral("EUR"), "Asia/Shanghai"}, options));
    }
    std::unique_ptr<Session> open() { return must(Session::open(path, options)); }

    static std::unique_ptr<Session> must(Result<std::unique_ptr<Session>> session)
    {
        INFO((session ? std::string() : session.error().detail.toStdString()));
        REQUIRE(session);
        return std::move(*session);
    }
};

template <typename T>
T wait(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

Command addTag(const QString &name)
{
    return {"test.tag", {"Tag %1", {name}}, [name](WriteContext &context) -> Result<void> {
                const Result<qint64> id = context.nextId(TableId::Tag);
                if (!id)
                    return id.error();
                Result<store::Statement *> insert =
                    context.database().cached("INSERT INTO tag (id, name, created_at) VALUES (?, ?, ?)");
                if (!insert)
                    return insert.error();
                (*insert)->bindAll(*id, name, context.nowMs());
                return (*insert)->run();
            }};
}

Query<qint64> number(const char *sql)
{
    return {[sql](ReadContext &context) -> Result<qint64> {
        const Result<std::optional<qint64>> value = context.database().integer(sql);
        if (!value)
            return value.error();
        return value->value_or(0);
    }};
}

qint64 count(Session &session, const char *sql = "SELECT count(*) FROM tag")
{
    const Result<qint64> value = wait(session.query(number(sql)));
    REQUIRE(value);
    return *value;
}

void spin(const std::function<bool()> &until)
{
    while (!until())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

TEST_CASE("A session writes, reads and undoes", "[session]")
{
    TestStore store;
    std::unique_ptr<Session> session = store.create();
    CHECK(session->description().currency == QStringLiteral("EUR"));
    CHECK(session->description().timeZone == QByteArray("Asia/Shanghai"));
    CHECK_FALSE(session->description().readOnly);
    const Result<ChangeSet> changes = wait(session->execute(addTag(QStringLiteral("a"))));
    REQUIRE(changes);
    CHECK(changes->of(TableId::Tag).inserted.size() == 1);
    CHECK(count(*session) == 1);
    const Result<UndoOutcome> undone = wait(session->undo());
    REQUIRE(undone);
    CHECK(count(*session) == 0);
    REQUIRE(wait(session->redo()));
    CHECK(count(*session) == 1);
    const Result<UndoOutcome> nothing = wait(session->redo());
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().code == ErrorCode::NotFound);
    session.reset();
    session = store.open();
    CHECK(count(*session) == 1);
    REQUIRE(wait(session->undo()));
    CHECK(count(*session) == 0);
}

TEST_CASE("An operation knows the staff row of its actor", "[session]")
{
    TestStore store;
    const std::unique_ptr<Session> session = store.create();
    REQUIRE(wait(session->execute(addTag(QStringLiteral("a")))));
    REQUIRE(wait(
        session->execute({"test", {"x", {}}, [](WriteContext &context) -> Result<void> {
                              CHECK_FALSE(context.actor().isValid());
                              return context.database().exec(
                                  "INSERT INTO staff (id, name, created_at, modified_at) VALUES (7, '王店长', 1, 1)");
                          }})));
    REQUIRE(wait(session->execute(addTag(QStringLiteral("b")))));
    CHECK(count(*session, "SELECT actor_id FROM operation WHERE id = 1") == 0);
    CHECK(count(*session, "SELECT actor_id FROM operation WHERE id = 3") == 7);
    CHECK(count(*session, "SELECT count(*) FROM operation WHERE actor = '王店长' AND device <> ''") == 3);
}

TEST_CASE("Queries run beside a write and see committed states only", "[session]")
{
    TestStore store;
    const std::unique_ptr<Session> session = store.create();
    QSemaphore inside;
    QSemaphore proceed;
    QFuture<Result<ChangeSet>> write =
        session->execute({"test", {"x", {}}, [&](WriteContext &context) -> Result<void> {
                              Result<void> done = addTag(QStringLiteral("one")).run(context);
                              inside.release();
                              proceed.acquire();
                              return done ? addTag(QStringLiteral("two")).run(context) : done;
                          }});
    inside.acquire();
    CHECK(count(*session) == 0); // the write is half done and still open
    // Both readers are inside a query at the same time.
    QSemaphore met;
    const Query<qint64> meet{[&](ReadContext &context) -> Result<qint64> {
        const Result<std::optional<qint64>> before = context.database().integer("SELECT count(*) FROM tag");
        met.release();
        while (met.available() < 2)
            QThread::yieldCurrentThread();
        return before->value_or(-1);
    }};
    QFuture<Result<qint64>> first = session->query(meet);
    QFuture<Result<qint64>> second = session->query(meet);
    CHECK(wait(first).value() == 0);
    CHECK(wait(second).value() == 0);
    proceed.release();
    REQUIRE(wait(write));
    CHECK(count(*session) == 2);
}

TEST_CASE("A query sees one state from its first to its last statement", "[session]")
{
    TestStore store;
    const std::unique_ptr<Session> session = store.create();
    QSemaphore inside;
    QSemaphore proceed;
    QFuture<Result<qint64>> query = session->query(Query<qint64>{[&](ReadContext &context) -> Result<qint64> {
        const Result<std::optional<qint64>> before = context.database().integer("SELECT count(*) FROM tag");
        inside.release();
        proceed.acquire();
        const Result<std::optional<qint64>> after = context.database().integer("SELECT count(*) FROM tag");
        CHECK(*before == *after);
        return after->value_or(-1);
    }});
    inside.acquire();
    REQUIRE(wait(session->execute(addTag(QStringLiteral("a")))));
    proceed.release();
    CHECK(wait(query).value() == 0);
    CHECK(count(*session) == 1);
}

TEST_CASE("Many writers and readers at once lose nothing and see whole operations", "[session]")
{
    TestStore store;
    const std::unique_ptr<Session> session = store.create();
    std::vector<QFuture<Result<ChangeSet>>> writes;
    std::vector<QFuture<Result<qint64>>> reads;
    for (int i = 0; i < 200; ++i) {
        writes.push_back(session->execute({"test", {"x", {}}, [i](WriteContext &context) -> Result<void> {
                                               Result<void> done = addTag(QStringLiteral("a%1").arg(i)).run(context);
                                               return done ? addTag(QStringLiteral("b%1").arg(i)).run(context) : done;
                                           }}));
        reads.push_back(session->query(number("SELECT count(*) FROM tag")));
    }
    for (QFuture<Result<ChangeSet>> &write : writes)
        CHECK(wait(write));
    for (QFuture<Result<qint64>> &read : reads)
        CHECK(wait(read).value() % 2 == 0);
    CHECK(count(*session) == 400);
}

TEST_CASE("A canceled query or command ends with Canceled", "[session]")
{
    TestStore store;
    const std::unique_ptr<Session> session = store.create();
    const char *endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    Query<qint64> query = number(endless);
    QFuture<Result<qint64>> running = session->query(query);
    query.cancel.cancel();
    const Result<qint64> read = wait(running);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::Canceled);

    Command command{
        "test", {"x", {}}, [&](WriteContext &context) -> Result<void> { return context.database().exec(endless); }};
    QFuture<Result<ChangeSet>> write = session->execute(command);
    command.cancel.cancel();
    const Result<ChangeSet> changes = wait(write);
    REQUIRE_FALSE(changes);
    CHECK(changes.error().code == ErrorCode::Canceled);
    REQUIRE(wait(session->execute(addTag(QStringLiteral("a"))))); // the connections are not spoilt
    CHECK(count(*session) == 1);
}

TEST_CASE("Listeners hear of each commit, on the thread of their guard", "[session]")
{
    TestStore store;
    const std::unique_ptr<Session> session = store.create();
    QObject guard;
    std::vector<qint64> heard;
    session->onChanged(&guard, [&](const ChangeSet &changes) {
        CHECK(QThread::currentThread() == guard.thread());
        heard.push_back(changes.operation.row());
    });

    QThread other;
    QObject *otherGuard = new QObject;
    otherGuard->moveToThread(&other);
    other.start();
    QSemaphore otherHeard;
    session->onChanged(otherGuard, [&](const ChangeSet &) {
        CHECK(QThread::currentThread() == &other);
        otherHeard.release();
    });
    REQUIRE(wait(session->execute(addTag(QStringLiteral("a")))));
    CHECK(heard.empty());                                             // not before this thread's event loop runs
    CHECK_FALSE(wait(session->execute(addTag(QStringLiteral("a"))))); // a failure is no news
    REQUIRE(wait(session->undo()));
    spin([&] { return heard.size() == 2; });
    CHECK(heard == std::vector<qint64>{1, 2});
    otherHeard.acquire(2);
    other.quit();
    other.wait();
    delete otherGuard;
}

TEST_CASE("A listener is silent after its guard died", "[session]")
{
    TestStore store;
    const std::unique_ptr<Session> session = store.create();
    auto guard = std::make_unique<QObject>();
    bool called = false;
    session->onChanged(guard.get(), [&](const ChangeSet &) { called = true; });
    REQUIRE(wait(session->execute(addTag(QStringLiteral("a"))))); // its call is queued …
    guard.reset();                                                // … and dies with the guard
    REQUIRE(wait(session->execute(addTag(QStringLiteral("b")))));
    QObject living;
    bool livingCalled = false;
    session->onChanged(&living, [&](const ChangeSet &) { livingCalled = true; });
    REQUIRE(wait(session->execute(addTag(QStringLiteral("c")))));
    spin([&] { return livingCalled; });
    CHECK_FALSE(called);
}

TEST_CASE("Closing a session finishes every command given and cancels queries that wait", "[session]")
{
    TestStore store;
    std::unique_ptr<Session> session = store.create();
    QSemaphore inside;
    QSemaphore proceed;
    const Query<qint64> slow{[&](ReadContext &) -> Result<qint64> {
        inside.release();
        proceed.acquire();
        return 1;
    }};
    QFuture<Result<qint64>> first = session->query(slow);
    QFuture<Result<qint64>> second = session->query(slow);
    inside.acquire(2);
    QFuture<Result<qint64>> waiting = session->query(slow);
    std::vector<QFuture<Result<ChangeSet>>> writes;
    for (int i = 0; i < 20; ++i)
        writes.push_back(session->execute(addTag(QString::number(i))));
    const auto closer = std::unique_ptr<QThread>(QThread::create([&] { session.reset(); }));
    closer->start();
    for (QFuture<Result<ChangeSet>> &write : writes)
        CHECK(wait(write));
    // Readers 1 and 2 still run: the close waits for them. The third is answered by the first one that gets free, with
    // Canceled if the close was seen by then, else it runs.
    proceed.release(3);
    CHECK(wait(first).value() == 1);
    CHECK(wait(second).value() == 1);
    const Result<qint64> third = wait(waiting);
    CHECK((third || third.error().code == ErrorCode::Canceled));
    closer->wait();
    session = store.open();
    CHECK(count(*session) == 20);
}

TEST_CASE("A store open elsewhere can be read but not written", "[session]")
{
    TestStore store;
    const std::unique_ptr<Session> session = store.create();
    REQUIRE(wait(session->execute(addTag(QStringLiteral("a")))));
    const Result<std::unique_ptr<Session>> second = Session::open(store.path, store.options);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::Locked);
    const std::unique_ptr<Session> reader = TestStore::must(Session::openReadOnly(store.path, store.options));
    CHECK(reader->description().readOnly);
    CHECK(reader->description().currency == QStringLiteral("EUR"));
    CHECK(count(*reader) == 1);
    REQUIRE(wait(session->execute(addTag(QStringLiteral("b")))));
    CHECK(count(*reader) == 2);
    for (const ErrorCode code :
         {wait(reader->execute(addTag(QStringLiteral("c")))).error().code, wait(reader->undo()).error().code,
          wait(reader->redo()).error().code, wait(reader->backup()).error().code})
        CHECK(code == ErrorCode::ReadOnly);
    CHECK(count(*session) == 2);
}

TEST_CASE("A closed store is one file, whoever read it last", "[session]")
{
    TestStore store;
    {
        const std::unique_ptr<Session> session = store.create();
        REQUIRE(wait(session->execute(addTag(QStringLiteral("a")))));
    }
    const QStringList one = {QStringLiteral("test.shuke")};
    CHECK(QDir(store.folder.path()).entryList(QDir::Files) == one);
    {
        const std::unique_ptr<Session> reader = TestStore::must(Session::openReadOnly(store.path, store.options));
        CHECK(count(*reader) == 1);
    }
    CHECK(QDir(store.folder.path()).entryList(QDir::Files) == one);
}

TEST_CASE("A missing or foreign file is no session", "[session]")
{
    TestStore store;
    for (const bool writes : {true, false}) {
        const Result<std::unique_ptr<Session>> session =
            writes ? Session::open(store.path, store.options) : Session::openReadOnly(store.path, store.options);
        REQUIRE_FALSE(session);
        CHECK(session.error().code == ErrorCode::NotFound);
    }
    store.create().reset();
    const Result<std::unique_ptr<Session>> again = Session::create(store.path, {}, store.options);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Duplicate);
}

TEST_CASE("A changed store is backed up on close, an unchanged one is not", "[session][backup]")
{
    TestStore store;
    store.options.automaticBackups = true;
    const QString folder = store::defaultBackupFolder(store.path);
    {
        const std::unique_ptr<Session> session = store.create();
        REQUIRE(wait(session->execute(addTag(QStringLiteral("a")))));
    }
    CHECK(store::findBackups(folder).size() == 1);
    {
        const std::unique_ptr<Session> session = store.open();
    }
    CHECK(store::findBackups(folder).size() == 1);
}

TEST_CASE("A changed store is backed up while it is open, when the time has come", "[session][backup]")
{
    TestStore store;
    store.options.automaticBackups = true;
    store.options.backupEveryMs = 1;
    store.options.idleCheckpointMs = 1;
    const QString folder = store::defaultBackupFolder(store.path);
    const std::unique_ptr<Session> session = store.create();
    REQUIRE(wait(session->execute(addTag(QStringLiteral("a")))));
    while (count(*session, "SELECT backup_counter FROM store_info") == 0)
        QThread::yieldCurrentThread();
    CHECK_FALSE(store::findBackups(folder).empty());
    const Result<QString> wanted = wait(session->backup(store.folder.filePath(QStringLiteral("mine.shuke"))));
    REQUIRE(wanted);
    CHECK(store::verifyBackup(*wanted));
}

TEST_CASE("On media that may be pulled out everything runs on one connection", "[session]")
{
    TestStore store;
    // A store that was accepted in an unsafe place has a rollback journal and no pool, as on removable media.
    REQUIRE(QDir(store.folder.path()).mkdir(QStringLiteral("Dropbox")));
    store.path = store.folder.filePath(QStringLiteral("Dropbox/test.shuke"));
    store.options.acceptUnsafeLocation = true;
    store.options.automaticBackups = true;
    {
        const std::unique_ptr<Session> session = store.create();
        QFuture<Result<ChangeSet>> write = session->execute(addTag(QStringLiteral("a")));
        CHECK(count(*session) == 1); // behind the write
        REQUIRE(wait(write));
        CHECK(wait(session->query(Query<qint64>{[](ReadContext &context) -> Result<qint64> {
                  return context.database().text("PRAGMA journal_mode").value() == QStringLiteral("truncate") ? 1 : 0;
              }})).value() == 1);
        REQUIRE(wait(session->backup(store.folder.filePath(QStringLiteral("mine.shuke")))));
        REQUIRE(wait(session->undo()));
    }
    CHECK(store::findBackups(store::defaultBackupFolder(store.path)).size() == 1);
    const std::unique_ptr<Session> session = store.open();
    CHECK(count(*session) == 0);
}
