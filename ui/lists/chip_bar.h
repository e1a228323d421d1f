#pragma once

#include "ui/lists/field_catalog.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace shuke::ui {

class Chip;
class FilterEditor;
class FlowLayout;

/// The filters of a list as chips. All of them must hold, or any of them; a chip may hold several conditions that are
/// joined the other way round: (city is A or city is B) and orders at least 3.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    ChipBar(FieldCatalog &catalog, std::shared_ptr<session::Session> session, QWidget *parent = nullptr);

    void setWhere(const segments::ConditionGroup &where);
    const segments::ConditionGroup &where() const { return m_where; }
    /// A chip for a given set of rows; empty: none.
    void setAmong(const QString &title);
    /// Opens the editor for a new filter.
    void addFilter();
    /// The words on the chips, for tests.
    QStringList texts() const;
    FilterEditor *editor() const;

Q_SIGNALS:
    void whereChanged(const shuke::segments::ConditionGroup &where);
    void amongRemoved();

private:
    void rebuild();
    void addChip(Chip *chip);
    void edit(size_t at);
    void change(segments::ConditionGroup where);
    void focusChip(size_t at);

    FieldCatalog &m_catalog;
    std::shared_ptr<session::Session> m_session;
    segments::ConditionGroup m_where; ///< Groups only, one for each chip.
    QString m_among;
    FlowLayout *m_flow;
    QToolButton *m_add;
    QToolButton *m_clear;
    QToolButton *m_join;
    std::vector<Chip *> m_chips;
    QPointer<FilterEditor> m_editor;
};

} // namespace shuke::ui
