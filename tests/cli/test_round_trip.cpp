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
    const QStringList kinds = {QStringLiteral("contacts"),    QStringLiteral("products"),  QStringLiteral("orders"),
                               QStringLiteral("order-lines"), QStringLiteral("companies"), QStringLiteral("relations"),
                               QStringLiteral("consents")};
    for (const QString &kind : kinds) {
        QByteArray notes;
        const QByteArray bytes = shop.run({QStringLiteral("export"), kind}, &notes);
        REQUIRE(bytes.count('\n') > 1);
        if (kind == QLatin1String("contacts"))
            CHECK((notes.contains("export consents has them") && notes.contains("export relations has them")));
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

TEST_CASE("Every format that is written and read gives the same store again", "[round_trip]")
{
    const QTemporaryDir folder;
    const Shop shop(folder.filePath(QStringLiteral("a.shuke")));
    shop.run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("--customers"), QStringLiteral("60"),
              QStringLiteral("--as-of"), QStringLiteral("2025-12-31")});
    const QString before = shop.hash();
    const auto save = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    const auto exported = [](const Shop &from, const QString &kind, const QString &format) {
        return from.run({QStringLiteral("export"), kind, QStringLiteral("--format"), format});
    };
    int number = 0;
    for (const QString &format : {QStringLiteral("csv"), QStringLiteral("xlsx")}) {
        const Shop copy(folder.filePath(QStringLiteral("%1.shuke").arg(++number)));
        copy.run({QStringLiteral("init")});
        for (const QString &kind : {QStringLiteral("contacts"), QStringLiteral("products"), QStringLiteral("orders"),
                                    QStringLiteral("order-lines"), QStringLiteral("activities"),
                                    QStringLiteral("relations"), QStringLiteral("consents")}) {
            CAPTURE(format.toStdString(), kind.toStdString());
            const QString file = save(kind + QLatin1Char('.') + format, exported(shop, kind, format));
            copy.run({QStringLiteral("import"), kind, file});
            CHECK((exported(copy, kind, QStringLiteral("csv")) == exported(shop, kind, QStringLiteral("csv"))));
            shop.run({QStringLiteral("import"), kind, file, QStringLiteral("--mode"), QStringLiteral("upsert")});
            CHECK(shop.hash() == before);
        }
    }
    for (const QString &version : {QStringLiteral("3.0"), QStringLiteral("4.0")}) {
        CAPTURE(version.toStdString());
        const Shop copy(folder.filePath(QStringLiteral("%1.shuke").arg(++number)));
        copy.run({QStringLiteral("init")});
        const QByteArray cards =
            shop.run({QStringLiteral("export"), QStringLiteral("contacts"), QStringLiteral("--format"),
                      QStringLiteral("vcf"), QStringLiteral("--vcard"), version});
        copy.run({QStringLiteral("import"), QStringLiteral("contacts"), save(version + QStringLiteral(".vcf"), cards)});
        CHECK((exported(copy, QStringLiteral("contacts"), QStringLiteral("csv")) ==
               exported(shop, QStringLiteral("contacts"), QStringLiteral("csv"))));
    }
    const QString calendar =
        save(QStringLiteral("tasks.ics"), exported(shop, QStringLiteral("tasks"), QStringLiteral("ics")));
    const QByteArray summary = shop.run({QStringLiteral("import"), QStringLiteral("tasks"), calendar});
    CHECK(summary.contains("\ncreated,0\n"));
    CHECK(summary.contains("\nupdated,0\n"));
    CHECK(shop.hash() == before);
}

TEST_CASE("A profile of one's own is saved with an import, listed, used and taken away", "[round_trip]")
{
    const QTemporaryDir folder;
    const Shop shop(folder.filePath(QStringLiteral("a.shuke")));
    shop.run({QStringLiteral("init")});
    QFile file(folder.filePath(QStringLiteral("a.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("甲,乙\n张三,13800138000\n");
    file.close();
    const QStringList import = {QStringLiteral("import"), QStringLiteral("contacts"), file.fileName()};
    shop.run(import + QStringList{QStringLiteral("--map"), QStringLiteral("name=甲"), QStringLiteral("--map"),
                                  QStringLiteral("phone=乙"), QStringLiteral("--save-profile"),
                                  QStringLiteral("集市")});
    CHECK(shop.run({QStringLiteral("import"), QStringLiteral("--profiles")})
              .startsWith("profile,code,kind,columns,own\n集市,,contacts,2,"));
    QByteArray notes;
    const QByteArray again =
        shop.run(import + QStringList{QStringLiteral("--again"), QStringLiteral("--dry-run")}, &notes);
    CHECK(again.contains("profile,集市\n"));
    shop.run({QStringLiteral("import"), QStringLiteral("--rename-profile"), QStringLiteral("集市=夜市")});
    shop.run({QStringLiteral("import"), QStringLiteral("--delete-profile"), QStringLiteral("夜市")});
    CHECK_FALSE(shop.run({QStringLiteral("import"), QStringLiteral("--profiles")}).contains("夜市"));
}
