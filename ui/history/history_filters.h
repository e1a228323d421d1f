#pragma once

#include "core/base/history_types.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace shuke::ui {

/// What the history page shows: which kind of changes, of which days, of which record.
class HistoryFilters : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilters(QWidget *parent = nullptr);

    HistoryFilter filter() const;
    bool isNarrow() const;
    void setRecord(const std::optional<RecordRef> &record);
    /// What the record is called, on its chip.
    void setRecordName(const QString &name);
    const std::optional<RecordRef> &record() const { return m_record; }
    /// Everything again.
    void clear();
    QComboBox &kindBox() { return *m_kind; }
    QComboBox &daysBox() { return *m_days; }
    QPushButton &recordChip() { return *m_chip; }

Q_SIGNALS:
    void changed();

private:
    void daysChosen();

    QComboBox *m_kind;
    QComboBox *m_days;
    QDateEdit *m_from;
    QLabel *m_between;
    QDateEdit *m_to;
    QPushButton *m_chip;
    std::optional<RecordRef> m_record;
};

} // namespace shuke::ui
