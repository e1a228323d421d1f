#pragma once

#include "core/contacts/contact_queries.h"
#include "core/contacts/relation_commands.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class RecordTable;
class TextTable;

/// Who belongs to a contact: the companies of a person, the people of a company, family, friends, referrers, and the
/// group a company is part of. Enter opens the other one.
class ContactRelationsTab : public QWidget
{
    Q_OBJECT

public:
    ContactRelationsTab(Desk &desk, QWidget *parent = nullptr);

    void showRelations(const contacts::ContactDetail &detail);
    bool isSettled() const { return m_running == 0; }
    bool hasListFocus() const;
    /// As shown: name, what, note; for tests.
    const std::vector<QStringList> &rows() const;
    const std::vector<contacts::GroupMember> &group() const { return m_group; }
    void add();
    void removeSelected();

Q_SIGNALS:
    void contactWanted(shuke::ContactId contact);

private:
    struct Line
    {
        ContactId other;
        RelationId relation;               ///< Valid: a relation …
        contacts::Affiliation affiliation; ///< … else a link to a company.
    };
    void load();
    void fill();

    Desk &m_desk;
    contacts::ContactDetail m_detail;
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
    QPushButton *m_remove;
};

} // namespace shuke::ui
