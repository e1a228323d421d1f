#include "core/store/location_policy.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QTemporaryDir>

using namespace shuke;
using store::classify;
using store::JournalPolicy;
using store::Location;
using store::MountEntry;

namespace {

MountEntry entry(const char *path, const char *type, const char *device = "/dev/sda1")
{
    return {QString::fromUtf8(path), type, device};
}

MountEntry removable(const char *path, const char *type)
{
    MountEntry mount = entry(path, type, "/dev/sdb1");
    mount.removable = true;
    return mount;
}

} // namespace

TEST_CASE("Places are told apart by file system, device and folder names", "[store][location]")
{
    const std::pair<MountEntry, Location> table[] = {
        {entry("/home/li/shop.shuke", "ext4"), Location::LocalDisk},
        {entry("/home/li/shop.shuke", "xfs"), Location::LocalDisk},
        {entry("/home/li/shop.shuke", "btrfs"), Location::LocalDisk},
        {entry("/home/li/shop.shuke", "zfs", "tank/home"), Location::LocalDisk},
        {entry("/tmp/shop.shuke", "tmpfs", "tmpfs"), Location::LocalDisk},
        {entry("/data/shop.shuke", "overlay", "overlay"), Location::LocalDisk},
        {entry("/Users/li/shop.shuke", "apfs", "/dev/disk3s5"), Location::LocalDisk},
        {entry("C:/Users/li/shop.shuke", "NTFS", "\\\\?\\Volume{1}"), Location::LocalDisk},
        {entry("/mnt/d/shop.shuke", "ntfs3"), Location::LocalDisk},
        {entry("/mnt/d/shop.shuke", "fuseblk"), Location::Unknown},
        {entry("/srv/shop.shuke", "nfs4", "nas:/export"), Location::NetworkShare},
        {entry("/srv/shop.shuke", "nfs", "10.0.0.2:/x"), Location::NetworkShare},
        {entry("/srv/shop.shuke", "cifs", "//nas/share"), Location::NetworkShare},
        {entry("/srv/shop.shuke", "smb3", "//nas/share"), Location::NetworkShare},
        {entry("/Volumes/share/shop.shuke", "smbfs", "//li@nas/share"), Location::NetworkShare},
        {entry("/mnt/shop.shuke", "9p", "C:\\"), Location::NetworkShare},
        {entry("/media/sf_x/shop.shuke", "vboxsf", "x"), Location::NetworkShare},
        {entry("/mnt/hgfs/shop.shuke", "fuse.vmhgfs-fuse", "vmhgfs-fuse"), Location::NetworkShare},
        {entry("/home/li/remote/shop.shuke", "fuse.sshfs", "li@host:/home"), Location::NetworkShare},
        {entry("/home/li/gd/shop.shuke", "fuse.rclone", "gd:"), Location::NetworkShare},
        {entry("/run/user/1000/gvfs/x/shop.shuke", "fuse.gvfsd-fuse", "gvfsd-fuse"), Location::NetworkShare},
        {entry("//server/share/shop.shuke", "NTFS", ""), Location::NetworkShare},
        {entry("\\\\server\\share\\shop.shuke", "", ""), Location::NetworkShare},
        {entry("/x/shop.shuke", "newfs", "host:/x"), Location::NetworkShare},
        {removable("/media/li/STICK/shop.shuke", "vfat"), Location::Removable},
        {entry("/media/li/STICK/shop.shuke", "exfat", "/dev/sdb1"), Location::Removable},
        {removable("/media/li/DISK/shop.shuke", "ext4"), Location::Removable},
        {removable("/media/li/DISK/shop.shuke", "fuseblk"), Location::Removable},
        {entry("/media/cdrom/shop.shuke", "iso9660", "/dev/sr0"), Location::Removable},
        {entry("/x/shop.shuke", "somethingnew"), Location::Unknown},
        {entry("/x/shop.shuke", "", ""), Location::Unknown},
        {entry("/home/li/Dropbox/shop.shuke", "ext4"), Location::CloudFolder},
        {entry("/home/li/Dropbox (Shop)/a/b/shop.shuke", "ext4"), Location::CloudFolder},
        {entry("C:/Users/li/OneDrive - Firma GmbH/shop.shuke", "NTFS"), Location::CloudFolder},
        {entry("C:\\Users\\li\\OneDrive\\shop.shuke", "NTFS"), Location::CloudFolder},
        {entry("/home/li/坚果云/shop.shuke", "ext4"), Location::CloudFolder},
        {entry("/home/li/我的坚果云/客户/shop.shuke", "ext4"), Location::CloudFolder},
        {entry("/home/li/Nutstore Files/x/shop.shuke", "ext4"), Location::CloudFolder},
        {entry("/Users/li/Library/Mobile Documents/com~apple~CloudDocs/shop.shuke", "apfs"), Location::CloudFolder},
        {entry("/Users/li/Library/CloudStorage/GoogleDrive-li@x.com/shop.shuke", "apfs"), Location::CloudFolder},
        {entry("D:/BaiduSyncdisk/shop.shuke", "NTFS"), Location::CloudFolder},
        {entry("D:/百度网盘同步空间/shop.shuke", "NTFS"), Location::CloudFolder},
        {entry("/home/li/Google Drive/shop.shuke", "ext4"), Location::CloudFolder},
        {removable("/media/li/S/Nextcloud/shop.shuke", "vfat"), Location::CloudFolder},
        {entry("/home/li/Dropboxen/shop.shuke", "ext4"), Location::LocalDisk},
        {entry("/home/li/My OneDrive notes/shop.shuke", "ext4"), Location::LocalDisk},
        {entry("/home/li/dropbox", "ext4"), Location::LocalDisk}, // the file's own name
        {entry("/home/li/megaphone/shop.shuke", "ext4"), Location::LocalDisk},
    };
    for (const auto &[mount, expected] : table) {
        INFO(mount.path.toStdString() << " on " << mount.fileSystem.toStdString());
        CHECK(classify(mount) == expected);
    }
    MountEntry marked = entry("/home/li/shop.shuke", "ext4");
    marked.syncMarker = true;
    CHECK(classify(marked) == Location::CloudFolder);
    MountEntry mapped = entry("Z:/shop.shuke", "NTFS", "");
    mapped.remoteDrive = true;
    CHECK(classify(mapped) == Location::NetworkShare);
}

TEST_CASE("Only a local disk gets a WAL, and an unsafe place is refused with a way out", "[store][location]")
{
    CHECK(*store::journalPolicy(entry("/home/li/shop.shuke", "ext4")) == JournalPolicy::Wal);
    CHECK(*store::journalPolicy(removable("/media/x/shop.shuke", "ext4")) == JournalPolicy::Truncate);
    CHECK(*store::journalPolicy(entry("/x/shop.shuke", "newfs")) == JournalPolicy::Truncate);
    for (const MountEntry &unsafe : {entry("/srv/shop.shuke", "nfs4"), entry("/home/li/OneDrive/shop.shuke", "ext4")}) {
        const Result<JournalPolicy> policy = store::journalPolicy(unsafe);
        REQUIRE_FALSE(policy);
        CHECK(policy.error().code == ErrorCode::UnsafeLocation);
        CHECK(policy.error().detail.contains(QLatin1String("copy")));
    }
}

TEST_CASE("The real system is asked without opening the file", "[store][location]")
{
    QTemporaryDir folder;
    const MountEntry mount = store::mountEntry(folder.filePath(QStringLiteral("missing.shuke")));
    CHECK_FALSE(mount.fileSystem.isEmpty());
    CHECK_FALSE(mount.syncMarker);
    REQUIRE(QDir(folder.path()).mkpath(QStringLiteral(".stfolder")));
    REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("a/b")));
    CHECK(store::mountEntry(folder.filePath(QStringLiteral("a/b/shop.shuke"))).syncMarker);
}
