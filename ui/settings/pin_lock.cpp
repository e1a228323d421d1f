#include "ui/settings/pin_lock.h"

#include "ui/common/on_finished.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <sodium.h>

#include <chrono>

namespace shuke::ui {

namespace pin_lock_detail {

constexpr QByteArrayView kHeader = "shuke-app-lock 1";
constexpr qint64 kLargestFile = 4096;
constexpr int kUsualIdleMinutes = 10;

bool haveSodium()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

/// The bytes that are hashed. NFKC: an input method may write digits full-width.
QByteArray bytesOf(const QString &pin)
{
    return pin.normalized(QString::NormalizationForm_KC).toUtf8();
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
}

/// Only what we would write ourselves: another verifier could ask for gigabytes of memory.
bool isVerifier(const QByteArray &text)
{
    return haveSodium() && text.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES) && !text.contains('\0') &&
           crypto_pwhash_str_needs_rehash(text.constData(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                          crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
}

/// Takes about 0.1 s and 64 MB.
Result<QByteArray> verifierOf(QByteArray pin)
{
    char text[crypto_pwhash_STRBYTES] = {};
    const bool made =
        haveSodium() && crypto_pwhash_str(text, pin.constData(), static_cast<unsigned long long>(pin.size()),
                                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
    wipe(pin);
    if (!made)
        return Error{ErrorCode::Internal, QStringLiteral("no memory to hash the PIN")};
    return QByteArray(text);
}

bool matches(const QByteArray &verifier, QByteArray pin)
{
    const bool right = crypto_pwhash_str_verify(verifier.constData(), pin.constData(),
                                                static_cast<unsigned long long>(pin.size())) == 0;
    wipe(pin);
    return right;
}

/// The number after `name` and a space; nothing if the line is another one.
std::optional<qint64> numberOf(const QByteArray &line, const QByteArray &name)
{
    if (!line.startsWith(name + ' '))
        return std::nullopt;
    bool ok = false;
    const qint64 number = line.mid(name.size() + 1).toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace pin_lock_detail

PinLock::PinLock(const QString &file, LockTime time, QObject *parent)
    : QObject(parent), m_file(file.isEmpty() ? defaultFile() : file), m_time(std::move(time))
{
    if (!m_time.wallMs)
        m_time.wallMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    if (!m_time.steadyMs) {
        m_time.steadyMs = [] {
            using namespace std::chrono;
            return qint64(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count());
        };
    }
}

QString PinLock::defaultFile()
{
    const QSettings settings;
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const bool hasFolder = settings.format() == QSettings::IniFormat;
#else
    const bool hasFolder = true;
#endif
    const QString folder = hasFolder ? QFileInfo(settings.fileName()).path()
                                     : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return QDir(folder).filePath(QStringLiteral("app-lock"));
}

int PinLock::delaySeconds(int failures)
{
    constexpr int kLongestDelay = 300;
    constexpr int kDoublings = 9;
    if (failures <= 0)
        return 0;
    return qMin(1 << qMin(failures - 1, kDoublings), kLongestDelay);
}

int PinLock::idleMinutes()
{
    return qMax(0, QSettings().value(QStringLiteral("lock/idle_minutes"), pin_lock_detail::kUsualIdleMinutes).toInt());
}

void PinLock::setIdleMinutes(int minutes)
{
    QSettings().setValue(QStringLiteral("lock/idle_minutes"), minutes);
}

bool PinLock::locksAtStart()
{
    return QSettings().value(QStringLiteral("lock/at_start"), true).toBool();
}

void PinLock::setLocksAtStart(bool locks)
{
    QSettings().setValue(QStringLiteral("lock/at_start"), locks);
}

std::optional<PinLock::Content> PinLock::read(State *state) const
{
    using namespace pin_lock_detail;
    *state = State::Off;
    if (!QFileInfo::exists(m_file) && !QFileInfo(m_file).isSymLink())
        return std::nullopt;
    *state = State::Damaged;
    QFile file(m_file);
    if (!QFileInfo(m_file).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return std::nullopt;
    const QList<QByteArray> lines = file.read(kLargestFile).split('\n');
    if (lines.size() < 4 || lines[0] != kHeader || !isVerifier(lines[1]))
        return std::nullopt;
    const std::optional<qint64> failures = numberOf(lines[2], "failures");
    const std::optional<qint64> failedAt = numberOf(lines[3], "failed_at");
    if (!failures || *failures > std::numeric_limits<int>::max() - 1 || !failedAt)
        return std::nullopt;
    *state = State::On;
    return Content{lines[1], static_cast<int>(*failures), *failedAt};
}

Result<void> PinLock::write(const Content &content) const
{
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(pin_lock_detail::kHeader.toByteArray() + "\n" + content.verifier + "\nfailures " +
                                    QByteArray::number(content.failures) + "\nfailed_at " +
                                    QByteArray::number(content.failedAtMs) + '\n') > 0 &&
                         file.commit();
    if (!written)
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_file, file.errorString())};
    return {};
}

PinLock::State PinLock::state() const
{
    State state = State::Off;
    read(&state);
    return state;
}

/// From here on the steady clock counts, so that setting the other one changes nothing. After a restart there is only
/// the wall clock: one that stands before the failure was set back, and the whole delay begins again.
void PinLock::startWaiting(int failures, qint64 failedAtMs)
{
    const qint64 delay = delaySeconds(failures) * qint64(1000);
    const qint64 passed = m_time.wallMs() - failedAtMs;
    m_waitUntilSteady = m_time.steadyMs() + (passed < 0 ? delay : qMax<qint64>(0, delay - passed));
    m_failures = failures;
    m_failedAtMs = failedAtMs;
}

void PinLock::adopt(const Content &content)
{
    if (!m_unsaved && (content.failures != m_failures || content.failedAtMs != m_failedAtMs))
        startWaiting(content.failures, content.failedAtMs);
}

int PinLock::secondsToWait()
{
    State state = State::Off;
    const std::optional<Content> content = read(&state);
    if (!content)
        return 0;
    if (!m_checking)
        adopt(*content);
    const qint64 rest = m_waitUntilSteady - m_time.steadyMs();
    return rest <= 0 ? 0 : static_cast<int>((rest + 999) / 1000);
}

void PinLock::check(const QString &pin, std::function<void(Answer)> done)
{
    State state = State::Off;
    std::optional<Content> content = read(&state);
    const auto answer = [&](Answer given) {
        QMetaObject::invokeMethod(
            this, [done, given] { done(given); }, Qt::QueuedConnection);
    };
    if (!content)
        return answer(state == State::Off ? Answer::Right : Answer::Damaged);
    if (m_checking || secondsToWait() > 0)
        return answer(Answer::TooSoon);
    content->failures = m_failures + 1;
    content->failedAtMs = m_time.wallMs();
    m_unsaved = !write(*content);
    m_checking = true;
    const auto verify = [verifier = content->verifier, bytes = pin_lock_detail::bytesOf(pin)] {
        return pin_lock_detail::matches(verifier, bytes);
    };
    onFinished(QtConcurrent::run(verify), this,
               [this, content = *content, done = std::move(done)](bool right) { finishCheck(right, content, done); });
}

void PinLock::finishCheck(bool right, Content content, const std::function<void(Answer)> &done)
{
    m_checking = false;
    if (right)
        content.failures = 0;
    content.failedAtMs = right ? 0 : m_time.wallMs(); // the delay begins with the answer
    startWaiting(content.failures, content.failedAtMs);
    State state = State::Off;
    const std::optional<Content> stored = read(&state);
    // A PIN that was changed or removed meanwhile is not written back.
    if (stored && stored->verifier == content.verifier)
        m_unsaved = !write(content);
    done(right ? Answer::Right : Answer::Wrong);
}

void PinLock::set(const QString &pin, std::function<void(const Result<void> &)> done)
{
    const qsizetype length = pin.normalized(QString::NormalizationForm_KC).toUcs4().size();
    if (length < kShortest || length > kLongest) {
        const Error error{ErrorCode::InvalidInput, QStringLiteral("a PIN has 4 to 64 characters")};
        QMetaObject::invokeMethod(
            this, [done, error] { done(error); }, Qt::QueuedConnection);
        return;
    }
    onFinished(
        QtConcurrent::run([bytes = pin_lock_detail::bytesOf(pin)] { return pin_lock_detail::verifierOf(bytes); }), this,
        [this, done = std::move(done)](const Result<QByteArray> &verifier) {
            if (!verifier)
                return done(verifier.error());
            const Result<void> written = write({*verifier, 0, 0});
            if (written) {
                m_unsaved = false;
                startWaiting(0, 0);
            }
            done(written);
        });
}

Result<void> PinLock::remove()
{
    if (state() != State::Off && !QFile::remove(m_file))
        return Error{ErrorCode::IoError, m_file};
    m_unsaved = false;
    startWaiting(0, 0);
    return {};
}

} // namespace shuke::ui
