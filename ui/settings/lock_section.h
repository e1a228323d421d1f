#pragma once

#include "ui/settings/pin_lock.h"
#include "ui/settings/settings_section.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace shuke::ui {

/// The app lock: on, off, another PIN, and when it locks by itself. Says plainly what it is not.
class LockSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LockSection(QWidget *parent, const QString &pinFile = {}, const LockTime &time = {});

    void refresh() override;
    bool isBusy() const override { return m_working; }

Q_SIGNALS:
    void lockWanted();

private:
    /// What the fields are for; they are shown for that and hidden again.
    enum class Form { None, TurnOn, Change, TurnOff };
    void makeForm();
    void ask(Form form);
    void submit();
    void checked(PinLock::Answer answer);
    void apply();
    void done(const Result<void> &result, const QString &text);
    void showState(const QString &message = {}, bool bad = false);

    PinLock m_pin;
    Form m_form = Form::None;
    bool m_working = false;
    QLabel *m_state;
    QComboBox *m_idle;
    QCheckBox *m_atStart;
    QWidget *m_fields;
    QLineEdit *m_old;
    QLineEdit *m_new;
    QLineEdit *m_again;
    QLabel *m_message;
    QPushButton *m_submit;
    QPushButton *m_cancel;
    QPushButton *m_turnOn;
    QPushButton *m_lockNow;
    QPushButton *m_change;
    QPushButton *m_turnOff;
};

} // namespace shuke::ui
