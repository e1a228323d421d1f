#include "tests/support/store_fixture.h"

#include "core/store/migrations.h"

#include <stdexcept>

namespace shuke::test {

namespace store_fixture_detail {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return std::move(*result);
}

void must(const Result<void> &result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
}

} // namespace store_fixture_detail

using store_fixture_detail::must;

StoreFixture::StoreFixture()
{
    store::ConnectionOptions options;
    options.mode = store::OpenMode::Create;
    m_database = must(store::Database::open(path(), options));
    must(store::migrate(*m_database));
    must(m_database->exec(
        "INSERT INTO store_info (id, uid, origin, created_at) VALUES (1, 'test', 0, 0);"
        "INSERT INTO setting (id, key, value) VALUES (1, 'currency', 'CNY'), (2, 'time_zone', 'Asia/Shanghai');"
        "INSERT INTO counter (name, next) VALUES ('setting', 3)"));
    makeRunner();
}

void StoreFixture::reopen()
{
    m_runner.reset();
    m_database.reset();
    m_database = must(store::Database::open(path(), {}));
    makeRunner();
}

void StoreFixture::makeRunner()
{
    store::OperationSettings settings;
    settings.clock = &m_clock;
    settings.zone = QTimeZone("Asia/Shanghai");
    settings.actorName = QStringLiteral("Tester");
    settings.device = QStringLiteral("test");
    m_runner = must(store::OperationRunner::create(*m_database, settings));
}

ChangeSet StoreFixture::write(std::function<Result<void>(WriteContext &)> write)
{
    return must(run({"test.write", {"Test", {}}, std::move(write)}));
}

qint64 StoreFixture::number(const char *sql)
{
    return must(m_database->integer(sql)).value_or(0);
}

QString StoreFixture::text(const char *sql)
{
    return must(m_database->text(sql));
}

} // namespace shuke::test
