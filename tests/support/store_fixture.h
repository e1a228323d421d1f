#pragma once

#include "core/store/operation_runner.h"
#include "core/store/read_context.h"
#include "core/store/write_context.h"
#include "tests/support/fixed_clock.h"

#include <QTemporaryDir>

namespace shuke::test {

/// An own, empty, migrated store in a temporary folder, with an operation runner on this thread. Currency CNY.
class StoreFixture
{
public:
    StoreFixture();

    QString path() const { return m_folder.filePath(QStringLiteral("test.shuke")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    store::Database &database() { return *m_database; }
    FixedClock &clock() { return m_clock; }
    store::OperationRunner &runner() { return *m_runner; }
    /// Closes the connection and opens the file again, as a restart does.
    void reopen();

    Result<ChangeSet> run(const Command &command) { return m_runner->run(command); }
    /// Runs `write` as one operation; any failure fails the test.
    ChangeSet write(std::function<Result<void>(WriteContext &)> write);
    template <typename T>
    Result<T> read(const Query<T> &query)
    {
        ReadContext context(*m_database, businessDay(m_clock.nowMs(), QTimeZone("Asia/Shanghai")), query.cancel);
        return query.run(context);
    }
    /// First column of the first row as an integer; 0 for NULL.
    qint64 number(const char *sql);
    QString text(const char *sql);

private:
    void makeRunner();

    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::OperationRunner> m_runner;
};

} // namespace shuke::test
