// shuke_fuzz FORMAT COUNT [SEED]: that many mutated files, the same ones every time. A crash or a broken promise leaves
// the file as shuke_fuzz_FORMAT.bin behind. shuke_fuzz replay FOLDER…: every file there, as what its name says.
#include "tests/fuzz/mutate.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace shuke::fuzz;

QByteArray current;
const char *currentName = "";

void keepCurrent(int signal)
{
    // Not safe in a signal handler by the letter; but the process is lost anyway, and its input is what is needed.
    char path[128];
    std::snprintf(path, sizeof path, "shuke_fuzz_%s.bin", currentName);
    if (std::FILE *file = std::fopen(path, "wb")) {
        std::fwrite(current.constData(), 1, static_cast<size_t>(current.size()), file);
        std::fclose(file);
        std::fprintf(stderr, "the input is in %s\n", path);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// Qt warns of what nobody should ask of it: a finding.
void noWarning(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::abort();
}

int mutate(Format format, const char *name, long long count, unsigned long long seed)
{
    shuke::SplitMix64 random(seed);
    for (const QByteArray &good : seedsOf(format)) {
        current = good;
        feed(format, current);
    }
    QElapsedTimer timer;
    timer.start();
    for (long long i = 0; i < count; ++i) {
        // Of a workbook one in four is broken as a file, the others in their parts.
        const Format one = format == Format::XlsxParts && i % 4 == 0 ? Format::Xlsx : format;
        current = mutated(one, random);
        feed(one, current);
    }
    std::printf("%s: %lld executions in %.1f s, no finding\n", name, count,
                static_cast<double>(timer.elapsed()) / 1000);
    return 0;
}

int replay(int count, char **folders)
{
    qint64 files = 0;
    for (int i = 0; i < count; ++i) {
        const QString folder = QString::fromLocal8Bit(folders[i]);
        if (!QDir(folder).exists()) {
            std::printf("SKIP: %s not found\n", folders[i]);
            continue;
        }
        QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            QFile file(path);
            constexpr qint64 kMost = 2 << 20;
            if (file.size() > kMost || !file.open(QIODevice::ReadOnly))
                continue;
            current = file.readAll();
            ++files;
            // Whatever it is: every reader may meet every file.
            for (const Format format : {Format::Csv, Format::Xlsx, Format::VCard, Format::Ics})
                feed(format, current);
        }
    }
    std::printf("replay: %lld files, each by four readers, no finding\n", static_cast<long long>(files));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(noWarning);
    std::signal(SIGSEGV, keepCurrent);
    std::signal(SIGABRT, keepCurrent);
    currentName = argc > 1 ? argv[1] : "";
    if (argc > 2 && std::string_view(argv[1]) == "replay")
        return replay(argc - 2, argv + 2);
    const std::optional<Format> format = argc > 2 ? formatFromName(argv[1]) : std::nullopt;
    const long long count = argc > 2 ? std::atoll(argv[2]) : 0;
    if (!format || count <= 0) {
        std::fprintf(stderr, "shuke_fuzz csv|xlsx|vcard|ics COUNT [SEED]\nshuke_fuzz replay FOLDER…\n");
        return 2;
    }
    return mutate(*format, argv[1], count, argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
}
