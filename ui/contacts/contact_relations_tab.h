#pragma once

#include "core/contacts/contact_queries.h"
#include "core/contacts/relation_commands.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class RecordTable;
class TextTable;

/// Who belongs to a contact: the companies of a person, the people of a company, family, friends, referrers, and the
/// group a company is part of. Enter opens the other one, F2 edits what it is.
class ContactRelationsTab : public QWidget
{
    Q_OBJECT

public:
    ContactRelationsTab(Desk &desk, QWidget *parent = nullptr);

    /// `today`: the business day.
    void showRelations(const contacts::ContactDetail &detail, QDate today);
    bool isSettled() const { return m_running == 0; }
    bool hasListFocus() const;
    /// As shown: name, what, note; for tests.
    const std::vector<QStringList> &rows() const;
    const std::vector<contacts::GroupMember> &group() const { return m_group; }
    void add();
    void editSelected();
    /// Of a company where the person still works: since when no longer.
    void endSelected();
    void select(int row);
    void removeSelected();

Q_SIGNALS:
    void contactWanted(shuke::ContactId contact);

private:
    struct Line
    {
        ContactId other;
        std::optional<contacts::NamedRelation> relation; ///< Else a link to a company.
        contacts::Affiliation affiliation;
        QString otherName;
    };
    const Line *current() const;
    void refreshButtons();
    void load();
    void fill();

    Desk &m_desk;
    contacts::ContactDetail m_detail;
    QDate m_today;
    std::vector<contacts::NamedRelation> m_relations;
    std::vector<contacts::GroupMember> m_group;
    std::vector<Line> m_lines;
    Generation m_asked, m_groupAsked;
    int m_running = 0;
    TextTable *m_model;
    TextTable *m_groupModel;
    RecordTable *m_table;
    QLabel *m_groupTitle;
    RecordTable *m_groupTable;
    QStackedWidget *m_stack;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_left;
    QPushButton *m_remove;
};

} // namespace shuke::ui
