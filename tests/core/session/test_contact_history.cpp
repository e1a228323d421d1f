#include "core/contacts/affiliation_table.h"
#include "core/contacts/contact_queries.h"
#include "core/contacts/contact_save.h"
#include "core/contacts/custom_field_table.h"
#include "core/session/history.h"
#include "core/store/record_changes.h"
#include "core/store/undo_history.h"
#include "tests/core/store/journal_support.h"

#include <algorithm>

using namespace shuke;
using namespace shuke::contacts;

namespace {

const QString kHostile = QStringLiteral("\"},\n{\"contact_id\":1,'--<b>\u202E");

struct Office : test::StoreFixture
{
    ContactId anna = add(QStringLiteral("Anna"), ContactKind::Person);

    ContactId add(const QString &name, ContactKind kind)
    {
        Contact contact;
        contact.name = name;
        contact.kind = kind;
        const auto created = std::make_shared<ContactId>();
        REQUIRE(run(createContact(contact, created)));
        return *created;
    }
    OperationId must(const Command &command)
    {
        const Result<ChangeSet> done = run(command);
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
        return done->operation;
    }
    ContactPoint point(const QString &value) const
    {
        ContactPoint point;
        point.contact = anna;
        point.kind = QStringLiteral("mobile");
        point.value = value;
        return point;
    }
    RecordHistory history(ContactId contact, qint64 limit = 1000)
    {
        Result<RecordHistory> found = read(session::contactFieldHistory(contact, limit));
        INFO((found ? std::string() : found.error().detail.toStdString()));
        REQUIRE(found);
        return std::move(*found);
    }
    /// "table kind field:before>after …", newest first, without what the program computes.
    std::vector<std::string> lines(ContactId contact)
    {
        std::vector<std::string> lines;
        for (const RecordChange &change : history(contact).changes) {
            const char *kinds[] = {"+", "~", "-"};
            std::string line(tableName(change.change.record.table));
            line.append(" ").append(kinds[static_cast<int>(change.change.kind)]);
            for (const RowChange::Value &value : change.change.values) {
                if (value.field == QLatin1String("value") || value.field == QLatin1String("city") ||
                    value.field == QLatin1String("text") || value.field == QLatin1String("role") ||
                    value.field == QLatin1String("state"))
                    line += " " + (value.before + QLatin1Char('>') + value.after).toStdString();
            }
            lines.push_back(line);
        }
        return lines;
    }
    std::vector<OperationId> timeline(ContactId contact, qint64 limit = 200)
    {
        const Result<std::vector<HistoryEntry>> entries = read(session::contactHistory(contact, limit));
        REQUIRE(entries);
        std::vector<OperationId> ids;
        for (const HistoryEntry &entry : *entries)
            ids.push_back(entry.operation);
        return ids;
    }
};

QString nameOf(const RecordHistory &history, TableId table, const QString &row)
{
    const auto found = std::ranges::find_if(history.names, [&](const RecordName &name) {
        return name.record.table == table && QString::number(name.record.row) == row;
    });
    return found == history.names.end() ? QString() : found->name;
}

} // namespace

TEST_CASE("The history of a contact tells of its parts, also of those removed since", "[contact_history]")
{
    Office office;
    const ContactId firm = office.add(QStringLiteral("Firm"), ContactKind::Company);
    const ContactId other = office.add(QStringLiteral("Other"), ContactKind::Person);
    office.must(addTag({office.anna, other}, QStringLiteral("vip")));
    const auto phone = std::make_shared<ContactPointId>();
    office.must(addContactPoint(office.point(QStringLiteral("138")), phone));
    ContactPoint changed = office.point(QStringLiteral("139"));
    changed.id = *phone;
    office.must(editContactPoint(changed));
    const OperationId gone = office.must(removeContactPoint(*phone));
    const auto home = std::make_shared<ContactAddressId>();
    ContactAddress address;
    address.contact = office.anna;
    address.address.city = QStringLiteral("Köln");
    office.must(addContactAddress(address, home));
    office.must(removeContactAddress(*home));
    Affiliation link;
    link.person = office.anna;
    link.company = firm;
    link.role = QStringLiteral("boss");
    office.must(addAffiliation(link));
    Consent consent;
    consent.contact = office.anna;
    consent.purpose = QStringLiteral("marketing");
    consent.channel = QStringLiteral("any");
    office.must(recordConsent(consent));
    CustomField size;
    size.code = QStringLiteral("size");
    size.nameEn = size.nameZh = QStringLiteral("Size");
    const auto field = std::make_shared<CustomFieldId>();
    office.must(defineCustomField(size, field));
    office.must(setCustomValues({office.anna}, {*field, QStringLiteral("XL"), {}}));
    office.must(setCustomValues({office.anna}, {*field, {}, {}}));
    office.must(removeTag({office.anna}, QStringLiteral("vip")));

    CHECK(office.lines(office.anna) ==
          std::vector<std::string>{"contact_tag -", "custom_value - XL>", "custom_value + >XL", "consent + >given",
                                   "affiliation + >boss", "contact_address - Köln>", "contact_address + >Köln",
                                   "contact_point - 139>", "contact_point ~ 138>139", "contact_point + >138",
                                   "contact_tag +", "contact +"});
    CHECK(office.lines(firm) == std::vector<std::string>{"affiliation + >boss", "contact +"});
    CHECK(office.lines(other) == std::vector<std::string>{"contact_tag +", "contact +"});

    const RecordHistory history = office.history(office.anna);
    CHECK(history.complete);
    const RecordChange &edit = history.changes[8];
    CHECK(edit.change.record.row == phone->row());
    CHECK(edit.row.value(QStringLiteral("kind")) == QStringLiteral("mobile")); // the whole row
    CHECK(edit.row.value(QStringLiteral("value")) == QStringLiteral("139"));
    CHECK(edit.label.english() == QStringLiteral("Edit contact detail"));
    CHECK(nameOf(history, TableId::Tag, history.changes[0].row.value(QStringLiteral("tag_id"))) ==
          QStringLiteral("vip"));
    CHECK(nameOf(history, TableId::Contact, QString::number(firm.row())) == QStringLiteral("Firm"));

    const std::vector<OperationId> timeline = office.timeline(office.anna);
    CHECK(timeline.size() == 12);
    CHECK(std::ranges::is_sorted(timeline, std::ranges::greater()));
    CHECK(std::ranges::find(timeline, gone) != timeline.end());
    CHECK(office.timeline(office.anna, 3).size() == 3);
    const RecordHistory cut = office.history(office.anna, 3);
    CHECK(cut.changes.size() == 3);
    CHECK_FALSE(cut.complete);
}

TEST_CASE("What belonged to a contact has a name in its history even when it is gone", "[contact_history]")
{
    Office office;
    office.must(addTag({office.anna}, QStringLiteral("vip")));
    REQUIRE(store::undoOperation(office.runner(), {}, ConflictPolicy::Stop)); // takes the tag itself away, too
    const RecordHistory history = office.history(office.anna);
    REQUIRE(history.changes.size() == 3);
    CHECK(history.changes[0].change.kind == FieldChange::Kind::Delete);
    CHECK(nameOf(history, TableId::Tag, history.changes[0].row.value(QStringLiteral("tag_id"))) ==
          QStringLiteral("vip"));
    CHECK(office.history(ContactId::fromRow(4711)).changes.empty());
}

TEST_CASE("Parts that came in bulk are told, before and after the import is taken back", "[contact_history]")
{
    Office office;
    test::writeSql(office, {"INSERT INTO tag (id, name, created_at) VALUES (7, 'imported', 1)"});
    IdRange range;
    office.write([&](WriteContext &context) -> Result<void> {
        range = test::insertContactsInBulk(context, 20);
        test::tagInBulk(context, range, 7);
        return {};
    });
    const ContactId third = ContactId::fromRow(range.first + 2);
    CHECK(office.lines(third) == std::vector<std::string>{"contact_tag +", "contact +"});
    CHECK(office.history(third).changes[0].row.value(QStringLiteral("tag_id")) == QStringLiteral("7"));

    office.write([&](WriteContext &context) -> Result<void> { // onto contacts that stay
        test::tagInBulk(context, {office.anna.row(), office.anna.row()}, 7);
        return {};
    });
    REQUIRE(store::undoOperation(office.runner(), {}, ConflictPolicy::Stop));
    CHECK(office.lines(office.anna) == std::vector<std::string>{"contact_tag -", "contact_tag +", "contact +"});
    REQUIRE(store::redoOperation(office.runner(), ConflictPolicy::Stop));
    CHECK(office.lines(office.anna).size() == 4);
    CHECK(office.timeline(office.anna).size() == 4);
}

TEST_CASE("Hostile text in a removed part is told as it was, and belongs to nobody else", "[contact_history]")
{
    Office office;
    const ContactId other = office.add(QStringLiteral("Other"), ContactKind::Person);
    ContactPoint point = office.point(kHostile);
    point.contact = other;
    point.label = QStringLiteral("\"contact_id\":%1,").arg(office.anna.row());
    const auto made = std::make_shared<ContactPointId>();
    office.must(addContactPoint(point, made));
    office.must(removeContactPoint(*made));
    CHECK(office.history(office.anna).changes.size() == 1);
    const RecordHistory history = office.history(other);
    REQUIRE(history.changes.size() == 3);
    CHECK(history.changes[0].row.value(QStringLiteral("value")) == kHostile.trimmed());
    CHECK(history.changes[0].row.value(QStringLiteral("label")) == point.label);
}

TEST_CASE("A damaged journal row is told as an error", "[contact_history]")
{
    Office office;
    const auto made = std::make_shared<ContactPointId>();
    office.must(addContactPoint(office.point(QStringLiteral("138")), made));
    office.must(removeContactPoint(*made));
    const auto damage = [&](const char *sql) { REQUIRE(office.database().exec(sql)); };
    damage("UPDATE change SET before = substr(before, 1, length(before) - 4) WHERE kind = 'delete'");
    Result<RecordHistory> history = office.read(session::contactFieldHistory(office.anna));
    REQUIRE_FALSE(history);
    CHECK(history.error().code == ErrorCode::Corrupt);
    CHECK_FALSE(office.read(session::contactHistory(office.anna)));
    damage("UPDATE change SET before = '[]' WHERE kind = 'delete'"); // holds nobody's id: not found
    CHECK(office.history(office.anna).changes.size() == 1);
    damage("PRAGMA foreign_keys = OFF");
    damage("UPDATE change SET operation_id = 99999");
    history = office.read(session::contactFieldHistory(office.anna));
    REQUIRE_FALSE(history);
    CHECK(history.error().code == ErrorCode::Corrupt);
}

TEST_CASE("Only so many changes are looked at for removed rows", "[contact_history]")
{
    Office office;
    for (int i = 0; i < 3; ++i) {
        const auto made = std::make_shared<ContactPointId>();
        office.must(addContactPoint(office.point(QString::number(i)), made));
        office.must(removeContactPoint(*made));
    }
    const std::string_view owner[] = {"contact_id"};
    const auto removed = [&](qint64 most) {
        const Result<store::RemovedRows> rows =
            store::removedRows(office.database(), TableId::ContactPoint, owner, office.anna.row(), most);
        REQUIRE(rows);
        return std::pair(rows->rows.size(), rows->complete);
    };
    CHECK(removed(6) == std::pair(size_t(3), true));
    CHECK(removed(4) == std::pair(size_t(2), false));
    CHECK(removed(0) == std::pair(size_t(0), false));
}
