#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shuke::exchange {

/// A line of a vCard or calendar, folding undone: `item1.TEL;TYPE=cell:+86…`.
struct ContentLine
{
    std::string group; ///< "item1"; letter case kept.
    std::string name;  ///< In capitals.
    /// In capitals; one without a name (vCard 2.1: `;CELL;`) is TYPE or ENCODING, several values are several entries.
    std::vector<std::pair<std::string, std::string>> params;
    /// Decoded (quoted-printable, base64, charset), escapes still in place. Empty for pictures and sounds.
    std::string value;
    qint64 line = 0;        ///< 1-based, of the file.
    bool isLeftOut = false; ///< A picture, sound or key: its value is not kept.
    bool isBad = false;     ///< No name, no colon.

    /// The first one of that name; empty: none.
    std::string_view param(std::string_view name) const;
    /// Does TYPE hold the word, letter case aside?
    bool hasType(std::string_view type) const;
};

/// Takes the text of vCards (RFC 6350, RFC 2426, versit vCard 2.1) and calendars (RFC 5545) apart, line by line, in
/// constant memory. One thread.
///
/// Lenient where programs are: CR, LF and CRLF end a line; quoted-printable goes on behind a "=" at the end of a line,
/// its bytes are of CHARSET, else UTF-8, else GB18030; parameters in any letter case.
class ContentLines
{
public:
    /// Fills a buffer with UTF-8 text; 0 at the end. TextSource::read is one.
    using Feed = std::function<Result<qint64>(char *, qint64)>;
    static constexpr size_t kMostBytes = 1 << 20;         ///< Of a line that is kept, folds undone.
    static constexpr size_t kMostPhysicalBytes = 8 << 20; ///< A picture on one line.

    explicit ContentLines(Feed feed) : m_feed(std::move(feed)) {}
    /// The text outlives the object.
    explicit ContentLines(std::string_view text);

    /// False at the end. TooLarge naming the line; what the feed reports.
    Result<bool> next(ContentLine &line);

private:
    /// The next line without its end, or false.
    Result<bool> physical(std::string_view &line);
    Result<bool> peek(char &first);
    void parse(std::string_view text, ContentLine &line) const;

    Feed m_feed;
    std::string m_buffer;
    size_t m_pos = 0;
    bool m_ended = false;
    qint64 m_line = 0;
    std::string m_text;
};

/// Cuts at each `separator` without a backslash in front; escapes stay.
std::vector<std::string_view> splitUnescaped(std::string_view value, char separator);
/// \n \N \, \; \\ → the character; any other backslash stays.
std::string unescapedText(std::string_view value);
/// The reverse, for one text: backslash, comma, semicolon, line ends.
std::string escapedText(std::string_view text);
/// Appends a line with its CRLF, folded so that no line is longer than 75 octets, at borders of characters.
void appendContentLine(std::string_view line, std::string &out);
/// Folds ASCII letters: TYPE=Cell is cell.
bool sameWord(std::string_view a, std::string_view b);

} // namespace shuke::exchange
