#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace shuke::contacts {

inline constexpr qint64 kMostAttachmentBytes = 20LL * 1024 * 1024;

/// A file kept in the store with a contact. Equal files are kept once, by their SHA-256.
struct Attachment
{
    AttachmentId id;
    ContactId contact;
    QString name; ///< Of the file, without a folder.
    QString hash; ///< SHA-256, hex.
    qint64 size = 0;
    QString note;
    qint64 createdAtMs = 0;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// Reads these files and keeps copies of them with the contact, all or none. NotFound for the contact or a file that is
/// not there (or is a folder), TooLarge for one above kMostAttachmentBytes, IoError; the detail names the file.
/// With `refused` a file that cannot be taken is left out and its error put there; the others are attached.
Command attachFiles(ContactId contact, QStringList paths, std::shared_ptr<std::vector<AttachmentId>> created = {},
                    std::shared_ptr<std::vector<Error>> refused = {});
/// Name and note. InvalidInput for an empty name. NotFound.
Command editAttachment(Attachment attachment);
/// The bytes stay in the store for the way back. NotFound.
Command removeAttachments(std::vector<AttachmentId> attachments);

/// Newest first.
Query<std::vector<Attachment>> attachmentsOf(ContactId contact);
/// NotFound; Corrupt if the bytes are not those that were attached.
Query<QByteArray> attachmentBytes(AttachmentId attachment);

/// Whether the system's viewer may be given a file of this name. Programs, scripts, links, installers, documents that
/// carry macros and everything without a suffix are never opened; they can be saved. By the last suffix, in any case,
/// after dropping dots, white space and direction marks at the end.
bool mayBeOpened(const QString &name);

/// A name that is safe as a file's on all systems: no path, no control characters, no reserved names.
QString safeFileName(const QString &name);

} // namespace shuke::contacts
