// Start with a store of 1,000,000 customers until the list is to be seen, under Xvfb: against DB Browser for SQLite
// opening the same file (the peer) and a minimal window of Qt Widgets (the floor). The screen itself is watched: the
// frame buffer of Xvfb is a file.
//   bench_start [customers, 1000000] [runs, 7]
#include "tests/bench/bench_company.h"
#include "tests/bench/bench_support.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMainWindow>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QtEndian>

#include <cstdio>

using namespace shuke;
using bench::wallMs;

namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 800; // what the program opens with, so that its window is the screen
constexpr double kPollMs = 1;
constexpr double kQuietMs = 1500; // a picture that stays for so long is the last one
constexpr double kPatienceMs = 30000;

/// An X server whose picture can be read.
class Screen
{
public:
    explicit Screen(const QString &folder)
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral("Xvfb"),
                       // The pointer would be part of the picture, and drawn anew with whatever is below it.
                       {QStringLiteral("-nocursor"), QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("%1x%2x24").arg(kWidth).arg(kHeight), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"), QStringLiteral("-fbdir"), folder});
        if (!m_server.waitForStarted() || !m_server.waitForReadyRead(10000))
            throw std::runtime_error("Xvfb did not start");
        m_display = QLatin1Char(':') + QString::fromLatin1(m_server.readLine().trimmed());
        m_file.setFileName(folder + QStringLiteral("/Xvfb_screen0"));
        if (!m_file.open(QIODevice::ReadOnly))
            throw std::runtime_error("the frame buffer of Xvfb cannot be read");
        const uchar *file = m_file.map(0, m_file.size());
        // An XWD file: size of the header, …, bytes per line at 12, number of colours at 19.
        const auto word = [file](int index) { return qFromBigEndian<quint32>(file + 4 * index); };
        m_stride = word(12);
        m_pixels = file + word(0) + 12 * word(19);
    }
    ~Screen()
    {
        m_server.terminate();
        m_server.waitForFinished(5000);
    }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    const QString &display() const { return m_display; }

    /// Different for different pictures between these lines, of every third line; the right end, where scroll bars
    /// are, is left out.
    quint64 picture(int top, int bottom) const
    {
        quint64 hash = 0;
        for (int y = top; y < bottom; y += 3) {
            const uchar *line = m_pixels + static_cast<size_t>(y) * m_stride;
            for (int x = 0; x < 4 * (kWidth - 60); x += 8) {
                quint64 pixels = 0;
                std::copy_n(line + x, 8, reinterpret_cast<uchar *>(&pixels));
                hash = (hash ^ pixels) * 0x9E3779B97F4A7C15U;
                hash ^= hash >> 29;
            }
        }
        return hash;
    }

private:
    QProcess m_server;
    QString m_display;
    QFile m_file;
    const uchar *m_pixels = nullptr;
    quint32 m_stride = 0;
};

struct Start
{
    double windowMs = 0;   ///< First picture.
    double finishedMs = 0; ///< The picture that stays, between the lines that were watched.
    double windowMb = 0;
    double finishedMb = 0; ///< Resident at that moment.
    double quietMb = 0;    ///< And kQuietMs later.
};

struct Watched
{
    int top = 0;
    int bottom = kHeight;
};

QStringList withDisplay(const Screen &screen)
{
    return {QStringLiteral("DISPLAY=") + screen.display()};
}

/// Closes our window as a user does: a program that was killed checks the whole store when it starts again. Fails when
/// there is no window with the store's name in its title, which is not there before the list is.
void quit(const Screen &screen, const QString &store)
{
    const QString title = QStringLiteral("^%1 – ").arg(QFileInfo(store).completeBaseName());
    const QString xdotool = QStringLiteral("xdotool");
    const QString window = QString::fromLatin1(
        bench::runProgram(xdotool,
                          {QStringLiteral("search"), QStringLiteral("--name"), QStringLiteral("--onlyvisible"), title},
                          withDisplay(screen))
            .output.trimmed());
    bench::runProgram(xdotool, {QStringLiteral("windowfocus"), window}, withDisplay(screen));
    // Not keyup: the window is gone by then.
    bench::runProgram(
        xdotool, {QStringLiteral("keydown"), QStringLiteral("ctrl"), QStringLiteral("keydown"), QStringLiteral("q")},
        withDisplay(screen));
    bench::runProgram(xdotool,
                      {QStringLiteral("keyup"), QStringLiteral("q"), QStringLiteral("keyup"), QStringLiteral("ctrl")},
                      withDisplay(screen));
}

/// `store`: of our own program, null for others.
Start start(const Screen &screen, const QString &program, const QStringList &arguments, Watched watched,
            const QString &store = {})
{
    const QTemporaryDir home; // no settings of before
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), screen.display());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), home.path());
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    const quint64 empty = screen.picture(0, kHeight);
    quint64 last = screen.picture(watched.top, watched.bottom);
    const double begin = wallMs();
    process.start(program, arguments);
    if (!process.waitForStarted())
        throw std::runtime_error(program.toStdString() + " did not start");
    Start seen;
    for (;;) {
        const double now = wallMs() - begin;
        if (seen.windowMs == 0 && screen.picture(0, kHeight) != empty) {
            seen.windowMs = now;
            seen.windowMb = bench::residentMb(process.processId());
        }
        if (const quint64 picture = screen.picture(watched.top, watched.bottom); picture != last) {
            last = picture;
            seen.finishedMs = now;
            seen.finishedMb = bench::residentMb(process.processId());
        }
        if (seen.finishedMs > 0 && now - seen.finishedMs > kQuietMs)
            break;
        if (now > kPatienceMs)
            throw std::runtime_error(program.toStdString() + " showed nothing");
        QThread::usleep(static_cast<unsigned long>(1000 * kPollMs));
    }
    seen.quietMb = bench::residentMb(process.processId());
    if (store.isEmpty())
        process.terminate();
    else
        quit(screen, store);
    if (!process.waitForFinished(600000)) // the first close makes a backup and checks it
        throw std::runtime_error(program.toStdString() + " does not end");
    for (int i = 0; i < 5000 && screen.picture(0, kHeight) != empty; ++i)
        QThread::msleep(1);
    return seen;
}

struct Starts
{
    std::vector<double> window, finished, windowMb, finishedMb, quietMb;
    void add(const Start &seen)
    {
        window.push_back(seen.windowMs);
        finished.push_back(seen.finishedMs);
        windowMb.push_back(seen.windowMb);
        finishedMb.push_back(seen.finishedMb);
        quietMb.push_back(seen.quietMb);
    }
    void print(const char *name) const
    {
        std::printf("%-34s first picture %6.0f ms %4.0f MB   last picture %6.0f ms %4.0f MB   later %4.0f MB\n", name,
                    bench::median(window), bench::median(windowMb), bench::median(finished), bench::median(finishedMb),
                    bench::median(quietMb));
    }
};

int minimal(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(kWidth, kHeight);
    window.show();
    return QApplication::exec();
}

int run(qint64 customers, int runs)
{
    bench::Budgets budgets;
    for (const char *tool : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty()) {
            budgets.skip("start with a store of 1,000,000", std::string(tool) + " is not there");
            return 0;
        }
    }
    const QString peerProgram = QStandardPaths::findExecutable(QStringLiteral("sqlitebrowser"));
    const QTemporaryDir folder;
    const QString store = bench::companyStore(folder.path(), customers);
    const Screen screen(folder.path());
    // Rows of the list: below its header, above the notes, the count and the status bar, which come later.
    const Watched list{kHeight / 4, kHeight * 3 / 4};
    Starts ours, floor, peer;
    for (int run = 0; run < runs; ++run) {
        floor.add(start(screen, bench::ownProgram("bench_start"), {QStringLiteral("--minimal")}, {}));
        ours.add(start(screen, bench::ownProgram("shuke"), {QStringLiteral("--store"), store}, list, store));
        if (!peerProgram.isEmpty())
            peer.add(start(screen, peerProgram, {QStringLiteral("--read-only"), store}, {}));
    }
    ours.print("shuke, the list");
    floor.print("floor: an empty window");
    if (!peerProgram.isEmpty())
        peer.print("DB Browser for SQLite");
    std::printf("ours / floor %.1f\n", bench::median(ours.finished) / bench::median(floor.window));
    if (peerProgram.isEmpty()) {
        budgets.skip("start until the list is seen / DB Browser", "sqlitebrowser is not there");
        return budgets.exitCode();
    }
    budgets.atMost("start until the list is seen / DB Browser's window",
                   bench::median(ours.finished) / bench::median(peer.window), "x", 1.0, 0.5);
    budgets.atMost("start, resident when the list is seen / DB Browser",
                   bench::median(ours.finishedMb) / bench::median(peer.finishedMb), "x", 0.8, 0.6);
    return budgets.exitCode();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::string(argv[1]) == "--minimal")
        return minimal(argc, argv);
    const QCoreApplication application(argc, argv);
    try { // so that the X server ends, too
        return run(argc > 1 ? std::atoll(argv[1]) : 1000000, argc > 2 ? std::atoi(argv[2]) : 7);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
