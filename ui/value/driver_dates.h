#pragma once

#include "core/value/driver_periods.h"

#include <QWidget>

namespace shuke::ui {

class DayEdit;

/// Two periods by their days, both ends included, to be chosen freely.
class DriverDates : public QWidget
{
    Q_OBJECT

public:
    explicit DriverDates(QWidget *parent = nullptr);

    value::DriverPeriods periods() const;
    void setPeriods(const value::DriverPeriods &periods); ///< Without `changed`.
    DayEdit &from() { return *m_from; }
    DayEdit &to() { return *m_to; }
    DayEdit &baseFrom() { return *m_baseFrom; }
    DayEdit &baseTo() { return *m_baseTo; }

Q_SIGNALS:
    void changed();

private:
    void keepOrder();

    DayEdit *m_from;
    DayEdit *m_to;
    DayEdit *m_baseFrom;
    DayEdit *m_baseTo;
};

} // namespace shuke::ui
