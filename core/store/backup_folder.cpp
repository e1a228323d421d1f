#include "core/store/backup_folder.h"

#include "core/store/backup_ladder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuke::store {

namespace backup_folder_detail {

constexpr qint64 kHashSlice = 1 << 20;
constexpr qint64 kManifestLimit = 1 << 20;

qint64 integer(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toInteger(-1);
}

} // namespace backup_folder_detail

QString defaultBackupFolder(const QString &storePath)
{
    const QFileInfo store(storePath);
    return store.absoluteDir().filePath(store.completeBaseName() + QStringLiteral("-backups"));
}

QString manifestPath(const QString &backupFile)
{
    return backupFile + QStringLiteral(".json");
}

QByteArray manifestJson(const BackupFile &backup)
{
    QJsonObject counts;
    for (auto count = backup.rowCounts.begin(); count != backup.rowCounts.end(); ++count)
        counts.insert(count.key(), count.value());
    const QJsonObject manifest{
        {QStringLiteral("format"), 1},
        {QStringLiteral("name"), QFileInfo(backup.path).fileName()},
        {QStringLiteral("store_uid"), backup.storeUid},
        {QStringLiteral("counter"), backup.counter},
        {QStringLiteral("created_at"),
         QDateTime::fromMSecsSinceEpoch(backup.createdAtMs, Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("created_at_ms"), backup.createdAtMs},
        {QStringLiteral("clock_stretch"), backup.stretch},
        {QStringLiteral("operation"), backup.operation},
        {QStringLiteral("schema"), backup.schema},
        {QStringLiteral("reason"), QString::fromUtf8(backup.reason)},
        {QStringLiteral("sha256"), QString::fromLatin1(backup.sha256)},
        {QStringLiteral("bytes"), backup.bytes},
        {QStringLiteral("rows"), counts},
    };
    return QJsonDocument(manifest).toJson(QJsonDocument::Indented);
}

Result<BackupFile> readManifest(const QString &backupFile)
{
    using namespace backup_folder_detail;
    QFile file(manifestPath(backupFile));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, file.fileName()};
    const QJsonObject manifest = QJsonDocument::fromJson(file.read(kManifestLimit)).object();
    BackupFile backup;
    backup.path = backupFile;
    backup.storeUid = manifest.value(QLatin1String("store_uid")).toString();
    backup.counter = integer(manifest, "counter");
    backup.createdAtMs = integer(manifest, "created_at_ms");
    backup.stretch = static_cast<int>(integer(manifest, "clock_stretch"));
    backup.operation = integer(manifest, "operation");
    backup.schema = static_cast<int>(integer(manifest, "schema"));
    backup.reason = manifest.value(QLatin1String("reason")).toString().toUtf8();
    backup.sha256 = manifest.value(QLatin1String("sha256")).toString().toLatin1();
    backup.bytes = integer(manifest, "bytes");
    const QJsonObject counts = manifest.value(QLatin1String("rows")).toObject();
    for (auto count = counts.begin(); count != counts.end(); ++count)
        backup.rowCounts.insert(count.key(), count.value().toInteger(-1));
    if (manifest.value(QLatin1String("format")).toInt() != 1 || backup.storeUid.isEmpty() || backup.counter < 1 ||
        backup.operation < 0 || backup.sha256.size() != 64 || backup.bytes <= 0)
        return Error{ErrorCode::Corrupt, QStringLiteral("%1 is not a manifest of a backup").arg(file.fileName())};
    return backup;
}

Result<QByteArray> fileHash(const QString &path, const CancelToken &cancel)
{
    using namespace backup_folder_detail;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::IoError : ErrorCode::NotFound,
                     QStringLiteral("%1: %2").arg(path, file.errorString())};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray slice(kHashSlice, Qt::Uninitialized);
    for (;;) {
        if (cancel.isCanceled())
            return Error{ErrorCode::Canceled, path};
        const qint64 read = file.read(slice.data(), slice.size());
        if (read < 0)
            return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
        if (read == 0)
            return hash.result().toHex();
        hash.addData(QByteArrayView(slice.constData(), read));
    }
}

std::vector<BackupFile> findBackups(const QString &folder)
{
    std::vector<BackupFile> backups;
    const QDir dir(folder);
    const QFileInfoList manifests = dir.entryInfoList({QStringLiteral("*.shuke.json")}, QDir::Files);
    for (const QFileInfo &manifest : manifests) {
        QString path = manifest.absoluteFilePath();
        path.chop(5); // .json
        Result<BackupFile> backup = readManifest(path);
        if (backup && QFileInfo(path).isFile() && QFileInfo(path).size() == backup->bytes)
            backups.push_back(std::move(*backup));
    }
    std::sort(backups.begin(), backups.end(), [](const BackupFile &a, const BackupFile &b) {
        return a.counter != b.counter ? a.counter > b.counter : a.path > b.path;
    });
    return backups;
}

Result<BackupFile> verifyBackup(const QString &file)
{
    Result<BackupFile> backup = readManifest(file);
    if (!backup)
        return backup;
    const Result<QByteArray> hash = fileHash(file, {});
    if (!hash)
        return hash.error();
    if (*hash != backup->sha256)
        return Error{ErrorCode::Corrupt, QStringLiteral("%1 is not what was backed up: its SHA-256 differs").arg(file)};
    return backup;
}

void removeStoreFiles(const QString &path)
{
    for (const char *suffix : {"", "-journal", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

void removePartials(const QString &folder, const QString &name)
{
    QDir dir(folder);
    const QStringList partials = dir.entryList({name + QStringLiteral("-*.partial*")}, QDir::Files);
    for (const QString &partial : partials)
        dir.remove(partial);
}

int rotateBackups(const QString &folder, const QString &storeUid)
{
    std::vector<BackupFile> backups = findBackups(folder);
    std::erase_if(backups, [&](const BackupFile &backup) {
        return backup.storeUid != storeUid || backup.reason.startsWith("before-upgrade");
    });
    std::vector<BackupStamp> stamps;
    stamps.reserve(backups.size());
    for (const BackupFile &backup : backups)
        stamps.push_back({backup.counter, backup.createdAtMs, backup.stretch});
    const std::vector<bool> keep = backupsToKeep(stamps);
    int deleted = 0;
    for (size_t i = 0; i < backups.size(); ++i) {
        // The file first: a manifest alone counts for nothing, a file alone would stay for ever.
        if (!keep[i] && QFile::remove(backups[i].path)) {
            QFile::remove(manifestPath(backups[i].path));
            ++deleted;
        }
    }
    return deleted;
}

qint64 highestCounter(const QString &folder)
{
    const std::vector<BackupFile> backups = findBackups(folder);
    return backups.empty() ? 0 : backups.front().counter;
}

int stretchOfNext(const QString &folder, const QString &storeUid, qint64 nowMs)
{
    const std::vector<BackupFile> backups = findBackups(folder);
    const auto previous = std::find_if(backups.begin(), backups.end(),
                                       [&](const BackupFile &backup) { return backup.storeUid == storeUid; });
    return previous == backups.end()
               ? 0
               : nextStretch({previous->counter, previous->createdAtMs, previous->stretch}, nowMs);
}

} // namespace shuke::store
