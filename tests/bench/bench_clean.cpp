// Clean data in a large store: the search for duplicates, the check of data quality, the inventory of fields, and a
// change of a tenth of all customers with its undo.
//   bench_clean [customers, 1000000]
// Fails (1) when the search for duplicates takes more than 30 s for 1,000,000 customers (in proportion for more), the
// check or the inventory more than ten passes over the customers and their orders by SQL, or a cancel is not heard
// within a second.
#include "core/contacts/contact_commands.h"
#include "core/contacts/duplicate_loader.h"
#include "core/quality/field_inventory.h"
#include "core/quality/quality_check.h"
#include "core/session/session.h"
#include "core/store/read_context.h"
#include "tests/bench/bench_company.h"
#include "tests/bench/bench_support.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <thread>

using namespace shuke;
using shuke::bench::must;

namespace {

template <typename T>
T ask(session::Session &session, Query<T> query)
{
    QFuture<Result<T>> future = session.query(std::move(query));
    future.waitForFinished();
    return must(future.takeResult());
}

/// The least that reads what the check reads.
Query<qint64> scan()
{
    return {[](ReadContext &context) -> Result<qint64> {
                const Result<std::optional<qint64>> sum = context.database().integer(
                    "SELECT (SELECT count(name) + count(phone) + count(email) + count(city) + count(birth_month) FROM "
                    "contact NOT INDEXED WHERE deleted_at IS NULL) + (SELECT sum(ordered_on + contact_id) FROM "
                    "sales_order NOT INDEXED)");
                if (!sum)
                    return sum.error();
                return sum->value_or(0);
            },
            {}};
}

template <typename Run>
double secondsOf(const char *name, Run run)
{
    const double begun = bench::wallMs();
    run();
    const double seconds = (bench::wallMs() - begun) / 1e3;
    std::printf("%-44s %8.2f s\n", name, seconds);
    std::fflush(stdout);
    return seconds;
}

/// Seconds from the wish to stop until the answer.
double untilStopped(session::Session &session)
{
    contacts::DuplicateOptions options;
    QFuture<Result<contacts::DuplicateResult>> future = session.query(contacts::duplicateContacts(options));
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    const double asked = bench::wallMs();
    options.cancel.cancel();
    future.waitForFinished();
    return (bench::wallMs() - asked) / 1e3;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const qint64 customers = argc > 1 ? std::stoll(argv[1]) : 1'000'000;
    const QTemporaryDir folder;
    const QString shared = bench::companyStore(folder.path(), customers);
    const QString path = folder.filePath(QStringLiteral("clean.shuke"));
    if (!QFile::copy(shared, path))
        throw std::runtime_error("the store cannot be copied");
    session::SessionOptions options;
    options.automaticBackups = false;
    auto session = must(session::Session::open(path, {}, options));
    ask(*session, scan()); // the file into memory
    const double floor = secondsOf("pass over customers and orders by SQL", [&] { ask(*session, scan()); });
    const double check = secondsOf("check of data quality", [&] {
        const quality::QualityResult result = ask(*session, quality::checkQuality({}));
        std::printf("  %lld customers, score %.1f, %lld findings\n", static_cast<long long>(result.records),
                    result.score.value_or(0), static_cast<long long>(result.findings()));
    });
    const double inventory = secondsOf("inventory of fields", [&] { ask(*session, quality::fieldInventory()); });
    const double duplicates = secondsOf("search for duplicates", [&] {
        const contacts::DuplicateResult result = ask(*session, contacts::duplicateContacts({}));
        std::printf("  %zu pairs in %zu groups%s\n", result.pairs.size(), result.groups.size(),
                    result.complete ? "" : ", more left out");
    });
    const double stopped = untilStopped(*session);
    std::printf("%-44s %8.2f s\n", "search stopped after the wish", stopped);

    std::vector<ContactId> some;
    for (qint64 row = 1; row <= customers / 10; ++row)
        some.push_back(ContactId::fromRow(row));
    contacts::ContactEdit edit;
    edit.source = QStringLiteral("bench");
    OperationId operation;
    secondsOf("one field of a tenth of all customers", [&] {
        QFuture<Result<ChangeSet>> future = session->execute(contacts::editContacts(some, edit));
        future.waitForFinished();
        operation = must(future.takeResult()).operation;
    });
    secondsOf("undo of that", [&] {
        auto future = session->undo(operation, ConflictPolicy::Stop);
        future.waitForFinished();
        must(future.takeResult());
    });
    bench::Budgets budgets;
    const double share = std::max(1.0, static_cast<double>(customers) / 1e6);
    budgets.atMost("search for duplicates", duplicates, "s", 30 * share, 3 * share);
    budgets.atMost("search for duplicates, until it is stopped", stopped, "s", 1);
    budgets.atMost("check of data quality, of a pass by SQL", check / floor, "", 10);
    budgets.atMost("inventory of fields, of a pass by SQL", inventory / floor, "", 10);
    session.reset();
    return budgets.exitCode();
}
