#pragma once

#include "core/exchange/import_options.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace shuke::ui {

struct ImportState;

/// Values for fields that no column fills, and for empty cells: a source, a tag, a channel for the whole file. One line
/// each: field, value, away with it.
class FixedValues : public QWidget
{
    Q_OBJECT

public:
    explicit FixedValues(QWidget *parent = nullptr);

    /// Builds the lines anew, without telling.
    void show(const ImportState &state);
    int count() const { return static_cast<int>(m_lines.size()); }
    QComboBox *fieldBox(int line) const { return m_lines[static_cast<size_t>(line)].field; }
    QLineEdit *valueEdit(int line) const { return m_lines[static_cast<size_t>(line)].value; }
    QPushButton &addButton() { return *m_add; }

Q_SIGNALS:
    /// Lines without a value are not among them.
    void edited(const std::vector<shuke::exchange::FieldColumn> &values);

private:
    struct Line
    {
        QWidget *row = nullptr;
        QComboBox *field = nullptr;
        QLineEdit *value = nullptr;
    };
    void addLine(const QByteArray &field, const QString &value);
    void removeLine(const QWidget *row);
    void tell();
    QByteArray firstFree() const;

    exchange::ImportKind m_kind = exchange::ImportKind::Contacts;
    std::vector<Line> m_lines;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
};

} // namespace shuke::ui
