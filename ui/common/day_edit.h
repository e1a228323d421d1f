#pragma once

#include <QDateEdit>

namespace shuke::ui {

/// A field for a day, written as dayText writes it, with a calendar to choose from.
class DayEdit : public QDateEdit
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls it.
    DayEdit(const QString &name, QWidget *parent = nullptr);
};

} // namespace shuke::ui
