#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace shuke::ui {

/// One line above a page that says how something went; stays until it is closed or the next one comes.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Done, Warning, Failed };

    explicit MessageBar(QWidget *parent = nullptr);
    void say(Kind kind, const QString &text);
    /// The same with a button that does something about it.
    void say(Kind kind, const QString &text, const QString &actionText, std::function<void()> action);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    std::function<void()> m_onAction;
    Kind m_kind = Kind::Done;
};

} // namespace shuke::ui
