#include "core/contacts/attachment.h"

#include "core/contacts/contact_table.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace shuke::contacts {

namespace attachment_detail {

constexpr std::string_view kColumns = "SELECT id, contact_id, name, hash, size, note, created_at FROM attachment ";

Attachment read(const store::Statement &row)
{
    return {row.id<AttachmentId>(0), row.id<ContactId>(1), row.text(2),   row.text(3),
            row.integer(4),          row.text(5),          row.integer(6)};
}

Result<QByteArray> contentOf(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.isDir())
        return Error{ErrorCode::NotFound, name + QStringLiteral(": is a folder")};
    if (!info.isFile())
        return Error{ErrorCode::NotFound, name + QStringLiteral(": no such file")};
    if (info.size() > kMostAttachmentBytes)
        return Error{ErrorCode::TooLarge, name + QStringLiteral(": larger than 20 MB")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, name + QStringLiteral(": ") + file.errorString()};
    QByteArray bytes = file.read(kMostAttachmentBytes + 1); // it may have grown
    if (file.error() != QFile::NoError)
        return Error{ErrorCode::IoError, name + QStringLiteral(": ") + file.errorString()};
    if (bytes.size() > kMostAttachmentBytes)
        return Error{ErrorCode::TooLarge, name + QStringLiteral(": larger than 20 MB")};
    return bytes;
}

Result<void> keepContent(store::Database &database, const QString &hash, const QByteArray &bytes)
{
    Result<store::Statement *> insert =
        database.cached("INSERT INTO file_content (hash, bytes) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, hash);
    (*insert)->bindBytes(2, bytes);
    Result<void> done = (*insert)->run();
    (*insert)->bindNull(2); // the statement is kept, the bytes need not be
    return done;
}

Result<AttachmentId> attach(WriteContext &context, ContactId contact, const QString &path, const QByteArray &bytes)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (Result<void> kept = keepContent(context.database(), hash, bytes); !kept)
        return kept.error();
    const Result<qint64> id = context.nextId(TableId::Attachment);
    if (!id)
        return id.error();
    const Result<void> done =
        runCached(context.database(),
                  "INSERT INTO attachment (id, contact_id, name, hash, size, created_at, modified_at) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
                  *id, contact, safeFileName(QFileInfo(path).fileName()), hash, qint64(bytes.size()), context.nowMs());
    if (!done)
        return done.error();
    return AttachmentId::fromRow(*id);
}

Result<Attachment> attachmentById(store::Database &database, AttachmentId id)
{
    const Result<std::optional<Attachment>> stored =
        rowOf<Attachment>(database, std::string(kColumns) + "WHERE id = ?", read, id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorCode::NotFound, QStringLiteral("attachment %1").arg(id.row())};
    return **stored;
}

bool isDropped(QChar c)
{
    return c.isSpace() || c == QLatin1Char('.') || c.category() == QChar::Other_Format ||
           c.category() == QChar::Other_Control;
}

} // namespace attachment_detail

Command attachFiles(ContactId contact, QStringList paths, std::shared_ptr<std::vector<AttachmentId>> created,
                    std::shared_ptr<std::vector<Error>> refused)
{
    OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Attach %1 files"), {QString::number(paths.size())}};
    if (paths.size() == 1)
        label = {QT_TRANSLATE_NOOP("Operation", "Attach file %1"), {QFileInfo(paths.front()).fileName()}};
    else if (refused) // how many come in is not known yet
        label = {QT_TRANSLATE_NOOP("Operation", "Attach files"), {}};
    return {"attachment.add", label,
            [contact, paths = std::move(paths), created = std::move(created),
             refused = std::move(refused)](WriteContext &context) -> Result<void> {
                if (Result<void> there = requireLiveContact(context.database(), contact); !there)
                    return there;
                std::vector<AttachmentId> ids;
                if (refused)
                    refused->clear();
                for (qsizetype i = 0; i < paths.size(); ++i) {
                    if (Result<void> go = context.checkCanceled(); !go)
                        return go;
                    context.report({i, paths.size()});
                    const Result<QByteArray> bytes = attachment_detail::contentOf(paths[i]);
                    if (!bytes && !refused)
                        return bytes.error();
                    if (!bytes) {
                        refused->push_back(bytes.error());
                        continue;
                    }
                    const Result<AttachmentId> id = attachment_detail::attach(context, contact, paths[i], *bytes);
                    if (!id)
                        return id.error();
                    ids.push_back(*id);
                }
                if (created)
                    *created = std::move(ids);
                return {};
            }};
}

Command editAttachment(Attachment attachment)
{
    return {"attachment.edit",
            {QT_TRANSLATE_NOOP("Operation", "Edit file"), {}},
            [attachment = std::move(attachment)](WriteContext &context) -> Result<void> {
                using namespace attachment_detail;
                const Result<Attachment> stored = attachmentById(context.database(), attachment.id);
                if (!stored)
                    return stored.error();
                const QString name = safeFileName(attachment.name);
                const QString note = attachment.note.trimmed();
                if (attachment.name.trimmed().isEmpty())
                    return Error{ErrorCode::InvalidInput, QStringLiteral("attachment.name is empty")};
                if (stored->name == name && stored->note == note)
                    return {};
                return runCached(context.database(),
                                 "UPDATE attachment SET name = ?2, note = ?3, modified_at = ?4 WHERE id = ?1",
                                 attachment.id, name, orNull(note), context.nowMs());
            }};
}

Command removeAttachments(std::vector<AttachmentId> attachments)
{
    OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Remove %1 files"), {QString::number(attachments.size())}};
    if (attachments.size() == 1)
        label = {QT_TRANSLATE_NOOP("Operation", "Remove file"), {}};
    return {"attachment.remove", label, [attachments = std::move(attachments)](WriteContext &context) -> Result<void> {
                for (const AttachmentId id : attachments) {
                    if (const auto stored = attachment_detail::attachmentById(context.database(), id); !stored)
                        return stored.error();
                    if (Result<void> done = runCached(context.database(), "DELETE FROM attachment WHERE id = ?", id);
                        !done)
                        return done;
                }
                return {};
            }};
}

Query<std::vector<Attachment>> attachmentsOf(ContactId contact)
{
    return {[contact](ReadContext &context) {
                using namespace attachment_detail;
                return rowsOf<Attachment>(
                    context.database(), std::string(kColumns) + "WHERE contact_id = ? ORDER BY id DESC", read, contact);
            },
            {}};
}

Query<QByteArray> attachmentBytes(AttachmentId attachment)
{
    return {[attachment](ReadContext &context) -> Result<QByteArray> {
                const Result<Attachment> stored = attachment_detail::attachmentById(context.database(), attachment);
                if (!stored)
                    return stored.error();
                const Result<std::optional<QByteArray>> bytes = rowOf<QByteArray>(
                    context.database(), "SELECT bytes FROM file_content WHERE hash = ?",
                    [](const store::Statement &row) { return row.bytes(0); }, stored->hash);
                if (!bytes)
                    return bytes.error();
                if (!*bytes ||
                    QCryptographicHash::hash(**bytes, QCryptographicHash::Sha256).toHex() != stored->hash.toLatin1())
                    return Error{ErrorCode::Corrupt,
                                 QStringLiteral("the bytes of attachment %1 are damaged").arg(attachment.row())};
                return **bytes;
            },
            {}};
}

bool mayBeOpened(const QString &name)
{
    // What is known to be looked at and not run; everything else is not opened.
    static const QStringList safe = {
        QStringLiteral("pdf"),  QStringLiteral("txt"),  QStringLiteral("csv"),  QStringLiteral("tsv"),
        QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"), QStringLiteral("gif"),
        QStringLiteral("webp"), QStringLiteral("bmp"),  QStringLiteral("tif"),  QStringLiteral("tiff"),
        QStringLiteral("heic"), QStringLiteral("mp3"),  QStringLiteral("m4a"),  QStringLiteral("wav"),
        QStringLiteral("amr"),  QStringLiteral("ogg"),  QStringLiteral("mp4"),  QStringLiteral("mov"),
        QStringLiteral("docx"), QStringLiteral("xlsx"), QStringLiteral("pptx"), QStringLiteral("odt"),
        QStringLiteral("ods"),  QStringLiteral("odp"),  QStringLiteral("rtf"),  QStringLiteral("md"),
        QStringLiteral("ofd"),  QStringLiteral("eml"),  QStringLiteral("vcf"),  QStringLiteral("ics")};
    QString end = name;
    while (!end.isEmpty() && attachment_detail::isDropped(end.back()))
        end.chop(1);
    const qsizetype dot = end.lastIndexOf(QLatin1Char('.'));
    return dot > 0 && safe.contains(end.mid(dot + 1).toLower());
}

QString safeFileName(const QString &name)
{
    QString safe;
    for (const QChar c : name) {
        const bool kept = c.isPrint() && !QStringLiteral("/\\:*?\"<>|").contains(c) &&
                          c.category() != QChar::Other_Format; // a mark that turns the direction hides a suffix
        safe.append(kept || c.isSurrogate() ? c : QLatin1Char('_'));
    }
    safe = safe.trimmed();
    while (safe.endsWith(QLatin1Char('.')))
        safe.chop(1);
    while (safe.startsWith(QLatin1Char('.')))
        safe.remove(0, 1);
    static const QStringList reserved = {QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                         QStringLiteral("nul")};
    const QString stem = safe.section(QLatin1Char('.'), 0, 0).toLower();
    const bool port = stem.size() == 4 &&
                      (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt"))) &&
                      stem[3].isDigit();
    if (safe.isEmpty() || reserved.contains(stem) || port)
        safe.prepend(QLatin1Char('_'));
    constexpr qsizetype kLongest = 120;
    if (safe.size() > kLongest) {
        const qsizetype dot = safe.lastIndexOf(QLatin1Char('.'));
        const QString suffix = dot > 0 && safe.size() - dot <= 12 ? safe.mid(dot) : QString();
        safe = safe.left(kLongest - suffix.size()) + suffix;
    }
    return safe;
}

} // namespace shuke::contacts
