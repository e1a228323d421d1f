#include "ui/common/draft_store.h"

#include "ui/common/on_finished.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>
#include <QThreadPool>
#include <QUuid>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace shuke::ui {

namespace draft_store_detail {

constexpr QFileDevice::Permissions kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 kMostBytes = 16 * 1024 * 1024; // a form is some kilobytes; more is not ours

/// One thread: files of one form are written in the order of their changes.
QThreadPool &worker()
{
    static QThreadPool pool;
    static const bool once = [] {
        pool.setMaxThreadCount(1);
        pool.setExpiryTimeout(5000);
        return true;
    }();
    Q_UNUSED(once)
    return pool;
}

/// Files of the forms that are open in this process. GUI thread.
QSet<QString> &live()
{
    static QSet<QString> paths;
    return paths;
}

std::optional<SavedDraft> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    SavedDraft draft;
    draft.path = path;
    draft.key = json.value(QStringLiteral("key")).toString();
    draft.title = json.value(QStringLiteral("title")).toString();
    draft.savedAtMs = json.value(QStringLiteral("savedAt")).toString().toLongLong();
    draft.content = json.value(QStringLiteral("content")).toObject();
    if (draft.key.isEmpty() || draft.content.isEmpty())
        return std::nullopt;
    return draft;
}

std::vector<SavedDraft> list(const QString &folder, const QSet<QString> &open)
{
    std::vector<SavedDraft> drafts;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString path = dir.filePath(name);
        if (open.contains(path))
            continue;
        if (std::optional<SavedDraft> draft = read(path))
            drafts.push_back(std::move(*draft));
    }
    std::ranges::sort(drafts, std::ranges::greater(), &SavedDraft::savedAtMs);
    return drafts;
}

/// Why it failed; null when it is on disk.
QString write(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return QDir::toNativeSeparators(folder);
    QFile::setPermissions(folder, kPrivate | QFileDevice::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(kPrivate);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace draft_store_detail

QString draftFolder(const QString &storePath)
{
    const QFileInfo info(storePath);
    const QString canonical = info.canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(
        (canonical.isEmpty() ? info.absoluteFilePath() : canonical).toUtf8(), QCryptographicHash::Sha1);
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts/") +
           QString::fromLatin1(hash.toHex());
}

QFuture<std::vector<SavedDraft>> savedDrafts(const QString &storePath)
{
    using namespace draft_store_detail;
    return QtConcurrent::run(&worker(),
                             [folder = draftFolder(storePath), open = live()] { return list(folder, open); });
}

void removeDraft(const SavedDraft &draft)
{
    draft_store_detail::worker().start([path = draft.path] { QFile::remove(path); });
}

std::optional<Place> placeOfDraft(const QString &key)
{
    using Found = std::optional<Place>;
    const QStringList parts = key.split(QLatin1Char('/'));
    const QString kind = parts.value(0);
    const bool isNew = parts.value(1) == QLatin1String("new");
    const qint64 row = parts.value(1).toLongLong();
    if (kind == QLatin1String("quick-sale"))
        return QuickSale{};
    if (!isNew && row <= 0)
        return std::nullopt;
    if (kind == QLatin1String("contact"))
        return isNew ? Found(NewContact{
                           contacts::contactKindFromCode(parts.value(2)).value_or(contacts::ContactKind::Person)})
                     : Found(ShowContact{ContactId::fromRow(row), false});
    if (kind == QLatin1String("task"))
        return isNew ? Found(NewTask{ContactId::fromRow(parts.value(2).toLongLong())})
                     : Found(EditTask{TaskId::fromRow(row)});
    if (kind == QLatin1String("order"))
        return isNew ? Found(NewOrder{}) : Found(ShowOrder{OrderId::fromRow(row)});
    if (kind == QLatin1String("product"))
        return isNew ? Found(NewProduct{}) : Found(ShowProduct{ProductId::fromRow(row)});
    if (kind == QLatin1String("follow-up") && !isNew)
        return ShowFollowUp{ContactId::fromRow(row), ActivityId::fromRow(parts.value(2).toLongLong())};
    return std::nullopt;
}

DraftKeeper::DraftKeeper(const QString &storePath, QObject *parent) : QObject(parent), m_storePath(storePath)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::write);
}

DraftKeeper::~DraftKeeper()
{
    if (m_timer.isActive())
        write();
    draft_store_detail::live().remove(m_path);
}

void DraftKeeper::begin(const QString &key, const QString &title)
{
    drop();
    m_key = key;
    m_title = title;
    m_path = draftFolder(m_storePath) + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) +
             QStringLiteral(".json");
    m_told = false;
    draft_store_detail::live().insert(m_path);
}

void DraftKeeper::adopt(const SavedDraft &draft)
{
    drop();
    m_key = draft.key;
    m_title = draft.title;
    m_path = draft.path;
    m_told = false;
    draft_store_detail::live().insert(m_path);
}

void DraftKeeper::keep(const QJsonObject &content)
{
    if (m_path.isEmpty())
        return;
    m_content = content;
    if (!m_timer.isActive()) // counted from the first change, so that steady typing is kept too
        m_timer.start();
}

void DraftKeeper::drop()
{
    m_timer.stop();
    if (m_path.isEmpty())
        return;
    draft_store_detail::worker().start([path = m_path] { QFile::remove(path); });
    draft_store_detail::live().remove(m_path);
    m_path.clear();
}

void DraftKeeper::write()
{
    using namespace draft_store_detail;
    const QJsonObject json{{QStringLiteral("key"), m_key},
                           {QStringLiteral("title"), m_title},
                           {QStringLiteral("savedAt"), QString::number(QDateTime::currentMSecsSinceEpoch())},
                           {QStringLiteral("content"), m_content}};
    ++m_writing;
    const QFuture<QString> written = QtConcurrent::run(&worker(), [path = m_path, json] {
        return draft_store_detail::write(path, QJsonDocument(json).toJson(QJsonDocument::Compact));
    });
    onFinished(written, this, [this](const QString &problem) {
        --m_writing;
        if (problem.isEmpty() || m_told)
            return;
        m_told = true;
        Q_EMIT failed(problem);
    });
}

} // namespace shuke::ui
