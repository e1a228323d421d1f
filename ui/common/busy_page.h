#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace shuke::ui {

/// A whole page that says what is being done, how far it is, and lets the user stop it if that is possible, by Esc,
/// too. Whoever shows it gives it the focus; it is not on the button, where one Enter too many would stop what it
/// began.
class BusyPage : public QWidget
{
    Q_OBJECT

public:
    explicit BusyPage(QWidget *parent = nullptr);
    /// Without a token there is no way to stop.
    void begin(const QString &text, const std::optional<CancelToken> &cancel = std::nullopt);
    /// Of what has begun and cannot tell how far it is: why it takes long, and from now on for how long it has.
    void explain(const QString &why, const std::optional<CancelToken> &cancel);
    void setProgress(Progress progress);

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setCancel(const std::optional<CancelToken> &cancel);
    void showElapsed();

    QLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_elapsed;
    QLabel *m_why;
    QPushButton *m_stop;
    QElapsedTimer m_begun;
    QTimer m_tick;
    std::optional<CancelToken> m_cancel;
};

/// The same on one line, for the status bar. Hidden when nothing runs.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);
    void begin(const QString &text, const CancelToken &cancel);
    void setProgress(Progress progress);
    void end();
    bool isRunning() const { return m_cancel.has_value(); }

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    std::optional<CancelToken> m_cancel;
};

/// A sink for a Command that hands the progress to `receiver` on its thread, until it dies.
template <typename Receiver>
ProgressSink progressTo(Receiver *receiver)
{
    return [receiver = QPointer<Receiver>(receiver)](Progress progress) {
        QMetaObject::invokeMethod(
            qApp,
            [receiver, progress] {
                if (receiver)
                    receiver->setProgress(progress);
            },
            Qt::QueuedConnection);
    };
}

} // namespace shuke::ui
