#include "ui/import/clipboard_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QtConcurrentRun>

namespace shuke::ui {

ClipboardFile::ClipboardFile() : m_folder(std::make_shared<QTemporaryDir>()) {}

ClipboardFile::~ClipboardFile() = default;

bool ClipboardFile::looksLikeTable(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.contains(u'\t'))
        return true;
    return trimmed.contains(u'\n') && (trimmed.contains(u',') || trimmed.contains(u';'));
}

QString ClipboardFile::pathFor(const QString &name) const
{
    return m_folder->filePath(name);
}

QFuture<Result<QString>> ClipboardFile::write(const QString &text) const
{
    // The worker holds the folder, too: it is not removed below the file being written.
    const QString name = QCoreApplication::translate("ClipboardFile", "Clipboard") + QStringLiteral(".txt");
    return QtConcurrent::run([folder = m_folder, name, text]() -> Result<QString> {
        QFile file(folder->filePath(name));
        const auto failed = [&file] {
            return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
        };
        if (!folder->isValid())
            return Error{ErrorCode::IoError, folder->errorString()};
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return failed();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const QByteArray bytes = text.toUtf8();
        if (file.write(bytes) != bytes.size() || !file.flush())
            return failed();
        return file.fileName();
    });
}

} // namespace shuke::ui
