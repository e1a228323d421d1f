#include "core/base/text_fold.h"

#include <QChar>
#include <QList>

#include <array>

namespace shuke {

namespace text_fold_detail {

/// Accents that are dropped. Marks of other scripts (vowel signs, voicing marks) carry meaning and stay.
bool isAccent(char32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

bool isInvisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Other_Control)
        return !QChar::isSpace(c) || (c >= 0x1C && c <= 0x1F);
    return category == QChar::Other_Format || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF) ||
           (c >= 0x180B && c <= 0x180F) || c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 ||
           c == 0x17B4 || c == 0x17B5 || c == 0x2065;
}

/// Letters whose stroke is no separate accent in Unicode, and marks that people type in several shapes.
const char16_t *replacement(char32_t c)
{
    switch (c) {
    case U'ß': // Qt folds character by character
    case U'ẞ':
        return u"ss";
    case U'ø':
        return u"o";
    case U'ł':
        return u"l";
    case U'đ':
    case U'ð':
        return u"d";
    case U'þ':
        return u"th";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'ħ':
        return u"h";
    case U'ŧ':
        return u"t";
    case U'ŋ':
        return u"n";
    case U'ı':
        return u"i";
    case U'ĸ':
        return u"k";
    case U'ɨ':
        return u"i";
    case U'ƀ':
        return u"b";
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2BC:
    case 0x2032:
    case 0x60:
        return u"'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
        return u"\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x2043:
        return u"-";
    case 0x2022:
    case 0x2027:
    case 0x30FB:
    case 0x22C5:
        return u"\u00B7";
    default:
        return nullptr;
    }
}

/// The character without its accents; й and its like are letters.
QString withoutAccents(char32_t c)
{
    QString one = QString::fromUcs4(&c, 1);
    if (c == 0x439)
        return one;
    const QString parts = one.normalized(QString::NormalizationForm_D);
    if (parts == one)
        return one;
    QString kept;
    bool dropped = false;
    for (const char32_t part : parts.toUcs4()) {
        if (isAccent(part))
            dropped = true;
        else
            kept += QString::fromUcs4(&part, 1);
    }
    return dropped ? kept : one;
}

/// Full Unicode folding of a run of characters, white space as it comes.
QString foldRun(const QString &run)
{
    QString text =
        run.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC);
    QString out;
    out.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (isAccent(c) || isInvisible(c))
            continue;
        const QString base = withoutAccents(c);
        for (const char32_t part : base.toUcs4()) {
            if (const char16_t *other = replacement(part))
                out += QStringView(other);
            else
                out += QString::fromUcs4(&part, 1);
        }
    }
    return out.toCaseFolded().normalized(QString::NormalizationForm_KC); // İ loses its dot first
}

constexpr unsigned char kDrop = 0;

/// What an ASCII byte becomes; kDrop for control characters.
constexpr std::array<unsigned char, 128> kAscii = [] {
    std::array<unsigned char, 128> table{};
    for (unsigned c = 0; c < 128; ++c) {
        if (c == ' ' || (c >= '\t' && c <= '\r'))
            table[c] = ' ';
        else if (c < 0x20 || c == 0x7F)
            table[c] = kDrop;
        else if (c >= 'A' && c <= 'Z')
            table[c] = static_cast<unsigned char>(c + 32);
        else
            table[c] = static_cast<unsigned char>(c == '`' ? '\'' : c);
    }
    return table;
}();

constexpr char32_t kLatinFirst = 0x80;
constexpr char32_t kLatinEnd = 0x250;

/// Western letters, folded once.
const std::array<std::string, kLatinEnd - kLatinFirst> &latinTable()
{
    static const auto table = [] {
        std::array<std::string, kLatinEnd - kLatinFirst> made;
        for (char32_t c = kLatinFirst; c < kLatinEnd; ++c) {
            if (!isInvisible(c))
                made[c - kLatinFirst] = foldRun(QString::fromUcs4(&c, 1)).toStdString();
        }
        return made;
    }();
    return table;
}

/// Characters that no step changes and that combine with nothing.
constexpr bool staysAsIs(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3001 && c <= 0x3020) ||
           (c >= 0x20000 && c <= 0x2F7FF) || (c >= 0x30000 && c <= 0x323AF) || c == 0xFFFD;
}

/// Broken bytes, and the two values that are no characters and that SQLite takes for broken ones.
constexpr bool isBroken(char32_t c)
{
    return c >= 0xFFFD && c <= 0xFFFF;
}

constexpr bool isFullWidthAscii(char32_t c)
{
    return c >= 0xFF01 && c <= 0xFF5E;
}

bool isFast(char32_t c)
{
    return c < kLatinEnd || staysAsIs(c) || isBroken(c) || isFullWidthAscii(c) || c == 0x3000;
}

/// Writes folded pieces behind what `out` held, collapsing white space on the way.
class Folder
{
public:
    Folder(std::string_view in, std::string &out) : m_in(in), m_out(out) {}

    void run()
    {
        m_size = m_out.size();
        m_out.resize(m_size + m_in.size());
        while (m_position < m_in.size()) {
            const auto byte = static_cast<unsigned char>(m_in[m_position]);
            if (byte < 0x80) {
                ++m_position;
                putAscii(kAscii[byte]);
            } else {
                other(byte);
            }
        }
        m_out.resize(m_size);
    }

private:
    void other(unsigned char lead)
    {
        // Most Chinese: three bytes, checked and copied without decoding.
        if (lead >= 0xE4 && lead <= 0xE9 && m_position + 2 < m_in.size()) {
            const auto second = static_cast<unsigned char>(m_in[m_position + 1]);
            const auto third = static_cast<unsigned char>(m_in[m_position + 2]);
            if ((second & 0xC0) == 0x80 && (third & 0xC0) == 0x80 && (lead > 0xE4 || second >= 0xB8)) {
                flushSpace();
                char *target = m_out.data() + m_size;
                target[0] = static_cast<char>(lead);
                target[1] = static_cast<char>(second);
                target[2] = static_cast<char>(third);
                m_size += 3;
                m_position += 3;
                return;
            }
        }
        const CodePoint c = decodeUtf8(m_in, m_position);
        if (isFullWidthAscii(c.value)) {
            m_position += static_cast<size_t>(c.length);
            putAscii(kAscii[c.value - 0xFF01 + 0x21]);
        } else if (c.value == 0x3000) {
            m_position += static_cast<size_t>(c.length);
            m_space = true;
        } else if (c.value < kLatinEnd) {
            m_position += static_cast<size_t>(c.length);
            putText(latinTable()[c.value - kLatinFirst]);
        } else if (isBroken(c.value)) {
            m_position += static_cast<size_t>(c.length);
            putText("\xEF\xBF\xBD");
        } else if (staysAsIs(c.value)) {
            putText(m_in.substr(m_position, static_cast<size_t>(c.length)));
            m_position += static_cast<size_t>(c.length);
        } else {
            slowRun();
        }
    }

    /// Everything up to the next character of the fast path; dropped characters do not end the run, since what
    /// stands on both sides may combine.
    void slowRun()
    {
        QString run;
        while (m_position < m_in.size()) {
            const CodePoint c = decodeUtf8(m_in, m_position);
            if (isInvisible(c.value)) {
                m_position += static_cast<size_t>(c.length);
                continue;
            }
            if (isFast(c.value))
                break;
            run += QString::fromUcs4(&c.value, 1);
            m_position += static_cast<size_t>(c.length);
        }
        putText(foldRun(run).toStdString());
    }

    void flushSpace()
    {
        if (m_space && m_any)
            m_out[m_size++] = ' ';
        m_space = false;
        m_any = true;
    }

    void putAscii(unsigned char c)
    {
        if (c == ' ') {
            m_space = true;
        } else if (c != kDrop) {
            flushSpace();
            m_out[m_size++] = static_cast<char>(c);
        }
    }

    /// Folded text, perhaps with white space in it and perhaps longer than what it stands for.
    void putText(std::string_view text)
    {
        const size_t needed = m_size + text.size() + 1 + (m_in.size() - m_position) + 1;
        if (m_out.size() < needed)
            m_out.resize(needed);
        for (size_t i = 0; i < text.size();) {
            const CodePoint c = decodeUtf8(text, i);
            if (QChar::isSpace(c.value)) {
                m_space = true;
            } else {
                flushSpace();
                for (int k = 0; k < c.length; ++k)
                    m_out[m_size++] = text[i + static_cast<size_t>(k)];
            }
            i += static_cast<size_t>(c.length);
        }
    }

    std::string_view m_in;
    std::string &m_out;
    size_t m_position = 0;
    size_t m_size = 0; ///< Written bytes of m_out; the rest is room.
    bool m_space = false;
    bool m_any = false;
};

} // namespace text_fold_detail

CodePoint decodeUtf8(std::string_view utf8, size_t position)
{
    const auto byte = [&](size_t offset) -> unsigned {
        return position + offset < utf8.size() ? static_cast<unsigned char>(utf8[position + offset]) : 0U;
    };
    const auto continues = [&](size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {static_cast<char32_t>(lead), 1};
    if (lead >= 0xC2 && lead <= 0xDF) {
        if (!continues(1))
            return {0xFFFD, 1};
        return {static_cast<char32_t>((lead & 0x1FU) << 6 | (byte(1) & 0x3FU)), 2};
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0U : 0x80U;
        const unsigned high = lead == 0xED ? 0x9FU : 0xBFU;
        if (byte(1) < low || byte(1) > high)
            return {0xFFFD, 1};
        if (!continues(2))
            return {0xFFFD, 2};
        return {static_cast<char32_t>((lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU)), 3};
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned low = lead == 0xF0 ? 0x90U : 0x80U;
        const unsigned high = lead == 0xF4 ? 0x8FU : 0xBFU;
        if (byte(1) < low || byte(1) > high)
            return {0xFFFD, 1};
        if (!continues(2))
            return {0xFFFD, 2};
        if (!continues(3))
            return {0xFFFD, 3};
        return {static_cast<char32_t>((lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 |
                                      (byte(3) & 0x3FU)),
                4};
    }
    return {0xFFFD, 1};
}

void appendUtf8(char32_t c, std::string &out)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | c >> 6);
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | c >> 12);
        out += static_cast<char>(0x80U | (c >> 6 & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | c >> 18);
        out += static_cast<char>(0x80U | (c >> 12 & 0x3FU));
        out += static_cast<char>(0x80U | (c >> 6 & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

void appendFolded(std::string_view utf8, std::string &out)
{
    text_fold_detail::Folder(utf8, out).run();
}

std::string foldUtf8(std::string_view utf8)
{
    std::string out;
    appendFolded(utf8, out);
    return out;
}

QString foldText(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    return QString::fromStdString(foldUtf8({utf8.constData(), static_cast<size_t>(utf8.size())}));
}

} // namespace shuke
