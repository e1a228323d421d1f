#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace shuke::contacts {

struct PhoneNumber;

// Match keys: positive 63-bit integers, equal exactly when the normal forms are equal (hashed ones: but for chance, one
// in 10^18 per pair). Nothing when there is nothing to match on: empty, a word for nothing such as "-" or "无", a
// damaged phone.
//
// PERSISTED in contact.*_key and contact_point.match_key: neither the normal forms nor the numbers may ever change. A
// better rule is a migration that computes all keys anew. tests/core/contacts/test_match_key.cpp pins values.

/// Of the first good number in the text. E.164 numbers are encoded as they are, so +1 3… and a mainland 13… never meet;
/// numbers of unknown country match only among themselves; extensions count.
std::optional<qint64> phoneKey(std::string_view raw);
std::optional<qint64> phoneKey(const PhoneNumber &number);
std::optional<qint64> emailKey(std::string_view raw);
std::optional<qint64> wechatKey(std::string_view raw);
std::optional<qint64> taxIdKey(std::string_view raw);

/// The key for a contact point of a kind code (phone, mobile, fax; email; wechat); other kinds: of the folded text.
std::optional<qint64> contactPointKey(std::string_view kindCode, std::string_view raw);

/// Trimmed, half-width, lower case; accents and +tags stay. "" unless it looks like one address (x@y, no spaces).
std::string normalEmail(std::string_view raw);
/// Trimmed, half-width, lower case. "" for a word for nothing.
std::string normalWechat(std::string_view raw);
/// Half-width, upper case, without spaces, dots and dashes. "" unless 4 … 20 letters and digits, with a digit.
std::string normalTaxId(std::string_view raw);

/// 统一社会信用代码 by GB 32100-2015: 18 characters without I O S V Z, and the check character is right. Takes the
/// normal form.
bool isValidCreditCode(std::string_view normal);

/// "-", "无", "n/a", "null" and the like: someone had to fill in something.
bool isPlaceholder(std::string_view raw);

} // namespace shuke::contacts
