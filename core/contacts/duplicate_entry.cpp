#include "core/contacts/duplicate_entry.h"

#include "core/base/text_distance.h"
#include "core/base/text_fold.h"
#include "core/contacts/duplicate_text.h"
#include "core/contacts/match_key.h"

#include <algorithm>
#include <limits>

namespace shuke::contacts {

namespace duplicate_entry_detail {

constexpr double kClose = 0.92;      ///< Jaro–Winkler of names
constexpr double kNear = 0.80;       ///< of names
constexpr double kOtherClose = 0.88; ///< of everything else

TextPool::Id startOf(TextPool &pool, TextPool::Id name)
{
    const std::u32string text(pool.text(name));
    return pool.isChinese(name) ? name : pool.add(text.substr(0, 3));
}

/// Ascending, each once, as many as an entry can count.
template <typename T>
void distinct(std::vector<T> &values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    values.resize(std::min<size_t>(values.size(), std::numeric_limits<quint16>::max()));
}

std::u32string codePointsOf(std::string_view utf8)
{
    std::u32string text;
    for (size_t i = 0; i < utf8.size() && text.size() < kMostDuplicateText;) {
        const CodePoint at = decodeUtf8(utf8, i);
        i += static_cast<size_t>(at.length);
        text += at.value;
    }
    return text;
}

/// A number as decimal digits, without a heap.
class Digits
{
public:
    explicit Digits(qint64 number)
    {
        for (; number > 0 && m_begin > 0; number /= 10)
            m_digits[--m_begin] = U'0' + static_cast<char32_t>(number % 10);
    }
    std::u32string_view text() const { return {m_digits.data() + m_begin, m_digits.size() - m_begin}; }

private:
    std::array<char32_t, 20> m_digits{};
    size_t m_begin = 20;
};

template <typename T>
bool share(std::span<const T> a, std::span<const T> b)
{
    for (const T one : a) {
        if (std::ranges::find(b, one) != b.end())
            return true;
    }
    return false;
}

Agreement phones(std::span<const qint64> a, std::span<const qint64> b)
{
    // Hashes of numbers with an extension are larger than any number.
    constexpr qint64 kLargestE164 = 1'000'000'000'000'000;
    for (const qint64 one : a) {
        for (const qint64 other : b) {
            if (one < kLargestE164 && other < kLargestE164 && withinOneEdit(Digits(one).text(), Digits(other).text()))
                return Agreement::Close;
        }
    }
    return Agreement::Disagree;
}

/// Day and month changed places, one slip, or much the same digits; without a year only a full agreement counts, and
/// as close.
Agreement birthdays(const DuplicateEntry &a, const DuplicateEntry &b)
{
    if (a.year == 0 || b.year == 0)
        return a.monthDay == b.monthDay ? Agreement::Close : Agreement::Disagree;
    const bool swapped = a.monthDay / 100 == b.monthDay % 100 && a.monthDay % 100 == b.monthDay / 100;
    if (a.year == b.year && swapped)
        return Agreement::Close;
    const Digits left(a.year * 10'000LL + a.monthDay);
    const Digits right(b.year * 10'000LL + b.monthDay);
    return withinOneEdit(left.text(), right.text()) || jaroWinkler(left.text(), right.text()) >= kOtherClose
               ? Agreement::Close
               : Agreement::Disagree;
}

} // namespace duplicate_entry_detail

void DuplicateEntries::add(const DuplicateRecord &record)
{
    using namespace duplicate_entry_detail;
    DuplicateEntry entry;
    entry.id = record.id;
    entry.kind = record.kind;
    if (record.kind == ContactKind::Person) {
        const DuplicateName name = duplicateName(record.name, record.familyName, record.givenName);
        entry.family = names.add(name.family);
        entry.given = names.add(name.given);
        entry.familyReading = names.add(duplicateReading(name.family, true));
        entry.givenReading = names.add(duplicateReading(name.given, false));
        entry.familyStart = startOf(names, entry.family);
        entry.givenStart = startOf(names, entry.given);
        entry.company = others.add(duplicateCompany(record.company));
        entry.gender = record.gender;
        entry.lunar = record.birthday.lunar;
        entry.year = record.birthday.year.value_or(0);
        entry.monthDay = record.birthday.month * 100 + record.birthday.day;
    } else {
        entry.company = others.add(duplicateCompany(record.name));
    }
    entry.street = others.add(duplicateStreet(record.street, record.province, record.city));
    entry.city = others.add(duplicateCity(record.city));
    entry.postcode = others.add(duplicateText(record.postcode));
    entry.taxId = record.taxIdKey;

    std::vector<qint64> phones(record.phoneKeys.begin(), record.phoneKeys.end());
    distinct(phones);
    std::vector<qint64> wechats;
    for (const std::string_view raw : record.wechats) {
        const std::optional<qint64> key = wechatKey(raw);
        if (!key)
            continue;
        wechats.push_back(*key);
        const std::optional<qint64> number = phoneKey(raw);
        entry.wechatIsPhone = entry.wechatIsPhone || (number && std::ranges::binary_search(phones, *number));
    }
    distinct(wechats);
    std::vector<TextPool::Id> emails;
    for (const std::string_view raw : record.emails) {
        const std::string normal = duplicateEmail(raw);
        if (!normal.empty())
            emails.push_back(others.add(codePointsOf(normal)));
    }
    distinct(emails);
    entry.phones = static_cast<quint32>(phoneKeys.size());
    entry.phoneCount = static_cast<quint16>(phones.size());
    phoneKeys.insert(phoneKeys.end(), phones.begin(), phones.end());
    entry.emails = static_cast<quint32>(emailIds.size());
    entry.emailCount = static_cast<quint16>(emails.size());
    emailIds.insert(emailIds.end(), emails.begin(), emails.end());
    entry.wechats = static_cast<quint32>(wechatKeys.size());
    entry.wechatCount = static_cast<quint16>(wechats.size());
    wechatKeys.insert(wechatKeys.end(), wechats.begin(), wechats.end());
    rows.push_back(entry);
}

Agreement DuplicateComparer::name(TextPool::Id a, TextPool::Id b, TextPool::Id readingA, TextPool::Id readingB,
                                  bool given) const
{
    using namespace duplicate_entry_detail;
    const TextPool &pool = m_entries.names;
    if (a == b)
        return Agreement::Equal;
    if (readingA != 0 && readingA == readingB)
        return Agreement::Close; // 张伟 and Zhang Wei, 伟 and 玮
    if (pool.isChinese(a) != pool.isChinese(b))
        return Agreement::Disagree;
    if (pool.areSimilar(a, b, kClose))
        return Agreement::Close;
    if (given && !pool.isChinese(a)) {
        const std::u32string_view left = pool.text(a);
        const std::u32string_view right = pool.text(b);
        const int group = nicknameGroup(left);
        if (group != 0 && group == nicknameGroup(right))
            return Agreement::Close;
        if ((left.size() == 1 || right.size() == 1) && left.front() == right.front())
            return Agreement::Near;
    }
    return pool.areSimilar(a, b, kNear) ? Agreement::Near : Agreement::Disagree;
}

void DuplicateComparer::names(const DuplicateEntry &a, const DuplicateEntry &b, Agreements &result) const
{
    Agreement &family = result[static_cast<size_t>(DuplicateField::Family)];
    Agreement &given = result[static_cast<size_t>(DuplicateField::Given)];
    family = given = Agreement::Missing;
    if (a.family != 0 && b.family != 0)
        family = name(a.family, b.family, a.familyReading, b.familyReading, false);
    if (a.given != 0 && b.given != 0)
        given = name(a.given, b.given, a.givenReading, b.givenReading, true);
    if (family != Agreement::Disagree || given != Agreement::Disagree)
        return;
    const Agreement first = name(a.family, b.given, a.familyReading, b.givenReading, false);
    const Agreement second = name(a.given, b.family, a.givenReading, b.familyReading, false);
    if (first != Agreement::Disagree && second != Agreement::Disagree) {
        family = first;
        given = second;
    }
}

Agreement DuplicateComparer::other(TextPool::Id a, TextPool::Id b) const
{
    const TextPool &pool = m_entries.others;
    return pool.areOneEditApart(a, b) || pool.areSimilar(a, b, duplicate_entry_detail::kOtherClose)
               ? Agreement::Close
               : Agreement::Disagree;
}

Agreement DuplicateComparer::companyName(TextPool::Id a, TextPool::Id b) const
{
    using namespace duplicate_entry_detail;
    if (m_entries.others.areSimilar(a, b, kClose))
        return Agreement::Close;
    return m_entries.others.areSimilar(a, b, kNear) ? Agreement::Near : Agreement::Disagree;
}

Agreements DuplicateComparer::glance(const DuplicateEntry &a, const DuplicateEntry &b) const
{
    const auto quick = [](auto one, auto other) {
        return one == 0 || other == 0 ? Agreement::Missing : one == other ? Agreement::Equal : Agreement::Near;
    };
    const auto quickList = [](const auto &one, const auto &other) {
        return one.empty() || other.empty()                ? Agreement::Missing
               : duplicate_entry_detail::share(one, other) ? Agreement::Equal
                                                           : Agreement::Near;
    };
    Agreement birthday = Agreement::Missing;
    if (a.lunar == b.lunar && a.monthDay != 0 && b.monthDay != 0)
        birthday = a.year != 0 && a.year == b.year && a.monthDay == b.monthDay ? Agreement::Equal : Agreement::Near;
    Agreement wechat = quickList(m_entries.wechatsOf(a), m_entries.wechatsOf(b));
    const Agreement phone = quickList(m_entries.phonesOf(a), m_entries.phonesOf(b));
    if (a.wechatIsPhone && b.wechatIsPhone && wechat == Agreement::Equal && phone == Agreement::Equal)
        wechat = Agreement::Missing; // the number counts once
    // By DuplicateField.
    return {quick(a.family, b.family),
            quick(a.given, b.given),
            quick(a.company, b.company),
            birthday,
            phone,
            quickList(m_entries.emailsOf(a), m_entries.emailsOf(b)),
            quick(a.taxId, b.taxId),
            quick(a.street, b.street),
            quick(a.city, b.city),
            quick(a.postcode, b.postcode),
            wechat};
}

Agreement DuplicateComparer::look(DuplicateField field, const DuplicateEntry &a, const DuplicateEntry &b) const
{
    switch (field) {
    case DuplicateField::Family:
    case DuplicateField::Given:
        break;
    case DuplicateField::Company:
        return a.kind == ContactKind::Company ? companyName(a.company, b.company) : other(a.company, b.company);
    case DuplicateField::Birthday:
        return duplicate_entry_detail::birthdays(a, b);
    case DuplicateField::Phone:
        return duplicate_entry_detail::phones(m_entries.phonesOf(a), m_entries.phonesOf(b));
    case DuplicateField::Email:
        for (const TextPool::Id one : m_entries.emailsOf(a)) {
            for (const TextPool::Id two : m_entries.emailsOf(b)) {
                // Addresses are made of names: only a slip is more than the names say already.
                if (m_entries.others.areOneEditApart(one, two))
                    return Agreement::Close;
            }
        }
        return Agreement::Disagree;
    case DuplicateField::TaxId:
    case DuplicateField::Wechat: // one letter more is another account
        return Agreement::Disagree;
    case DuplicateField::Street:
        return other(a.street, b.street);
    case DuplicateField::City:
        return other(a.city, b.city);
    case DuplicateField::Postcode:
        return other(a.postcode, b.postcode);
    }
    return Agreement::Missing;
}

Agreements DuplicateComparer::compare(const DuplicateEntry &a, const DuplicateEntry &b) const
{
    Agreements result = glance(a, b);
    names(a, b, result);
    for (size_t field = static_cast<size_t>(DuplicateField::Company); field < kDuplicateFields; ++field) {
        if (result[field] == Agreement::Near)
            result[field] = look(static_cast<DuplicateField>(field), a, b);
    }
    return result;
}

bool DuplicateComparer::reaches(const DuplicateEntry &a, const DuplicateEntry &b, const DuplicateWeights &weights,
                                double least, Agreements &result) const
{
    constexpr auto kFamily = static_cast<size_t>(DuplicateField::Family);
    constexpr auto kGiven = static_cast<size_t>(DuplicateField::Given);
    constexpr size_t kFirstOther = static_cast<size_t>(DuplicateField::Company);
    const auto most = [&](size_t field) {
        return std::max({weights[field][static_cast<size_t>(Agreement::Disagree)],
                         weights[field][static_cast<size_t>(Agreement::Near)],
                         weights[field][static_cast<size_t>(Agreement::Close)]});
    };
    const auto bits = [&](size_t field) { return weights[field][static_cast<size_t>(result[field])]; };

    constexpr double kRounding = 1e-9; // sums in another order
    result = glance(a, b);
    double possible = kRounding;
    for (size_t field = 0; field < kDuplicateFields; ++field) {
        // Names that changed places may still be equal.
        const bool turned = field < kFirstOther && (a.family == b.given || a.given == b.family);
        possible += result[field] != Agreement::Near ? bits(field)
                    : turned ? std::max(most(field), weights[field][static_cast<size_t>(Agreement::Equal)])
                             : most(field);
    }
    if (possible < least)
        return false;
    for (size_t field = kDuplicateFields; field-- > kFirstOther;) {
        if (result[field] != Agreement::Near)
            continue;
        result[field] = look(static_cast<DuplicateField>(field), a, b);
        possible += bits(field) - most(field);
        if (possible < least)
            return false;
    }
    names(a, b, result);
    double sum = bits(kFamily) + bits(kGiven);
    for (size_t field = kFirstOther; field < kDuplicateFields; ++field)
        sum += bits(field);
    return sum >= least;
}

} // namespace shuke::contacts
