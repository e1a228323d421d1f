#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace shuke::ui {

/// Whether what is written to a disk is encrypted there, as far as the system tells. A disk that encrypts by itself
/// does not tell.
enum class DiskEncryption { Encrypted, NotEncrypted, Unknown };

/// Of the disk that holds `path` (which exists). Looks on a worker. Linux: dm-crypt (LUKS) below the file system, or
/// the file system itself; macOS: FileVault, for the system's own disk; Windows: Unknown, as asking needs an
/// administrator.
QFuture<DiskEncryption> diskEncryption(const QString &path);

// The parts, for tests.

/// Linux: the block device `major:minor` and all it lies on, by the sysfs at `sysRoot`. Encrypted only if every part
/// below is.
DiskEncryption encryptionOfDevice(const QString &sysRoot, unsigned major, unsigned minor);
/// Linux: the source and type of the mount that holds `path`, in the text of /proc/self/mountinfo. Empty if none.
struct MountSource
{
    QByteArray type;
    QByteArray source;
};
MountSource mountSource(const QByteArray &mountInfo, const QByteArray &path);
/// macOS: the output of `fdesetup status`.
DiskEncryption encryptionByFileVault(const QByteArray &output);

// The hint at the start, shown until it was closed once.

/// Empty unless the disk is not encrypted and the hint was not dismissed before.
QString diskHint(DiskEncryption encryption);
void dismissDiskHint();

} // namespace shuke::ui
