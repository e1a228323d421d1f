#pragma once

#include "ui/common/desk.h"
#include "ui/contacts/contact_record.h"
#include "ui/contacts/contact_scores.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace shuke::ui {

class ContactSteps;
class FlowLayout;
class InfoChip;

/// The head of a record: its place in the list, who it is, what he is worth and whether he may be called; and what can
/// be done with it.
class ContactHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ContactHeader(Desk &desk, QWidget *parent = nullptr);

    /// 0, 0: the record is not in the list; both below 0: there is no list.
    void setPosition(int place, int count);
    void setOwnWindow(bool own);
    void showRecord(const ContactRecord &record);
    void showNew(contacts::ContactKind kind);
    void showScores(const ContactScores &scores, ContactId contact);
    /// Of a record in the trash that is not restored by itself.
    void hideRestore();
    /// While a form is open only the place in the list and the name stay.
    void setEditing(bool editing);
    ContactSteps &steps() { return *m_steps; }

Q_SIGNALS:
    void previousWanted();
    void nextWanted();
    void windowWanted();
    void closeWanted();
    void editWanted();
    void orderWanted();
    void saleWanted();
    void trashWanted();
    void restoreWanted();

private:
    void addStage(const ContactRecord &record);
    QToolButton *tool(const char *icon, const QString &name);
    void makeActions();

    bool m_writable;
    QToolButton *m_previous;
    QLabel *m_position;
    QToolButton *m_next;
    QToolButton *m_window;
    QToolButton *m_close;
    QLabel *m_name;
    QLabel *m_line;
    QWidget *m_chips;
    FlowLayout *m_flow;
    InfoChip *m_class = nullptr;
    InfoChip *m_score = nullptr;
    ContactSteps *m_steps;
    QWidget *m_actions;
    QPushButton *m_edit;
    QPushButton *m_sale;
    QPushButton *m_order;
    QPushButton *m_trash;
    QPushButton *m_restore;
};

} // namespace shuke::ui
