#pragma once

#include <QtGlobal>

#include <array>

namespace shuke::exchange {

/// What the rows of a file are. OrderLines: lines that are added to orders which are known already or stand in the
/// file. Activities: what was done with customers, or is planned. Relations: who works where, and who is what of whom.
/// Consents: entries of the ledger of what customers agreed to, or no longer.
enum class ImportKind : quint8 { Contacts, Companies, Products, Orders, OrderLines, Activities, Relations, Consents };

/// All of them, in the order in which people are offered them.
inline constexpr std::array kImportKinds = {ImportKind::Contacts,  ImportKind::Companies,  ImportKind::Products,
                                            ImportKind::Orders,    ImportKind::OrderLines, ImportKind::Activities,
                                            ImportKind::Relations, ImportKind::Consents};

} // namespace shuke::exchange
