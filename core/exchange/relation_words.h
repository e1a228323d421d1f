#pragma once

#include "core/contacts/relation.h"
#include "core/exchange/date_parse.h"
#include "core/exchange/parse_result.h"

#include <optional>
#include <string_view>

namespace shuke::exchange {

/// The code of an affiliation in a table of relations: the customer works at the other one, or did.
inline constexpr std::string_view kWorksAt = "works_at";

/// What a word says of "customer is the … of other".
struct RelationWord
{
    std::optional<contacts::RelationKind> kind; ///< Nothing: works at.
    bool fromOther = false;                     ///< The other one is it of the customer: a child is no kind of its own.

    friend bool operator==(const RelationWord &, const RelationWord &) = default;
};

/// The codes, and words of files in Chinese and English; compared folded.
Parsed<RelationWord> parseRelation(std::string_view text);

/// As parseDay; 至今, "present" and the like mean that there is none yet: Empty.
Parsed<QDate> parseLastDay(std::string_view text, const DateFormat &format);

} // namespace shuke::exchange
