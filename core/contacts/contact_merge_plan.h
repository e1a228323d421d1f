#pragma once

#include "core/contacts/contact_commands.h"

#include <map>
#include <span>
#include <vector>

namespace shuke::contacts {

/// What is chosen together when contacts are merged. Codes: name company job_title gender birthday phone email wechat
/// tax_id address source owner created_on note.
///
/// The external id is no choice: all of them lead to the contact that is kept, which keeps its own.
enum class MergeField {
    Name, ///< With family and given name.
    Company,
    JobTitle,
    Gender,
    Birthday, ///< Year, month, day and calendar.
    Phone,
    Email,
    Wechat,
    TaxId,
    Address, ///< All parts.
    Source,
    Owner,
    CreatedOn,
    Note,
};
inline constexpr size_t kMergeFields = 14;
QString codeOf(MergeField field);
std::optional<MergeField> mergeFieldFromCode(QStringView code);

/// One of the contacts to merge, with what is chosen from. Other parts (orders, activities, …) move as they are.
struct MergeRecord
{
    Contact contact;
    std::vector<ContactPoint> points;
    std::vector<ContactAddress> addresses;
    std::vector<Tag> tags;
    std::vector<CustomValue> values;
};

/// Where each value comes from. What is not named keeps the value of the contact that is kept or, if that is empty, the
/// first of the others; but the customer is one since the earliest day, and the notes are put below each other.
struct MergeChoices
{
    std::map<MergeField, ContactId> fields;
    std::map<CustomFieldId, ContactId> customFields;
    ContactEdit typed; ///< Overrides `fields`. Its external id, kind and do-not-contact do not count.
    std::vector<CustomValue> typedValues; ///< Overrides `customFields`. No own field is emptied by a merge.
};

/// What the contact that is kept will be.
struct MergePlan
{
    Contact contact;
    /// Its further details in order. With an id: one it has, or one that moves here (`contact` tells whose it is now).
    std::vector<ContactPoint> points;
    std::vector<ContactPointId>
        obsolete; ///< Of its own ones: the same as a primary value by now, and without a remark.
    std::vector<ContactAddress> addresses; ///< As `points`.
    std::vector<Tag> tags;                 ///< Of all.
    std::vector<CustomValue> values;       ///< Those that are not null.
};

/// `records`: at least two of one kind, the one to keep first. InvalidInput for a choice that names another contact.
///
/// Every phone, e-mail, WeChat and address that one of them has is there afterwards, once; of a detail that two have,
/// opted out and out of order win. Do not contact wins. Pure.
Result<MergePlan> planMerge(std::span<const MergeRecord> records, const MergeChoices &choices);

/// Which contact's value to propose for each field in which a value is known: the most complete one (a birthday with
/// its year, an address with more parts, a name in two parts), then the one confirmed last, then the first of them.
/// Notes and the day the customer is known from are left out: their rule stands in MergeChoices. Pure.
MergeChoices proposedChoices(std::span<const MergeRecord> records);

/// True if the field is empty in this contact.
bool isEmpty(const Contact &contact, MergeField field);
/// True if both say the same.
bool isSame(const Contact &a, const Contact &b, MergeField field);

/// The one to propose to be kept: with the most `weights` (such as orders), then the most fields filled, then the
/// oldest. `weights`: one per record, or none. A place in `records`, which are not empty. Pure.
size_t proposedKeep(std::span<const MergeRecord> records, std::span<const qint64> weights = {});

} // namespace shuke::contacts
