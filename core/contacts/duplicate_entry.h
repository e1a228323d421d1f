#pragma once

#include "core/contacts/duplicate_finder.h"
#include "core/contacts/text_pool.h"

#include <array>
#include <span>
#include <vector>

namespace shuke::contacts {

/// A contact as the scan compares it: numbers only.
struct DuplicateEntry
{
    ContactId id;
    ContactKind kind = ContactKind::Person;
    Gender gender = Gender::Unknown;
    bool lunar = false;
    bool wechatIsPhone = false; ///< One of its WeChat accounts is one of its phone numbers.
    int year = 0;               ///< 0: unknown.
    int monthDay = 0;           ///< month · 100 + day; 0: unknown.
    TextPool::Id family = 0;    ///< In `names`, as all up to givenStart.
    TextPool::Id given = 0;
    TextPool::Id familyReading = 0;
    TextPool::Id givenReading = 0;
    TextPool::Id familyStart = 0; ///< Three letters, or all of a Chinese name.
    TextPool::Id givenStart = 0;
    TextPool::Id company = 0; ///< In `others`, as all below. Of a company its name.
    TextPool::Id street = 0;
    TextPool::Id city = 0;
    TextPool::Id postcode = 0;
    qint64 taxId = 0;
    quint32 phones = 0;  ///< First place in phoneKeys.
    quint32 emails = 0;  ///< First place in emailIds.
    quint32 wechats = 0; ///< First place in wechatKeys.
    quint16 phoneCount = 0;
    quint16 emailCount = 0;
    quint16 wechatCount = 0;
};

/// All contacts of a scan and the texts they share.
struct DuplicateEntries
{
    std::vector<DuplicateEntry> rows;
    std::vector<qint64> phoneKeys;      ///< Of each row ascending, each once.
    std::vector<TextPool::Id> emailIds; ///< Likewise; in `others`.
    std::vector<qint64> wechatKeys;     ///< As phoneKeys.
    TextPool names;
    TextPool others;

    void add(const DuplicateRecord &record);
    std::span<const qint64> phonesOf(const DuplicateEntry &entry) const
    {
        return {phoneKeys.data() + entry.phones, entry.phoneCount};
    }
    std::span<const TextPool::Id> emailsOf(const DuplicateEntry &entry) const
    {
        return {emailIds.data() + entry.emails, entry.emailCount};
    }
    std::span<const qint64> wechatsOf(const DuplicateEntry &entry) const
    {
        return {wechatKeys.data() + entry.wechats, entry.wechatCount};
    }
};

using Agreements = std::array<Agreement, kDuplicateFields>;

/// How two contacts of one kind compare, field by field.
class DuplicateComparer
{
public:
    explicit DuplicateComparer(const DuplicateEntries &entries) : m_entries(entries) {}

    Agreements compare(const DuplicateEntry &a, const DuplicateEntry &b) const;
    /// As compare(), but stops as soon as the sum of `weights` cannot reach `least`: then false.
    bool reaches(const DuplicateEntry &a, const DuplicateEntry &b, const DuplicateWeights &weights, double least,
                 Agreements &result) const;

private:
    /// What costs next to nothing: missing, equal, or Near for "has to be looked at".
    Agreements glance(const DuplicateEntry &a, const DuplicateEntry &b) const;
    Agreement look(DuplicateField field, const DuplicateEntry &a, const DuplicateEntry &b) const;
    void names(const DuplicateEntry &a, const DuplicateEntry &b, Agreements &result) const;
    Agreement name(TextPool::Id a, TextPool::Id b, TextPool::Id readingA, TextPool::Id readingB, bool given) const;
    Agreement other(TextPool::Id a, TextPool::Id b) const;
    Agreement companyName(TextPool::Id a, TextPool::Id b) const;

    const DuplicateEntries &m_entries;
};

} // namespace shuke::contacts
