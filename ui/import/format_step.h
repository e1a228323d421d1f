#pragma once

#include "core/exchange/import_batch.h"
#include "ui/import/import_state.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace shuke::ui {

/// What the rows are and how the file is read: all of it recognised, all of it changeable.
class FormatStep : public QWidget
{
    Q_OBJECT

public:
    explicit FormatStep(QWidget *parent = nullptr);

    /// Shows what is so without telling it back.
    void show(const ImportState &state);
    /// This file came in before (nothing: it did not): importing it again has to be wanted.
    void showKnown(const std::optional<exchange::ImportBatch> &batch);
    /// Nothing stands in the way of the next step.
    bool isReady() const;

Q_SIGNALS:
    void kindChosen(shuke::exchange::ImportKind kind);
    void choicesChanged(const shuke::exchange::FormatChoices &choices);
    void valuesChanged(std::optional<shuke::exchange::DateOrder> dates, std::optional<char> decimalMark);
    void againChanged(bool again);

private:
    QComboBox *addChoice(const QString &title, int row, int column);
    void setShown(const QWidget *box, bool shown);
    void showSheets(const ImportState &state);
    void tellChoices();
    void tellValues();
    QStringList notes(const ImportState &state) const;

    QGridLayout *m_grid;
    QComboBox *m_kind;
    QComboBox *m_sheet; ///< Of a workbook, in the place of encoding and delimiter.
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_header;
    QSpinBox *m_skip;
    QComboBox *m_dates;
    QComboBox *m_decimal;
    QLabel *m_notes;
    QWidget *m_known;
    QLabel *m_knownText;
    QCheckBox *m_again;
    std::vector<std::pair<QWidget *, QLabel *>> m_titles; ///< Each choice with what stands above it.
    exchange::FormatChoices m_choices;
};

} // namespace shuke::ui
