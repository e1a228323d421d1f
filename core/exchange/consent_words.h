#pragma once

#include "core/contacts/contact.h"
#include "core/exchange/parse_result.h"

#include <string_view>

namespace shuke::exchange {

// Words of files for an entry of the consent ledger: the codes as exports write them, Chinese and English, compared
// folded. A word that could mean two things ("mail") is unknown: nobody's consent is guessed.

/// marketing, profiling.
Parsed<std::string_view> parseConsentPurpose(std::string_view text);
/// phone, sms, email, wechat, post, any.
Parsed<std::string_view> parseConsentChannel(std::string_view text);
/// Yes and no too: a "no" in a list of consents is one that was withdrawn.
Parsed<contacts::ConsentState> parseConsentState(std::string_view text);

} // namespace shuke::exchange
