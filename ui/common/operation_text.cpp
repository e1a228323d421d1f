#include "ui/common/operation_text.h"

#include "ui/common/phrase_book.h"

#include <QCoreApplication>

namespace shuke::ui {

QString operationText(const OperationLabel &label)
{
    QStringList args = label.args;
    if (const std::optional<OperationLabel> other = label.other())
        args = {operationText(*other)};
    return filled(QCoreApplication::translate("Operation", label.source.constData()), args);
}

} // namespace shuke::ui
