#include "core/base/text_fold.h"
#include "core/segments/facts.h"
#include "core/segments/several_texts.h"

#include <algorithm>

namespace shuke::segments {

namespace facts_column_detail {

template <typename T>
void putValue(std::vector<T> &values, size_t place, T value)
{
    if (place == values.size())
        values.push_back(value);
    else
        values[place] = value;
}

Result<void> putInto(SmallNumbers &column, size_t place, const Cell &cell)
{
    constexpr qint64 kMost = std::numeric_limits<qint32>::max();
    const qint32 value =
        cell.isNull ? SmallNumbers::kEmpty : static_cast<qint32>(std::clamp<qint64>(cell.integer, -kMost, kMost));
    putValue(column.values, place, value);
    return {};
}

Result<void> putInto(BigNumbers &column, size_t place, const Cell &cell)
{
    putValue(column.values, place, cell.isNull ? BigNumbers::kEmpty : std::max(cell.integer, BigNumbers::kEmpty + 1));
    return {};
}

Result<void> putInto(Dictionary &column, size_t place, const Cell &cell)
{
    quint32 code = 0;
    if (!cell.isNull && (column.isIds || !cell.text.empty())) {
        const std::string raw = column.isIds ? std::to_string(cell.integer) : std::string(cell.text);
        const auto [known, isNew] = column.known.try_emplace(raw, static_cast<quint32>(column.texts.size()));
        code = known->second;
        if (isNew) {
            column.texts.push_back(column.folded ? foldUtf8(raw) : raw);
            column.ids.push_back(column.isIds ? cell.integer : 0);
        }
    }
    column.codes.put(place, code);
    return {};
}

Result<void> putInto(Texts &column, size_t place, const Cell &cell)
{
    const size_t offset = column.bytes.size();
    if (!cell.isNull && column.several)
        column.bytes += cell.text;
    else if (!cell.isNull)
        appendFolded(cell.text, column.bytes);
    if (column.bytes.size() > std::numeric_limits<quint32>::max())
        return Error{ErrorCode::TooLarge, QStringLiteral("more than 4 GB of text in a field")};
    putValue(column.spans, place,
             Texts::Span{static_cast<quint32>(offset), static_cast<quint32>(column.bytes.size() - offset)});
    return {};
}

Result<void> putInto(Sets &, size_t, const Cell &)
{
    return {};
}

void keep(const SmallNumbers &column, const Question &question, Mask &mask)
{
    const size_t count = mask.size();
    if (question.kind == Question::Kind::Range && !column.birthdays) {
        const auto low = static_cast<qint32>(
            std::clamp<qint64>(question.low, SmallNumbers::kEmpty + 1, std::numeric_limits<qint32>::max()));
        const auto high = static_cast<qint32>(
            std::clamp<qint64>(question.high, SmallNumbers::kEmpty, std::numeric_limits<qint32>::max()));
        const bool turned = question.turned;
        for (size_t i = 0; i < count; ++i)
            mask[i] &= static_cast<quint8>((column.values[i] >= low && column.values[i] <= high) != turned);
        return;
    }
    for (size_t i = 0; i < count; ++i) {
        if (mask[i] == 0)
            continue;
        const qint32 value = column.values[i];
        bool passed = value != SmallNumbers::kEmpty;
        if (passed && column.birthdays)
            passed = question.passes(MonthDay{value % kLunarBirthday / 32, value % 32, value >= kLunarBirthday});
        else if (passed)
            passed = question.passes(qint64(value));
        mask[i] = static_cast<quint8>(passed != question.turned);
    }
}

void keep(const BigNumbers &column, const Question &question, Mask &mask)
{
    for (size_t i = 0; i < mask.size(); ++i) {
        const qint64 value = column.values[i];
        const bool passed = value != BigNumbers::kEmpty && question.passes(value);
        mask[i] &= static_cast<quint8>(passed != question.turned);
    }
}

void keep(const Dictionary &column, const Question &question, Mask &mask)
{
    Mask passes(column.texts.size());
    for (size_t code = 0; code < passes.size(); ++code) {
        bool passed = false;
        if (code > 0 && column.isIds)
            passed = question.passes(column.ids[code]);
        else if (!column.texts[code].empty())
            passed = question.passes(std::string_view(column.texts[code]));
        passes[code] = static_cast<quint8>(passed != question.turned);
    }
    column.codes.visit([&](const auto &codes) {
        for (size_t i = 0; i < mask.size(); ++i)
            mask[i] &= passes[codes[i]];
    });
}

bool onePasses(const Question &question, std::string_view joined)
{
    for (;;) {
        const size_t end = joined.find(kBetweenTexts);
        if (question.passes(joined.substr(0, end)))
            return true;
        if (end == std::string_view::npos)
            return false;
        joined.remove_prefix(end + 1);
    }
}

void keep(const Texts &column, const Question &question, Mask &mask)
{
    const std::string_view bytes = column.bytes;
    for (size_t i = 0; i < mask.size(); ++i) {
        if (mask[i] == 0)
            continue;
        const Texts::Span span = column.spans[i];
        const std::string_view text = bytes.substr(span.offset, span.length);
        const bool passed = span.length > 0 && (column.several ? onePasses(question, text) : question.passes(text));
        mask[i] = static_cast<quint8>(passed != question.turned);
    }
}

void keep(const Sets &column, const Question &question, Mask &mask)
{
    std::vector<quint16> held(mask.size()); // how many of the wanted elements; there are at most kMostValues
    const auto count = [&held](const std::vector<quint32> &places) {
        for (const quint32 place : places)
            ++held[place];
    };
    quint16 needed = 1;
    if (question.kind == Question::Kind::Present) {
        for (const auto &[element, places] : column.places) {
            for (const quint32 place : places)
                held[place] = 1;
        }
    } else {
        const auto countOf = [&](qint64 element) {
            if (const auto places = column.places.find(element); places != column.places.end())
                count(places->second);
        };
        for (const qint64 id : question.ids)
            countOf(id);
        for (const std::string &text : question.texts) {
            if (const auto element = column.named.find(text); element != column.named.end())
                countOf(element->second);
        }
        if (question.kind == Question::Kind::AllOf)
            needed = static_cast<quint16>(question.ids.size() + question.texts.size());
    }
    for (size_t i = 0; i < mask.size(); ++i)
        mask[i] &= static_cast<quint8>((held[i] >= needed) != question.turned);
}

template <typename T>
qint64 sizeOf(const std::vector<T> &values)
{
    return static_cast<qint64>(values.capacity() * sizeof(T));
}

} // namespace facts_column_detail

void Codes::put(size_t place, quint32 code)
{
    using facts_column_detail::putValue;
    if (!m_isWide && code > std::numeric_limits<quint16>::max()) {
        m_wide.assign(m_narrow.begin(), m_narrow.end());
        m_narrow = {};
        m_isWide = true;
    }
    if (m_isWide)
        putValue(m_wide, place, code);
    else
        putValue(m_narrow, place, static_cast<quint16>(code));
}

Column columnFor(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        if (!field.suggests)
            return Texts{.spans = {}, .bytes = {}, .several = field.several};
        break;
    case FieldType::Number:
    case FieldType::Money:
        return BigNumbers();
    case FieldType::Day:
    case FieldType::YesNo:
        return SmallNumbers();
    case FieldType::Birthday: {
        SmallNumbers birthdays;
        birthdays.birthdays = true;
        return birthdays;
    }
    case FieldType::Tags:
        return Sets();
    case FieldType::Choice:
        break;
    }
    Dictionary dictionary;
    dictionary.folded = field.type == FieldType::Text;
    dictionary.isIds = field.type == FieldType::Choice && field.source != ChoiceSource::Codes;
    return dictionary;
}

Result<void> put(Column &column, size_t place, const Cell &cell)
{
    return std::visit([&](auto &kind) { return facts_column_detail::putInto(kind, place, cell); }, column);
}

void putSet(Sets &sets, quint32 place, const std::vector<qint64> &elements)
{
    for (auto &[element, places] : sets.places) {
        const auto at = std::ranges::lower_bound(places, place);
        if (at != places.end() && *at == place)
            places.erase(at);
    }
    for (const qint64 element : elements) {
        std::vector<quint32> &places = sets.places[element];
        const auto at = std::ranges::lower_bound(places, place);
        if (at == places.end() || *at != place)
            places.insert(at, place);
    }
}

void keepMatching(const Column &column, const Question &question, Mask &mask)
{
    std::visit([&](const auto &kind) { facts_column_detail::keep(kind, question, mask); }, column);
}

qint64 bytesOf(const Column &column)
{
    using facts_column_detail::sizeOf;
    if (const auto *small = std::get_if<SmallNumbers>(&column))
        return sizeOf(small->values);
    if (const auto *big = std::get_if<BigNumbers>(&column))
        return sizeOf(big->values);
    if (const auto *dictionary = std::get_if<Dictionary>(&column)) {
        auto bytes = static_cast<qint64>(dictionary->texts.size()) * 150;
        dictionary->codes.visit([&bytes](const auto &codes) { bytes += sizeOf(codes); });
        return bytes;
    }
    if (const auto *texts = std::get_if<Texts>(&column))
        return sizeOf(texts->spans) + static_cast<qint64>(texts->bytes.capacity());
    qint64 bytes = 0;
    for (const auto &[element, places] : std::get<Sets>(column).places)
        bytes += sizeOf(places) + 64;
    return bytes;
}

} // namespace shuke::segments
