#include "core/contacts/contact_merge.h"

#include "core/base/operation_kinds.h"
#include "core/contacts/contact_merge_table.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/custom_field_table.h"
#include "core/contacts/table_rows.h"
#include "core/contacts/tag_table.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::contacts {

namespace contact_merge_detail {

Error refused(const QString &why)
{
    return {ErrorCode::InvalidInput, why};
}

Result<MergeRecord> readRecord(store::Database &database, ContactId id)
{
    if (Result<void> live = requireLiveContact(database, id); !live)
        return live.error();
    Result<Contact> contact = contactById(database, id);
    if (!contact)
        return contact.error();
    Result<std::vector<ContactPoint>> points = contactPoints(database, id);
    if (!points)
        return points.error();
    Result<std::vector<ContactAddress>> addresses = contactAddresses(database, id);
    if (!addresses)
        return addresses.error();
    Result<std::vector<Tag>> tags = tagsOf(database, id);
    if (!tags)
        return tags.error();
    Result<std::vector<CustomValue>> values = customValuesOf(database, id);
    if (!values)
        return values.error();
    return MergeRecord{std::move(*contact), std::move(*points), std::move(*addresses), std::move(*tags),
                       std::move(*values)};
}

Result<void> check(const MergeRequest &request)
{
    if (request.lose.empty())
        return refused(QStringLiteral("a merge needs two contacts"));
    if (request.lose.size() + 1 > kMostMerged)
        return refused(QStringLiteral("a merge takes at most %1 contacts").arg(kMostMerged));
    for (size_t i = 0; i < request.lose.size(); ++i) {
        if (request.lose[i] == request.keep ||
            std::find(request.lose.begin(), request.lose.begin() + static_cast<std::ptrdiff_t>(i), request.lose[i]) !=
                request.lose.begin() + static_cast<std::ptrdiff_t>(i))
            return refused(QStringLiteral("contact %1 cannot be merged with itself").arg(request.lose[i].row()));
    }
    return {};
}

/// Position and owner of a part that moves; modified_at stays, nobody edited it.
Result<void> move(store::Database &database, std::string_view sql, qint64 id, ContactId kept, int position)
{
    return runCached(database, sql, id, kept, position);
}

Result<void> writePoints(WriteContext &context, const MergeRecord &kept, const MergePlan &plan)
{
    store::Database &database = context.database();
    for (const ContactPointId id : plan.obsolete) {
        if (Result<void> done = removeContactPoint(context, id); !done)
            return done;
    }
    for (const ContactPoint &point : plan.points) {
        Result<void> done;
        if (!point.id.isValid()) {
            const Result<ContactPointId> made = insertContactPoint(context, point);
            done = made ? Result<void>() : made.error();
        } else if (point.contact != kept.contact.id) {
            done = move(database, "UPDATE contact_point SET contact_id = ?2, position = ?3 WHERE id = ?1",
                        point.id.row(), kept.contact.id, point.position);
        } else if (std::ranges::find(kept.points, point) == kept.points.end()) {
            done = runCached(database, "UPDATE contact_point SET opted_out = ?, invalid = ? WHERE id = ?",
                             point.optedOut, point.invalid, point.id);
        }
        if (!done)
            return done;
    }
    return {};
}

Result<void> writeAddresses(WriteContext &context, const MergeRecord &kept, const MergePlan &plan)
{
    for (const ContactAddress &address : plan.addresses) {
        Result<void> done;
        if (!address.id.isValid()) {
            const Result<ContactAddressId> made = insertContactAddress(context, address);
            done = made ? Result<void>() : made.error();
        } else if (address.contact != kept.contact.id) {
            done = move(context.database(), "UPDATE contact_address SET contact_id = ?2, position = ?3 WHERE id = ?1",
                        address.id.row(), kept.contact.id, address.position);
        }
        if (!done)
            return done;
    }
    return {};
}

Result<void> writeValues(WriteContext &context, const MergeRecord &kept, const MergePlan &plan)
{
    for (const CustomValue &value : plan.values) {
        if (std::ranges::find(kept.values, value) != kept.values.end())
            continue;
        if (const Result<bool> set = setCustomValue(context, kept.contact.id, value); !set)
            return set.error();
    }
    return {};
}

void add(std::vector<MergeCount> &sum, const std::vector<MergeCount> &counts)
{
    for (const MergeCount &count : counts) {
        const auto known = std::ranges::find(sum, count.table, &MergeCount::table);
        if (known == sum.end())
            sum.push_back(count);
        else
            known->rows += count.rows;
    }
    std::ranges::sort(sum, {}, &MergeCount::table);
}

Result<void> run(WriteContext &context, const MergeRequest &request, const std::shared_ptr<MergeDone> &told)
{
    store::Database &database = context.database();
    if (Result<void> fine = check(request); !fine)
        return fine;
    std::vector<MergeRecord> records;
    MergeDone done;
    for (size_t i = 0; i <= request.lose.size(); ++i) {
        Result<MergeRecord> record = readRecord(database, i == 0 ? request.keep : request.lose[i - 1]);
        if (!record)
            return record.error();
        if (i > 0 && record->contact.kind != records.front().contact.kind)
            return refused(QStringLiteral("a person and a company cannot be merged"));
        records.push_back(std::move(*record));
    }
    const Result<MergePlan> plan = planMerge(records, request.choices);
    if (!plan)
        return plan.error();
    const MergeRecord &kept = records.front();

    // The undo goes through these steps backwards: what is unique must be free when it is put back.
    for (const ContactId lost : request.lose) {
        const Result<std::vector<MergeCount>> counts = countChildren(database, lost);
        if (!counts)
            return counts.error();
        add(done.moved, *counts);
        if (Result<void> moved = moveChildren(context, lost, request.keep); !moved)
            return moved;
    }
    for (const auto write : {writePoints, writeAddresses, writeValues}) {
        if (Result<void> written = write(context, kept, *plan); !written)
            return written;
    }
    for (const Tag &tag : plan->tags) {
        if (const Result<bool> tagged = tagContact(context, request.keep, tag.id); !tagged)
            return tagged.error();
    }
    if (const Result<bool> written = updateContact(context, plan->contact, false); !written)
        return written.error();
    for (const ContactId lost : request.lose) {
        if (Result<void> trashed =
                runCached(database, "UPDATE contact SET deleted_at = ? WHERE id = ?", context.nowMs(), lost);
            !trashed)
            return trashed;
        if (Result<void> noted = insertContactMerge(context, lost, request.keep); !noted)
            return noted;
    }
    done.merged = static_cast<qint64>(request.lose.size());
    if (told)
        *told = std::move(done);
    return {};
}

/// The newest operation in force that merged this contact.
Result<OperationId> mergeOperation(store::Database &database, ContactId lost)
{
    const Result<std::optional<OperationId>> found = rowOf<OperationId>(
        database,
        "SELECT o.id FROM change c JOIN operation o ON o.id = c.operation_id WHERE c.table_name = 'contact_merge' AND "
        "c.row_id = (SELECT id FROM contact_merge WHERE lost_id = ?) AND c.kind = 'insert' AND o.undoes IS NULL "
        "ORDER BY c.seq DESC LIMIT 1",
        [](const store::Statement &row) { return row.id<OperationId>(0); }, lost);
    if (!found)
        return found.error();
    return found->value_or(OperationId());
}

} // namespace contact_merge_detail

Command mergeContacts(MergeRequest request, std::shared_ptr<MergeDone> done)
{
    OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Merge %1 customers"),
                         {QString::number(request.lose.size() + 1)}};
    if (!request.keptName.simplified().isEmpty())
        label = {QT_TRANSLATE_NOOP("Operation", "Merge %1 customers into %2"),
                 {QString::number(request.lose.size() + 1), request.keptName.simplified()}};
    return {kMergeOperation, label, [request = std::move(request), done = std::move(done)](WriteContext &context) {
                return contact_merge_detail::run(context, request, done);
            }};
}

Query<MergeOverview> mergeOverview(std::vector<ContactId> contacts)
{
    return {[contacts = std::move(contacts)](ReadContext &context) -> Result<MergeOverview> {
        MergeOverview overview;
        for (const ContactId id : contacts) {
            Result<MergeRecord> record = contact_merge_detail::readRecord(context.database(), id);
            if (!record)
                return record.error();
            Result<std::vector<MergeCount>> counts = countChildren(context.database(), id);
            if (!counts)
                return counts.error();
            overview.records.push_back(std::move(*record));
            overview.counts.push_back(std::move(*counts));
        }
        return overview;
    }};
}

Query<std::optional<MergedInto>> mergedIntoOf(ContactId lost)
{
    return {[lost](ReadContext &context) -> Result<std::optional<MergedInto>> {
        store::Database &database = context.database();
        const Result<std::optional<ContactId>> kept = mergedInto(database, lost);
        if (!kept)
            return kept.error();
        if (!*kept)
            return std::optional<MergedInto>();
        const Result<Contact> contact = contactById(database, **kept);
        if (!contact)
            return contact.error();
        const Result<OperationId> operation = contact_merge_detail::mergeOperation(database, lost);
        if (!operation)
            return operation.error();
        return std::optional<MergedInto>({**kept, contact->name, *operation});
    }};
}

} // namespace shuke::contacts
