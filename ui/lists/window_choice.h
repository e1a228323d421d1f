#pragma once

#include "core/segments/condition.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QSpinBox;

namespace shuke::ui {

class DayEdit;

/// Which days a condition about purchases looks at: ever, the last so many, or from one day to another.
class WindowChoice : public QWidget
{
    Q_OBJECT

public:
    explicit WindowChoice(QWidget *parent = nullptr);

    /// Nothing: ever.
    void setWindow(const std::optional<segments::Window> &window);
    std::optional<segments::Window> window() const;
    QComboBox &kind() { return *m_kind; }
    QSpinBox &days() { return *m_days; }

Q_SIGNALS:
    void changed();

private:
    void showParts();

    QComboBox *m_kind;
    QSpinBox *m_days;
    DayEdit *m_from;
    DayEdit *m_to;
};

} // namespace shuke::ui
