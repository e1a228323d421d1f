// Hostile text through the whole program: import, search, report, export, and back in.
#include "app/cli/cli.h"

#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <map>

using namespace shuke;

namespace {

struct Run
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QStringList &arguments)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Run result;
    result.status = cli::runCli(arguments, &out, &err, false);
    result.out = out.data();
    result.err = err.data();
    return result;
}

/// What people and attackers type. Ours, so that the test bites without the shared data.
QStringList ownTexts()
{
    return {QStringLiteral("=1+1"),
            QStringLiteral("+86 138 0013 8000"),
            QStringLiteral("-2+3+cmd|' /C calc'!A0"),
            QStringLiteral("@SUM(1+9)*cmd|' /C calc'!A0"),
            QStringLiteral("\t=1+1"),
            QStringLiteral("＝1+1"),
            QStringLiteral("'quoted"),
            QStringLiteral("=HYPERLINK(\"http://evil.example\",\"click\")"),
            QStringLiteral("'; DROP TABLE contact; --"),
            QStringLiteral("100% _wild_ [x] *?"),
            QStringLiteral("<b>Li</b><img src='file:///etc/passwd'>"),
            QStringLiteral("line one\nline two\r\nline three"),
            QStringLiteral("\"double\" and , comma ; semicolon | pipe"),
            QStringLiteral("𠮷野家 𝒳 👨‍👩‍👧‍👦 e\u0301"),
            QStringLiteral("\u202Eevil\u202C \u200Bzero\u200Dwidth"),
            QStringLiteral("عربي עברית ไทย"),
            QString(5000, QLatin1Char('x')) + QStringLiteral("长"),
            QStringLiteral("NULL"),
            QStringLiteral("合计"),
            QStringLiteral("shuke:guarded"),
            QStringLiteral("1.39E+10")};
}

/// Those of the shared collections that a text field can hold.
QStringList sharedTexts()
{
    QStringList texts;
    QFile naughty(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/naughty_strings/blns.json"));
    QFile payloads(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/csv_injection/csv-payload.txt"));
    if (!naughty.open(QIODevice::ReadOnly) || !payloads.open(QIODevice::ReadOnly)) {
        WARN("SKIP: ../shared/data/naughty_strings or csv_injection not found; only our own texts are used");
        return texts;
    }
    for (const QJsonValue &value : QJsonDocument::fromJson(naughty.readAll()).array())
        texts.append(value.toString());
    for (const QByteArray &line : payloads.readAll().split('\n'))
        texts.append(QString::fromUtf8(line));
    texts.removeIf([](const QString &text) { return text.trimmed().isEmpty() || text.contains(QChar(0)); });
    return texts;
}

/// An import takes white space and invisible marks (as Excel puts around pasted phones) off both ends of a value.
QString withoutEdges(const QString &text)
{
    const auto isEdge = [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    };
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isEdge(text[begin]))
        ++begin;
    while (end > begin && isEdge(text[end - 1]))
        --end;
    return text.mid(begin, end - begin);
}

QByteArray csvField(const QString &text)
{
    return '"' + text.toUtf8().replace("\"", "\"\"") + '"';
}

QByteArray idOf(qsizetype index)
{
    return QByteArrayLiteral("H") + QByteArray::number(index);
}

/// The notes of all contacts by external id.
std::map<QByteArray, QString> notesIn(const QString &store)
{
    const Run exported = run({QStringLiteral("--store"), store, QStringLiteral("--json"), QStringLiteral("export"),
                              QStringLiteral("contacts")});
    INFO(exported.err);
    REQUIRE(exported.status == 0);
    std::map<QByteArray, QString> notes;
    for (const QByteArray &line : exported.out.split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty())
            notes[row.value(QStringLiteral("external_id")).toString().toUtf8()] =
                row.value(QStringLiteral("note")).toString();
    }
    return notes;
}

class HostileStore
{
public:
    HostileStore() : m_texts(ownTexts() + sharedTexts())
    {
        QByteArray contacts("external_id,name,company,note\n");
        QByteArray orders("external_id,customer,ordered_on,amount,product,note\n");
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            const QByteArray field = csvField(m_texts[i]);
            contacts += idOf(i) + ',' + field + ',' + field + ',' + field + '\n';
            orders += 'O' + idOf(i) + ',' + idOf(i) + ",2025-11-0" + QByteArray::number(1 + i % 9) + ',' +
                      QByteArray::number(100 + i) + ".00," + field + ',' + field + '\n';
        }
        REQUIRE(run(at({QStringLiteral("init")})).status == 0);
        const Run first =
            run(at({QStringLiteral("import"), QStringLiteral("contacts"), write("contacts.csv", contacts)}));
        INFO(first.out << first.err);
        REQUIRE(first.status == 0);
        const Run second = run(at({QStringLiteral("import"), QStringLiteral("orders"), write("orders.csv", orders)}));
        INFO(second.out << second.err);
        REQUIRE(second.status == 0);
    }

    QStringList at(const QStringList &command) const
    {
        return QStringList{QStringLiteral("--store"), path()} + command;
    }
    QString path() const { return m_folder.filePath(QStringLiteral("hostile.shuke")); }
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    const QStringList &texts() const { return m_texts; }

    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            FAIL("cannot write the file");
        return out.fileName();
    }

private:
    QTemporaryDir m_folder;
    QStringList m_texts;
};

} // namespace

TEST_CASE("Hostile text comes in, is found, and goes out as it was typed", "[hostile]")
{
    const HostileStore store;
    REQUIRE(run(store.at({QStringLiteral("verify")})).status == 0);

    const std::map<QByteArray, QString> notes = notesIn(store.path());
    REQUIRE(notes.size() == static_cast<size_t>(store.texts().size()));
    for (qsizetype i = 0; i < store.texts().size(); ++i) {
        CAPTURE(i, store.texts()[i].left(80));
        CHECK(withoutEdges(notes.at(idOf(i))) == withoutEdges(store.texts()[i]));
    }

    SECTION("search finds each by its own letters")
    {
        for (qsizetype i = 0; i < store.texts().size(); i += 7) {
            QString word = store.texts()[i].split(QLatin1Char(' '), Qt::SkipEmptyParts).value(0).left(12);
            if (word.size() < 3 || !word[0].isLetterOrNumber() || !word[2].isLetterOrNumber())
                continue;
            CAPTURE(i, word);
            const Run found =
                run(store.at({QStringLiteral("search"), word, QStringLiteral("--limit"), QStringLiteral("1000")}));
            CHECK(found.status == 0);
            CHECK(found.out.contains(',' + idOf(i) + ','));
        }
    }
    SECTION("an exact export makes the same store again")
    {
        const Run exported = run(store.at({QStringLiteral("export"), QStringLiteral("contacts")}));
        REQUIRE(exported.status == 0);
        const QString copy = store.file("copy.shuke");
        REQUIRE(run({QStringLiteral("--store"), copy, QStringLiteral("init")}).status == 0);
        const Run again = run({QStringLiteral("--store"), copy, QStringLiteral("import"), QStringLiteral("contacts"),
                               store.write("again.csv", exported.out)});
        INFO(again.out << again.err);
        REQUIRE(again.status == 0);
        CHECK(run({QStringLiteral("--store"), copy, QStringLiteral("export"), QStringLiteral("contacts")}).out ==
              exported.out);
    }
    SECTION("a guarded export starts no field with a formula, and its guard comes off on import")
    {
        const Run exported =
            run(store.at({QStringLiteral("export"), QStringLiteral("contacts"), QStringLiteral("--for-excel")}));
        REQUIRE(exported.status == 0);
        // Strict numbers stay as they are; a spreadsheet reads them as what they are.
        static const QRegularExpression formula(QStringLiteral("(^|,)\"[ \\t]*([=@＝＋－＠]|[-+](?![0-9.]+\"))"),
                                                QRegularExpression::MultilineOption);
        const QRegularExpressionMatch match = formula.match(QString::fromUtf8(exported.out));
        CAPTURE(match.captured(0), QString::fromUtf8(exported.out).mid(match.capturedStart(0), 80));
        CHECK_FALSE(match.hasMatch());
        CHECK(exported.out.contains("\"'=1+1\""));
        const QString copy = store.file("guarded.shuke");
        REQUIRE(run({QStringLiteral("--store"), copy, QStringLiteral("init")}).status == 0);
        REQUIRE(run({QStringLiteral("--store"), copy, QStringLiteral("import"), QStringLiteral("contacts"),
                     store.write("guarded.csv", exported.out)})
                    .status == 0);
        CHECK(notesIn(copy) == notes);
    }
}

TEST_CASE("Hostile text in a report stays text", "[hostile]")
{
    const HostileStore store;
    for (const char *format : {"csv", "xlsx", "pdf"}) {
        CAPTURE(format);
        const QString target = store.file(format);
        const Run report =
            run(QStringList{QStringLiteral("--out"), target} +
                store.at({QStringLiteral("report"), QStringLiteral("customer-value"), QStringLiteral("--format"),
                          QLatin1String(format), QStringLiteral("--as-of"), QStringLiteral("2025-12-31")}));
        INFO(report.err);
        CHECK(report.status == 0);
        QFile file(target);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() > 1000);
    }
}
