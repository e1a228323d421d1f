#include "tests/support/catch.h"
#include "tests/support/cli_process.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <random>

using namespace shuke;
using namespace shuke::test;

namespace {

using Content = std::map<std::string, std::string>; // external id → name

/// A script of imports, edits (upsert imports) and undos, with what the store must hold after each line.
class Script
{
public:
    Script(const QString &folder, std::uint64_t seed) : m_folder(folder), m_random(seed) {}

    /// A new process begins: what the last one did may be half known, so it is not undone.
    void restart() { m_undoable = false; }

    /// The next line; the content after it is appended to `states`.
    QString nextLine(std::vector<Content> &states)
    {
        const Content before = states.back();
        Content after = before;
        const auto dice = m_random() % 10;
        if (dice < 3 && m_undoable) {
            states.push_back(m_beforeLast);
            m_undoable = false;
            return QStringLiteral("undo");
        }
        const int rows = dice < 7 ? 1 : 40;
        const QString path = m_folder + QStringLiteral("/part-%1.csv").arg(++m_files);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            FAIL("cannot write the part");
        file.write("external_id,name\n");
        for (int i = 0; i < rows; ++i) {
            const std::string id = "K" + std::to_string(dice < 5 ? m_random() % 60 : m_random() % 5000);
            if (rows > 1 && after.count(id) && after[id] == "Row " + std::to_string(m_files))
                continue; // twice in one file
            const std::string name = "Row " + std::to_string(m_files);
            after[id] = name;
            file.write((id + "," + name + "\n").c_str());
        }
        m_beforeLast = before;
        m_undoable = true;
        states.push_back(after);
        return QStringLiteral("import contacts %1 --mode upsert --key external_id --again").arg(path);
    }

private:
    QString m_folder;
    std::mt19937_64 m_random;
    int m_files = 0;
    bool m_undoable = false;
    Content m_beforeLast;
};

Content contentOf(const QString &store)
{
    const CliRun run = runCliProcess({QStringLiteral("--store"), store, QStringLiteral("--json"),
                                      QStringLiteral("export"), QStringLiteral("contacts")});
    INFO(run.err);
    REQUIRE(run.status == 0);
    Content content;
    for (const QJsonObject &row : run.jsonLines())
        content[row.value(QStringLiteral("external_id")).toString().toStdString()] =
            row.value(QStringLiteral("name")).toString().toStdString();
    return content;
}

} // namespace

TEST_CASE("kill -9 at any instant of a script of imports, edits and undos loses nothing acknowledged", "[faults][kill]")
{
    constexpr int kCycles = 200;
    const std::uint64_t seed = std::random_device{}();
    CAPTURE(seed);
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("killed.shuke"));
    REQUIRE(runCliProcess({QStringLiteral("--store"), store, QStringLiteral("init")}).status == 0);

    std::mt19937_64 random(seed);
    Script script(folder.path(), seed + 1);
    Content now;
    int acknowledgedTotal = 0;
    int killedInside = 0;
    for (int cycle = 0; cycle < kCycles; ++cycle) {
        CAPTURE(cycle);
        std::vector<Content> states{now};
        QByteArray lines;
        for (int i = 0; i < 60; ++i)
            lines += script.nextLine(states).toUtf8() + '\n';
        QProcess process;
        process.start(cliPath(), {QStringLiteral("--store"), store, QStringLiteral("batch")});
        REQUIRE(process.waitForStarted());
        process.write(lines);
        process.closeWriteChannel();
        QByteArray answers;
        // "ready": the first answer. Then between 0 and 80 ms more.
        while (!answers.contains('\n') && process.waitForReadyRead(30000))
            answers += process.readAllStandardOutput();
        process.waitForFinished(static_cast<int>(random() % 80));
        process.kill();
        process.waitForFinished();
        answers += process.readAllStandardOutput();
        INFO(process.readAllStandardError().toStdString());
        REQUIRE_FALSE(answers.contains("failed"));
        const auto acknowledged = static_cast<size_t>(answers.count("ok\n"));
        acknowledgedTotal += static_cast<int>(acknowledged);
        killedInside += acknowledged < 60;

        const CliRun verify = runCliProcess({QStringLiteral("--store"), store, QStringLiteral("verify")});
        INFO(verify.out);
        REQUIRE(verify.status == 0);
        now = contentOf(store);
        const bool whole =
            now == states[acknowledged] || (acknowledged + 1 < states.size() && now == states[acknowledged + 1]);
        REQUIRE(whole);
        script.restart();
    }
    WARN(kCycles << " kills, " << acknowledgedTotal << " acknowledged operations, 0 lost");
    CHECK(killedInside > kCycles / 2);
}
