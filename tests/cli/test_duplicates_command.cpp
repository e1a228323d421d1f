#include "app/cli/cli.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/source_dir.h"

#include <QBuffer>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

using namespace shuke;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

class Shop
{
public:
    Shop() { REQUIRE(run({QStringLiteral("init")}).status == cli::Done); }

    Answer run(const QStringList &arguments)
    {
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const QStringList all =
            QStringList{QStringLiteral("--store"), m_folder.filePath(QStringLiteral("shop.shuke"))} + arguments;
        const int status = cli::runCli(all, &out, &err, false, std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }
    void import(const QByteArray &csv)
    {
        const QString path = m_folder.filePath(QStringLiteral("in.csv"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        const Answer answer = run({QStringLiteral("import"), QStringLiteral("contacts"), path,
                                   QStringLiteral("--duplicates"), QStringLiteral("create")});
        INFO(answer.err.toStdString() << answer.out.toStdString());
        REQUIRE((answer.status == cli::Done || answer.status == cli::SomeRejected));
    }
    Answer duplicates(const QStringList &more = {}) { return run(QStringList{QStringLiteral("duplicates")} + more); }

private:
    QTemporaryDir m_folder;
};

/// The rows of a CSV text, cells trimmed; the first is the header.
std::vector<QStringList> table(const QByteArray &text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (const QChar c : QString::fromUtf8(text)) {
        if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (!quoted && (c == QLatin1Char(',') || c == QLatin1Char('\n'))) {
            row.append(cell.trimmed());
            cell.clear();
            if (c == QLatin1Char('\n')) {
                rows.push_back(row);
                row.clear();
            }
        } else {
            cell += c;
        }
    }
    return rows;
}

/// Febrl as the import takes it: street number and street are one address, the day is ISO.
QByteArray febrlContacts(const std::vector<QStringList> &rows)
{
    QByteArray csv = "external_id,given_name,family_name,address,city,postcode,birthday\n";
    for (size_t i = 1; i < rows.size(); ++i) {
        const QStringList &row = rows[i];
        const QString day =
            row[9].size() == 8 ? row[9].left(4) + QLatin1Char('-') + row[9].mid(4, 2) + QLatin1Char('-') + row[9].mid(6)
                               : QString();
        csv += QStringList{row[0], row[1], row[2], (row[3] + QLatin1Char(' ') + row[4]).trimmed(), row[6], row[7], day}
                   .join(QLatin1Char(','))
                   .toUtf8() +
               '\n';
    }
    return csv;
}

struct Quality
{
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    int wrong = 0;
};

/// Pairs with at least this score against the truth: which person a record is of, by external id.
Quality qualityOf(const QByteArray &out, double least, const QHash<QString, QString> &truth)
{
    QHash<QString, qint64> sizes;
    for (const QString &person : truth)
        ++sizes[person];
    double all = 0;
    for (const qint64 size : sizes)
        all += static_cast<double>(size * (size - 1) / 2);
    double right = 0;
    Quality quality;
    const std::vector<QStringList> rows = table(out);
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i][4].toDouble() < least)
            continue;
        if (truth.value(rows[i][1]) == truth.value(rows[i][3]))
            ++right;
        else
            ++quality.wrong;
    }
    quality.precision = right / std::max(1.0, right + quality.wrong);
    quality.recall = right / all;
    quality.f1 = 2 * quality.precision * quality.recall / std::max(1e-9, quality.precision + quality.recall);
    return quality;
}

std::optional<QByteArray> sharedData(const char *name)
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("SKIP: ../shared/data/" << name << " not found");
        return std::nullopt;
    }
    return file.readAll();
}

} // namespace

TEST_CASE("duplicates prints pairs with score, band and reasons", "[cli][duplicates]")
{
    Shop shop;
    shop.import("external_id,family_name,given_name,phone,email,birthday\n"
                "A1,张,伟强,13912345678,a@x.example,1980-04-05\n"
                "A2,張,偉強,+86 139-1234-5678,A+1@x.example,1980-05-04\n"
                "A3,张,丽,13912345678,,1984-11-30\n"
                "A4,王,小明,13800138000,,\n");
    const Answer answer = shop.duplicates();
    CHECK(answer.status == cli::Done);
    CHECK(answer.err.isEmpty());
    const std::vector<QStringList> rows = table(answer.out);
    REQUIRE(rows.size() >= 2);
    CHECK(answer.out.startsWith("contact_id_a,external_id_a,contact_id_b,external_id_b,score,band,reasons\n"));
    CHECK(rows[1].mid(0, 4) ==
          QStringList{QStringLiteral("1"), QStringLiteral("A1"), QStringLiteral("2"), QStringLiteral("A2")});
    CHECK(rows[1][4].toDouble() > 0.99);
    CHECK(rows[1][5] == QLatin1String("suggest"));
    CHECK(rows[1][6].startsWith(QLatin1String("family agree +4.3; given agree +6.3; birthday close +")));
    for (size_t i = 2; i < rows.size(); ++i)
        CHECK(rows[i][5] != QLatin1String("suggest"));
    CHECK(shop.duplicates({QStringLiteral("--min"), QStringLiteral("0.99")}).out.count('\n') == 2);
    CHECK(shop.duplicates().out == answer.out);
}

TEST_CASE("duplicates remembers what was decided and leaves it out", "[cli][duplicates]")
{
    Shop shop;
    shop.import("external_id,family_name,given_name,phone\n"
                "A1,张,伟强,13912345678\n"
                "A2,张,伟强,13912345678\n"
                "A3,张,伟强,13912345678\n");
    const auto with = [&](const char *line) {
        return shop.duplicates(QString::fromLatin1(line).split(QLatin1Char(' ')));
    };
    CHECK(shop.duplicates().out.count('\n') == 4);
    CHECK(with("--groups").out.startsWith("contact_ids,score,band,doubt\n1 2 3,0.9"));
    const Answer decided = with("--different A2 #1");
    CHECK(decided.status == cli::Done);
    CHECK(decided.out.trimmed().toInt() > 0); // the operation
    CHECK(with("--later 1 3").status == cli::Done);
    CHECK(with("--decided").out == "contact_id_a,contact_id_b,decision\n1,2,different\n1,3,later\n");
    CHECK(shop.duplicates().out.count('\n') == 2);
    CHECK(with("--all").out.count('\n') == 4);
    CHECK(with("--forget 3 1").status == cli::Done);
    CHECK(shop.duplicates().out.count('\n') == 3);
    CHECK(with("--groups").out.contains("decided_apart"));
    CHECK(with("--later 1 nobody").status == cli::Failed);
    CHECK(with("--later 1 1").status == cli::Failed);
}

TEST_CASE("merge makes one contact of several and can be undone by its number", "[cli][merge]")
{
    Shop shop;
    shop.import("external_id,name,phone,city\n"
                "A1,王小丽,13800138000,\n"
                "B1,王晓丽,13900139000,上海\n"
                "C1,王丽,,北京\n");
    const auto merge = [&](const char *line) {
        return shop.run(QString::fromUtf8("merge " + QByteArray(line)).split(QLatin1Char(' ')));
    };
    const Answer done = merge("A1 B1 #3 --take name=B1 --take address=C1");
    INFO(done.err.toStdString());
    REQUIRE(done.status == cli::Done);
    const std::vector<QStringList> rows = table(done.out);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == QStringList{QStringLiteral("operation"), QStringLiteral("kept_id"), QStringLiteral("merged"),
                                 QStringLiteral("moved")});
    CHECK(rows[1].mid(1, 2) == QStringList{QStringLiteral("1"), QStringLiteral("2")});
    const QByteArray contacts = shop.run({QStringLiteral("export"), QStringLiteral("contacts")}).out;
    CHECK(contacts.count('\n') == 2);
    CHECK(contacts.contains("王晓丽"));
    CHECK(contacts.contains("北京"));
    CHECK(contacts.contains("13900139000"));

    CHECK(merge("A1 A1").status == cli::Failed);
    CHECK(merge("A1 B1").status == cli::Failed); // the same by now
    CHECK(merge("A1 nobody").status == cli::Failed);
    CHECK(merge("A1").status == cli::WrongUsage);
    CHECK(merge("A1 C1 --take city=C1").status == cli::WrongUsage);

    const Answer undone = shop.run({QStringLiteral("undo"), rows[1][0]});
    CHECK(undone.status == cli::Done);
    CHECK(shop.run({QStringLiteral("export"), QStringLiteral("contacts")}).out.count('\n') == 4);
    const Answer json =
        shop.run({QStringLiteral("--json"), QStringLiteral("merge"), QStringLiteral("1"), QStringLiteral("2")});
    CHECK(json.out.startsWith("{\"operation\":"));
}

TEST_CASE("duplicates refuses what it does not understand", "[cli][duplicates]")
{
    Shop shop;
    CHECK(shop.duplicates().out.count('\n') == 1);
    for (const char *bad : {"--min=x", "--min=0", "--min=1.1", "--min=nan", "--min=-1", "--wide", "more", "--later",
                            "--all --decided", "--different 1", "--later 1 2 --forget", "--groups 1 2"})
        CHECK(shop.duplicates(QString::fromLatin1(bad).split(QLatin1Char(' '))).status == cli::WrongUsage);
}

TEST_CASE("Febrl sets 1 and 2 are found, without a wrong suggestion", "[cli][duplicates]")
{
    for (const auto &[name, least] : {std::pair("febrl/dataset1.csv", 0.985), std::pair("febrl/dataset2.csv", 0.98)}) {
        const std::optional<QByteArray> data = sharedData(name);
        if (!data)
            continue;
        const std::vector<QStringList> rows = table(*data);
        QHash<QString, QString> truth;
        for (size_t i = 1; i < rows.size(); ++i)
            truth[rows[i][0]] = rows[i][0].section(QLatin1Char('-'), 1, 1);
        Shop shop;
        shop.import(febrlContacts(rows));
        const Answer answer = shop.duplicates();
        REQUIRE(answer.status == cli::Done);
        const Quality suggested = qualityOf(answer.out, 0.9, truth);
        const Quality listed = qualityOf(answer.out, 0.5, truth);
        WARN(name << ": at 0.9 precision " << suggested.precision << " recall " << suggested.recall << " F1 "
                  << suggested.f1 << "; at 0.5 precision " << listed.precision << " recall " << listed.recall << " F1 "
                  << listed.f1);
        CHECK(suggested.f1 >= least);
        CHECK(listed.f1 >= least);
        CHECK(suggested.wrong == 0);
    }
}

TEST_CASE("Generated customers: no household is suggested, nearly all duplicates are", "[cli][duplicates]")
{
    const std::optional<QByteArray> data = sharedData("generated/small/contacts.csv");
    if (!data)
        return;
    const std::vector<QStringList> rows = table(*data);
    QHash<QString, QString> truth;
    const auto person = rows[0].indexOf(QLatin1String("true_id"));
    for (size_t i = 1; i < rows.size(); ++i)
        truth[rows[i][0]] = rows[i][person];
    Shop shop;
    shop.import(*data);
    const Answer answer = shop.duplicates();
    REQUIRE(answer.status == cli::Done);
    const Quality quality = qualityOf(answer.out, 0.9, truth);
    WARN("generated/small: precision " << quality.precision << " recall " << quality.recall);
    CHECK(quality.precision >= 0.99);
    CHECK(quality.recall >= 0.97);
}

TEST_CASE("Splink's fake 1000 gives no wrong suggestion", "[cli][duplicates]")
{
    const std::optional<QByteArray> data = sharedData("splink/fake_1000.csv");
    if (!data)
        return;
    QByteArray csv = "external_id,given_name,family_name,birthday,city,email\n";
    QHash<QString, QString> truth;
    const std::vector<QStringList> rows = table(*data);
    for (size_t i = 1; i < rows.size(); ++i) {
        csv += rows[i].mid(0, 6).join(QLatin1Char(',')).toUtf8() + '\n';
        truth[rows[i][0]] = rows[i][6];
    }
    Shop shop;
    shop.import(csv);
    const Answer answer = shop.duplicates();
    REQUIRE(answer.status == cli::Done);
    const Quality quality = qualityOf(answer.out, 0.9, truth);
    WARN("splink/fake_1000: precision " << quality.precision << " recall " << quality.recall << " F1 " << quality.f1);
    CHECK(quality.precision >= 0.99);
}
