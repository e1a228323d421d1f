#pragma once

#include "ui/lists/field_catalog.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace shuke::ui {

class ValueEditor;
class WindowChoice;

/// One condition as it is made: field, the days it looks at (of purchases), how it compares, with what.
class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    enum class Shape {
        Line,    ///< All of it side by side.
        Stacked, ///< The value below the field, for narrow places.
    };

    ConditionRow(FieldCatalog &catalog, std::shared_ptr<session::Session> session, const segments::Condition &condition,
                 Shape shape, QWidget *parent = nullptr);

    void setRemovable(bool removable);
    /// What is missing, in words; empty if nothing is.
    QString problem() const;
    /// Nothing while something is missing.
    std::optional<segments::Condition> condition() const;
    QByteArray fieldKey() const;
    void focusField();
    void focusValue();
    WindowChoice &window() { return *m_window; }
    QComboBox &field() { return *m_field; }

Q_SIGNALS:
    void changed();
    void removeWanted();

private:
    const segments::Field *chosen() const;
    segments::Operator op() const;
    void layOut(Shape shape);
    void fillFields(const QByteArray &key);
    void fillOperators(segments::Operator op);
    void takeField(segments::Operator op, const std::vector<segments::Value> &values);

    FieldCatalog &m_catalog;
    QComboBox *m_field;
    QComboBox *m_operator;
    WindowChoice *m_window;
    ValueEditor *m_value;
    QToolButton *m_remove;
};

} // namespace shuke::ui
