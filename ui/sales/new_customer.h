#pragma once

#include <QString>

namespace shuke::ui {

/// A customer as typed into one field: "王小丽 138 0013 8000", in any order.
struct TypedCustomer
{
    QString name;  ///< May be empty.
    QString phone; ///< As typed; empty without one.
};
/// The run of five or more digits with their separators is the phone, what is left the name.
TypedCustomer typedCustomer(const QString &text);

} // namespace shuke::ui
