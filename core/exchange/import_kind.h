#pragma once

#include <QtGlobal>

namespace shuke::exchange {

/// What the rows of a file are. OrderLines: lines that are added to orders which are known already or stand in the
/// file. Activities: what was done with customers, or is planned.
enum class ImportKind : quint8 { Contacts, Companies, Products, Orders, OrderLines, Activities };

} // namespace shuke::exchange
