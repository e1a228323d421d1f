#include "core/base/command.h"

namespace shuke {

QString OperationLabel::english() const
{
    QString text = QString::fromUtf8(source);
    // The multi-argument form replaces all places at once, so "%1" inside an argument stays as typed.
    switch (args.size()) {
    case 0:
        return text;
    case 1:
        return text.arg(args[0]);
    case 2:
        return text.arg(args[0], args[1]);
    default:
        return text.arg(args[0], args[1], args[2]);
    }
}

} // namespace shuke
