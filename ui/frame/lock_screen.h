#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace shuke::ui {

/// What is seen of a locked window: a field for the PIN, and plain words about what the lock is and is not. Fills its
/// parent; takes every key and click that nobody in it wants.
class LockScreen : public QWidget
{
    Q_OBJECT

public:
    /// `pinFile` is named for those who forgot the PIN.
    LockScreen(const QString &pinFile, QWidget *parent);

    QLineEdit &field() const { return *m_field; }
    QString message() const;
    /// The PIN is being checked; or it is over.
    void setChecking(bool checking);
    /// The last one was wrong: counts down, then the next one may come.
    void tellWrong(int secondsToWait);
    /// No PIN can open this lock.
    void tellDamaged();

Q_SIGNALS:
    void tried(const QString &pin);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QWidget *makeForgotten(const QString &pinFile);
    void tryPin();
    void countDown();
    void updateButton();

    QLineEdit *m_field;
    QPushButton *m_unlock;
    QLabel *m_message;
    QPushButton *m_help;
    QWidget *m_forgotten;
    QTimer m_second;
    int m_left = 0;
    bool m_checking = false;
    bool m_damaged = false;
};

} // namespace shuke::ui
