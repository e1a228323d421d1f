#include "core/segments/group_keys.h"

#include "core/base/text_fold.h"

namespace shuke::segments {

GroupKeys::GroupKeys(const Field &field)
    : m_type(field.type),
      m_isText(field.type == FieldType::Text),
      m_isCode(field.type == FieldType::Choice && field.source == ChoiceSource::Codes),
      m_numbers{0}
{}

quint32 GroupKeys::add(qint64 number)
{
    m_numbers.push_back(number);
    return static_cast<quint32>(m_numbers.size() - 1);
}

quint32 GroupKeys::of(const store::ScanRow &row, int column)
{
    if (row.isNull(column))
        return kNone;
    return m_isText || m_isCode ? ofText(row.utf8(column)) : ofNumber(row.integer(column));
}

quint32 GroupKeys::ofNumber(qint64 number)
{
    qint64 key = number;
    if (m_type == FieldType::Day) {
        const QDate day = QDate::fromJulianDay(number);
        key = QDate(day.year(), day.month(), 1).toJulianDay();
    }
    const auto [found, isNew] = m_known.try_emplace(key, kNone);
    if (isNew)
        found->second = add(key);
    return found->second;
}

quint32 GroupKeys::ofText(std::string_view text)
{
    const auto [spelling, isNew] = m_spellings.try_emplace(std::string(text));
    ++spelling->second.count;
    if (!isNew)
        return spelling->second.group;
    const std::string folded = m_isText ? foldUtf8(text) : std::string(text);
    if (folded.empty())
        return kNone;
    const auto [known, isNewGroup] = m_folded.try_emplace(folded, kNone);
    if (isNewGroup)
        known->second = add(0);
    spelling->second.group = known->second;
    return known->second;
}

std::vector<std::optional<Value>> GroupKeys::values() const
{
    std::vector<std::optional<Value>> values(m_numbers.size());
    if (m_isText || m_isCode) {
        std::vector<const std::pair<const std::string, Spelling> *> best(m_numbers.size(), nullptr);
        for (const auto &spelling : m_spellings) {
            const auto *&known = best[spelling.second.group];
            if (!known || spelling.second.count > known->second.count ||
                (spelling.second.count == known->second.count && spelling.first < known->first))
                known = &spelling;
        }
        for (size_t group = 1; group < best.size(); ++group)
            values[group] = QString::fromStdString(best[group]->first);
        return values;
    }
    for (size_t group = 1; group < m_numbers.size(); ++group) {
        if (m_type == FieldType::Day)
            values[group] = QDate::fromJulianDay(m_numbers[group]);
        else if (m_type == FieldType::YesNo)
            values[group] = m_numbers[group] != 0;
        else
            values[group] = RecordId{m_numbers[group]};
    }
    return values;
}

} // namespace shuke::segments
