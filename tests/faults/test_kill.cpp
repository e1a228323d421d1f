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

struct State
{
    Content content;
    std::map<std::string, std::string> merged; ///< External id of a lost contact → that of the one that was kept.

    std::string kept(std::string id) const
    {
        for (auto next = merged.find(id); next != merged.end(); next = merged.find(id))
            id = next->second;
        return id;
    }
};

/// A script of imports, edits (upsert imports), merges and undos, with what the store must hold after each line.
class Script
{
public:
    Script(const QString &folder, std::uint64_t seed) : m_folder(folder), m_random(seed) {}

    /// A new process begins: what the last one did may be half known, so it is not undone.
    void restart() { m_undoable = false; }

    /// The next line; the state after it is appended to `states`.
    QString nextLine(std::vector<State> &states)
    {
        const State before = states.back();
        const auto dice = m_random() % 12;
        if (dice < 3 && m_undoable) {
            states.push_back(m_beforeLast);
            m_undoable = false;
            return QStringLiteral("undo");
        }
        m_beforeLast = before;
        m_undoable = true;
        return dice >= 10 && before.content.size() > 1 ? merge(states) : import(states, dice);
    }

private:
    QString merge(std::vector<State> &states)
    {
        State after = states.back();
        const auto pick = [&] {
            return std::next(after.content.begin(), static_cast<std::ptrdiff_t>(m_random() % after.content.size()))
                ->first;
        };
        const std::string keep = pick();
        std::string lose = pick();
        while (lose == keep)
            lose = pick();
        after.content.erase(lose);
        after.merged[lose] = keep;
        states.push_back(after);
        return QStringLiteral("merge %1 %2").arg(QString::fromStdString(keep), QString::fromStdString(lose));
    }

    QString import(std::vector<State> &states, std::uint64_t dice)
    {
        State after = states.back();
        const int rows = dice < 7 ? 1 : 40;
        const QString path = m_folder + QStringLiteral("/part-%1.csv").arg(++m_files);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            FAIL("cannot write the part");
        file.write("external_id,name\n");
        const std::string name = "Row " + std::to_string(m_files);
        for (int i = 0; i < rows; ++i) {
            const std::string id = "K" + std::to_string(dice < 5 ? m_random() % 60 : m_random() % 5000);
            const std::string kept = after.kept(id);
            if (rows > 1 && after.content.count(kept) && after.content[kept] == name)
                continue; // twice in one file
            after.content[kept] = name;
            file.write((id + "," + name + "\n").c_str());
        }
        states.push_back(after);
        return QStringLiteral("import contacts %1 --mode upsert --key external_id --again").arg(path);
    }

    QString m_folder;
    std::mt19937_64 m_random;
    int m_files = 0;
    bool m_undoable = false;
    State m_beforeLast;
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

TEST_CASE("kill -9 at any instant of a script of imports, edits, merges and undos loses nothing acknowledged",
          "[faults][kill]")
{
    constexpr int kCycles = 200;
    const std::uint64_t seed = std::random_device{}();
    CAPTURE(seed);
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("killed.shuke"));
    REQUIRE(runCliProcess({QStringLiteral("--store"), store, QStringLiteral("init")}).status == 0);

    std::mt19937_64 random(seed);
    Script script(folder.path(), seed + 1);
    State now;
    int acknowledgedTotal = 0;
    int killedInside = 0;
    for (int cycle = 0; cycle < kCycles; ++cycle) {
        CAPTURE(cycle);
        std::vector<State> states{now};
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
        const Content found = contentOf(store);
        const bool isNext = acknowledged + 1 < states.size() && found == states[acknowledged + 1].content;
        REQUIRE((isNext || found == states[acknowledged].content));
        now = found == states[acknowledged].content && !isNext ? states[acknowledged] : states[acknowledged + 1];
        script.restart();
    }
    WARN(kCycles << " kills, " << acknowledgedTotal << " acknowledged operations, 0 lost");
    CHECK(killedInside > kCycles / 2);
}
