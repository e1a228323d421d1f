#pragma once

#include <QtGlobal>

namespace shuke::exchange {

/// What the rows of a file are. OrderLines: lines that are added to orders which are known already or stand in the
/// file.
enum class ImportKind : quint8 { Contacts, Companies, Products, Orders, OrderLines };

} // namespace shuke::exchange
