// A program whose first use of Qt Sql is many connections at once, as in a session that only reads. See
// test_first_open.cpp.
#include "core/store/database.h"

#include <QCoreApplication>

#include <atomic>
#include <thread>
#include <vector>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    constexpr int kThreads = 8;
    std::atomic<int> ready = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&] {
            ++ready;
            while (ready < kThreads) {
            } // all of them in the same microsecond
            if (!shuke::store::Database::open(QStringLiteral(":memory:"), {shuke::store::OpenMode::Create}))
                ++failed;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return failed;
}
