#pragma once

#include "core/segments/field.h"
#include "core/store/row_scan.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace shuke::segments {

// For core/segments: numbers the groups that rows fall into as their values come.

class GroupKeys
{
public:
    static constexpr quint32 kNone = 0; ///< The group of the rows without a value; always there.

    explicit GroupKeys(const Field &field);

    /// The group of a value as the store has it; of days their month. Texts that conditions hold for the same are one.
    quint32 of(const store::ScanRow &row, int column);
    quint32 ofNumber(qint64 number);

    size_t count() const { return m_numbers.size(); }
    /// By group; nothing for kNone. Of a text its most frequent spelling, of equally frequent ones the first by bytes.
    std::vector<std::optional<Value>> values() const;

private:
    struct Spelling
    {
        quint32 group = kNone;
        qint64 count = 0;
    };
    quint32 ofText(std::string_view text);
    quint32 add(qint64 number);

    FieldType m_type;
    bool m_isText; ///< Folded.
    bool m_isCode;
    std::unordered_map<std::string, Spelling> m_spellings;
    std::unordered_map<std::string, quint32> m_folded;
    std::unordered_map<qint64, quint32> m_known; ///< Of numbers.
    std::vector<qint64> m_numbers;               ///< By group; texts have none.
};

} // namespace shuke::segments
