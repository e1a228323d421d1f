// What `export KIND` writes, `import KIND` reads: the same store again, in another one and in its own.
#include "app/cli/cli.h"

#include "tests/support/catch.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace shuke;

namespace {

class Shop
{
public:
    explicit Shop(const QString &name) : m_store(name) {}

    /// Standard output; any other exit code than 0 fails the test.
    QByteArray run(const QStringList &command, QByteArray *notes = nullptr) const
    {
        QBuffer out;
        QBuffer err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        const int status = cli::runCli(QStringList{QStringLiteral("--store"), m_store} + command, &out, &err, false);
        CAPTURE(command.join(QLatin1Char(' ')).toStdString(), out.data().toStdString(), err.data().toStdString());
        REQUIRE(status == 0);
        if (notes)
            *notes = err.data();
        return out.data();
    }
    QString hash() const
    {
        const QByteArray json = run({QStringLiteral("--json"), QStringLiteral("verify")});
        return QJsonDocument::fromJson(json).object().value(QLatin1String("state_hash")).toString();
    }

private:
    QString m_store;
};

} // namespace

TEST_CASE("Each kind that is exported can be imported as itself and gives the same export", "[round_trip]")
{
    const QTemporaryDir folder;
    const Shop shop(folder.filePath(QStringLiteral("a.shuke")));
    const Shop copy(folder.filePath(QStringLiteral("b.shuke")));
    shop.run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("--customers"), QStringLiteral("80"),
              QStringLiteral("--as-of"), QStringLiteral("2025-12-31")});
    copy.run({QStringLiteral("init")});
    const QString before = shop.hash();
    REQUIRE_FALSE(before.isEmpty());
    const QStringList kinds = {QStringLiteral("contacts"), QStringLiteral("products"), QStringLiteral("orders"),
                               QStringLiteral("order-lines"), QStringLiteral("companies")};
    for (const QString &kind : kinds) {
        QByteArray notes;
        const QByteArray bytes = shop.run({QStringLiteral("export"), kind}, &notes);
        REQUIRE(bytes.count('\n') > 1);
        if (kind == QLatin1String("contacts"))
            CHECK(notes.contains("consent(s) are in the store only"));
        QFile file(folder.filePath(kind + QStringLiteral(".csv")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        if (kind != QLatin1String("companies"))
            copy.run({QStringLiteral("import"), kind, file.fileName()});
        CHECK((copy.run({QStringLiteral("export"), kind}) == bytes));
        shop.run({QStringLiteral("import"), kind, file.fileName(), QStringLiteral("--mode"), QStringLiteral("upsert")});
    }
    CHECK(shop.hash() == before);
}
