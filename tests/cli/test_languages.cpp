#include "tests/support/catch.h"
#include "tests/support/cli_process.h"
#include "tests/support/source_dir.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using shuke::test::CliRun;
using shuke::test::runCliProcess;

namespace {

bool hasChinese(const QString &text)
{
    return text.contains(QRegularExpression(QStringLiteral("\\p{Han}")));
}

/// The lines of stderr of which no word is Chinese.
QStringList englishLines(const std::string &text)
{
    QStringList english;
    for (const QString &line : QString::fromStdString(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (!hasChinese(line))
            english.append(line);
    }
    return english;
}

/// A folder with a store and files to import; runs the real program with --lang.
class Shop
{
public:
    Shop() { REQUIRE(run("zh_CN", "init").status == 0); }

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// `line` is split at blanks; "@name" is a file of the folder.
    CliRun run(const char *language, const char *line) const
    {
        QStringList arguments{QStringLiteral("--lang"), QLatin1String(language), QStringLiteral("--store"),
                              path("shop.shuke")};
        for (const QString &word : QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            arguments.append(word.startsWith(QLatin1Char('@')) ? m_folder.filePath(word.mid(1)) : word);
        return runCliProcess(arguments);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("Whatever is typed wrong, a Chinese reader is told so in Chinese", "[cli][languages]")
{
    const Shop shop;
    shop.write("in.csv", "姓名\n张三\n");
    for (const char *line : {"nonsense",
                             "--store",
                             "--out",
                             "--lang",
                             "init --currency",
                             "init --currency XX9",
                             "init --time-zone No/Where",
                             "init --customers 5",
                             "init --demo --customers 0",
                             "init --demo --as-of never",
                             "init --nope",
                             "init extra",
                             "import",
                             "import contacts",
                             "import people @in.csv",
                             "import contacts @in.csv --mode maybe",
                             "import contacts @in.csv --duplicates maybe",
                             "import contacts @in.csv --delimiter xx",
                             "import contacts @in.csv --decimal ;",
                             "import contacts @in.csv --no-header",
                             "import contacts @in.csv --map name",
                             "import contacts @in.csv --map-value name",
                             "import contacts @in.csv --dry-run=1",
                             "import contacts @in.csv --mode update --mode update",
                             "import contacts @in.csv --encoding klingon",
                             "import contacts @in.csv --map nofield=姓名",
                             "import contacts @in.csv --map phone=没有",
                             "import contacts @in.csv --defaults nofield=1",
                             "import contacts @in.csv --key city",
                             "import contacts @in.csv --date-format yy",
                             "import orders @in.csv",
                             "import contacts @missing.csv",
                             "backup a b",
                             "restore",
                             "restore @missing",
                             "restore @in.csv --to @new.shuke",
                             "verify @missing",
                             "verify @in.csv",
                             "analyze",
                             "analyze nothing",
                             "analyze rfm --as-of tomorrow",
                             "analyze rfm --from 2025-02-01 --to 2025-01-01",
                             "analyze rfm --method m",
                             "analyze rfm --map m",
                             "history --limit x",
                             "history --limit -1",
                             "history --table nothing",
                             "history --table contact",
                             "history --record 77",
                             "undo x",
                             "undo 99",
                             "undo --keep --overwrite",
                             "undo a b",
                             "redo",
                             "redo --keep --overwrite",
                             "batch @missing",
                             "batch a b",
                             "search",
                             "search a --limit -1",
                             "search a --limit many",
                             "duplicates extra",
                             "duplicates --min 0",
                             "duplicates --min many",
                             "export",
                             "export nothing",
                             "export contacts --format pdf",
                             "export orders --format vcf",
                             "export contacts --format vcf --vcard 2.1",
                             "export contacts --vcard 3.0",
                             "export tasks --format csv",
                             "import tasks @in.csv",
                             "import contacts @in.csv --profile nobody",
                             "import --rename-profile a",
                             "import --delete-profile a",
                             "export contacts --format json --for-excel",
                             "export contacts --segment a",
                             "generate",
                             "generate --out-dir @out --years 99",
                             "generate --out-dir @out --currency 9",
                             "generate --out-dir @in.csv/sub",
                             "report",
                             "report nothing",
                             "report customer-value --format doc",
                             "report customer-value --paper a3",
                             "report customer-value --from 2025-02-01 --to 2025-01-01",
                             "--json report customer-value",
                             "--out @no/where.csv search a",
                             "--store @missing.shuke search a",
                             "--store @in.csv search a"}) {
        const CliRun run = shop.run("zh_CN", line);
        INFO(line << "\n" << run.err);
        CHECK((run.status == 1 || run.status == 2));
        CHECK(!run.err.empty());
        CHECK(englishLines(run.err) == QStringList());
    }
}

TEST_CASE("Notes beside a result are Chinese for a Chinese reader", "[cli][languages]")
{
    const Shop shop;
    shop.write("contacts.csv", "编号,姓名,手机,手机2\nK1,张三,13800138000,13900139000\nK2,李四,13800138001,\n");
    shop.write("orders.csv", "订单编号,客户编号,下单日期,金额,币种,支付方式\n"
                             "O1,K1,2025-05-03,50,CNY,微信\nO2,,2025-05-04,20,CNY,现金\nO3,K2,2025-05-05,9,USD,现金\n"
                             "O4,K9,2025-05-06,5,CNY,现金\nO5,K1,2025-05-06,fünf,CNY,现金\n");
    const auto noted = [&](const char *line, int status, const char *words) {
        const CliRun run = shop.run("zh_CN", line);
        INFO(line << "\n" << run.err << run.out);
        CHECK(run.status == status);
        CHECK(run.err.find(words) != std::string::npos);
        CHECK(englishLines(run.err) == QStringList());
    };
    CHECK(shop.run("zh_CN", "import contacts @contacts.csv").status == 0);
    noted("import contacts @contacts.csv", 1, "--again");
    noted("import orders @orders.csv", 3, "orders.csv 第 5 行，“客户编号”列：没有这位客户");
    noted("analyze rfm --as-of 2025-06-01", 0, "没有客户");
    noted("export orders", 0, "明细");
    const CliRun history = shop.run("zh_CN", "history");
    CHECK(history.out.find("operation,label,actor,at,rows,undone\n") == 0);
    CHECK(history.out.find("导入 orders.csv") != std::string::npos);
    CHECK(shop.run("zh_CN", "undo").status == 0);
    CHECK(shop.run("zh_CN", "history").out.find("撤销：导入 orders.csv") != std::string::npos);
    CHECK(shop.run("en", "history").out.find("Undo: Import orders.csv") != std::string::npos);
    CHECK(shop.run("zh_CN", "backup @b.shukebackup").status == 0);
    QFile::remove(shop.path("b.shukebackup.json"));
    for (const char *manifest : {"b.shukebackup.manifest", "b.shukebackup.json", "b.json"})
        QFile::remove(shop.path(manifest));
    noted("restore @b.shukebackup --replace", 0, "保留");
}

TEST_CASE("A failure names the file, its line and its column in a Chinese sentence", "[cli][languages]")
{
    const Shop shop;
    const auto told = [&](const char *line) {
        const CliRun run = shop.run("zh_CN", line);
        INFO(run.err);
        CHECK(run.status == 1);
        CHECK(run.err.find("shuke-cli: ") == 0);
        return run.err;
    };
    const auto contains = [](const std::string &text, const QString &words) {
        INFO(text);
        return QString::fromStdString(text).contains(words);
    };
    const QString file = shop.path("bad.csv");
    shop.write("bad.csv", "姓名,城市\n张三,上海\n李\xFF四,北京\n");
    CHECK(contains(told("import contacts @bad.csv --encoding utf-8"),
                   QStringLiteral("（%1：第 3 行：不是有效的 utf-8）").arg(file)));
    shop.write("bad.csv", "城市\n上海\n");
    CHECK(contains(told("import contacts @bad.csv"), QStringLiteral("（%1：没有哪一列是姓名").arg(file)));
    CHECK(contains(told("import contacts @bad.csv --map phone=电话"),
                   QStringLiteral("（%1：字段 phone：没有“电话”列）").arg(file)));
    shop.write("bad.csv", "");
    CHECK(contains(told("import contacts @bad.csv"), QStringLiteral("（%1：文件是空的）").arg(file)));
    CHECK(
        contains(told("import contacts @none.csv"), QStringLiteral("（%1：没有这个文件）").arg(shop.path("none.csv"))));
}

TEST_CASE("The help says what each command does in both languages", "[cli][languages]")
{
    const Shop shop;
    const CliRun chinese = shop.run("zh_CN", "help");
    const CliRun english = shop.run("en", "help");
    CHECK(chinese.status == 0);
    QStringList zh = QString::fromStdString(chinese.out).split(QLatin1Char('\n'));
    QStringList en = QString::fromStdString(english.out).split(QLatin1Char('\n'));
    REQUIRE(zh.size() == en.size());
    REQUIRE(zh.size() > 30);
    CHECK(zh[0] == en[0]);
    CHECK(hasChinese(zh[1]));
    for (qsizetype i = 2; i + 1 < zh.size(); ++i) {
        INFO(zh[i].toStdString());
        if (i % 2 == 0)
            CHECK(zh[i] == en[i]); // the syntax
        else
            CHECK((hasChinese(zh[i]) && !hasChinese(en[i])));
    }
}

TEST_CASE("No sentence of the command line is outside the translations", "[cli][languages]")
{
    // Two words in a literal are a sentence for people, unless it is marked for translation.
    const QRegularExpression sentence(
        QStringLiteral("(\\w+)\\(\\s*(?:\"Cli\\w*\",\\s*)?\"[^\"\\n]*[a-z]{2,} [a-z]{2,}[^\"\\n]*\""));
    int files = 0;
    QDirIterator all(QStringLiteral(SHUKE_SOURCE_DIR "/app/cli"), {QStringLiteral("*.cpp")});
    while (all.hasNext()) {
        QFile file(all.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        ++files;
        const QString text = QString::fromUtf8(file.readAll());
        QRegularExpressionMatchIterator found = sentence.globalMatch(text);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            INFO(file.fileName().toStdString() << ": " << match.captured().toStdString());
            CHECK(QStringList{QStringLiteral("tr"), QStringLiteral("QT_TRANSLATE_NOOP"),
                              QStringLiteral("QT_TRANSLATE_N_NOOP")}
                      .contains(match.captured(1)));
        }
    }
    CHECK(files > 10);
}
