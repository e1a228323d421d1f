#include "ui/common/error_text.h"

#include "ui/common/error_detail.h"

#include <QCoreApplication>

namespace shuke::ui {

namespace error_text_detail {

QString sentence(ErrorCode code)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("ErrorText", text); };
    switch (code) {
    case ErrorCode::InvalidInput:
        return word(QT_TRANSLATE_NOOP("ErrorText", "This value cannot be used. Nothing was changed."));
    case ErrorCode::NotFound:
        return word(QT_TRANSLATE_NOOP("ErrorText", "It was not found. It may have been deleted or moved."));
    case ErrorCode::Conflict:
        return word(QT_TRANSLATE_NOOP("ErrorText", "It was changed in the meantime. Nothing was overwritten."));
    case ErrorCode::Duplicate:
        return word(QT_TRANSLATE_NOOP("ErrorText", "This number or name is already taken. Nothing was changed."));
    case ErrorCode::Canceled:
        return word(QT_TRANSLATE_NOOP("ErrorText", "Stopped. Nothing was changed."));
    case ErrorCode::Locked:
        return word(
            QT_TRANSLATE_NOOP("ErrorText", "This store is open in another program. Close it there and try again."));
    case ErrorCode::ReadOnly:
        return word(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The file or its folder is read-only. Nothing was changed; copy the store to a folder you can write to."));
    case ErrorCode::DiskFull:
        return word(
            QT_TRANSLATE_NOOP("ErrorText", "The disk is full. Nothing was changed; free some space and try again."));
    case ErrorCode::IoError:
        return word(
            QT_TRANSLATE_NOOP("ErrorText", "The disk or file could not be read or written. Nothing was changed."));
    case ErrorCode::Corrupt:
        return word(QT_TRANSLATE_NOOP("ErrorText",
                                      "The file is damaged. It was not touched; restore the newest verified backup."));
    case ErrorCode::NotAStore:
        return word(QT_TRANSLATE_NOOP("ErrorText", "This is not a Shuke store. It was not touched."));
    case ErrorCode::SchemaTooNew:
        return word(QT_TRANSLATE_NOOP(
            "ErrorText",
            "This store was made by a newer version of Shuke. It was not touched; install the newer version."));
    case ErrorCode::SchemaMismatch:
        return word(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The structure of this store is not the one Shuke wrote. It was not touched; restore a backup."));
    case ErrorCode::UnsafeLocation:
        return word(QT_TRANSLATE_NOOP(
            "ErrorText", "A store cannot be kept safe in this place. Copy it to a folder on this computer."));
    case ErrorCode::MigrationFailed:
        return word(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The store could not be brought to the new version. The old version is intact and backed up."));
    case ErrorCode::SqliteMismatch:
        return word(QT_TRANSLATE_NOOP(
            "ErrorText",
            "This installation mixes two copies of SQLite, which can damage a store. Install Shuke from one source."));
    case ErrorCode::Busy:
        return word(QT_TRANSLATE_NOOP("ErrorText", "The store is busy. Nothing was changed; try again."));
    case ErrorCode::TooLarge:
        return word(QT_TRANSLATE_NOOP("ErrorText", "This is too large. Nothing was changed."));
    case ErrorCode::Unsupported:
        return word(QT_TRANSLATE_NOOP("ErrorText", "This is not supported by this version of Shuke."));
    case ErrorCode::EncodingError:
        return word(QT_TRANSLATE_NOOP(
            "ErrorText", "The file holds bytes that its encoding does not allow. Choose another encoding."));
    case ErrorCode::Internal:
        break;
    }
    return word(QT_TRANSLATE_NOOP("ErrorText", "An error inside Shuke. Nothing was changed."));
}

} // namespace error_text_detail

QString errorText(const Error &error)
{
    const QString sentence = error_text_detail::sentence(error.code);
    if (error.detail.isEmpty())
        return sentence;
    //: %1: what happened, a sentence. %2: the file, line or field it is about, and why
    return QCoreApplication::translate("ErrorText", "%1 (%2)").arg(sentence, detailText(error.detail));
}

} // namespace shuke::ui
