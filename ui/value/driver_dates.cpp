#include "ui/value/driver_dates.h"

#include "ui/common/day_edit.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace shuke::ui {

DriverDates::DriverDates(QWidget *parent)
    : QWidget(parent),
      m_from(new DayEdit(tr("First day"), this)),
      m_to(new DayEdit(tr("Last day"), this)),
      m_baseFrom(new DayEdit(tr("First day compared with"), this)),
      m_baseTo(new DayEdit(tr("Last day compared with"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_from);
    row->addWidget(plainLabel(tr("to"), this));
    row->addWidget(m_to);
    row->addWidget(plainLabel(tr("against"), this));
    row->addWidget(m_baseFrom);
    row->addWidget(plainLabel(tr("to"), this));
    row->addWidget(m_baseTo);
    for (DayEdit *edit : {m_from, m_to, m_baseFrom, m_baseTo}) {
        edit->setKeyboardTracking(false);
        connect(edit, &DayEdit::dateChanged, this, [this] {
            keepOrder();
            Q_EMIT changed();
        });
    }
}

value::DriverPeriods DriverDates::periods() const
{
    return {{m_from->date(), m_to->date().addDays(1)}, {m_baseFrom->date(), m_baseTo->date().addDays(1)}};
}

void DriverDates::setPeriods(const value::DriverPeriods &periods)
{
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    const QSignalBlocker baseFrom(m_baseFrom);
    const QSignalBlocker baseTo(m_baseTo);
    m_to->clearMinimumDate();
    m_baseTo->clearMinimumDate();
    m_from->setDate(periods.period.from);
    m_to->setDate(periods.period.to.addDays(-1));
    m_baseFrom->setDate(periods.base.from);
    m_baseTo->setDate(periods.base.to.addDays(-1));
    keepOrder();
}

/// A period has a day or more; its end follows its beginning.
void DriverDates::keepOrder()
{
    const QSignalBlocker to(m_to);
    const QSignalBlocker baseTo(m_baseTo);
    m_to->setMinimumDate(m_from->date());
    m_baseTo->setMinimumDate(m_baseFrom->date());
}

} // namespace shuke::ui
