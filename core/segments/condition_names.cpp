#include "core/segments/condition_names.h"

#include "core/base/text_distance.h"
#include "core/base/text_fold.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <utility>

namespace shuke::segments {

namespace condition_names_detail {

constexpr std::pair<ChoiceSource, std::string_view> kSources[] = {
    {ChoiceSource::Staff, "SELECT id, name FROM staff"},
    {ChoiceSource::Tags, "SELECT id, name FROM tag"},
    {ChoiceSource::Shops, "SELECT id, name FROM shop"},
    {ChoiceSource::Products, "SELECT id, name FROM product WHERE deleted_at IS NULL"},
    {ChoiceSource::Segments, "SELECT id, name FROM segment WHERE deleted_at IS NULL"},
};

/// Longer names are compared by their beginning: the comparison takes the square of the length.
constexpr qsizetype kMostCompared = 60;

std::u32string charactersOf(const QString &text)
{
    return foldText(text).left(kMostCompared).toStdU32String();
}

} // namespace condition_names_detail

QString closestOf(const QStringList &candidates, const QString &text)
{
    using condition_names_detail::charactersOf;
    const std::u32string wanted = charactersOf(text);
    // A third of the characters may differ, of short names one.
    int best = std::max(1, static_cast<int>(wanted.size()) / 3) + 1;
    QString closest;
    for (const QString &candidate : candidates) {
        const std::u32string name = charactersOf(candidate);
        const auto longer = static_cast<int>(std::max(name.size(), wanted.size()));
        if (longer - static_cast<int>(std::min(name.size(), wanted.size())) >= best)
            continue;
        const int distance = osaDistance(name, wanted);
        if (distance < best && distance < longer) {
            best = distance;
            closest = candidate;
        }
    }
    return closest;
}

void NameBook::add(ChoiceSource source, qint64 id, const QString &name)
{
    Names &names = m_sources[source];
    names.names.insert(id, name);
    names.exact[name].push_back(id);
    names.folded[foldText(name)].push_back(id);
}

std::vector<qint64> NameBook::idsOf(ChoiceSource source, const QString &name) const
{
    const auto names = m_sources.find(source);
    if (names == m_sources.end())
        return {};
    std::vector<qint64> ids = names->second.exact.value(name);
    return ids.empty() ? names->second.folded.value(foldText(name)) : ids;
}

QString NameBook::nameOf(ChoiceSource source, qint64 id) const
{
    const auto names = m_sources.find(source);
    if (names == m_sources.end())
        return {};
    const QString name = names->second.names.value(id);
    return name.isEmpty() || names->second.exact.value(name).size() != 1 ? QString() : name;
}

QString NameBook::closest(ChoiceSource source, const QString &name) const
{
    const auto names = m_sources.find(source);
    return names == m_sources.end() ? QString() : closestOf(names->second.names.values(), name);
}

Query<NameBook> conditionNames()
{
    return {[](ReadContext &context) -> Result<NameBook> {
        NameBook book;
        for (const auto &[source, sql] : condition_names_detail::kSources) {
            Result<store::Statement *> rows = context.database().cached(sql);
            if (!rows)
                return rows.error();
            for (;;) {
                const Result<bool> more = (*rows)->step();
                if (!more)
                    return more.error();
                if (!*more)
                    break;
                book.add(source, (*rows)->integer(0), (*rows)->text(1));
            }
        }
        return book;
    }};
}

} // namespace shuke::segments
