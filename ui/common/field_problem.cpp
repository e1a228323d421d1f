#include "ui/common/field_problem.h"

#include "ui/common/theme.h"

namespace shuke::ui {

FieldProblem::FieldProblem(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, themeColors().bad);
    setPalette(colors);
    hide();
}

void FieldProblem::setProblem(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

} // namespace shuke::ui
