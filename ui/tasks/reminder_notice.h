#pragma once

#include "core/activities/reminders.h"
#include "core/base/change_set.h"

#include <QFrame>

#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QPushButton;

namespace shuke::ui {

class ElidedLabel;

/// What a notice says of reminders: a title and a line below.
struct ReminderWords
{
    QString title;
    QString text;
};
/// `hidden`: the window is locked, so nothing of the tasks is told.
ReminderWords reminderWords(const std::vector<activities::Reminder> &reminders, QDate today, bool hidden);

/// Where the system shows short messages beside the window.
class Tray
{
public:
    virtual ~Tray() = default;
    virtual bool isAvailable() const = 0;
    /// `clicked` is called at most once, on the GUI thread, unless a newer message has come.
    virtual void show(const ReminderWords &words, std::function<void()> clicked) = 0;
    virtual void setVisible(bool visible) = 0;
};
/// The system's tray, if it has one. `activated`: its icon was clicked.
std::unique_ptr<Tray> systemTray(std::function<void()> activated);

/// A quiet line over the head of the window: what is due, to be opened, done or put off from there. Stays until one of
/// these is chosen.
class ReminderNotice : public QFrame
{
    Q_OBJECT

public:
    explicit ReminderNotice(QWidget *parent);

    /// Added to those shown.
    void add(const std::vector<activities::Reminder> &reminders, QDate today);
    void clear();
    /// These tasks have changed: what was done or put off needs no notice.
    void forget(const TableChanges &tasks);
    const std::vector<activities::Reminder> &reminders() const { return m_reminders; }
    QString text() const;
    QPushButton *openButton() const { return m_open; }
    QPushButton *doneButton() const { return m_done; }
    QPushButton *laterButton() const { return m_later; }
    QPushButton *closeButton() const { return m_close; }

Q_SIGNALS:
    void openWanted(const std::vector<shuke::activities::Reminder> &reminders);
    void doneWanted(const std::vector<shuke::activities::Reminder> &reminders);
    /// In an hour.
    void hourWanted(const std::vector<shuke::activities::Reminder> &reminders);
    void dayWanted(const std::vector<shuke::activities::Reminder> &reminders, QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openLater();
    void showAll();
    std::vector<activities::Reminder> take();

    std::vector<activities::Reminder> m_reminders;
    QDate m_today;
    QLabel *m_title;
    ElidedLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_done;
    QPushButton *m_later;
    QPushButton *m_close;
};

} // namespace shuke::ui
