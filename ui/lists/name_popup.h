#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace shuke::ui {

/// Asks for one short text below a widget: a name, a tag. Return takes it, Esc gives up.
class NamePopup : public QFrame
{
    Q_OBJECT

public:
    NamePopup(const QString &label, const QString &button, QWidget *parent);

    void setSuggestions(const QStringList &texts);
    void open(const QString &text, QWidget *below);
    QLineEdit &edit() { return *m_edit; }

Q_SIGNALS:
    /// Never empty.
    void accepted(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();

    QLineEdit *m_edit;
    QPushButton *m_button;
};

} // namespace shuke::ui
