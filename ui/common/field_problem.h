#pragma once

#include <QLabel>

namespace shuke::ui {

/// The line below a field that says what is wrong with it; takes no room while nothing is.
class FieldProblem : public QLabel
{
    Q_OBJECT

public:
    explicit FieldProblem(QWidget *parent = nullptr);
    /// An empty text is no problem.
    void setProblem(const QString &text);
    bool isProblem() const { return !text().isEmpty(); }
};

} // namespace shuke::ui
