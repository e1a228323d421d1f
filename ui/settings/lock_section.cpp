#include "ui/settings/lock_section.h"

#include "ui/common/error_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace shuke::ui {

namespace lock_section_detail {
constexpr int kMinutes[] = {0, 1, 2, 5, 10, 15, 30, 60};
} // namespace lock_section_detail

LockSection::LockSection(QWidget *parent, const QString &pinFile, const LockTime &time)
    : SettingsSection(tr("App lock"), parent),
      m_pin(pinFile, time),
      m_idle(new QComboBox(this)),
      m_atStart(new QCheckBox(tr("Lock when Shuke starts"), this)),
      m_fields(new QWidget(this)),
      m_turnOn(new QPushButton(tr("Set a PIN…"), this)),
      m_lockNow(new QPushButton(tr("Lock now"), this)),
      m_change(new QPushButton(tr("Change the PIN…"), this)),
      m_turnOff(new QPushButton(tr("Turn off…"), this))
{
    addText(tr("A PIN hides the window while you are away from the till. It does not encrypt the file with your data: "
               "whoever can use this account on this computer can read that file without Shuke. Against theft, encrypt "
               "the disk."));
    m_state = addValue(tr("State"));
    m_idle->setObjectName(QStringLiteral("idleMinutes"));
    for (const int minutes : lock_section_detail::kMinutes)
        m_idle->addItem(minutes == 0 ? tr("Never") : tr("After %Ln minute(s) without input", nullptr, minutes),
                        minutes);
    addRow(tr("Lock by itself"), m_idle);
    m_atStart->setObjectName(QStringLiteral("lockAtStart"));
    addWide(m_atStart);
    makeForm();
    m_message = addText({});
    m_message->setObjectName(QStringLiteral("lockMessage"));
    m_turnOn->setObjectName(QStringLiteral("setPin"));
    m_lockNow->setObjectName(QStringLiteral("lockNow"));
    m_change->setObjectName(QStringLiteral("changePin"));
    m_turnOff->setObjectName(QStringLiteral("turnOff"));
    addButtons({m_turnOn, m_lockNow, m_change, m_turnOff});
    addText(tr("Forgot the PIN? Close Shuke and delete the file %1. The lock is off then; your data stay as they are.")
                .arg(m_pin.file()));

    connect(m_idle, &QComboBox::activated, this, [this] { PinLock::setIdleMinutes(m_idle->currentData().toInt()); });
    connect(m_atStart, &QCheckBox::clicked, this, [](bool on) { PinLock::setLocksAtStart(on); });
    connect(m_turnOn, &QPushButton::clicked, this, [this] { ask(Form::TurnOn); });
    connect(m_change, &QPushButton::clicked, this, [this] { ask(Form::Change); });
    connect(m_turnOff, &QPushButton::clicked, this, [this] { ask(Form::TurnOff); });
    connect(m_lockNow, &QPushButton::clicked, this, &LockSection::lockWanted);
    refresh();
}

void LockSection::makeForm()
{
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::small);
    const auto field = [&](const QString &name, const char *objectName) {
        auto *edit = new QLineEdit(m_fields);
        edit->setEchoMode(QLineEdit::Password);
        edit->setMaxLength(PinLock::kLongest * 2);
        edit->setObjectName(QLatin1String(objectName));
        edit->setAccessibleName(name);
        connect(edit, &QLineEdit::returnPressed, this, &LockSection::submit);
        QLabel *label = plainLabel(name, m_fields);
        label->setBuddy(edit);
        form->addRow(label, edit);
        return edit;
    };
    m_old = field(tr("Present PIN"), "oldPin");
    m_new = field(tr("New PIN"), "newPin");
    m_again = field(tr("New PIN again"), "newPinAgain");
    m_new->setPlaceholderText(tr("At least %Ln character(s)", nullptr, PinLock::kShortest));
    m_submit = new QPushButton(m_fields);
    m_submit->setObjectName(QStringLiteral("submitPin"));
    m_cancel = new QPushButton(tr("Cancel"), m_fields);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    for (QPushButton *button : {m_submit, m_cancel}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    form->addRow(QString(), buttons);
    connect(m_submit, &QPushButton::clicked, this, &LockSection::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] { ask(Form::None); });
    addWide(m_fields);
}

void LockSection::refresh()
{
    const int minutes = PinLock::idleMinutes();
    if (m_idle->findData(minutes) < 0)
        m_idle->addItem(tr("After %Ln minute(s) without input", nullptr, minutes), minutes);
    m_idle->setCurrentIndex(m_idle->findData(minutes));
    m_atStart->setChecked(PinLock::locksAtStart());
    if (!m_working)
        showState(m_message->text(), false);
}

void LockSection::showState(const QString &message, bool bad)
{
    const PinLock::State state = m_pin.state();
    const bool on = state != PinLock::State::Off;
    tell(m_state,
         state == PinLock::State::Damaged
             ? tr("! The file with the PIN is damaged: no PIN opens the lock any more. Delete it as told below.")
             : (on ? tr("✓ On") : tr("Off")),
         state == PinLock::State::Damaged);
    tell(m_message, message, bad);
    const bool asking = m_form != Form::None;
    m_fields->setVisible(asking);
    m_idle->setEnabled(on);
    m_atStart->setEnabled(on);
    m_turnOn->setVisible(!on && !asking);
    m_lockNow->setVisible(on && !asking);
    m_change->setVisible(state == PinLock::State::On && !asking);
    m_turnOff->setVisible(state == PinLock::State::On && !asking);
    m_fields->setEnabled(!m_working);
}

void LockSection::ask(Form form)
{
    m_form = form;
    for (QLineEdit *edit : {m_old, m_new, m_again})
        edit->clear();
    auto *layout = static_cast<QFormLayout *>(m_fields->layout());
    const auto show = [layout](QWidget *edit, bool shown) {
        edit->setVisible(shown);
        layout->labelForField(edit)->setVisible(shown);
    };
    show(m_old, form != Form::TurnOn);
    show(m_new, form != Form::TurnOff);
    show(m_again, form != Form::TurnOff);
    m_submit->setText(form == Form::TurnOn    ? tr("Turn on the lock")
                      : form == Form::TurnOff ? tr("Turn off the lock")
                                              : tr("Change the PIN"));
    showState();
    if (form != Form::None)
        (form == Form::TurnOn ? m_new : m_old)->setFocus();
}

void LockSection::submit()
{
    if (m_working || m_form == Form::None)
        return;
    if (m_form != Form::TurnOff) {
        if (m_new->text() != m_again->text()) {
            m_again->setFocus();
            return showState(tr("The two new PINs are not the same."), true);
        }
        if (m_new->text().toUcs4().size() < PinLock::kShortest) {
            m_new->setFocus();
            return showState(tr("A PIN has at least %Ln character(s).", nullptr, PinLock::kShortest), true);
        }
    }
    m_working = true;
    showState(tr("Checking…"));
    if (m_form == Form::TurnOn)
        apply();
    else
        m_pin.check(m_old->text(), [this](PinLock::Answer answer) { checked(answer); });
}

void LockSection::checked(PinLock::Answer answer)
{
    if (answer == PinLock::Answer::Right)
        return apply();
    m_working = false;
    m_old->clear();
    const int seconds = m_pin.secondsToWait();
    showState(answer == PinLock::Answer::Damaged
                  ? QString()
                  : (seconds > 0 ? tr("The PIN was wrong. The next try is possible in %Ln second(s).", nullptr, seconds)
                                 : tr("The PIN was wrong. Try again.")),
              true);
    m_old->setFocus();
}

void LockSection::apply()
{
    if (m_form == Form::TurnOff)
        return done(m_pin.remove(), tr("The lock is off."));
    const QString text = m_form == Form::TurnOn ? tr("The lock is on.") : tr("The PIN was changed.");
    m_pin.set(m_new->text(), [this, text](const Result<void> &result) { done(result, text); });
}

void LockSection::done(const Result<void> &result, const QString &text)
{
    m_working = false;
    if (!result)
        return showState(errorText(result.error()), true);
    ask(Form::None);
    showState(text);
    (m_pin.state() == PinLock::State::Off ? m_turnOn : m_lockNow)->setFocus();
}

} // namespace shuke::ui
