#pragma once

#include "core/contacts/contact.h"
#include "ui/import/import_state.h"

#include <QByteArrayList>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace shuke::ui {

class FixedValues;

/// Which field each column fills, and what happens to rows that are known already. One line per column: header,
/// samples, field, what is to be said about it.
class MappingStep : public QWidget
{
    Q_OBJECT

public:
    static constexpr size_t kMaxColumns = 200; ///< The others keep what their headers suggest.

    explicit MappingStep(QWidget *parent = nullptr);

    /// Builds the lines anew.
    void show(const ImportState &state, const std::vector<contacts::CustomField> &customFields);
    /// What is missing or doubled, keys that are possible now.
    void refresh(const ImportState &state);
    /// For tests: the box of a column.
    QComboBox *fieldBox(size_t column) const { return m_lines[column].field; }
    FixedValues &fixedValues() const { return *m_fixed; }
    QString summary() const;

Q_SIGNALS:
    void fieldChosen(int column, const QByteArray &field);
    void columnEntered(int column);
    void modeChosen(shuke::exchange::ImportMode mode);
    /// As ImportState::keys.
    void keysChosen(const QByteArrayList &keys);
    void createCustomersChosen(bool create);
    void personalChosen(bool personal);
    void defaultsEdited(const std::vector<shuke::exchange::FieldColumn> &values);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line
    {
        QComboBox *field = nullptr;
        QLabel *note = nullptr;
    };

    void addLine(const ImportState &state, size_t column);
    void fillFields(QComboBox *box, const ImportState &state, size_t column) const;
    void showKeys(const ImportState &state);

    QComboBox *m_mode;
    QLabel *m_keyTitle;
    QComboBox *m_key;
    QCheckBox *m_createCustomers;
    QCheckBox *m_personal;
    QScrollArea *m_area;
    QGridLayout *m_grid = nullptr;
    FixedValues *m_fixed = nullptr;
    QLabel *m_summary;
    QLabel *m_problem;
    std::vector<Line> m_lines;
    std::vector<contacts::CustomField> m_customFields;
};

} // namespace shuke::ui
