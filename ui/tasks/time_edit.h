#pragma once

#include <QLineEdit>

#include <optional>

namespace shuke::ui {

/// A field for a time of day that may stay empty: "9", "930" and "9:30" are understood, and written as 09:30.
class TimeEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls it.
    explicit TimeEdit(const QString &name, QWidget *parent = nullptr);

    void setMinute(std::optional<int> minute);
    /// Nothing for an empty field, and for a text that is no time: see isGood().
    std::optional<int> minute() const;
    bool isGood() const;

protected:
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace shuke::ui
