#include "core/store/location_policy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace shuke::store {

namespace location_policy_detail {

constexpr std::array kLocalFileSystems = {"ext2",  "ext3",    "ext4",     "xfs",      "btrfs",  "apfs",
                                          "hfs",   "hfsplus", "ntfs",     "ntfs3",    "refs",   "zfs",
                                          "f2fs",  "jfs",     "reiserfs", "bcachefs", "nilfs2", "tmpfs",
                                          "ramfs", "overlay", "ufs",      "ecryptfs", "rootfs", "fuse.ntfs-3g"};
constexpr std::array kRemovableFileSystems = {"vfat",    "msdos", "exfat", "fat",       "fat32",
                                              "iso9660", "udf",   "cdfs",  "fuse.exfat"};
constexpr std::array kNetworkFileSystems = {
    "nfs",    "nfs4",  "nfsd",   "cifs",   "smb",    "smb2",     "smb3",      "smbfs",    "afp", "afpfs",
    "webdav", "davfs", "ncpfs",  "ncp",    "9p",     "ceph",     "glusterfs", "lustre",   "afs", "coda",
    "gfs2",   "ocfs2", "vboxsf", "vmhgfs", "prl_fs", "virtiofs", "beegfs",    "orangefs", "gpfs"};
/// Folder names of sync clients, lower case.
constexpr std::array kCloudFolders = {
    "dropbox",      "onedrive",      "坚果云",        "我的坚果云",      "nutstore",         "nutstore files",
    "icloud",       "icloud drive",  "iclouddrive",   "icloud云盘",      "mobile documents", "com~apple~clouddocs",
    "cloudstorage", "google drive",  "googledrive",   "google 云端硬盘", "百度网盘",         "百度网盘同步空间",
    "百度云同步盘", "baidunetdisk",  "baidusyncdisk", "nextcloud",       "owncloud",         "seafile",
    "megasync",     "mega",          "pcloud",        "pclouddrive",     "box sync",         "tresorit",
    "yandex.disk",  "yandexdisk",    "微云",          "微云同步助手",    "weiyun",           "阿里云盘",
    "adrive",       "wps云盘",       "wpsdrive",      "wps cloud files", "syncthing",        "resilio sync",
    "btsync",       "synologydrive", "sugarsync",     "天翼云盘",        "ecloud",           "creative cloud files"};
constexpr std::array kSyncMarkers = {".stfolder",         ".dropbox",           ".dropbox.cache", ".nutstore",
                                     ".owncloudsync.log", ".nextcloudsync.log", ".sync",          ".seafile-data"};

template <typename Names>
bool contains(const Names &names, const QByteArray &text)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return text == name; });
}

/// On every system, so that the table of places can be tested on each.
QString forwardSlashes(QString path)
{
    return path.replace(QLatin1Char('\\'), QLatin1Char('/'));
}

bool isCloudName(const QString &folder)
{
    const QString lower = folder.toLower().normalized(QString::NormalizationForm_C);
    return std::any_of(kCloudFolders.begin(), kCloudFolders.end(), [&](const char *name) {
        const QString cloud = QString::fromUtf8(name);
        if (!lower.startsWith(cloud))
            return false;
        // "OneDrive - Firma", "Dropbox (Shop)", but not "Dropboxen".
        const QString rest = lower.mid(cloud.size());
        return rest.isEmpty() || rest.startsWith(QLatin1String(" -")) || rest.startsWith(QLatin1String(" (")) ||
               rest.startsWith(QLatin1Char('(')) || rest.startsWith(QLatin1Char('-'));
    });
}

bool isInCloudFolder(const QString &path)
{
    QStringList folders = forwardSlashes(path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (!folders.isEmpty())
        folders.removeLast(); // the file
    return std::any_of(folders.begin(), folders.end(), isCloudName);
}

bool isNetwork(const MountEntry &entry, const QByteArray &type)
{
    const QString path = forwardSlashes(entry.path);
    if (entry.remoteDrive || path.startsWith(QLatin1String("//")) || contains(kNetworkFileSystems, type))
        return true;
    if (type == "fuseblk" || contains(kLocalFileSystems, type) || contains(kRemovableFileSystems, type))
        return false;
    // sshfs, rclone, gvfsd-fuse, s3fs, …: whatever else comes through FUSE is somewhere else.
    return type.startsWith("fuse.") || entry.device.startsWith("//") || entry.device.contains(":/");
}

#ifdef Q_OS_LINUX
bool isRemovableDevice(const QByteArray &device)
{
    // /sys/class/block/sdb1 → …/usb1/1-2/…/block/sdb/sdb1; the disk above a partition has the file "removable".
    const QString node = QFileInfo(QFileInfo(QString::fromLocal8Bit(device)).canonicalFilePath()).fileName();
    const QString real =
        node.isEmpty() ? QString() : QFileInfo(QStringLiteral("/sys/class/block/") + node).canonicalFilePath();
    if (real.isEmpty())
        return false;
    if (real.contains(QLatin1String("/usb")) || real.contains(QLatin1String("/mmc_host/")))
        return true;
    for (const QString &name :
         {real + QStringLiteral("/removable"), QFileInfo(real).path() + QStringLiteral("/removable")}) {
        QFile flag(name);
        if (flag.open(QIODevice::ReadOnly) && flag.readAll().trimmed() == "1")
            return true;
    }
    return false;
}
#endif

bool hasSyncMarker(const QString &path)
{
    QDir folder = QFileInfo(path).absoluteDir();
    for (int depth = 0; depth < 64; ++depth) {
        for (const char *marker : kSyncMarkers) {
            if (QFileInfo::exists(folder.filePath(QString::fromLatin1(marker))) && folder != QDir::home())
                return true;
        }
        if (folder.isRoot() || !folder.cdUp())
            break;
    }
    return false;
}

} // namespace location_policy_detail

Location classify(const MountEntry &entry)
{
    using namespace location_policy_detail;
    const QByteArray type = entry.fileSystem.toLower();
    if (entry.syncMarker || isInCloudFolder(entry.path))
        return Location::CloudFolder;
    if (isNetwork(entry, type))
        return Location::NetworkShare;
    if (entry.removable || contains(kRemovableFileSystems, type))
        return Location::Removable;
    if (type == "fuseblk") // a foreign disk through ntfs-3g or exfat-fuse; which of them is not told
        return Location::Unknown;
    return contains(kLocalFileSystems, type) ? Location::LocalDisk : Location::Unknown;
}

MountEntry mountEntry(const QString &path)
{
    using namespace location_policy_detail;
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    MountEntry entry;
    entry.path = path;
    entry.fileSystem = storage.fileSystemType();
    entry.device = storage.device();
    entry.syncMarker = hasSyncMarker(path);
#ifdef Q_OS_LINUX
    entry.removable = entry.device.startsWith('/') && isRemovableDevice(entry.device);
#elif defined(Q_OS_MACOS)
    entry.removable = path.startsWith(QLatin1String("/Volumes/"));
#elif defined(Q_OS_WIN)
    const UINT drive =
        GetDriveTypeW(reinterpret_cast<const wchar_t *>(QDir::toNativeSeparators(storage.rootPath()).utf16()));
    entry.removable = drive == DRIVE_REMOVABLE || drive == DRIVE_CDROM;
    entry.remoteDrive = drive == DRIVE_REMOTE;
#endif
    return entry;
}

Result<JournalPolicy> journalPolicy(const MountEntry &entry)
{
    switch (classify(entry)) {
    case Location::LocalDisk:
        return JournalPolicy::Wal;
    case Location::Removable:
    case Location::Unknown:
        return JournalPolicy::Truncate;
    case Location::NetworkShare:
        return Error{
            ErrorCode::UnsafeLocation,
            QStringLiteral("%1 is on a network share (%2), where two computers can damage it; restore or copy it to a "
                           "folder of this computer and open the copy")
                .arg(entry.path, QString::fromUtf8(entry.fileSystem))};
    case Location::CloudFolder:
        break;
    }
    return Error{
        ErrorCode::UnsafeLocation,
        QStringLiteral("%1 is in a folder that is synchronised with a cloud, which copies it while it changes; restore "
                       "or copy it to a folder of this computer, and let the cloud have the backups")
            .arg(entry.path)};
}

} // namespace shuke::store
