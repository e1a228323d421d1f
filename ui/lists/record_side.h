#pragma once

#include "ui/common/record_panel.h"

#include <QTimer>
#include <QWidget>

namespace shuke::ui {

/// The record beside its list: shows what the list's current row is, unless the panel will not be left yet. Quick steps
/// through the list do not read each record on the way.
class RecordSide : public QWidget
{
    Q_OBJECT

public:
    /// Takes the panel over. `settingsKey`: whether the user had it shut last time. Hidden until there is a record.
    RecordSide(RecordPanel *panel, const QString &settingsKey, QWidget *parent = nullptr);
    ~RecordSide() override;

    RecordPanel &panel() { return *m_panel; }
    bool isOpen() const { return !isHidden(); }
    void open();
    void shut();
    /// The current row of the list; 0: none, then what is on show stays. Nothing while the user has it shut.
    void follow(qint64 id);
    /// The same at once, and opens it.
    void showNow(qint64 id);
    /// The keyboard goes into the record: to where it was in it.
    void enter();
    /// A form for a new one; when it is given up, what was here before is here again.
    void startNew(const Place &place);
    bool isSettled() const { return !m_delay.isActive() && m_panel->isSettled(); }

Q_SIGNALS:
    /// The panel stays with this record: something typed is not saved. The list goes back to it.
    void heldAt(qint64 id);
    /// The panel shows this one now.
    void shown(qint64 id);
    void openChanged(bool open);

private:
    void goOn(qint64 id);
    void close();
    void hideRecord();
    void setShut(bool shut);

    RecordPanel *m_panel;
    QString m_settingsKey;
    QTimer m_delay;
    qint64 m_wanted = 0;
    qint64 m_before = 0;   ///< What a form for a new one took the place of.
    bool m_wasShut = true; ///< m_shut before that form.
    bool m_shut;           ///< By the user; else it opens with the first record.
};

} // namespace shuke::ui
