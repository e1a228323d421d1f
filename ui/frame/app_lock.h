#pragma once

#include "ui/frame/lock_screen.h"
#include "ui/settings/pin_lock.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace shuke::ui {

/// Hides the window behind a PIN: on demand, after some minutes without input, at the start. It hides, it does not
/// encrypt (see PinLock).
///
/// While locked the content, menus and status line of the window are hidden, not only covered; all other windows of the
/// program are hidden too, also those that open meanwhile; the title tells nothing; no shortcut, key, click or drop
/// reaches anything but the lock screen. Work in the background goes on.
class AppLock : public QObject
{
    Q_OBJECT

public:
    /// `window` must outlive the lock. `pinFile` empty: PinLock::defaultFile().
    explicit AppLock(QWidget *window, const QString &pinFile = {}, const LockTime &time = {});
    ~AppLock() override;

    /// A PIN is set (a damaged file with one counts: it must not open the window).
    bool isEnabled() const;
    bool isLocked() const { return !m_screen.isNull(); }
    /// Nothing without a PIN.
    void lockNow();
    /// Before the window is shown for the first time: locks it if the settings want that.
    void lockAtStart();
    /// Looks whether nobody has touched the program for the minutes of the settings; called by its own timer.
    void lookForIdle();
    /// Null while unlocked.
    LockScreen *screen() const { return m_screen.data(); }

Q_SIGNALS:
    void locked();
    void unlocked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct HiddenWindow
    {
        QPointer<QWidget> window;
        Qt::WindowModality modality = Qt::NonModal;
    };
    bool isOurs(const QObject *object) const;
    bool filterLocked(QObject *watched, QEvent *event);
    void hideContent();
    void hidePart(QWidget *widget);
    bool isPart(const QWidget *widget) const;
    void hideOther(QWidget *window);
    void check(const QString &pin);
    void unlock();

    QWidget *m_window;
    PinLock m_pin;
    LockTime m_time;
    QTimer m_idle;
    qint64 m_inputWallMs = 0;
    qint64 m_inputSteadyMs = 0;
    QPointer<LockScreen> m_screen; ///< A child of the window.
    QString m_title;               ///< The window's own, also as it changes meanwhile.
    QPointer<QWidget> m_focus;
    std::vector<QPointer<QWidget>> m_content;
    std::vector<HiddenWindow> m_others;
};

} // namespace shuke::ui
