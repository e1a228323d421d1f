#include "tests/support/catch.h"
#include "ui/common/disk_encryption.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

using namespace shuke::ui;

namespace {

/// A sysfs of the test's own: devices, what lies on what.
struct FakeSys
{
    QTemporaryDir folder;
    QString root = folder.path();

    QString device(const QString &name) const { return root + QStringLiteral("/devices/") + name; }
    void add(const QString &name, const QString &number, const QByteArray &dmUuid = {})
    {
        QDir().mkpath(device(name) + QStringLiteral("/slaves"));
        write(device(name) + QStringLiteral("/dev"), number.toLatin1());
        if (!dmUuid.isEmpty()) {
            QDir().mkpath(device(name) + QStringLiteral("/dm"));
            write(device(name) + QStringLiteral("/dm/uuid"), dmUuid);
        }
        QDir().mkpath(root + QStringLiteral("/dev/block"));
        QFile::link(device(name), root + QStringLiteral("/dev/block/") + number);
    }
    void addPartition(const QString &of, const QString &name, const QString &number)
    {
        add(of + QLatin1Char('/') + name, number);
        QDir(device(of + QLatin1Char('/') + name)).rmdir(QStringLiteral("slaves"));
        write(device(of + QLatin1Char('/') + name) + QStringLiteral("/partition"), "1\n");
    }
    void lay(const QString &upper, const QString &lower)
    {
        QFile::link(device(lower), device(upper) + QStringLiteral("/slaves/") + lower.section(QLatin1Char('/'), -1));
    }
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    DiskEncryption of(unsigned major, unsigned minor) const { return encryptionOfDevice(root, major, minor); }
};

} // namespace

TEST_CASE("A store on LUKS, also below LVM and RAID, is on an encrypted disk", "[disk]")
{
    FakeSys sys;
    sys.add(QStringLiteral("sda"), QStringLiteral("8:0"));
    sys.addPartition(QStringLiteral("sda"), QStringLiteral("sda2"), QStringLiteral("8:2"));
    sys.add(QStringLiteral("dm-0"), QStringLiteral("254:0"), "CRYPT-LUKS2-0123456789abcdef-luks\n");
    sys.lay(QStringLiteral("dm-0"), QStringLiteral("sda/sda2"));
    sys.add(QStringLiteral("dm-1"), QStringLiteral("254:1"), "LVM-abcdef\n");
    sys.lay(QStringLiteral("dm-1"), QStringLiteral("dm-0"));
    CHECK(sys.of(254, 0) == DiskEncryption::Encrypted);
    CHECK(sys.of(254, 1) == DiskEncryption::Encrypted);
    CHECK(sys.of(8, 2) == DiskEncryption::NotEncrypted); // beside it, not above it

    // LVM over an encrypted and a plain disk: a part of the file may lie in the clear.
    sys.add(QStringLiteral("sdb"), QStringLiteral("8:16"));
    sys.lay(QStringLiteral("dm-1"), QStringLiteral("sdb"));
    CHECK(sys.of(254, 1) == DiskEncryption::NotEncrypted);

    // A partition of a RAID of encrypted disks.
    sys.add(QStringLiteral("md0"), QStringLiteral("9:0"));
    sys.lay(QStringLiteral("md0"), QStringLiteral("dm-0"));
    sys.addPartition(QStringLiteral("md0"), QStringLiteral("md0p1"), QStringLiteral("259:0"));
    CHECK(sys.of(259, 0) == DiskEncryption::Encrypted);
}

TEST_CASE("A plain disk is not encrypted, and what cannot be seen is unknown", "[disk]")
{
    FakeSys sys;
    sys.add(QStringLiteral("nvme0n1"), QStringLiteral("259:1"));
    sys.addPartition(QStringLiteral("nvme0n1"), QStringLiteral("nvme0n1p3"), QStringLiteral("259:2"));
    CHECK(sys.of(259, 2) == DiskEncryption::NotEncrypted);
    CHECK(sys.of(42, 42) == DiskEncryption::Unknown);
    sys.add(QStringLiteral("loop0"), QStringLiteral("7:0"));
    QDir().mkpath(sys.device(QStringLiteral("loop0")) + QStringLiteral("/loop"));
    CHECK(sys.of(7, 0) == DiskEncryption::Unknown);
    // A ring and a dangling link, as no kernel makes them.
    sys.add(QStringLiteral("dm-7"), QStringLiteral("254:7"), "LVM-x\n");
    sys.lay(QStringLiteral("dm-7"), QStringLiteral("dm-7"));
    CHECK(sys.of(254, 7) == DiskEncryption::Unknown);
    CHECK(encryptionOfDevice(QStringLiteral("/nowhere"), 8, 0) == DiskEncryption::Unknown);
}

TEST_CASE("The mount of a path is the one nearest to it", "[disk]")
{
    const QByteArray info = "22 1 0:21 / / rw,relatime shared:1 - btrfs /dev/mapper/root rw,subvol=/\n"
                            "30 22 0:40 /home /home rw - btrfs /dev/sda3 rw\n"
                            "31 30 0:41 / /home/my\\040folder rw master:1 propagate_from:2 - fuse.gocryptfs "
                            "/home/.cipher rw\n"
                            "half a line - x\n"
                            "garbage\n";
    CHECK(mountSource(info, "/etc/x").source == "/dev/mapper/root");
    CHECK(mountSource(info, "/homework/x").source == "/dev/mapper/root");
    CHECK(mountSource(info, "/home/x").source == "/dev/sda3");
    CHECK(mountSource(info, "/home/my folder/x").type == "fuse.gocryptfs");
    CHECK(mountSource({}, "/x").source.isEmpty());
}

TEST_CASE("FileVault is believed when it is plainly on or off", "[disk]")
{
    CHECK(encryptionByFileVault("FileVault is On.\n") == DiskEncryption::Encrypted);
    CHECK(encryptionByFileVault("FileVault is Off.\n") == DiskEncryption::NotEncrypted);
    CHECK(encryptionByFileVault("FileVault is On.\nDecryption in progress: Percent completed = 3\n") ==
          DiskEncryption::Unknown);
    CHECK(encryptionByFileVault("FileVault is On, but needs to be restarted to finish.\n") == DiskEncryption::Unknown);
    CHECK(encryptionByFileVault("Error: not permitted") == DiskEncryption::Unknown);
    CHECK(encryptionByFileVault({}) == DiskEncryption::Unknown);
}

TEST_CASE("The hint comes for a disk that is not encrypted, until it is dismissed", "[disk]")
{
    QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    CHECK(diskHint(DiskEncryption::Encrypted).isEmpty());
    CHECK(diskHint(DiskEncryption::Unknown).isEmpty());
    CHECK_FALSE(diskHint(DiskEncryption::NotEncrypted).isEmpty());
    dismissDiskHint();
    CHECK(diskHint(DiskEncryption::NotEncrypted).isEmpty());
}

TEST_CASE("Looking at the disk of this machine ends with an answer", "[disk]")
{
    QTemporaryDir folder;
    QFuture<DiskEncryption> here = diskEncryption(folder.path());
    here.waitForFinished();
    CHECK(here.resultCount() == 1);
    QFuture<DiskEncryption> nowhere = diskEncryption(folder.filePath(QStringLiteral("none/at/all")));
    nowhere.waitForFinished();
    CHECK(nowhere.result() == DiskEncryption::Unknown);
}
