#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

#include <memory>

class QTemporaryDir;

namespace shuke::ui {

/// A table from the clipboard as a file, since everything that reads tables reads files. It lies in a folder that only
/// the user can open and is removed with this object.
class ClipboardFile
{
public:
    ClipboardFile();
    ~ClipboardFile();

    /// Is this text a table (lines with tabs, or with the same other mark) rather than a sentence?
    static bool looksLikeTable(const QString &text);

    /// Writes it, on a worker. The path; IoError.
    QFuture<Result<QString>> write(const QString &text) const;
    /// Another file in the same folder, for the rows that an import rejects.
    QString pathFor(const QString &name) const;

private:
    std::shared_ptr<QTemporaryDir> m_folder;
};

} // namespace shuke::ui
