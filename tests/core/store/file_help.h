#pragma once

#include "core/store/backup.h"
#include "core/store/store_file.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace shuke::test {

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Every file of a folder (names, contents, modification times to the nanosecond): what "nothing was touched" means.
inline QMap<QString, QByteArray> folderState(const QString &folder)
{
    QMap<QString, QByteArray> state;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files) {
        struct stat info = {};
        REQUIRE(::stat(QFile::encodeName(file.filePath()).constData(), &info) == 0);
        state.insert(file.fileName(),
                     QCryptographicHash::hash(readAll(file.filePath()), QCryptographicHash::Sha256).toHex() + ' ' +
                         QByteArray::number(static_cast<qint64>(info.st_mtim.tv_sec)) + '.' +
                         QByteArray::number(static_cast<qint64>(info.st_mtim.tv_nsec)));
    }
    return state;
}

/// A folder with a closed, healthy store "shop.shuke" that holds a few rows.
class ClosedStore
{
public:
    ClosedStore()
    {
        store::NewStoreFile newStore;
        newStore.timeZone = "Asia/Shanghai";
        newStore.nowMs = 1;
        const Result<void> made = store::createStore(path(), newStore);
        if (!made)
            FAIL(made.error().detail.toStdString());
        change("INSERT INTO tag (id, name, created_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
               "WHERE i < 500) "
               "SELECT i, 'tag number ' || i, 0 FROM n; INSERT INTO counter (name, next) VALUES ('tag', 501)");
    }

    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("shop.shuke")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Runs statements on the store and closes it cleanly.
    void change(const char *sql)
    {
        Result<store::OpenedStore> opened = store::openStore(path());
        if (!opened)
            FAIL(opened.error().detail.toStdString());
        const Result<void> done = opened->writer->exec(sql);
        if (!done)
            FAIL(done.error().detail.toStdString());
        REQUIRE(store::closeStore(std::move(*opened)));
    }

    qint64 number(const char *sql, const QString &file = {})
    {
        Result<std::unique_ptr<store::Database>> reader = store::openReader(file.isEmpty() ? path() : file);
        if (!reader)
            FAIL(reader.error().detail.toStdString());
        const Result<std::optional<qint64>> value = (*reader)->integer(sql);
        if (!value)
            FAIL(value.error().detail.toStdString());
        return value->value_or(-1);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace shuke::test
