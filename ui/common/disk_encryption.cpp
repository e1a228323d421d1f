#include "ui/common/disk_encryption.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStorageInfo>
#include <QtConcurrentRun>

#if defined(Q_OS_LINUX)
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#undef major // names of others, too, where files are compiled together
#undef minor
#elif defined(Q_OS_MACOS)
#include <QProcess>
#include <QPromise>
#endif

namespace shuke::ui {

namespace disk_encryption_detail {

constexpr int kDeepest = 16; ///< Of devices that lie on devices.

QByteArray firstLine(const QString &path)
{
    constexpr qint64 kLongest = 4096;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine(kLongest).trimmed() : QByteArray();
}

DiskEncryption encryptionOf(const QString &device, int depth)
{
    if (depth > kDeepest || !QFileInfo(device).isDir())
        return DiskEncryption::Unknown;
    if (firstLine(device + QLatin1String("/dm/uuid")).startsWith("CRYPT-"))
        return DiskEncryption::Encrypted;
    if (QFileInfo::exists(device + QLatin1String("/loop")))
        return DiskEncryption::Unknown; // a file on some other disk
    const QStringList below =
        QDir(device + QLatin1String("/slaves")).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::System);
    if (below.isEmpty() && QFileInfo::exists(device + QLatin1String("/partition"))) {
        const QString whole = QFileInfo(QFileInfo(device).canonicalFilePath()).path();
        const bool isDevice = QFileInfo::exists(whole + QLatin1String("/dev"));
        return isDevice ? encryptionOf(whole, depth + 1) : DiskEncryption::NotEncrypted;
    }
    if (below.isEmpty())
        return DiskEncryption::NotEncrypted;
    DiskEncryption all = DiskEncryption::Encrypted;
    for (const QString &name : below) {
        const DiskEncryption one = encryptionOf(device + QLatin1String("/slaves/") + name, depth + 1);
        if (one == DiskEncryption::NotEncrypted)
            return one;
        if (one == DiskEncryption::Unknown)
            all = one;
    }
    return all;
}

/// mountinfo writes blanks and backslashes as \040.
QByteArray unescaped(const QByteArray &field)
{
    QByteArray text;
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool octal = false;
        const int code = field[i] == '\\' ? field.mid(i + 1, 3).toInt(&octal, 8) : 0;
        if (octal && i + 3 < field.size()) {
            text += static_cast<char>(code);
            i += 3;
        } else {
            text += field[i];
        }
    }
    return text;
}

#if defined(Q_OS_LINUX)
bool encryptsItself(const QByteArray &type)
{
    for (const char *known : {"ecryptfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.encfs", "fuse.securefs"}) {
        if (type == known)
            return true;
    }
    return false;
}

DiskEncryption look(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QByteArray file = QFile::encodeName(canonical);
    struct statx about = {};
    if (file.isEmpty() || statx(AT_FDCWD, file.constData(), 0, STATX_TYPE, &about) != 0)
        return DiskEncryption::Unknown;
    if (about.stx_attributes & STATX_ATTR_ENCRYPTED) // fscrypt
        return DiskEncryption::Encrypted;
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    const MountSource mount = mounts.open(QIODevice::ReadOnly) ? mountSource(mounts.readAll(), file) : MountSource();
    if (encryptsItself(mount.type))
        return DiskEncryption::Encrypted;
    unsigned major = about.stx_dev_major;
    unsigned minor = about.stx_dev_minor;
    if (major == 0) { // btrfs and others have no device of their own: that of the mount
        struct stat device = {};
        if (!mount.source.startsWith("/dev/") || stat(mount.source.constData(), &device) != 0 ||
            !S_ISBLK(device.st_mode))
            return DiskEncryption::Unknown;
        major = gnu_dev_major(device.st_rdev);
        minor = gnu_dev_minor(device.st_rdev);
    }
    return encryptionOfDevice(QStringLiteral("/sys"), major, minor);
}
#endif

} // namespace disk_encryption_detail

DiskEncryption encryptionOfDevice(const QString &sysRoot, unsigned major, unsigned minor)
{
    return disk_encryption_detail::encryptionOf(
        QStringLiteral("%1/dev/block/%2:%3").arg(sysRoot, QString::number(major), QString::number(minor)), 0);
}

MountSource mountSource(const QByteArray &mountInfo, const QByteArray &path)
{
    MountSource best;
    qsizetype longest = -1;
    const QList<QByteArray> lines = mountInfo.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype dash = fields.indexOf("-");
        if (fields.size() < 7 || dash < 6 || dash + 2 >= fields.size())
            continue;
        const QByteArray point = disk_encryption_detail::unescaped(fields[4]);
        const bool holds = path == point || point == "/" || path.startsWith(point + '/');
        if (!holds || point.size() < longest) // of equal ones the later lies above
            continue;
        longest = point.size();
        best = {fields[dash + 1], disk_encryption_detail::unescaped(fields[dash + 2])};
    }
    return best;
}

DiskEncryption encryptionByFileVault(const QByteArray &output)
{
    // "FileVault is On, but needs to be restarted …" and "Decryption in progress" mean that not all is encrypted.
    const QByteArray first = output.split('\n').constFirst().trimmed();
    if (first == "FileVault is On.")
        return output.contains("in progress") ? DiskEncryption::Unknown : DiskEncryption::Encrypted;
    return first.startsWith("FileVault is Off.") ? DiskEncryption::NotEncrypted : DiskEncryption::Unknown;
}

QFuture<DiskEncryption> diskEncryption(const QString &path)
{
#if defined(Q_OS_LINUX)
    return QtConcurrent::run([path] { return disk_encryption_detail::look(path); });
#elif defined(Q_OS_MACOS)
    auto promise = std::make_shared<QPromise<DiskEncryption>>();
    promise->start();
    const auto answer = [promise](DiskEncryption encryption) {
        promise->addResult(encryption);
        promise->finish();
    };
    const QString root = QStorageInfo(path).rootPath();
    if (root != QLatin1String("/") && root != QLatin1String("/System/Volumes/Data")) {
        answer(DiskEncryption::Unknown);
        return promise->future();
    }
    auto *process = new QProcess;
    QObject::connect(process, &QProcess::finished, process, [process, answer](int, QProcess::ExitStatus) {
        answer(encryptionByFileVault(process->readAllStandardOutput()));
        process->deleteLater();
    });
    QObject::connect(process, &QProcess::errorOccurred, process, [process, answer](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        answer(DiskEncryption::Unknown);
        process->deleteLater();
    });
    process->start(QStringLiteral("/usr/bin/fdesetup"), {QStringLiteral("status")}, QIODevice::ReadOnly);
    return promise->future();
#else
    Q_UNUSED(path)
    return QtConcurrent::run([] { return DiskEncryption::Unknown; });
#endif
}

QString diskHint(DiskEncryption encryption)
{
    if (encryption != DiskEncryption::NotEncrypted ||
        QSettings().value(QStringLiteral("hints/disk_encryption_dismissed")).toBool())
        return {};
    return QCoreApplication::translate(
        "DiskEncryption", "The disk that holds your customers' data does not seem to be encrypted. Whoever takes this "
                          "computer or its disk can read it. Your system can encrypt it: BitLocker on Windows, "
                          "FileVault on macOS, LUKS on Linux. This hint comes only once.");
}

void dismissDiskHint()
{
    QSettings().setValue(QStringLiteral("hints/disk_encryption_dismissed"), true);
}

} // namespace shuke::ui
