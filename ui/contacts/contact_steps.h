#pragma once

#include "core/activities/contact_follow_ups.h"
#include "ui/common/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shuke::ui {

/// What comes next with a customer, in the head of the record: done with one click, moved with one more; without a next
/// step the same buttons make one.
class ContactSteps : public QWidget
{
    Q_OBJECT

public:
    explicit ContactSteps(Desk &desk, QWidget *parent = nullptr);

    /// `contact` invalid: nothing is shown.
    void show(ContactId contact, const activities::ContactFollowUps &followUps, bool writable);
    QString text() const;
    QPushButton *doneButton() const { return m_done; }
    QPushButton *tomorrowButton() const { return m_tomorrow; }
    QPushButton *twoWeeksButton() const { return m_twoWeeks; }

private:
    const activities::OpenStep *next() const;
    void moveTo(QDate day);

    Desk &m_desk;
    ContactId m_contact;
    activities::ContactFollowUps m_followUps;
    QLabel *m_text;
    QPushButton *m_done;
    QPushButton *m_note;
    QPushButton *m_tomorrow;
    QPushButton *m_twoWeeks;
    QPushButton *m_pick;
    QPushButton *m_open;
    QPushButton *m_new;
};

} // namespace shuke::ui
