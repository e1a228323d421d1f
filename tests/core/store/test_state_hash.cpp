#include "core/base/table_id.h"
#include "core/store/migrations.h"
#include "core/store/state_hash.h"
#include "tests/core/store/file_help.h"

#include <set>

using namespace shuke;
using store::hashBytes;

namespace {

QByteArray hashOf(store::Database &database)
{
    const Result<QByteArray> hash = store::stateHash(database);
    REQUIRE(hash);
    CHECK(hash->size() == 64);
    return *hash;
}

/// A store in memory without a journal, so that tests can change it as they like.
class BareStore
{
public:
    BareStore()
    {
        store::ConnectionOptions options;
        options.mode = store::OpenMode::Create;
        Result<std::unique_ptr<store::Database>> database = store::Database::open(QStringLiteral(":memory:"), options);
        REQUIRE(database);
        m_database = std::move(*database);
        REQUIRE(store::migrate(*m_database));
        REQUIRE(m_database->exec("INSERT INTO store_info (id, uid, origin, created_at) VALUES (1, 'test', 0, 0)"));
    }
    store::Database &database() { return *m_database; }

private:
    std::unique_ptr<store::Database> m_database;
};

/// Rows in every table, so that every column of the schema has a value somewhere.
constexpr const char *kContent =
    "INSERT INTO setting VALUES (5,'key','value'); INSERT INTO staff VALUES (5,'Li','e','m','p',1,1,1);"
    "INSERT INTO import_batch VALUES (5,'contacts','upsert','f','h','{}',1,1,1,1,1,1);"
    "INSERT INTO contact "
    "(id,name,family_name,given_name,name_key,company,job_title,gender,birth_year,birth_month,birth_day,phone,"
    "phone_key,email,email_key,wechat,wechat_key,tax_id,tax_id_key,country,province,city,district,address,postcode,"
    "source,owner_id,"
    "note,external_id,created_on,import_id,created_at,modified_at,deleted_at) VALUES (5,'王丽','王','丽','wang "
    "li','茶','boss','female',"
    "1990,2,3,'138',1,'a@b',2,'wx',3,'t',4,'CN','粤','深圳','d','a','p','s',5,'n','x',2460000,5,1,2,3),"
    "(6,'公司',NULL,NULL,'gong "
    "si',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,"
    "NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,2,NULL);"
    "INSERT INTO contact_point VALUES (5,5,'email','l','v',9,0,0,0,1,1);"
    "INSERT INTO contact_address VALUES (5,5,'l','c','p','c','d','a','z',0,1,1);"
    "INSERT INTO affiliation VALUES (5,5,6,'r',1,1,2,1,1);"
    "INSERT INTO tag VALUES (505,'VIP',1); INSERT INTO contact_tag VALUES (5,5,505);"
    "INSERT INTO custom_field VALUES (5,'contact','c','n','z','text','[]',0,0,0,1,1,1);"
    "INSERT INTO custom_value VALUES (5,5,5,'t',7);"
    "INSERT INTO consent VALUES (5,5,'marketing','sms','given',1,'e',5,5,1);"
    "INSERT INTO product VALUES (5,'c','b','n','k','cat','u',1,2,1,5,1,1,3);"
    "INSERT INTO sales_order VALUES "
    "(5,5,2460000,100,'order','paid','CNY',1000000000,NULL,7,'x',1,'ch',5,1,2,3,1,'n','p','a','n',5,1,1,4),"
    "(6,5,2460001,-100,'refund','paid','CNY',NULL,5,NULL,NULL,NULL,NULL,NULL,0,0,0,1,NULL,NULL,NULL,NULL,NULL,1,1,NULL)"
    ";"
    "INSERT INTO order_line VALUES (5,5,1,5,'p',1000000,100,1,2,3);"
    "INSERT INTO payment VALUES (5,5,1,100,'cash','n',1);"
    "INSERT INTO quality_finding VALUES (5,'contact',5,'phone','r','raw',5,12,1,2);"
    "INSERT INTO activity VALUES (5,5,2460000,600,'call','held','inbound',5,'o','t',5,'x',5,1,2,3);"
    "INSERT INTO activity_participant VALUES (5,5,6);"
    "INSERT INTO task VALUES "
    "(5,5,'t','n',5,2460000,600,'completed','high',2460001,7,8,'monthly',2,1,2460000,5,5,1,2,3,'u');"
    "INSERT INTO contact_relation VALUES (5,5,6,'referrer','n',1,2);"
    "INSERT INTO attachment VALUES (5,5,'f','h',3,'n',1,2);"
    "INSERT INTO import_profile VALUES (5,'p','contacts','s','{}',1,2);"
    "INSERT INTO contact_merge VALUES (5,5,6,1);"
    "INSERT INTO duplicate_decision VALUES (5,5,6,'later',1,2);"
    "INSERT INTO quality_exception VALUES (5,5,'r','f','v',1);"
    "INSERT INTO segment VALUES (5,'s','frozen','{}','{}','n',1,2,3);"
    "INSERT INTO segment_member VALUES (5,5,5);"
    "INSERT INTO segment_exclusion VALUES (5,5,6,'r',1);";

} // namespace

TEST_CASE("The 128-bit hash meets the published values of MurmurHash3", "[store][state_hash]")
{
    CHECK(hashBytes("") == store::Hash128{0, 0});
    CHECK(hashBytes("hello") == store::Hash128{0xcbd8a7b341bd9b02ULL, 0x5b1e906a48ae1d19ULL});
    CHECK(hashBytes("The quick brown fox jumps over the lazy dog") ==
          store::Hash128{0xe34bbc7bbc071b6cULL, 0x7a433ca9c49a9347ULL});
    std::set<std::pair<quint64, quint64>> seen;
    const std::string zeros(64, '\0');
    for (size_t length = 0; length <= zeros.size(); ++length) {
        const store::Hash128 hash = hashBytes(std::string_view(zeros).substr(0, length));
        seen.insert({hash.low, hash.high});
    }
    CHECK(seen.size() == 65);
}

TEST_CASE("Equal content has an equal hash, whatever the order, the log and the counters", "[store][state_hash]")
{
    BareStore one;
    BareStore other;
    CHECK(hashOf(one.database()) == hashOf(other.database()));
    REQUIRE(one.database().exec("INSERT INTO tag VALUES (1,'a',0),(2,'b',0),(3,'c',0)"));
    CHECK(hashOf(one.database()) != hashOf(other.database()));
    REQUIRE(other.database().exec("INSERT INTO tag VALUES (3,'c',0); INSERT INTO tag VALUES (9,'x',0);"
                                  "INSERT INTO tag VALUES (2,'b',0),(1,'z',0); DELETE FROM tag WHERE id = 9;"
                                  "UPDATE tag SET name = 'a' WHERE id = 1"));
    CHECK(hashOf(one.database()) == hashOf(other.database()));
    REQUIRE(
        other.database().exec("UPDATE counter SET next = next + 1000; UPDATE store_info SET uid = 'other', origin = 77;"
                              "INSERT INTO operation (uid, kind, label, started_at) VALUES ('u', 'k', 'l', 1)"));
    CHECK(hashOf(one.database()) == hashOf(other.database()));
}

TEST_CASE("A value that moves to another row, column or type alters the hash", "[store][state_hash]")
{
    BareStore store;
    const auto hashAfter = [&](const char *sql) {
        REQUIRE(store.database().exec("BEGIN"));
        REQUIRE(store.database().exec(sql));
        const QByteArray hash = hashOf(store.database()); // inside the open transaction
        REQUIRE(store.database().exec("ROLLBACK"));
        return hash;
    };
    const std::set<QByteArray> hashes = {
        hashAfter("SELECT 1"),
        hashAfter("INSERT INTO staff (id,name,email,created_at,modified_at) VALUES (1,'a','x',0,0)"),
        hashAfter("INSERT INTO staff (id,name,phone,created_at,modified_at) VALUES (1,'a','x',0,0)"),
        hashAfter("INSERT INTO staff (id,name,email,created_at,modified_at) VALUES (2,'a','x',0,0)"),
        hashAfter("INSERT INTO staff (id,name,email,phone,created_at,modified_at) VALUES (1,'a','x','',0,0)"),
        hashAfter("INSERT INTO staff (id,name,email,created_at,modified_at) VALUES (1,'ax','',0,0)"),
        hashAfter("INSERT INTO staff (id,name,email,created_at,modified_at) VALUES (1,'a','x',1,0)"),
        hashAfter("INSERT INTO staff (id,name,email,created_at,modified_at) VALUES (1,'a','x',0,1)"),
        hashAfter("INSERT INTO tag (id,name,created_at) VALUES (1,'a',0),(2,'b',0)"),
        hashAfter("INSERT INTO tag (id,name,created_at) VALUES (1,'b',0),(2,'a',0)"),
        hashAfter("INSERT INTO tag (id,name,created_at) VALUES (1,'a',0)"),
    };
    CHECK(hashes.size() == 11);
}

TEST_CASE("Every single field of every journaled table counts", "[store][state_hash]")
{
    BareStore store;
    store::Database &database = store.database();
    REQUIRE(database.exec(kContent));
    REQUIRE(database.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON"));
    std::set<QByteArray> hashes = {hashOf(database)};
    size_t changes = 1;
    for (const std::string_view table : kTableNames) {
        const std::string name(table);
        std::vector<std::pair<QString, QString>> columns;
        {
            Result<store::Statement> rows =
                database.prepare("SELECT name, type FROM pragma_table_info('" + name + "')");
            REQUIRE(rows);
            while (*rows->step())
                columns.emplace_back(rows->text(0), rows->text(1));
        }
        for (const auto &[column, type] : columns) {
            INFO(name << '.' << column.toStdString());
            const QString sql =
                QStringLiteral("UPDATE \"%1\" SET \"%2\" = %3 WHERE id = (SELECT min(id) FROM \"%1\")")
                    .arg(QString::fromStdString(name), column,
                         type == QLatin1String("TEXT") ? QStringLiteral("\"%1\" || '~'").arg(column)
                                                       : QStringLiteral("\"%1\" + 1000003").arg(column));
            const QString isNull = QStringLiteral("SELECT \"%2\" IS NULL FROM \"%1\" ORDER BY id LIMIT 1")
                                       .arg(QString::fromStdString(name), column);
            REQUIRE(database.exec("SAVEPOINT one"));
            const Result<void> done = database.exec(sql.toUtf8().constData());
            if (!done)
                FAIL(done.error().detail.toStdString());
            if (database.integer(isNull.toStdString())->value() == 0) {
                hashes.insert(hashOf(database));
                ++changes;
            }
            REQUIRE(database.exec("ROLLBACK TO one; RELEASE one"));
        }
    }
    CHECK(changes > 150);
    CHECK(hashes.size() == changes);
}

TEST_CASE("Several readers find the hash that one finds", "[store][state_hash]")
{
    test::ClosedStore shop;
    shop.change(kContent);
    std::vector<std::unique_ptr<store::Database>> readers;
    std::vector<store::Database *> pointers;
    for (int i = 0; i < 3; ++i) {
        Result<std::unique_ptr<store::Database>> reader = store::openReader(shop.path());
        REQUIRE(reader);
        pointers.push_back(reader->get());
        readers.push_back(std::move(*reader));
    }
    const Result<QByteArray> parallel = store::stateHash(std::span<store::Database *const>(pointers));
    REQUIRE(parallel);
    CHECK(*parallel == hashOf(*readers[0]));
    CHECK_FALSE(readers[1]->inTransaction());
}

TEST_CASE("Hashing stops when it is told to", "[store][state_hash]")
{
    BareStore store;
    REQUIRE(store.database().exec(
        "INSERT INTO tag WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
        "SELECT i, 'n' || i, 0 FROM n"));
    const CancelToken cancel;
    cancel.cancel();
    CHECK(store::stateHash(store.database(), cancel).error().code == ErrorCode::Canceled);
    CHECK_FALSE(store.database().inTransaction());
}
