#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QByteArray>
#include <QString>

namespace shuke::store {

enum class Location {
    LocalDisk,
    Removable,    ///< USB stick, memory card, optical disc, FAT.
    NetworkShare, ///< Also folders shared by a virtual machine's host: locks and shared memory cannot be trusted.
    CloudFolder,  ///< A sync client would copy the file while it changes.
    Unknown,
};

/// What the system says about the place of a file.
struct MountEntry
{
    QString path;             ///< Canonical, absolute, of the store file.
    QByteArray fileSystem;    ///< As in the mount table: "ext4", "fuse.sshfs", "NTFS"; empty: not told.
    QByteArray device = {};   ///< "/dev/sda1", "server:/export", "//server/share".
    bool removable = false;   ///< The device says so, or it hangs on USB.
    bool remoteDrive = false; ///< Windows: a drive letter that stands for a share.
    bool syncMarker = false;  ///< A folder above holds the hidden marker of a sync client.
};

/// Pure. A cloud folder is one by its name (Dropbox, OneDrive, 坚果云, …, as a whole folder name or before a space, '-'
/// or
/// '(') or by a marker; it goes before everything else. The file's own name does not matter.
Location classify(const MountEntry &entry);

/// Asks the system. `path` need not exist, its folder must. Never opens the file.
MountEntry mountEntry(const QString &path);

/// What a live store may do there: WAL on a local disk, TRUNCATE where unknown or removable. UnsafeLocation on a
/// network share and in a cloud folder; the detail says which and offers a local copy.
Result<JournalPolicy> journalPolicy(const MountEntry &entry);

} // namespace shuke::store
