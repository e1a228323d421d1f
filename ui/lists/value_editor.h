#pragma once

#include "ui/lists/field_catalog.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;

namespace shuke::ui {

/// What a condition compares with, typed or chosen: one widget for each type of field and operator.
class ValueEditor : public QWidget
{
    Q_OBJECT

public:
    ValueEditor(FieldCatalog &catalog, std::shared_ptr<session::Session> session, QWidget *parent = nullptr);

    /// Shows the widgets for this field and operator; `values` are those to begin with.
    void edit(const segments::Field &field, segments::Operator op, const std::vector<segments::Value> &values);
    /// Nothing as long as something is missing or cannot be read; problem() says what.
    std::optional<std::vector<segments::Value>> values() const;
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    using Read = std::function<std::optional<segments::Value>()>;

    Read addText(const segments::Value *value);
    Read addNumber(const segments::Value *value);
    Read addMoney(const segments::Value *value);
    Read addDay(const segments::Value *value);
    Read addCount(const segments::Value *value);
    Read addMonth(const segments::Value *value);
    Read addYesNo(const segments::Value *value);
    Read addChoice(const segments::Value *value);
    void addTexts(const std::vector<segments::Value> &values);
    void addChoices(const std::vector<segments::Value> &values);
    Read addOne(const segments::Value *value);
    void suggest(QLineEdit *edit);

    FieldCatalog &m_catalog;
    std::shared_ptr<session::Session> m_session;
    segments::Field m_field;
    segments::Operator m_op = segments::Operator::Is;
    QWidget *m_body = nullptr;
    std::vector<Read> m_reads;
    std::function<std::vector<segments::Value>()> m_readMany;
};

} // namespace shuke::ui
