#pragma once

#include "ui/lists/field_catalog.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace shuke::ui {

class ConditionRow;

/// Conditions and further groups of them, indented, joined by "all", "any", "none" or "not all"; the tree that a
/// segment is made of. Each group is one of these.
class ConditionGroupBox : public QWidget
{
    Q_OBJECT

public:
    /// `depth`: 1 for the root, which cannot be taken away.
    ConditionGroupBox(FieldCatalog &catalog, std::shared_ptr<session::Session> session, int depth = 1,
                      QWidget *parent = nullptr);

    /// Does not emit changed().
    void setGroup(const segments::ConditionGroup &group);
    /// Nothing while something is missing in it.
    std::optional<segments::ConditionGroup> group() const;
    /// What is missing first, in words; empty if nothing is.
    QString problem() const;
    /// Of this group and all inside.
    int conditionCount() const;
    /// Begins a condition, as the button does.
    void addCondition();
    void addGroup();
    /// Where Tab goes first.
    QWidget *entry() const;
    QComboBox &join() { return *m_join; }
    const std::vector<ConditionRow *> &rows() const { return m_rows; }
    const std::vector<ConditionGroupBox *> &groups() const { return m_groups; }

Q_SIGNALS:
    void changed();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ConditionRow *append(const segments::Condition &condition);
    ConditionGroupBox *append(const segments::ConditionGroup &group);
    template <typename Part>
    void remove(Part *part, std::vector<Part *> &parts);
    void clear();

    FieldCatalog &m_catalog;
    std::shared_ptr<session::Session> m_session;
    int m_depth;
    QComboBox *m_join;
    QVBoxLayout *m_rowColumn;
    QVBoxLayout *m_groupColumn;
    QPushButton *m_addCondition;
    QPushButton *m_addGroup;
    std::vector<ConditionRow *> m_rows;
    std::vector<ConditionGroupBox *> m_groups;
};

} // namespace shuke::ui
