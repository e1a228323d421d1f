#include "tests/faults/fault_vfs.h"
#include "tests/faults/fault_workload.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace shuke;
using namespace shuke::test;

namespace {

std::vector<unsigned char> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return {bytes.begin(), bytes.end()};
}

struct Outcome
{
    int cuts = 0;
    int lost = 0;
    int otherwiseWrong = 0;
    std::string firstWrong;
};

/// Records the workload, then cuts the power at `cuts` random places and looks at what is left.
Outcome cutPower(int cuts, const char *pragma, std::uint64_t seed)
{
    const QTemporaryDir folder(QStringLiteral("/dev/shm/shuke-power-XXXXXX"));
    const QTemporaryDir plainFolder;
    const QTemporaryDir &place = folder.isValid() ? folder : plainFolder;
    const QString path = place.filePath(QStringLiteral("live.shuke"));
    FaultWorkload::createStore(path);
    const std::vector<unsigned char> before = bytesOf(path);

    std::vector<FaultVfs::Event> events;
    {
        FaultVfs vfs;
        vfs.startRecording();
        const Result<void> done = FaultWorkload::run(
            path, 1, FaultWorkload::kSteps, [&](int) { vfs.acknowledge(); }, pragma);
        if (!done)
            FAIL(done.error().detail.toStdString());
        events = vfs.events();
    }

    std::mt19937_64 random(seed);
    std::vector<size_t> places(static_cast<size_t>(cuts));
    for (size_t &at : places)
        at = random() % (events.size() + 1);
    std::sort(places.begin(), places.end());

    Outcome outcome;
    PowerCutDisk disk;
    disk.addFile(path.toStdString(), before);
    size_t applied = 0;
    int acknowledged = 0;
    const QString copy = place.filePath(QStringLiteral("cut.shuke"));
    for (const size_t at : places) {
        for (; applied < at; ++applied) {
            acknowledged += events[applied].kind == FaultVfs::Event::Kind::Acknowledge;
            disk.apply(events[applied]);
        }
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(copy + QLatin1String(suffix));
        for (const auto &[name, content] : disk.cut(random)) {
            QString target = QString::fromStdString(name);
            target.replace(QStringLiteral("live.shuke"), QStringLiteral("cut.shuke"));
            QFile file(target);
            if (!file.open(QIODevice::WriteOnly))
                FAIL("cannot write the cut disk");
            file.write(reinterpret_cast<const char *>(content.data()), static_cast<qint64>(content.size()));
        }
        ++outcome.cuts;
        const std::string wrong = FaultWorkload::check(copy, acknowledged);
        if (wrong.rfind("lost", 0) == 0)
            ++outcome.lost;
        else if (!wrong.empty())
            ++outcome.otherwiseWrong;
        if (!wrong.empty() && outcome.firstWrong.empty())
            outcome.firstWrong =
                "cut at event " + std::to_string(at) + " of " + std::to_string(events.size()) + ": " + wrong;
    }
    return outcome;
}

} // namespace

TEST_CASE("A power cut at any of 5,000 moments loses no acknowledged operation", "[faults][power]")
{
    const std::uint64_t seed = std::random_device{}();
    CAPTURE(seed);
    const Outcome outcome = cutPower(5000, nullptr, seed);
    CAPTURE(outcome.firstWrong);
    CHECK(outcome.cuts == 5000);
    CHECK(outcome.lost == 0);
    CHECK(outcome.otherwiseWrong == 0);
}

TEST_CASE("The power-cut test bites: with synchronous=NORMAL it finds lost operations", "[faults][power]")
{
    const Outcome outcome = cutPower(300, "PRAGMA synchronous=NORMAL", 1);
    CHECK(outcome.lost > 0);
}
