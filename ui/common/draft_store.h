#pragma once

#include "ui/common/place.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace shuke::ui {

// What is typed in a form and not saved yet, kept on disk outside the store, so that a crash does not take it. One file
// per form in the application's data folder, readable by its owner only. It goes when the form is saved or discarded;
// what is there when a store is opened was left by a crash.

struct SavedDraft
{
    QString path;  ///< Of its file.
    QString key;   ///< Which record: "contact/12", "contact/new/person", "follow-up/12/7", "follow-up/12/new",
                   ///< "task/3", "task/new/12" (of that contact; 0: of none), "order/5", "order/new", "product/5",
                   ///< "product/new", "quick-sale".
    QString title; ///< For people: the record's name.
    qint64 savedAtMs = 0;
    QJsonObject content;
};

/// Where the drafts of this store lie.
QString draftFolder(const QString &storePath);
/// Drafts that no form of this process is writing, newest first, read on a worker. Damaged files are left out.
QFuture<std::vector<SavedDraft>> savedDrafts(const QString &storePath);
/// Removes its file, on the worker.
void removeDraft(const SavedDraft &draft);
/// Where the form of a draft is; nothing for a key that is not known. The panel there offers the draft itself.
std::optional<Place> placeOfDraft(const QString &key);

/// Keeps what one form holds. GUI thread; files are written by a worker, one after another.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 1000; ///< From a change to the beginning of its writing.

    explicit DraftKeeper(const QString &storePath, QObject *parent = nullptr);
    /// Writes at once what is not written yet: a form that dies without having been asked leaves its draft.
    ~DraftKeeper() override;

    /// A form is opened for this record.
    void begin(const QString &key, const QString &title);
    /// Goes on with a draft of last time: it is this form's from now on.
    void adopt(const SavedDraft &draft);
    void keep(const QJsonObject &content);
    /// Saved or discarded: the file goes.
    void drop();
    /// Nothing waits to be written.
    bool isIdle() const { return !m_timer.isActive() && m_writing == 0; }

Q_SIGNALS:
    /// It could not be written; why, as the system says it. Once per form.
    void failed(const QString &reason);

private:
    void write();

    QString m_storePath;
    QString m_key;
    QString m_title;
    QString m_path; ///< Empty: no form is open.
    QJsonObject m_content;
    QTimer m_timer;
    int m_writing = 0;
    bool m_told = false;
};

} // namespace shuke::ui
