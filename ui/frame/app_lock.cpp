#include "ui/frame/app_lock.h"

#include <QApplication>
#include <QDateTime>
#include <QEvent>
#include <QLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolTip>

#include <chrono>

namespace shuke::ui {

namespace app_lock_detail {

constexpr int kLookEveryMs = 5000;

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

/// What people do to widgets.
bool isAction(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TabletPress:
    case QEvent::TabletRelease:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return true;
    default:
        return false;
    }
}

QString lockedTitle()
{
    return AppLock::tr("Shuke – locked");
}

} // namespace app_lock_detail

AppLock::AppLock(QWidget *window, const QString &pinFile, const LockTime &time)
    : m_window(window), m_pin(pinFile, time), m_time(time)
{
    if (!m_time.wallMs)
        m_time.wallMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    if (!m_time.steadyMs) {
        m_time.steadyMs = [] {
            using namespace std::chrono;
            return qint64(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count());
        };
    }
    m_inputWallMs = m_time.wallMs();
    m_inputSteadyMs = m_time.steadyMs();
    qApp->installEventFilter(this);
    connect(&m_idle, &QTimer::timeout, this, &AppLock::lookForIdle);
    m_idle.start(app_lock_detail::kLookEveryMs);
}

AppLock::~AppLock()
{
    delete m_screen.data();
}

bool AppLock::isEnabled() const
{
    return m_pin.state() != PinLock::State::Off;
}

void AppLock::lockAtStart()
{
    if (PinLock::locksAtStart())
        lockNow();
}

/// By both clocks: the steady one may stand still while the computer sleeps, the other may be set back.
void AppLock::lookForIdle()
{
    const int minutes = PinLock::idleMinutes();
    if (isLocked() || minutes == 0)
        return;
    const qint64 idle = qMax(m_time.wallMs() - m_inputWallMs, m_time.steadyMs() - m_inputSteadyMs);
    if (idle >= minutes * qint64(60'000))
        lockNow();
}

void AppLock::lockNow()
{
    if (isLocked() || !isEnabled())
        return;
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        if (QApplication::activePopupWidget() == popup)
            break;
    }
    QToolTip::hideText();
    m_focus = m_window->focusWidget();
    m_title = m_window->windowTitle();
    m_screen = new LockScreen(m_pin.file(), m_window);
    m_screen->setGeometry(m_window->rect());
    m_window->setWindowTitle(app_lock_detail::lockedTitle());
    hideContent();
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other != m_window && other->isVisible())
            hideOther(other);
    }
    connect(m_screen, &LockScreen::tried, this, &AppLock::check);
    if (m_pin.state() == PinLock::State::Damaged)
        m_screen->tellDamaged();
    else if (const int seconds = m_pin.secondsToWait(); seconds > 0)
        m_screen->tellWrong(seconds);
    m_screen->show();
    m_screen->raise();
    m_screen->setFocus();
    Q_EMIT locked();
}

/// What lies in the window's layout is hidden, so that no key, no click and no screen reader finds it. What floats
/// above it (a toast) comes and goes by itself; the screen covers it.
void AppLock::hideContent()
{
    m_content.clear();
    const QObjectList children = m_window->children();
    for (QObject *child : children) {
        if (auto *widget = qobject_cast<QWidget *>(child); widget && isPart(widget) && !widget->isHidden())
            hidePart(widget);
    }
    if (auto *main = qobject_cast<QMainWindow *>(m_window); main && main->menuWidget())
        main->menuWidget()->setEnabled(false); // a system's own menu bar is not hidden
}

bool AppLock::isPart(const QWidget *widget) const
{
    if (widget->parentWidget() != m_window || widget == m_screen)
        return false;
    const auto *main = qobject_cast<const QMainWindow *>(m_window);
    const QLayout *layout = m_window->layout();
    return (main && widget == main->menuWidget()) || (layout && layout->indexOf(widget) >= 0);
}

void AppLock::hidePart(QWidget *widget)
{
    m_content.emplace_back(widget);
    widget->hide();
}

void AppLock::hideOther(QWidget *window)
{
    m_others.push_back({window, window->windowModality()});
    window->hide();
}

bool AppLock::isOurs(const QObject *object) const
{
    for (; object; object = object->parent()) {
        if (object == m_screen)
            return true;
    }
    return false;
}

bool AppLock::eventFilter(QObject *watched, QEvent *event)
{
    if (app_lock_detail::isInput(event->type())) {
        m_inputWallMs = m_time.wallMs();
        m_inputSteadyMs = m_time.steadyMs();
    }
    return isLocked() && filterLocked(watched, event);
}

bool AppLock::filterLocked(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Shortcut)
        return !isOurs(watched);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    if (type == QEvent::ShortcutOverride) { // every key is text for the lock screen, never a shortcut
        event->accept();
        return true;
    }
    if (app_lock_detail::isAction(type)) {
        if (isOurs(widget) && type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
            return false;
        event->ignore();
        m_screen->setFocus(); // whatever happened to it: the next key is for the PIN
        return true;
    }
    if (widget == m_window) {
        if (type == QEvent::Resize) {
            m_screen->setGeometry(m_window->rect());
        } else if (type == QEvent::WindowTitleChange && m_window->windowTitle() != app_lock_detail::lockedTitle()) {
            m_title = m_window->windowTitle();
            m_window->setWindowTitle(app_lock_detail::lockedTitle());
        }
    } else if (type == QEvent::Show && !event->spontaneous() && widget->isWindow() && !isOurs(widget)) {
        QMetaObject::invokeMethod(
            this,
            [this, shown = QPointer<QWidget>(widget)] {
                if (shown && isLocked() && shown->isVisible())
                    hideOther(shown);
            },
            Qt::QueuedConnection);
    } else if ((type == QEvent::Show || type == QEvent::ZOrderChange) && widget != m_screen &&
               widget->parentWidget() == m_window) {
        QMetaObject::invokeMethod(
            this,
            [this, shown = QPointer<QWidget>(widget)] {
                if (!isLocked())
                    return;
                if (shown && isPart(shown) && !shown->isHidden())
                    hidePart(shown);
                m_screen->raise();
            },
            Qt::QueuedConnection);
    }
    return false;
}

void AppLock::check(const QString &pin)
{
    m_screen->setChecking(true);
    m_pin.check(pin, [this](PinLock::Answer answer) {
        if (!isLocked())
            return;
        m_screen->setChecking(false);
        if (answer == PinLock::Answer::Right)
            unlock();
        else if (answer == PinLock::Answer::Damaged)
            m_screen->tellDamaged();
        else
            m_screen->tellWrong(m_pin.secondsToWait());
    });
}

void AppLock::unlock()
{
    LockScreen *screen = m_screen.data();
    m_screen.clear();
    screen->hide();
    screen->deleteLater(); // it may be its own signal that led here
    if (auto *main = qobject_cast<QMainWindow *>(m_window); main && main->menuWidget())
        main->menuWidget()->setEnabled(true);
    for (const QPointer<QWidget> &widget : std::exchange(m_content, {})) {
        if (widget)
            widget->show();
    }
    m_window->setWindowTitle(m_title);
    if (m_focus)
        m_focus->setFocus();
    for (const HiddenWindow &other : std::exchange(m_others, {})) {
        if (!other.window)
            continue;
        other.window->setWindowModality(other.modality); // hiding a dialog gives it up
        other.window->show();
    }
    m_inputWallMs = m_time.wallMs();
    m_inputSteadyMs = m_time.steadyMs();
    Q_EMIT unlocked();
}

} // namespace shuke::ui
