#include "ui/sales/new_customer.h"

#include <QRegularExpression>

namespace shuke::ui {

TypedCustomer typedCustomer(const QString &text)
{
    static const QRegularExpression phone(QStringLiteral("[+\\x{FF0B}]?\\d(?:[ ()\\-\\x{2010}-\\x{2013}]?\\d){4,}"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = phone.match(text);
    if (!match.hasMatch())
        return {text.simplified(), {}};
    const QString rest = text.left(match.capturedStart()) + QLatin1Char(' ') + text.mid(match.capturedEnd());
    return {rest.simplified(), match.captured().simplified()};
}

} // namespace shuke::ui
