#pragma once

#include "core/exchange/address_text.h"
#include "core/exchange/import_writer.h"

namespace shuke::exchange {

/// Adds those of `addresses` that the contact does not have among its further ones, all parts equal. `known`: the
/// contact was there before. Returns whether anything was written.
Result<bool> writeAddresses(ImportWriter &writer, qint64 contactId, bool known, std::vector<AddressText> addresses);

} // namespace shuke::exchange
