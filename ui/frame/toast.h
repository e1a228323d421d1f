#pragma once

#include "ui/common/message_bar.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace shuke::ui {

/// A line over the foot of a page that says what was done and lets it be undone. Goes after some seconds, but not while
/// the mouse or the keyboard is on it; a failure stays until it is closed.
class Toast : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kShownMs = 8000;

    /// Lies over `parent` and follows its size.
    explicit Toast(QWidget *parent);

    /// `actionText` empty: no button.
    void say(MessageBar::Kind kind, const QString &text, const QString &actionText = {},
             std::function<void()> action = {});
    /// Empty when it is not shown.
    QString text() const;
    QPushButton *actionButton() const { return m_action; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void settle();

    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer m_end;
    std::function<void()> m_onAction;
    MessageBar::Kind m_kind = MessageBar::Kind::Done;
};

} // namespace shuke::ui
