#include "ui/common/error_text.h"

#include <QCoreApplication>

namespace shuke::ui {

namespace error_text_detail {

QString sentence(ErrorCode code)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ErrorText", text); };
    switch (code) {
    case ErrorCode::InvalidInput:
        return tr("This value cannot be used. Nothing was changed.");
    case ErrorCode::NotFound:
        return tr("It was not found. It may have been deleted or moved.");
    case ErrorCode::Conflict:
        return tr("It was changed in the meantime. Nothing was overwritten.");
    case ErrorCode::Duplicate:
        return tr("This number or name is already taken. Nothing was changed.");
    case ErrorCode::Canceled:
        return tr("Stopped. Nothing was changed.");
    case ErrorCode::Locked:
        return tr("This store is open in another program. Close it there and try again.");
    case ErrorCode::ReadOnly:
        return tr(
            "The file or its folder is read-only. Nothing was changed; copy the store to a folder you can write to.");
    case ErrorCode::DiskFull:
        return tr("The disk is full. Nothing was changed; free some space and try again.");
    case ErrorCode::IoError:
        return tr("The disk or file could not be read or written. Nothing was changed.");
    case ErrorCode::Corrupt:
        return tr("The file is damaged. It was not touched; restore the newest verified backup.");
    case ErrorCode::NotAStore:
        return tr("This is not a Shuke store. It was not touched.");
    case ErrorCode::SchemaTooNew:
        return tr("This store was made by a newer version of Shuke. It was not touched; install the newer version.");
    case ErrorCode::SchemaMismatch:
        return tr("The structure of this store is not the one Shuke wrote. It was not touched; restore a backup.");
    case ErrorCode::UnsafeLocation:
        return tr("A store cannot be kept safe in this place. Copy it to a folder on this computer.");
    case ErrorCode::MigrationFailed:
        return tr("The store could not be brought to the new version. The old version is intact and backed up.");
    case ErrorCode::SqliteMismatch:
        return tr(
            "This installation mixes two copies of SQLite, which can damage a store. Install Shuke from one source.");
    case ErrorCode::Busy:
        return tr("The store is busy. Nothing was changed; try again.");
    case ErrorCode::TooLarge:
        return tr("This is too large. Nothing was changed.");
    case ErrorCode::Unsupported:
        return tr("This is not supported by this version of Shuke.");
    case ErrorCode::EncodingError:
        return tr("The file holds bytes that its encoding does not allow. Choose another encoding.");
    case ErrorCode::Internal:
        break;
    }
    return tr("An error inside Shuke. Nothing was changed.");
}

} // namespace error_text_detail

QString errorText(const Error &error)
{
    const QString sentence = error_text_detail::sentence(error.code);
    return error.detail.isEmpty() ? sentence : sentence + QStringLiteral(" (%1)").arg(error.detail);
}

} // namespace shuke::ui
