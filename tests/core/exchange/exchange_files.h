#pragma once

#include "core/exchange/csv_reader.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace shuke::test {

/// A folder for one test's files.
class TextFiles
{
public:
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("a.csv"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            throw std::runtime_error("cannot write a test file");
        return file.fileName();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

using Rows = std::vector<std::vector<std::string>>;

/// All records of a file; an error fails the test.
inline Rows readRows(const QString &path, const exchange::CsvFormat &format)
{
    auto reader = exchange::CsvReader::open(path, format);
    REQUIRE(reader);
    Rows rows;
    exchange::CsvRecord record;
    for (;;) {
        const Result<bool> more = (*reader)->next(record);
        if (!more)
            FAIL(more.error().detail.toStdString());
        if (!*more)
            return rows;
        rows.emplace_back(record.fields.begin(), record.fields.end());
    }
}

/// The same for text without a header.
inline Rows readText(const QByteArray &text, char delimiter = ',')
{
    TextFiles files;
    exchange::CsvFormat format;
    format.hasHeader = false;
    format.delimiter = delimiter;
    return readRows(files.write(text), format);
}

/// A file of the shared test data, or an empty text with a visible note.
inline QString sharedFile(const char *name)
{
    const QString path = QDir(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data")).filePath(QString::fromUtf8(name));
    if (QFile::exists(path))
        return path;
    WARN("SKIP: " << path.toStdString() << " not found");
    return {};
}

} // namespace shuke::test
