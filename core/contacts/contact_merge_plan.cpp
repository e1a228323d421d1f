#include "core/contacts/contact_merge_plan.h"

#include "core/base/text_fold.h"
#include "core/contacts/match_key.h"
#include "core/contacts/phone_number.h"

#include <algorithm>
#include <array>

namespace shuke::contacts {

namespace contact_merge_plan_detail {

constexpr std::array<const char *, kMergeFields> kCodes = {"name",   "company", "job_title",  "gender", "birthday",
                                                           "phone",  "email",   "wechat",     "tax_id", "address",
                                                           "source", "owner",   "created_on", "note"};

void copy(const Contact &from, MergeField field, Contact &to)
{
    switch (field) {
    case MergeField::Name:
        to.name = from.name;
        to.familyName = from.familyName;
        to.givenName = from.givenName;
        break;
    case MergeField::Company:
        to.company = from.company;
        break;
    case MergeField::JobTitle:
        to.jobTitle = from.jobTitle;
        break;
    case MergeField::Gender:
        to.gender = from.gender;
        break;
    case MergeField::Birthday:
        to.birthday = from.birthday;
        break;
    case MergeField::Phone:
        to.phone = from.phone;
        break;
    case MergeField::Email:
        to.email = from.email;
        break;
    case MergeField::Wechat:
        to.wechat = from.wechat;
        break;
    case MergeField::TaxId:
        to.taxId = from.taxId;
        break;
    case MergeField::Address:
        to.address = from.address;
        break;
    case MergeField::Source:
        to.source = from.source;
        break;
    case MergeField::Owner:
        to.owner = from.owner;
        break;
    case MergeField::CreatedOn:
        to.createdOn = from.createdOn;
        break;
    case MergeField::Note:
        to.note = from.note;
        break;
    }
}

constexpr QString PostalAddress::*kAddressParts[] = {&PostalAddress::country, &PostalAddress::province,
                                                     &PostalAddress::city,    &PostalAddress::district,
                                                     &PostalAddress::street,  &PostalAddress::postcode};

bool isEmptyAddress(const PostalAddress &address)
{
    return std::ranges::all_of(kAddressParts, [&](auto part) { return (address.*part).isEmpty(); });
}

/// Every part that `small` has is the same in `big`.
bool covers(const PostalAddress &big, const PostalAddress &small)
{
    return std::ranges::all_of(kAddressParts, [&](auto part) {
        return (small.*part).isEmpty() || foldText(small.*part) == foldText(big.*part);
    });
}

/// What makes two details the same: the kind of use and the match key, else the text.
struct PointKey
{
    QString use;
    std::optional<qint64> key;
    QString text;
    friend bool operator==(const PointKey &a, const PointKey &b)
    {
        return a.use == b.use && a.key == b.key && (a.key || a.text == b.text);
    }
};

PointKey keyOf(const QString &kind, const QString &value)
{
    const bool isPhone = kind == QLatin1String("phone") || kind == QLatin1String("mobile");
    return {isPhone ? QStringLiteral("phone") : kind, contactPointKey(kind.toStdString(), value.toStdString()),
            foldText(value)};
}

QString kindOfPhone(const QString &value)
{
    const PhoneNumber number = parsePhone(value.toStdString());
    return number.normal.starts_with("+861") && number.normal.size() == 14 ? QStringLiteral("mobile")
                                                                           : QStringLiteral("phone");
}

struct Primary
{
    QString kind;
    QString value;
};
std::vector<Primary> primaries(const Contact &contact)
{
    std::vector<Primary> all;
    if (!contact.phone.isEmpty())
        all.push_back({kindOfPhone(contact.phone), contact.phone});
    if (!contact.email.isEmpty())
        all.push_back({QStringLiteral("email"), contact.email});
    if (!contact.wechat.isEmpty())
        all.push_back({QStringLiteral("wechat"), contact.wechat});
    return all;
}

bool hasRemark(const ContactPoint &point)
{
    return point.optedOut || point.invalid || !point.label.isEmpty();
}

void planPoints(std::span<const MergeRecord> records, MergePlan &plan)
{
    std::vector<PointKey> isPrimary;
    for (const Primary &primary : primaries(plan.contact))
        isPrimary.push_back(keyOf(primary.kind, primary.value));
    const auto primaryHas = [&](const PointKey &key) { return std::ranges::find(isPrimary, key) != isPrimary.end(); };
    std::vector<PointKey> keys; // of plan.points
    const auto find = [&](const PointKey &key) {
        const auto found = std::ranges::find(keys, key);
        return found == keys.end() ? nullptr : &plan.points[static_cast<size_t>(found - keys.begin())];
    };
    const ContactId keep = records.front().contact.id;
    int position = 0;
    for (const ContactPoint &own : records.front().points) {
        const PointKey key = keyOf(own.kind, own.value);
        const bool became =
            primaryHas(key) && !std::ranges::any_of(primaries(records.front().contact),
                                                    [&](const Primary &p) { return keyOf(p.kind, p.value) == key; });
        if (became && !hasRemark(own)) {
            plan.obsolete.push_back(own.id);
            continue;
        }
        plan.points.push_back(own);
        keys.push_back(key);
        position = std::max(position, own.position + 1);
    }
    for (const MergeRecord &record : records) {
        for (const Primary &primary : primaries(record.contact)) {
            const PointKey key = keyOf(primary.kind, primary.value);
            if (primaryHas(key) || find(key))
                continue;
            ContactPoint made;
            made.contact = keep;
            made.kind = primary.kind;
            made.value = primary.value;
            made.position = position++;
            plan.points.push_back(std::move(made));
            keys.push_back(key);
        }
        if (record.contact.id == keep)
            continue;
        for (const ContactPoint &theirs : record.points) {
            const PointKey key = keyOf(theirs.kind, theirs.value);
            if (ContactPoint *same = find(key)) {
                same->optedOut = same->optedOut || theirs.optedOut;
                same->invalid = same->invalid || theirs.invalid;
                continue;
            }
            if (primaryHas(key) && !theirs.optedOut && !theirs.invalid)
                continue;
            ContactPoint moved = theirs;
            moved.position = position++;
            plan.points.push_back(std::move(moved));
            keys.push_back(key);
        }
    }
}

void planAddresses(std::span<const MergeRecord> records, MergePlan &plan)
{
    const ContactId keep = records.front().contact.id;
    plan.addresses = records.front().addresses;
    int position = 0;
    for (const ContactAddress &own : plan.addresses)
        position = std::max(position, own.position + 1);
    const auto isThere = [&](const PostalAddress &address) {
        return covers(plan.contact.address, address) ||
               std::ranges::any_of(plan.addresses, [&](const ContactAddress &a) { return covers(a.address, address); });
    };
    for (const MergeRecord &record : records) {
        if (!isEmptyAddress(record.contact.address) && !isThere(record.contact.address)) {
            ContactAddress made;
            made.contact = keep;
            made.address = record.contact.address;
            made.position = position++;
            plan.addresses.push_back(std::move(made));
        }
        if (record.contact.id == keep)
            continue;
        for (const ContactAddress &theirs : record.addresses) {
            if (isThere(theirs.address))
                continue;
            ContactAddress moved = theirs;
            moved.position = position++;
            plan.addresses.push_back(std::move(moved));
        }
    }
}

/// All notes below each other, each once.
QString joinedNotes(std::span<const MergeRecord> records)
{
    QStringList notes;
    for (const MergeRecord &record : records) {
        const QString note = record.contact.note.trimmed();
        if (!note.isEmpty() && !notes.contains(note))
            notes.append(note);
    }
    return notes.join(QLatin1Char('\n'));
}

/// The later it was confirmed and the more it tells, the better.
int completeness(const Contact &contact, MergeField field)
{
    switch (field) {
    case MergeField::Name:
        return contact.familyName.isEmpty() || contact.givenName.isEmpty() ? 1 : 2;
    case MergeField::Birthday:
        return (contact.birthday.year ? 1 : 0) + (contact.birthday.month > 0 ? 1 : 0);
    case MergeField::Address:
        return static_cast<int>(
            std::ranges::count_if(kAddressParts, [&](auto part) { return !(contact.address.*part).isEmpty(); }));
    case MergeField::Phone:
        return parsePhone(contact.phone.toStdString()).quality == PhoneQuality::Ok ? 2 : 1;
    case MergeField::Email:
        return normalEmail(contact.email.toStdString()).empty() ? 1 : 2;
    default:
        return 1;
    }
}

const MergeRecord *recordOf(std::span<const MergeRecord> records, ContactId id)
{
    const auto found =
        std::ranges::find_if(records, [id](const MergeRecord &record) { return record.contact.id == id; });
    return found == records.end() ? nullptr : &*found;
}

const CustomValue *valueOf(const std::vector<CustomValue> &values, CustomFieldId field)
{
    const auto found = std::ranges::find(values, field, &CustomValue::field);
    return found == values.end() || found->isNull() ? nullptr : &*found;
}

Error notOfThem(ContactId id)
{
    return {ErrorCode::InvalidInput, QStringLiteral("a choice names contact %1, which is not merged").arg(id.row())};
}

Result<void> planFields(std::span<const MergeRecord> records, const MergeChoices &choices, MergePlan &plan)
{
    plan.contact = records.front().contact;
    for (size_t i = 0; i < kMergeFields; ++i) {
        const auto field = static_cast<MergeField>(i);
        if (const auto chosen = choices.fields.find(field); chosen != choices.fields.end()) {
            const MergeRecord *from = recordOf(records, chosen->second);
            if (!from)
                return notOfThem(chosen->second);
            copy(from->contact, field, plan.contact);
            continue;
        }
        if (field == MergeField::Note) {
            plan.contact.note = joinedNotes(records);
            continue;
        }
        for (const MergeRecord &record : records) {
            const bool earlier = field == MergeField::CreatedOn && record.contact.createdOn.isValid() &&
                                 record.contact.createdOn < plan.contact.createdOn;
            if (earlier || (isEmpty(plan.contact, field) && !isEmpty(record.contact, field)))
                copy(record.contact, field, plan.contact);
        }
    }
    ContactEdit typed = choices.typed;
    typed.kind.reset();
    typed.externalId.reset();
    typed.doNotContact.reset();
    plan.contact = edited(std::move(plan.contact), typed);
    for (const MergeRecord &record : records)
        plan.contact.doNotContact = plan.contact.doNotContact || record.contact.doNotContact;
    return {};
}

Result<void> planValues(std::span<const MergeRecord> records, const MergeChoices &choices, MergePlan &plan)
{
    for (const MergeRecord &record : records) {
        for (const CustomValue &value : record.values) {
            if (value.isNull() || valueOf(plan.values, value.field))
                continue;
            const CustomValue *chosen = &value;
            if (const auto choice = choices.customFields.find(value.field); choice != choices.customFields.end()) {
                const MergeRecord *from = recordOf(records, choice->second);
                if (!from)
                    return notOfThem(choice->second);
                if (const CustomValue *theirs = valueOf(from->values, value.field))
                    chosen = theirs;
            }
            plan.values.push_back(*chosen);
        }
    }
    for (const CustomValue &typed : choices.typedValues) {
        if (typed.isNull())
            continue;
        std::erase_if(plan.values, [&](const CustomValue &value) { return value.field == typed.field; });
        plan.values.push_back(typed);
    }
    return {};
}

} // namespace contact_merge_plan_detail

QString codeOf(MergeField field)
{
    return QString::fromLatin1(contact_merge_plan_detail::kCodes[static_cast<size_t>(field)]);
}

std::optional<MergeField> mergeFieldFromCode(QStringView code)
{
    for (size_t i = 0; i < kMergeFields; ++i) {
        if (code == QLatin1String(contact_merge_plan_detail::kCodes[i]))
            return static_cast<MergeField>(i);
    }
    return std::nullopt;
}

bool isEmpty(const Contact &contact, MergeField field)
{
    return isSame(contact, Contact(), field);
}

bool isSame(const Contact &a, const Contact &b, MergeField field)
{
    Contact left;
    Contact right;
    contact_merge_plan_detail::copy(a, field, left);
    contact_merge_plan_detail::copy(b, field, right);
    return left == right; // an empty text equals a null one
}

Result<MergePlan> planMerge(std::span<const MergeRecord> records, const MergeChoices &choices)
{
    using namespace contact_merge_plan_detail;
    MergePlan plan;
    if (Result<void> done = planFields(records, choices, plan); !done)
        return done.error();
    if (Result<void> done = planValues(records, choices, plan); !done)
        return done.error();
    planPoints(records, plan);
    planAddresses(records, plan);
    for (const MergeRecord &record : records) {
        for (const Tag &tag : record.tags) {
            if (std::ranges::find(plan.tags, tag.id, &Tag::id) == plan.tags.end())
                plan.tags.push_back(tag);
        }
    }
    return plan;
}

MergeChoices proposedChoices(std::span<const MergeRecord> records)
{
    using namespace contact_merge_plan_detail;
    MergeChoices choices;
    for (size_t i = 0; i < kMergeFields; ++i) {
        const auto field = static_cast<MergeField>(i);
        if (field == MergeField::Note || field == MergeField::CreatedOn)
            continue;
        const MergeRecord *best = nullptr;
        for (const MergeRecord &record : records) {
            if (isEmpty(record.contact, field))
                continue;
            const auto rank = [field](const MergeRecord &r) {
                return std::pair(completeness(r.contact, field), r.contact.modifiedAtMs);
            };
            if (!best || rank(record) > rank(*best))
                best = &record;
        }
        if (best)
            choices.fields[field] = best->contact.id;
    }
    std::map<CustomFieldId, qint64> confirmed;
    for (const MergeRecord &record : records) {
        for (const CustomValue &value : record.values) {
            if (value.isNull())
                continue;
            const auto known = confirmed.find(value.field);
            if (known != confirmed.end() && known->second >= record.contact.modifiedAtMs)
                continue;
            confirmed[value.field] = record.contact.modifiedAtMs;
            choices.customFields[value.field] = record.contact.id;
        }
    }
    return choices;
}

size_t proposedKeep(std::span<const MergeRecord> records, std::span<const qint64> weights)
{
    const auto rank = [&](size_t place) {
        const MergeRecord &record = records[place];
        qint64 filled = static_cast<qint64>(record.values.size() + record.points.size());
        for (size_t i = 0; i < kMergeFields; ++i)
            filled += isEmpty(record.contact, static_cast<MergeField>(i)) ? 0 : 1;
        return std::tuple(weights.empty() ? 0 : weights[place], filled, -record.contact.createdAtMs,
                          -record.contact.id.row());
    };
    size_t best = 0;
    for (size_t place = 1; place < records.size(); ++place) {
        if (rank(place) > rank(best))
            best = place;
    }
    return best;
}

} // namespace shuke::contacts
