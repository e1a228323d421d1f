#include "core/contacts/look_alike.h"

#include "core/base/pinyin.h"
#include "core/contacts/contact_lookup.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/duplicate_decision.h"
#include "core/contacts/match_key.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <map>

namespace shuke::contacts {

namespace look_alike_detail {

/// What DuplicateRecord points into.
struct RecordTexts
{
    std::vector<qint64> phones;
    std::vector<std::string> emails;
    std::vector<std::string_view> emailViews;
    std::vector<std::string> wechats;
    std::vector<std::string_view> wechatViews;
    std::array<std::string, 9> texts;
};

DuplicateRecord recordOf(const TypedContact &typed, RecordTexts &own)
{
    const Contact &contact = typed.contact;
    const auto addPhone = [&own](const QString &text) {
        if (const std::optional<qint64> key = phoneKey(text.toStdString()))
            own.phones.push_back(*key);
    };
    addPhone(contact.phone);
    if (!contact.email.isEmpty())
        own.emails.push_back(contact.email.toStdString());
    if (!contact.wechat.isEmpty())
        own.wechats.push_back(contact.wechat.toStdString());
    for (const ContactPoint &point : typed.points) {
        if (point.kind == QLatin1String("phone") || point.kind == QLatin1String("mobile"))
            addPhone(point.value);
        else if (point.kind == QLatin1String("email"))
            own.emails.push_back(point.value.toStdString());
        else if (point.kind == QLatin1String("wechat"))
            own.wechats.push_back(point.value.toStdString());
    }
    own.emailViews.assign(own.emails.begin(), own.emails.end());
    own.wechatViews.assign(own.wechats.begin(), own.wechats.end());
    const PostalAddress &address = contact.address;
    own.texts = {contact.name.toStdString(),    contact.familyName.toStdString(), contact.givenName.toStdString(),
                 contact.company.toStdString(), address.province.toStdString(),   address.city.toStdString(),
                 address.street.toStdString(),  address.postcode.toStdString(),   std::string()};
    DuplicateRecord record;
    record.id = contact.id;
    record.kind = contact.kind;
    record.name = own.texts[0];
    record.familyName = own.texts[1];
    record.givenName = own.texts[2];
    record.company = own.texts[3];
    record.phoneKeys = own.phones;
    record.emails = own.emailViews;
    record.wechats = own.wechatViews;
    record.taxIdKey = taxIdKey(contact.taxId.toStdString()).value_or(0);
    record.birthday = contact.birthday;
    record.gender = contact.gender;
    record.province = own.texts[4];
    record.city = own.texts[5];
    record.street = own.texts[6];
    record.postcode = own.texts[7];
    return record;
}

/// The candidates and why each is one.
using Candidates = std::map<ContactId, LookAlike>;

Result<void> addByKey(store::Database &database, MatchColumn column, std::optional<qint64> key, bool LookAlike::*reason,
                      Candidates &candidates)
{
    if (!key)
        return {};
    const Result<std::vector<ContactId>> found = contactsByKey(database, column, *key);
    if (!found)
        return found.error();
    if (found->size() > DuplicateFinder::kLargestBlock)
        return {}; // a switchboard
    for (const ContactId id : *found)
        candidates[id].*reason = true;
    return {};
}

/// A name alone is no evidence: something else must be typed that may agree.
bool canConfirm(const TypedContact &typed)
{
    const Contact &c = typed.contact;
    return !c.birthday.isNull() || !c.company.isEmpty() || !c.address.street.isEmpty() ||
           !c.address.postcode.isEmpty() || !c.address.city.isEmpty() || !c.phone.isEmpty() || !c.email.isEmpty() ||
           !c.wechat.isEmpty() || c.kind == ContactKind::Company;
}

Result<void> addByName(store::Database &database, const TypedContact &typed, Candidates &candidates)
{
    const std::string name = typed.contact.name.trimmed().toStdString();
    if (name.empty() || !canConfirm(typed))
        return {};
    const std::string key = nameSortKey(name, typed.contact.kind == ContactKind::Person);
    Result<store::Statement *> select =
        database.cached("SELECT id FROM contact WHERE name_key = ? AND deleted_at IS NULL LIMIT ?");
    if (!select)
        return select.error();
    (*select)->bindUtf8(1, key);
    (*select)->bind(2, static_cast<qint64>(DuplicateFinder::kLargestBlock) + 1);
    std::vector<ContactId> found;
    while (true) {
        const Result<bool> row = (*select)->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        found.push_back((*select)->id<ContactId>(0));
    }
    if (found.size() <= DuplicateFinder::kLargestBlock) {
        for (const ContactId id : found)
            candidates.try_emplace(id);
    }
    return {};
}

Result<Candidates> candidatesFor(store::Database &database, const TypedContact &typed)
{
    const Contact &contact = typed.contact;
    Candidates candidates;
    std::vector<std::pair<MatchColumn, std::optional<qint64>>> keys = {
        {MatchColumn::Phone, phoneKey(contact.phone.toStdString())},
        {MatchColumn::Email, emailKey(contact.email.toStdString())},
        {MatchColumn::Wechat, wechatKey(contact.wechat.toStdString())},
        {MatchColumn::TaxId, taxIdKey(contact.taxId.toStdString())}};
    for (const ContactPoint &point : typed.points) {
        const QString &kind = point.kind;
        const std::optional<qint64> key = contactPointKey(kind.toStdString(), point.value.toStdString());
        if (kind == QLatin1String("phone") || kind == QLatin1String("mobile"))
            keys.emplace_back(MatchColumn::Phone, key);
        else if (kind == QLatin1String("email"))
            keys.emplace_back(MatchColumn::Email, key);
        else if (kind == QLatin1String("wechat"))
            keys.emplace_back(MatchColumn::Wechat, key);
    }
    constexpr bool LookAlike::*kReasons[] = {&LookAlike::samePhone, &LookAlike::sameEmail, &LookAlike::sameWechat,
                                             &LookAlike::sameTaxId};
    for (const auto &[column, key] : keys) {
        if (Result<void> done = addByKey(database, column, key, kReasons[static_cast<size_t>(column)], candidates);
            !done)
            return done.error();
    }
    if (Result<void> done = addByName(database, typed, candidates); !done)
        return done.error();
    candidates.erase(contact.id);
    return candidates;
}

Result<TypedContact> stored(store::Database &database, ContactId id)
{
    Result<Contact> contact = contactById(database, id);
    if (!contact)
        return contact.error();
    Result<std::vector<ContactPoint>> points = contactPoints(database, id);
    if (!points)
        return points.error();
    return TypedContact{std::move(*contact), std::move(*points)};
}

/// Those that somebody said are others.
Result<void> leaveOutDecided(store::Database &database, ContactId self, Candidates &candidates)
{
    if (!self.isValid() || candidates.empty())
        return {};
    const Result<std::vector<DecidedPair>> decided = decidedPairs(database);
    if (!decided)
        return decided.error();
    for (const DecidedPair &pair : *decided) {
        if (pair.different && (pair.a == self || pair.b == self))
            candidates.erase(pair.a == self ? pair.b : pair.a);
    }
    return {};
}

Result<std::vector<LookAlike>> find(store::Database &database, const TypedContact &typed, size_t most)
{
    Result<Candidates> candidates = candidatesFor(database, typed);
    if (!candidates)
        return candidates.error();
    if (Result<void> done = leaveOutDecided(database, typed.contact.id, *candidates); !done)
        return done.error();
    DuplicateFinder finder;
    RecordTexts texts;
    finder.add(recordOf(typed, texts));
    for (auto &[id, candidate] : *candidates) {
        const Result<TypedContact> record = stored(database, id);
        if (!record)
            return record.error();
        RecordTexts own;
        finder.add(recordOf(*record, own));
        candidate.pair.a = typed.contact.id;
        candidate.pair.b = id;
        candidate.name = record->contact.name;
        candidate.phone = record->contact.phone;
        candidate.city = record->contact.address.city;
    }
    for (const DuplicatePair &pair : finder.compareFirst())
        candidates->at(pair.b).pair = pair;
    std::vector<LookAlike> alike;
    for (auto &[id, candidate] : *candidates) {
        const bool shares = candidate.samePhone || candidate.sameEmail || candidate.sameWechat || candidate.sameTaxId;
        if (shares || candidate.pair.posterior >= DuplicateFinder::kReview)
            alike.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(alike, std::ranges::greater(),
                             [](const LookAlike &candidate) { return candidate.pair.posterior; });
    alike.resize(std::min(alike.size(), most));
    return alike;
}

} // namespace look_alike_detail

Query<std::vector<LookAlike>> lookAlikes(TypedContact typed, size_t most)
{
    return {[typed = std::move(typed), most](ReadContext &context) {
                return look_alike_detail::find(context.database(), typed, most);
            },
            {}};
}

} // namespace shuke::contacts
