#pragma once

#include "ui/lists/field_catalog.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shuke::ui {

class ConditionRow;

/// The popup in which a filter is made: one condition, or several joined by the word that does not join the chips.
/// Esc gives up, Return takes it over.
class FilterEditor : public QFrame
{
    Q_OBJECT

public:
    FilterEditor(FieldCatalog &catalog, std::shared_ptr<session::Session> session, QWidget *parent);

    /// `group` is what to begin with; an empty one begins with the first field.
    void open(const segments::ConditionGroup &group, const QPoint &globalPos);
    /// Nothing while a row has a problem.
    std::optional<segments::ConditionGroup> group() const;

Q_SIGNALS:
    void applied(const shuke::segments::ConditionGroup &group);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRow(const segments::Condition &condition);
    void remove(ConditionRow *row);
    void refresh();
    void apply();

    FieldCatalog &m_catalog;
    std::shared_ptr<session::Session> m_session;
    segments::ConditionGroup::Join m_join = segments::ConditionGroup::Join::Any;
    bool m_negated = false;
    QVBoxLayout *m_rows;
    std::vector<ConditionRow *> m_list;
    QLabel *m_problem;
    QPushButton *m_more;
    QPushButton *m_apply;
    bool m_tried = false;
};

} // namespace shuke::ui
