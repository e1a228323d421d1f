#include "core/contacts/name_parts.h"

#include <algorithm>
#include <optional>

namespace shuke::contacts {

namespace name_parts_detail {

bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3400 && u <= 0x9FFF) || c.isSurrogate() || (u >= 0xF900 && u <= 0xFAFF);
}

bool isChineseName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) { return isHan(c) || c == u'·'; });
}

constexpr QStringView kTwoCharacterFamilies =
    u"欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 "
    u"公孙 慕容 "
    u"仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 "
    u"轩辕 令狐 "
    u"段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 歐陽 司馬 東方 諸葛 尉遲 鍾離 長孫 鮮于 軒轅 ";

bool isBetween(QChar c)
{
    return c.isSpace() || c == u',' || c == QChar(0xFF0C);
}

struct Cut
{
    QString part; ///< As the name writes it.
    QString rest;
};

/// The part at the front (or else the back) of the name, as whole words; nothing if it is not there or all there is.
std::optional<Cut> cutOff(const QString &name, const QString &part, bool front)
{
    const qsizetype length = part.size();
    if (length == 0 || name.size() <= length)
        return std::nullopt;
    const qsizetype at = front ? length : name.size() - length;
    const QString found = front ? name.first(at) : name.sliced(at);
    QString rest = front ? name.sliced(at) : name.first(at);
    if (found.compare(part, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    if (!isChineseName(found) && !isBetween(front ? rest.front() : rest.back()))
        return std::nullopt;
    while (!rest.isEmpty() && isBetween(rest.front()))
        rest.remove(0, 1);
    while (!rest.isEmpty() && isBetween(rest.back()))
        rest.chop(1);
    if (rest.isEmpty())
        return std::nullopt;
    return Cut{found, rest};
}

} // namespace name_parts_detail

NameParts splitName(const QString &name)
{
    using namespace name_parts_detail;
    const QString text = name.simplified();
    if (isChineseName(text)) {
        // A surrogate pair (𠮷) is one character.
        const qsizetype first = text.size() > 1 && text[0].isHighSurrogate() ? 2 : 1;
        const bool two = text.size() > 2 && kTwoCharacterFamilies.contains(QString(text.first(2) + u' '));
        const qsizetype length = two ? 2 : first;
        if (text.size() <= length)
            return {{}, text};
        return {text.first(length), text.sliced(length)};
    }
    for (const QChar comma : {QChar(u','), QChar(u'，')}) {
        if (const qsizetype at = text.indexOf(comma); at > 0 && at + 1 < text.size())
            return {text.first(at).trimmed(), text.sliced(at + 1).trimmed()};
    }
    const qsizetype space = text.lastIndexOf(u' ');
    return space < 0 ? NameParts{{}, text} : NameParts{text.sliced(space + 1), text.first(space)};
}

QString joinName(const NameParts &parts)
{
    using namespace name_parts_detail;
    const QString family = parts.family.trimmed();
    const QString given = parts.given.trimmed();
    if (family.isEmpty() || given.isEmpty())
        return family + given;
    if (isChineseName(family) && isChineseName(given))
        return family + given;
    return given + u' ' + family;
}

NameParts partsOfRenamed(const QString &name, const NameParts &old)
{
    using namespace name_parts_detail;
    if (old.family.isEmpty() && old.given.isEmpty())
        return {};
    const QString text = name.simplified();
    // Where a family name stands by custom comes first: in front in Chinese, at the end elsewhere.
    const bool frontFirst = isChineseName(text) || text.contains(u',') || text.contains(QChar(0xFF0C));
    for (const bool front : {frontFirst, !frontFirst}) {
        if (const std::optional<Cut> cut = cutOff(text, old.family.simplified(), front))
            return {cut->part, cut->rest};
    }
    for (const bool front : {!frontFirst, frontFirst}) {
        if (const std::optional<Cut> cut = cutOff(text, old.given.simplified(), front))
            return {cut->rest, cut->part};
    }
    return splitName(text);
}

void rename(Contact &contact, const QString &name)
{
    if (contact.name.trimmed() == name.trimmed())
        return;
    const NameParts parts = contact.kind == ContactKind::Company
                                ? NameParts()
                                : partsOfRenamed(name, {contact.familyName, contact.givenName});
    contact.name = name;
    contact.familyName = parts.family;
    contact.givenName = parts.given;
}

} // namespace shuke::contacts
