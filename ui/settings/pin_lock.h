#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace shuke::ui {

/// Time as the lock sees it; tests put their own in place.
struct LockTime
{
    std::function<qint64()> wallMs = {};   ///< Since 1970, as the user has set it; null: the system's.
    std::function<qint64()> steadyMs = {}; ///< Since any moment, never set; null: the system's.
};

/// The PIN of the app lock: a verifier (Argon2id) and the failed tries, in one file that only its owner can read.
///
/// It guards a window, not the data: whoever can write that file can remove it, and with it the PIN. Each failed try
/// makes the next one wait longer, also after a restart and if the clock is set back. GUI thread; hashing runs on a
/// worker.
class PinLock : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off, ///< No file.
        On,
        Damaged, ///< There is a file, but no PIN can be checked against it: nothing opens the lock but its removal.
    };
    enum class Answer {
        Right, ///< Or there is no PIN any more.
        Wrong,
        TooSoon, ///< Not even looked at: secondsToWait() > 0, or another check runs.
        Damaged,
    };

    static constexpr int kShortest = 4; ///< Characters.
    static constexpr int kLongest = 64;

    /// `file` empty: defaultFile().
    explicit PinLock(const QString &file = {}, LockTime time = {}, QObject *parent = nullptr);
    /// In the folder of the program's settings.
    static QString defaultFile();
    /// 0, 1, 2, 4 … 256, 300.
    static int delaySeconds(int failures);

    // When the window is locked by itself, of the program's settings. Without input for so long; 0 minutes: never.
    static int idleMinutes();
    static void setIdleMinutes(int minutes);
    static bool locksAtStart();
    static void setLocksAtStart(bool locks);

    QString file() const { return m_file; }
    State state() const;
    /// Until the next try is looked at, rounded up.
    int secondsToWait();

    /// Full-width and ASCII digits are the same. The try counts as failed until it is found right, so that ending the
    /// program meanwhile wins nothing. `done` comes later, unless this object dies before.
    void check(const QString &pin, std::function<void(Answer)> done);
    /// A new PIN, without asking for the old one; forgets failed tries. InvalidInput for one that is too short or long.
    void set(const QString &pin, std::function<void(const Result<void> &)> done);
    /// The lock is off afterwards.
    Result<void> remove();

private:
    struct Content
    {
        QByteArray verifier;
        int failures = 0;
        qint64 failedAtMs = 0; ///< Wall clock.
    };
    std::optional<Content> read(State *state) const;
    Result<void> write(const Content &content) const;
    void adopt(const Content &content);
    void startWaiting(int failures, qint64 failedAtMs);
    void finishCheck(bool right, Content content, const std::function<void(Answer)> &done);

    QString m_file;
    LockTime m_time;
    bool m_checking = false;
    bool m_unsaved = false; ///< The last tries could not be written: the file knows fewer than we.
    int m_failures = 0;
    qint64 m_failedAtMs = 0;
    qint64 m_waitUntilSteady = 0;
};

} // namespace shuke::ui
