#pragma once

#include "core/contacts/look_alike.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;

namespace shuke::ui {

/// A quiet line over the form of a new customer: who looks like the one that is typed, and why. Never in the way: it
/// takes no focus, and what it says may be dismissed. Hidden while it says nothing.
class LookAlikeBar : public QFrame
{
    Q_OBJECT

public:
    explicit LookAlikeBar(QWidget *parent = nullptr);

    /// The likeliest first; none: nobody. Those dismissed before are not told again.
    void show(std::vector<contacts::LookAlike> alike);
    /// Another form begins.
    void reset();
    QString text() const; ///< Empty while hidden.
    QPushButton &openButton() { return *m_open; }
    QPushButton &dismissButton() { return *m_dismiss; }

Q_SIGNALS:
    void contactWanted(shuke::ContactId contact);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_dismiss;
    std::vector<contacts::LookAlike> m_alike;
    std::vector<ContactId> m_dismissed;
};

} // namespace shuke::ui
