#include "ui/contacts/contact_part_changes.h"

#include "core/contacts/contact_save.h"
#include "ui/contacts/contact_part_rows.h"

#include <algorithm>

namespace shuke::ui {

namespace contact_part_changes_detail {

using namespace part_rows;

bool isSame(const StoredColumns &a, const StoredColumns &b, const QStringList &columns)
{
    return a.isEmpty() == b.isEmpty() &&
           std::ranges::all_of(columns, [&](const QString &column) { return a.value(column) == b.value(column); });
}

/// A save of a form checks that what it changes is still as it was; the history names it like the plain command.
Command checked(contacts::ContactSave save, const Command &plain)
{
    Command command = contacts::saveContact(std::move(save));
    command.kind = plain.kind;
    command.label = plain.label;
    return command;
}

template <typename Part, typename Id>
const Part *partWith(const std::vector<Part> &parts, Id id, Id Part::*member)
{
    const auto found = std::ranges::find(parts, id, member);
    return found == parts.end() ? nullptr : &*found;
}

const contacts::ContactPoint *pointNow(const ContactChange &change, const contacts::ContactDetail &detail)
{
    return partWith(detail.points, ContactPointId::fromRow(change.record.row), &contacts::ContactPoint::id);
}

const contacts::ContactAddress *addressNow(const ContactChange &change, const contacts::ContactDetail &detail)
{
    return partWith(detail.addresses, ContactAddressId::fromRow(change.record.row), &contacts::ContactAddress::id);
}

const contacts::CustomValue *customNow(const ContactChange &change, const contacts::ContactDetail &detail)
{
    return partWith(detail.values, valueOf(newest(change)).field, &contacts::CustomValue::field);
}

const contacts::Affiliation *linkNow(const ContactChange &change, const contacts::ContactDetail &detail)
{
    const AffiliationId id = AffiliationId::fromRow(change.record.row);
    const auto found = std::ranges::find_if(
        detail.affiliations, [id](const contacts::NamedAffiliation &named) { return named.affiliation.id == id; });
    return found == detail.affiliations.end() ? nullptr : &found->affiliation;
}

/// The row as it is, with the columns that the change changed as they were.
StoredColumns withOldColumns(const ContactChange &change, StoredColumns now)
{
    for (const QString &column : changedColumns(change))
        now.insert(column, change.before.value(column));
    return now;
}

Command putPointBack(const ContactChange &change, const contacts::ContactDetail &detail)
{
    const contacts::ContactPoint *now = pointNow(change, detail);
    if (!now) {
        contacts::ContactPoint point = pointOf(change.before, {});
        point.id = ContactPointId::fromRow(change.record.row); // the same record again, with its history
        point.contact = detail.contact.id;
        point.position = at(change.before, "position").toInt();
        return contacts::addContactPoint(std::move(point));
    }
    contacts::ContactSave save;
    save.contact = detail.contact.id;
    save.before.points = {*now};
    if (change.kind == FieldChange::Kind::Insert)
        return checked(std::move(save), contacts::removeContactPoint(now->id));
    const contacts::ContactPoint old = pointOf(withOldColumns(change, rowOf(*now)), *now);
    save.after.points = {old};
    return checked(std::move(save), contacts::editContactPoint(old));
}

Command putAddressBack(const ContactChange &change, const contacts::ContactDetail &detail)
{
    const contacts::ContactAddress *now = addressNow(change, detail);
    if (!now) {
        contacts::ContactAddress address = addressOf(change.before, {});
        address.id = ContactAddressId::fromRow(change.record.row);
        address.contact = detail.contact.id;
        address.position = at(change.before, "position").toInt();
        return contacts::addContactAddress(std::move(address));
    }
    contacts::ContactSave save;
    save.contact = detail.contact.id;
    save.before.addresses = {*now};
    if (change.kind == FieldChange::Kind::Insert)
        return checked(std::move(save), contacts::removeContactAddress(now->id));
    const contacts::ContactAddress old = addressOf(withOldColumns(change, rowOf(*now)), *now);
    save.after.addresses = {old};
    return checked(std::move(save), contacts::editContactAddress(old));
}

Command putLinkBack(const ContactChange &change, const contacts::ContactDetail &detail)
{
    const contacts::Affiliation *now = linkNow(change, detail);
    if (!now) {
        contacts::Affiliation link = linkOf(change.before, {});
        link.id = AffiliationId::fromRow(change.record.row);
        return contacts::addAffiliation(std::move(link));
    }
    if (change.kind == FieldChange::Kind::Insert)
        return contacts::removeAffiliation(now->id, *now);
    return contacts::editAffiliation(linkOf(withOldColumns(change, rowOf(*now)), *now), *now);
}

Command putValueBack(const ContactChange &change, const contacts::ContactDetail &detail)
{
    contacts::ContactSave save;
    save.contact = detail.contact.id;
    if (const contacts::CustomValue *now = customNow(change, detail))
        save.before.values = {*now};
    if (!change.before.isEmpty())
        save.after.values = {valueOf(change.before)};
    return checked(std::move(save), contacts::setCustomValues({detail.contact.id}, valueOf(newest(change))));
}

/// Something else by now says what the removed part said.
bool isThere(const ContactChange &change, const contacts::ContactDetail &detail)
{
    if (change.record.table == TableId::Affiliation) {
        const contacts::Affiliation old = linkOf(change.before, {});
        return !old.endedOn.isValid() &&
               std::ranges::any_of(detail.affiliations, [&old](const contacts::NamedAffiliation &named) {
                   const contacts::Affiliation &link = named.affiliation;
                   return link.person == old.person && link.company == old.company && !link.endedOn.isValid();
               });
    }
    return std::ranges::any_of(detail.points, [&](const contacts::ContactPoint &point) {
        return change.record.table == TableId::ContactPoint && point.kind == at(change.before, "kind") &&
               point.value == at(change.before, "value");
    });
}

} // namespace contact_part_changes_detail

StoredColumns partNow(const ContactChange &change, const contacts::ContactDetail &detail)
{
    using namespace contact_part_changes_detail;
    switch (change.record.table) {
    case TableId::ContactTag: {
        const QString tag = at(newest(change), "tag_id");
        const bool tagged = partWith(detail.tags, TagId::fromRow(tag.toLongLong()), &contacts::Tag::id);
        return tagged ? StoredColumns{{QStringLiteral("tag_id"), tag}} : StoredColumns();
    }
    case TableId::ContactPoint: {
        const contacts::ContactPoint *now = pointNow(change, detail);
        return now ? rowOf(*now) : StoredColumns();
    }
    case TableId::ContactAddress: {
        const contacts::ContactAddress *now = addressNow(change, detail);
        return now ? rowOf(*now) : StoredColumns();
    }
    case TableId::CustomValue: {
        const contacts::CustomValue *now = customNow(change, detail);
        return now ? rowOf(*now) : StoredColumns();
    }
    case TableId::Affiliation: {
        const contacts::Affiliation *now = linkNow(change, detail);
        return now ? rowOf(*now) : StoredColumns();
    }
    default:
        return {};
    }
}

ChangeBack canPutPartBack(const ContactChange &change, const contacts::ContactDetail &detail,
                          const contacts::ContactChoices &choices)
{
    using namespace contact_part_changes_detail;
    const TableId table = change.record.table;
    const bool byItsId =
        table == TableId::ContactPoint || table == TableId::ContactAddress || table == TableId::Affiliation;
    if ((!byItsId && table != TableId::ContactTag && table != TableId::CustomValue) ||
        (table == TableId::ContactTag && change.name.isEmpty()) || change.otherState != RecordName::State::There ||
        (table == TableId::CustomValue && !fieldOf(change, choices)))
        return ChangeBack::Never;
    const StoredColumns now = partNow(change, detail);
    if (byItsId && change.kind == FieldChange::Kind::Update && now.isEmpty())
        return ChangeBack::Never;
    if (byItsId && change.kind == FieldChange::Kind::Delete && (!now.isEmpty() || isThere(change, detail)))
        return ChangeBack::Already;
    const QStringList columns = change.kind == FieldChange::Kind::Update ? changedColumns(change) : columnsOf(table);
    if (isSame(now, change.before, columns))
        return ChangeBack::Already;
    return isSame(now, change.after, columns) ? ChangeBack::Possible : ChangeBack::ChangedLater;
}

Command putPartBack(const ContactChange &change, const contacts::ContactDetail &detail)
{
    using namespace contact_part_changes_detail;
    switch (change.record.table) {
    case TableId::ContactPoint:
        return putPointBack(change, detail);
    case TableId::ContactAddress:
        return putAddressBack(change, detail);
    case TableId::CustomValue:
        return putValueBack(change, detail);
    case TableId::Affiliation:
        return putLinkBack(change, detail);
    default:
        return change.before.isEmpty() ? contacts::removeTag({detail.contact.id}, change.name)
                                       : contacts::addTag({detail.contact.id}, change.name);
    }
}

} // namespace shuke::ui
