#pragma once

#include "core/contacts/contact_merge.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/contact_table.h"
#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <map>
#include <random>

namespace shuke::test {

using RowCells = std::map<QString, QString>; ///< Columns that are not NULL.
using StoreRows = std::map<std::pair<TableId, qint64>, RowCells>;

/// A store full of people and companies with everything that can hang on them, made from a seed.
class MergeTown : public StoreFixture
{
public:
    explicit MergeTown(unsigned seed, int people = 3000, int companies = 300) : m_random(seed)
    {
        hurry();
        write([&](WriteContext &context) -> Result<void> {
            fill(context, people, companies);
            return {};
        });
    }

    void restart()
    {
        reopen();
        hurry();
    }

    std::mt19937 &random() { return m_random; }
    using StoreFixture::number;
    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    bool chance(int percent) { return number(1, 100) <= percent; }

    /// Rows of a query's first column.
    std::vector<qint64> ids(const std::string &sql)
    {
        Result<store::Statement> rows = database().prepare(sql);
        REQUIRE(rows);
        std::vector<qint64> all;
        while (*rows->step())
            all.push_back(rows->integer(0));
        return all;
    }
    qint64 pick(const std::vector<qint64> &all) { return all[static_cast<size_t>(number(0, int(all.size()) - 1))]; }

    QByteArray hash()
    {
        const Result<QByteArray> hash = store::stateHash(database());
        REQUIRE(hash);
        return *hash;
    }

    StoreRows rows()
    {
        StoreRows all;
        for (size_t i = 0; i < kTableCount; ++i) {
            Result<store::Statement> rows = database().prepare("SELECT * FROM " + std::string(kTableNames[i]));
            REQUIRE(rows);
            const std::vector<QString> names = columns(static_cast<TableId>(i));
            while (*rows->step()) {
                RowCells &cells = all[{static_cast<TableId>(i), rows->integer(0)}];
                for (int column = 0; column < rows->columnCount(); ++column) {
                    if (!rows->isNull(column))
                        cells[names[static_cast<size_t>(column)]] = rows->text(column);
                }
            }
        }
        return all;
    }

    ChangeSet must(const Command &command)
    {
        Result<ChangeSet> done = run(command);
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
        return std::move(*done);
    }

    /// A merge of random contacts with random choices; its operation.
    OperationId merge()
    {
        const auto alive = [this](const char *kind) {
            return ids("SELECT id FROM contact WHERE deleted_at IS NULL AND kind = '" + std::string(kind) +
                       "' ORDER BY id");
        };
        constexpr size_t kEnough = 6;
        std::vector<qint64> live = alive(chance(85) ? "person" : "company");
        if (live.size() < kEnough)
            live = alive("person");
        REQUIRE(live.size() >= kEnough);
        contacts::MergeRequest request;
        request.keep = ContactId::fromRow(pick(live));
        const int others = chance(60) ? 1 : number(2, 4);
        while (static_cast<int>(request.lose.size()) < others) {
            const ContactId lost = ContactId::fromRow(pick(live));
            if (lost != request.keep && std::ranges::find(request.lose, lost) == request.lose.end())
                request.lose.push_back(lost);
        }
        for (size_t i = 0; i < contacts::kMergeFields; ++i) {
            if (chance(40))
                request.choices.fields[static_cast<contacts::MergeField>(i)] =
                    chance(50) ? request.keep : request.lose.front();
        }
        // A name is never empty, so it can always be taken.
        for (int field = 1; field <= kFields; ++field) {
            if (chance(40))
                request.choices.customFields[CustomFieldId::fromRow(field)] =
                    chance(50) ? request.keep : request.lose.front();
        }
        return must(contacts::mergeContacts(std::move(request))).operation;
    }

    static constexpr int kTags = 6;
    static constexpr int kFields = 3;

private:
    /// Thousands of operations; nobody pulls a plug here.
    void hurry() { REQUIRE(database().exec("PRAGMA synchronous=OFF")); }

    std::vector<QString> columns(TableId table)
    {
        Result<store::Statement> rows = database().prepare("SELECT name FROM pragma_table_info('" +
                                                           std::string(tableName(table)) + "') ORDER BY cid");
        REQUIRE(rows);
        std::vector<QString> names;
        while (*rows->step())
            names.push_back(rows->text(0));
        return names;
    }

    qint64 id(WriteContext &context, TableId table)
    {
        const Result<qint64> made = context.nextId(table);
        REQUIRE(made);
        return *made;
    }
    void sql(WriteContext &context, const QString &text)
    {
        const Result<void> done = context.database().exec(text.toUtf8().constData());
        if (!done)
            FAIL(done.error().detail.toStdString());
    }

    void fill(WriteContext &context, int people, int companies)
    {
        for (int i = 1; i <= kTags; ++i)
            sql(context, QStringLiteral("INSERT INTO tag VALUES (%1, 'T%1', 1)").arg(id(context, TableId::Tag)));
        for (int i = 1; i <= kFields; ++i)
            sql(context, QStringLiteral("INSERT INTO custom_field (id, code, name_en, name_zh, type, created_at, "
                                        "modified_at) VALUES (%1, 'f%1', 'F', 'F', 'text', 1, 1)")
                             .arg(id(context, TableId::CustomField)));
        std::vector<qint64> all;
        for (int i = 0; i < people + companies; ++i) {
            const bool company = i >= people;
            contacts::Contact contact;
            contact.kind = company ? contacts::ContactKind::Company : contacts::ContactKind::Person;
            contact.familyName = company ? QString() : QStringLiteral("F%1").arg(number(1, 20));
            contact.givenName = company || chance(30) ? QString() : QStringLiteral("G%1").arg(number(1, 20));
            contact.name = company ? QStringLiteral("C%1").arg(i) : contact.familyName + contact.givenName;
            if (chance(70))
                contact.phone = QStringLiteral("1380013%1").arg(number(0, 2000), 4, 10, QLatin1Char('0'));
            if (chance(50))
                contact.email = QStringLiteral("m%1@x.example").arg(number(0, 1500));
            if (chance(20))
                contact.wechat = QStringLiteral("wx%1").arg(number(0, 500));
            if (chance(60))
                contact.address.city = QStringLiteral("City%1").arg(number(1, 9));
            if (chance(40))
                contact.address.street = QStringLiteral("Road %1").arg(number(1, 99));
            if (chance(40))
                contact.birthday = {chance(70) ? std::optional(number(1950, 2005)) : std::nullopt, number(1, 12),
                                    number(1, 28), chance(20)};
            if (chance(30))
                contact.note = QStringLiteral("note %1").arg(number(1, 50));
            if (chance(50))
                contact.externalId = QStringLiteral("X%1").arg(i);
            contact.doNotContact = chance(10);
            if (chance(50))
                contact.createdOn = QDate(2020, 1, 1).addDays(number(0, 1500));
            const Result<ContactId> made = contacts::insertContact(context, contact);
            REQUIRE(made);
            all.push_back(made->row());
            if (company)
                m_companies.push_back(made->row());
            else
                m_people.push_back(made->row());
        }
        for (const qint64 contact : all)
            hang(context, contact, all);
    }

    void hang(WriteContext &context, qint64 contact, const std::vector<qint64> &all)
    {
        for (int n = number(0, 2); n > 0; --n)
            sql(context,
                QStringLiteral("INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, status, "
                               "currency, created_at, modified_at) VALUES (%1, %2, %3, %4, 'paid', 'CNY', 1, 1)")
                    .arg(id(context, TableId::SalesOrder))
                    .arg(contact)
                    .arg(2'460'000 + number(0, 500))
                    .arg(number(1, 9999)));
        for (int n = number(0, 2); n > 0; --n) {
            const qint64 activity = id(context, TableId::Activity);
            sql(context, QStringLiteral("INSERT INTO activity (id, contact_id, day, kind, state, text, created_at, "
                                        "modified_at) VALUES (%1, %2, 2460000, 'note', 'held', 't', 1, 1)")
                             .arg(activity)
                             .arg(contact));
            for (int other = number(0, 2); other > 0; --other) {
                const qint64 who = pick(all);
                if (who != contact)
                    sql(context, QStringLiteral("INSERT OR IGNORE INTO activity_participant VALUES (%1, %2, %3)")
                                     .arg(id(context, TableId::ActivityParticipant))
                                     .arg(activity)
                                     .arg(who));
            }
        }
        if (chance(50))
            sql(context,
                QStringLiteral("INSERT INTO task (id, contact_id, title, state, created_at, modified_at) VALUES "
                               "(%1, %2, 'do', 'not_started', 1, 1)")
                    .arg(id(context, TableId::Task))
                    .arg(contact));
        for (int tag = 1; tag <= kTags; ++tag) {
            if (chance(25))
                sql(context, QStringLiteral("INSERT INTO contact_tag VALUES (%1, %2, %3)")
                                 .arg(id(context, TableId::ContactTag))
                                 .arg(contact)
                                 .arg(tag));
        }
        for (int field = 1; field <= kFields; ++field) {
            if (chance(30))
                sql(context, QStringLiteral("INSERT INTO custom_value VALUES (%1, %2, %3, 'v%4', NULL)")
                                 .arg(id(context, TableId::CustomValue))
                                 .arg(contact)
                                 .arg(field)
                                 .arg(number(1, 9)));
        }
        for (int n = chance(30) ? number(1, 2) : 0; n > 0; --n) {
            contacts::ContactPoint point;
            point.contact = ContactId::fromRow(contact);
            point.kind = QStringLiteral("mobile");
            point.value = QStringLiteral("1380013%1").arg(number(0, 2000), 4, 10, QLatin1Char('0'));
            point.optedOut = chance(20);
            point.position = n;
            REQUIRE(contacts::insertContactPoint(context, point));
        }
        if (chance(15))
            sql(context, QStringLiteral("INSERT INTO contact_address (id, contact_id, city, created_at, modified_at) "
                                        "VALUES (%1, %2, 'City%3', 1, 1)")
                             .arg(id(context, TableId::ContactAddress))
                             .arg(contact)
                             .arg(number(1, 9)));
        if (chance(20))
            sql(context,
                QStringLiteral("INSERT INTO consent (id, contact_id, purpose, channel, state, day, created_at) "
                               "VALUES (%1, %2, 'marketing', 'any', 'given', 2460000, 1)")
                    .arg(id(context, TableId::Consent))
                    .arg(contact));
        if (chance(20))
            sql(context,
                QStringLiteral("INSERT INTO quality_finding (id, entity, row_id, field, rule, raw, created_at) "
                               "VALUES (%1, 'contact', %2, 'phone', 'phone_damaged', 'x', 1)")
                    .arg(id(context, TableId::QualityFinding))
                    .arg(contact));
        if (chance(15))
            sql(context,
                QStringLiteral("INSERT INTO attachment (id, contact_id, name, hash, size, created_at, modified_at) "
                               "VALUES (%1, %2, 'f', 'h', 1, 1, 1)")
                    .arg(id(context, TableId::Attachment))
                    .arg(contact));
        for (int n = chance(30) ? 2 : 0; n > 0; --n) {
            const qint64 other = pick(all);
            if (other == contact)
                continue;
            const bool symmetric = chance(60);
            sql(context,
                QStringLiteral(
                    "INSERT OR IGNORE INTO contact_relation (id, from_id, to_id, kind, created_at, modified_at) "
                    "VALUES (%1, %2, %3, '%4', 1, 1)")
                    .arg(id(context, TableId::ContactRelation))
                    .arg(symmetric ? std::min(contact, other) : contact)
                    .arg(symmetric ? std::max(contact, other) : other)
                    .arg(symmetric ? QStringLiteral("partner") : QStringLiteral("referrer")));
        }
        const bool person = std::ranges::find(m_companies, contact) == m_companies.end();
        if (person && chance(40) && !m_companies.empty()) {
            const qint64 company = m_companies[static_cast<size_t>(number(0, int(m_companies.size()) - 1))];
            sql(context,
                QStringLiteral("INSERT INTO affiliation (id, person_id, company_id, role, is_primary, created_at, "
                               "modified_at) VALUES (%1, %2, %3, %4, %5, 1, 1)")
                    .arg(id(context, TableId::Affiliation))
                    .arg(contact)
                    .arg(company)
                    .arg(chance(50) ? QStringLiteral("'boss'") : QStringLiteral("NULL"))
                    .arg(chance(70) ? 1 : 0));
        }
    }

    std::mt19937 m_random;
    std::vector<qint64> m_people;
    std::vector<qint64> m_companies;
};

} // namespace shuke::test
