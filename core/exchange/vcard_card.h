#pragma once

#include "core/exchange/content_line.h"
#include "core/exchange/csv_tokenizer.h"

#include <map>
#include <string>
#include <vector>

namespace shuke::exchange {

/// What a vCard says, by the importer's field codes ("name", "phone", "custom:CODE:TYPE", …). Points beyond the phone
/// and e-mail are in "contact_points" as PointText.
struct VCard
{
    qint64 line = 0; ///< Of its BEGIN.
    std::map<std::string, std::string> fields;
    /// Of an own export, on its first card: the columns of the user's own fields, in their order.
    std::vector<std::string> customColumns;
    bool isOwn = false; ///< An export of ours: what is in it is taken at its word.
    RecordNotes notes;
    std::vector<std::string> unread; ///< Names of properties that are told nowhere, each once.
};

/// What these lines of one card say, into an empty `card`. Of a property that is there twice (FN in two languages) the
/// first counts; another text is a line of the note under the property's name, a second UID is unread.
void readCard(const std::vector<ContentLine> &lines, VCard &card);

/// The cards of a file, one after the other. Cards that are groups of others are left out. One thread.
///
/// - The phone is the preferred number, else the first mobile one, else the first that is no fax; the e-mail the
/// preferred
///   or first. All others are contact points with their label (TYPE, X-ABLabel of the group, X-SERVICE-TYPE).
/// - The address is the preferred or first; further ones are in "addresses". Pictures are left out, with a note.
/// - What has no field: see CardRest.
/// - BDAY without a year (--0412, X-APPLE-OMIT-YEAR) stays without one. UID is the external id, CATEGORIES are tags.
/// - A card without END ends where the next begins; a card within a card (AGENT) is skipped.
class VCardReader
{
public:
    explicit VCardReader(ContentLines lines) : m_lines(std::move(lines)) {}

    /// False at the end. Errors as of ContentLines::next.
    Result<bool> next(VCard &card);

private:
    Result<bool> collect(qint64 &begin);

    ContentLines m_lines;
    std::vector<ContentLine> m_card; ///< The properties of the card at hand.
    bool m_hasBegun = false;         ///< The BEGIN of the next card was read already.
    qint64 m_begin = 0;
};

/// The prefix of what vCard has no property for.
inline constexpr char kOwnProperty[] = "X-SHUKE-";
inline constexpr char kOwnProductId[] = "-//Shuke//Shuke 1//EN";

} // namespace shuke::exchange
