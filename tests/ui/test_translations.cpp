#include "tests/support/catch.h"
#include "tests/support/source_dir.h"
#include "ui/common/error_detail.h"
#include "ui/common/phrase_book.h"
#include "ui/common/translators.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

#include <map>
#include <set>

using namespace shuke::ui;

namespace {

struct Message
{
    QStringList translations;
    bool unfinished = false;
    bool numerus = false;
};

/// By context, source and comment.
using Messages = std::map<std::tuple<QString, QString, QString>, Message>;

Messages read(const QString &path)
{
    Messages messages;
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        const QStringView name = xml.name();
        if (xml.isEndElement() && name == QLatin1String("message"))
            messages[{context, source, comment}] = message;
        if (!xml.isStartElement())
            continue;
        if (name == QLatin1String("message")) {
            message = {};
            comment.clear();
            message.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            message.unfinished = xml.attributes().hasAttribute(QLatin1String("type")); // also vanished, obsolete
            if (!message.numerus)
                message.translations.append(xml.readElementText());
        } else if (name == QLatin1String("numerusform")) {
            message.translations.append(xml.readElementText());
        }
    }
    REQUIRE(!xml.hasError());
    return messages;
}

QString translation(const char *language)
{
    return QStringLiteral(SHUKE_SOURCE_DIR "/translations/shuke_") + QLatin1String(language) + QStringLiteral(".ts");
}

std::set<QString> places(const QString &text)
{
    std::set<QString> found;
    QRegularExpressionMatchIterator all = QRegularExpression(QStringLiteral("%(L?[0-9]+|Ln|n)")).globalMatch(text);
    while (all.hasNext())
        found.insert(all.next().captured());
    return found;
}

} // namespace

TEST_CASE("Every text has a finished Chinese translation with the same places to fill", "[translations]")
{
    const Messages chinese = read(translation("zh_CN"));
    REQUIRE(chinese.size() > 100);
    for (const auto &[key, message] : chinese) {
        INFO(std::get<0>(key).toStdString() << ": " << std::get<1>(key).toStdString());
        CHECK(!message.unfinished);
        REQUIRE(!message.translations.isEmpty());
        for (const QString &text : message.translations) {
            CHECK(!text.isEmpty());
            CHECK(places(text) == places(std::get<1>(key)));
        }
    }
}

TEST_CASE("Every counted text has both English forms", "[translations]")
{
    const Messages english = read(translation("en"));
    for (const auto &[key, message] : read(translation("zh_CN"))) {
        INFO(std::get<1>(key).toStdString());
        CHECK(message.numerus == english.contains(key));
    }
    for (const auto &[key, message] : english) {
        INFO(std::get<1>(key).toStdString());
        CHECK(!message.unfinished);
        CHECK(message.numerus);
        REQUIRE(message.translations.size() == 2);
        for (const QString &text : message.translations)
            CHECK((!text.isEmpty() && !text.contains(QLatin1String("(s)"))));
    }
}

TEST_CASE("The translation files hold exactly the texts of the program", "[translations]")
{
    const QString lupdate =
        QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QLibraryInfo::path(QLibraryInfo::BinariesPath),
                                                                   QStringLiteral("/usr/lib/qt6/bin")});
    if (lupdate.isEmpty()) {
        WARN("SKIP: lupdate not found");
        return;
    }
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("fresh_zh_CN.ts"));
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(SHUKE_SOURCE_DIR));
    process.start(lupdate, {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                            QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("-I"),
                            QStringLiteral("."), QStringLiteral("-ts"), copy});
    REQUIRE(process.waitForFinished(120000));
    REQUIRE(process.exitCode() == 0);
    CHECK(process.readAllStandardError()
              .trimmed()
              .isEmpty()); // "lacks Q_OBJECT", "unknown namespace": a text would be lost
    const Messages fresh = read(copy);
    const Messages ours = read(translation("zh_CN"));
    for (const auto &entry : fresh) {
        INFO("not in translations/shuke_zh_CN.ts: " << std::get<0>(entry.first).toStdString() << ": "
                                                    << std::get<1>(entry.first).toStdString());
        CHECK(ours.contains(entry.first));
    }
    for (const auto &entry : ours) {
        INFO("no longer in the program: " << std::get<0>(entry.first).toStdString() << ": "
                                          << std::get<1>(entry.first).toStdString());
        CHECK(fresh.contains(entry.first));
    }
}

TEST_CASE("Every error that core explains is explained in Chinese too", "[translations]")
{
    // The English details of core/, as they stand in the source; those of ErrorCode::Internal are for us.
    const QString literals = QStringLiteral("((?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*)+)");
    const QRegularExpression detail(
        QStringLiteral("(?:ErrorCode::(?!Internal)\\w+,\\s*QStringLiteral|\\b(?:invalid|badMapping|notFound|wrong)"
                       "\\(\\s*QStringLiteral)\\(\\s*") +
        literals + QStringLiteral("\\)"));
    std::set<QString> known;
    for (const char *phrase : detailPhrases())
        known.insert(QString::fromUtf8(phrase));
    int found = 0;
    QDirIterator all(QStringLiteral(SHUKE_SOURCE_DIR "/core"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                     QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        QRegularExpressionMatchIterator matches = detail.globalMatch(source);
        while (matches.hasNext()) {
            QString text = matches.next().captured(1).trimmed();
            text.remove(QRegularExpression(QStringLiteral("(?<!\\\\)\"\\s*\""))); // literals side by side
            text = text.mid(1, text.size() - 2);
            text.replace(QLatin1String("\\\""), QLatin1String("\""));
            ++found;
            // "FILE: why" is cut at the colon; a mere "%1: %2" has no words of its own.
            if (text.remove(QRegularExpression(QStringLiteral("^%1: (?!schema|expected)"))) == QLatin1String("%2") ||
                text == QLatin1String("%1 %2") || text == QLatin1String("line %1: %2") ||
                text == QLatin1String("date format %1: %2") || text == QStringLiteral("%1 → %2: %3"))
                continue;
            text.replace(QLatin1String("decode %2"), QLatin1String("decode %1"));
            text.replace(QRegularExpression(QStringLiteral("^application id %2$")),
                         QStringLiteral("application id %1"));
            INFO(file.fileName().toStdString() << ": " << text.toStdString());
            CHECK(known.contains(text));
        }
    }
    CHECK(found > 120);
}

TEST_CASE("A detail is recognised with its file, line and field, and stays as it is when it is not known",
          "[translations]")
{
    const PhraseBook book(detailPhrases());
    const auto match = book.find(QStringLiteral("/a b/shop.shuke.lock is held by shuke, process 7 on desk: 1"));
    REQUIRE(match);
    CHECK(match->args == QStringList{QStringLiteral("/a b/shop.shuke.lock"), QStringLiteral("shuke"),
                                     QStringLiteral("7"), QStringLiteral("desk: 1")});
    CHECK(!book.find(QStringLiteral("SQLite 26: file is not a database (open)")));
    CHECK(filled(QStringLiteral("%2 of %1"), {QStringLiteral("%2"), QStringLiteral("b")}) == QStringLiteral("b of %2"));
    CHECK(detailText(QStringLiteral("/x.csv: line 3: not valid utf-8")) ==
          QStringLiteral("/x.csv: line 3: not valid utf-8"));
}

TEST_CASE("The built translations are in the program and are found by language", "[translations]")
{
    QTranslator chinese;
    REQUIRE(chinese.load(QStringLiteral(":/i18n/shuke_zh_CN")));
    CHECK(chinese.translate("ErrorText", "Stopped. Nothing was changed.") ==
          QStringLiteral("已停止。没有做任何更改。"));
    QTranslator english;
    REQUIRE(english.load(QStringLiteral(":/i18n/shuke_en")));
    CHECK(english.translate("shuke::ui::CustomersPage", "%Ln customer(s)", nullptr, 1) ==
          QStringLiteral("%Ln customer"));
    CHECK(shuke::ui::localeFromArgument(QStringLiteral("zh_CN")).language() == QLocale::Chinese);
    CHECK(shuke::ui::localeFromArgument(QStringLiteral("en")).language() == QLocale::English);
}
