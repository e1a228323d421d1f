#include "core/quality/text_tidy.h"

#include "core/base/text_fold.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace shuke::quality {

namespace text_tidy_detail {

bool isFullWidthAlphanumeric(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0xFF10 && u <= 0xFF19) || (u >= 0xFF21 && u <= 0xFF3A) || (u >= 0xFF41 && u <= 0xFF5A);
}

bool isFullWidthAscii(QChar c)
{
    return c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E;
}

QChar halfWidth(QChar c)
{
    return QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
}

/// Control and format characters; joiners between emoji and in Indic scripts carry meaning and stay.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    if (c.isSpace() || u == 0x200C || u == 0x200D)
        return false;
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool isHanAt(const QString &text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return false;
    const QChar c = text[at];
    if (c.isLowSurrogate() && at > 0)
        return isHan(QChar::surrogateToUcs4(text[at - 1], c));
    if (c.isHighSurrogate() && at + 1 < text.size())
        return isHan(QChar::surrogateToUcs4(c, text[at + 1]));
    return isHan(c.unicode());
}

QString withoutSpacesInChinese(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QLatin1Char(' ') || !isHanAt(text, i - 1) || !isHanAt(text, i + 1))
            out.append(text[i]);
    }
    return out;
}

/// Two cased letters at least, and all of one case.
bool isOneCase(const QString &text)
{
    int upper = 0;
    int lower = 0;
    for (const QChar c : text) {
        upper += c.isUpper();
        lower += c.isLower();
    }
    return (upper >= 2 && lower == 0) || (lower >= 2 && upper == 0);
}

/// "III": a king's or a child's number, not a word.
bool isRomanNumber(QStringView word)
{
    return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](QChar c) {
               return c == QLatin1Char('I') || c == QLatin1Char('V') || c == QLatin1Char('X');
           });
}

bool isParticle(const QString &word)
{
    static const QStringList particles = {
        QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("der"), QStringLiteral("den"),
        QStringLiteral("ter"), QStringLiteral("zu"),  QStringLiteral("de"),  QStringLiteral("da"),
        QStringLiteral("di"),  QStringLiteral("du"),  QStringLiteral("dos"), QStringLiteral("del"),
        QStringLiteral("la"),  QStringLiteral("le"),  QStringLiteral("bin"), QStringLiteral("al"),
        QStringLiteral("y"),   QStringLiteral("e"),   QStringLiteral("of"),  QStringLiteral("and")};
    return particles.contains(word);
}

QString withCapitals(const QString &text)
{
    QStringList words = text.split(QLatin1Char(' '));
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString &word = words[i];
        if (isRomanNumber(word))
            continue;
        word = word.toLower();
        if (i > 0 && isParticle(word))
            continue;
        bool atStart = true;
        for (QChar &c : word) {
            if (atStart && c.isLetter()) {
                c = c.toUpper();
                atStart = false;
            } else if (c == QLatin1Char('-') || c == QLatin1Char('\'') || c == QChar(0x2019) || c == QLatin1Char('.')) {
                atStart = true;
            }
        }
    }
    return words.join(QLatin1Char(' '));
}

/// Slips in whole domain names.
constexpr std::array<std::pair<QLatin1String, QLatin1String>, 14> kDomainSlips = {{
    {QLatin1String("gmail.con"), QLatin1String("gmail.com")},
    {QLatin1String("gmail.co"), QLatin1String("gmail.com")},
    {QLatin1String("gmail.cm"), QLatin1String("gmail.com")},
    {QLatin1String("gmial.com"), QLatin1String("gmail.com")},
    {QLatin1String("gamil.com"), QLatin1String("gmail.com")},
    {QLatin1String("gmai.com"), QLatin1String("gmail.com")},
    {QLatin1String("hotmial.com"), QLatin1String("hotmail.com")},
    {QLatin1String("hotmail.con"), QLatin1String("hotmail.com")},
    {QLatin1String("outlook.con"), QLatin1String("outlook.com")},
    {QLatin1String("yahoo.con"), QLatin1String("yahoo.com")},
    {QLatin1String("qq.con"), QLatin1String("qq.com")},
    {QLatin1String("qq.cm"), QLatin1String("qq.com")},
    {QLatin1String("163.con"), QLatin1String("163.com")},
    {QLatin1String("126.con"), QLatin1String("126.com")},
}};

bool isNameLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c == QLatin1Char('-');
}

} // namespace text_tidy_detail

QString tidyLine(QStringView text)
{
    using namespace text_tidy_detail;
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (isFullWidthAlphanumeric(c))
            out.append(halfWidth(c));
        else if (!isInvisible(c))
            out.append(c);
    }
    return out.simplified();
}

QString tidyPersonName(QStringView text)
{
    const QString line = text_tidy_detail::withoutSpacesInChinese(tidyLine(text));
    return text_tidy_detail::isOneCase(line) ? text_tidy_detail::withCapitals(line) : line;
}

QString tidyCity(QStringView text)
{
    const QString line = tidyLine(text);
    return text_tidy_detail::isOneCase(line) ? text_tidy_detail::withCapitals(line) : line;
}

QString tidyEmail(QStringView text)
{
    using namespace text_tidy_detail;
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == QChar(0xFF0C) || c == QChar(0x3002)) // ， 。
            out.append(QLatin1Char('.'));
        else if (isFullWidthAscii(c))
            out.append(halfWidth(c));
        else if (!isInvisible(c) && !c.isSpace())
            out.append(c);
    }
    out = out.toLower();
    if (out.startsWith(QLatin1String("mailto:")))
        out.remove(0, 7);
    const auto isEdge = [](QChar c) { return QStringLiteral("<>()[]\"'.,;:").contains(c); };
    while (!out.isEmpty() && isEdge(out.front()))
        out.remove(0, 1);
    while (!out.isEmpty() && isEdge(out.back()))
        out.chop(1);
    if (const qsizetype comma = out.lastIndexOf(QLatin1Char(',')); comma > out.indexOf(QLatin1Char('@')))
        out[comma] = QLatin1Char('.');
    out.replace(QLatin1String("@@"), QLatin1String("@"));
    const qsizetype at = out.indexOf(QLatin1Char('@'));
    for (const auto &[slip, right] : kDomainSlips) {
        if (at > 0 && QStringView(out).mid(at + 1) == slip)
            out = out.left(at + 1) + right;
    }
    return out;
}

bool isValidEmail(QStringView text)
{
    using namespace text_tidy_detail;
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    if (at <= 0 || text.indexOf(QLatin1Char('@'), at + 1) >= 0)
        return false;
    const QStringView local = text.left(at);
    for (const QChar c : local) {
        if (c.isSpace() || isInvisible(c) || QStringLiteral(",;:<>()[]\"\\").contains(c))
            return false;
    }
    if (local.front() == QLatin1Char('.') || local.back() == QLatin1Char('.') || local.contains(QLatin1String("..")))
        return false;
    const QList<QStringView> names = text.mid(at + 1).split(QLatin1Char('.'));
    if (names.size() < 2)
        return false;
    for (const QStringView name : names) {
        if (name.isEmpty() || name.front() == QLatin1Char('-') || name.back() == QLatin1Char('-') ||
            !std::all_of(name.begin(), name.end(), isNameLetter))
            return false;
    }
    const QStringView last = names.back();
    return last.size() >= 2 && std::none_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace shuke::quality
