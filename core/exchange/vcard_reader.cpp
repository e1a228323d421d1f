// The cards of a file, one after the other.
#include "core/exchange/value_text.h"
#include "core/exchange/vcard_card.h"

#include <algorithm>

namespace shuke::exchange {

namespace vcard_reader_detail {

bool isGroup(const std::vector<ContentLine> &lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const ContentLine &line) {
        return (line.name == "KIND" || line.name == "X-ADDRESSBOOKSERVER-KIND") && sameWord(line.value, "group");
    });
}

} // namespace vcard_reader_detail

/// The properties of the next card into m_card; false at the end.
Result<bool> VCardReader::collect(qint64 &begin)
{
    m_card.clear();
    ContentLine line;
    int within = 0; ///< Cards within this one.
    bool open = m_hasBegun;
    begin = m_begin;
    m_hasBegun = false;
    while (true) {
        const Result<bool> more = m_lines.next(line);
        if (!more)
            return more.error();
        if (!*more)
            return open;
        const bool isCard = sameWord(trimmedText(line.value), "VCARD");
        if (line.name == "BEGIN" && isCard) {
            if (!open) {
                open = true;
                begin = line.line;
            } else if (!m_card.empty() && m_card.back().name == "AGENT") {
                ++within;
            } else if (within == 0) {
                m_hasBegun = true;
                m_begin = line.line;
                return true;
            }
        } else if (line.name == "END" && isCard && open) {
            if (within == 0)
                return true;
            --within;
        } else if (open && within == 0) {
            m_card.push_back(line);
        }
    }
}

Result<bool> VCardReader::next(VCard &card)
{
    while (true) {
        card = {};
        const Result<bool> more = collect(card.line);
        if (!more || !*more)
            return more;
        if (vcard_reader_detail::isGroup(m_card))
            continue;
        readCard(m_card, card);
        if (!card.fields.empty())
            return true;
    }
}

} // namespace shuke::exchange
