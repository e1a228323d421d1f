#include "tests/support/catch.h"
#include "ui/settings/pin_lock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace shuke;
using namespace shuke::ui;

namespace {

/// A PIN file in a folder of its own, and clocks that only the test moves.
struct TestLock
{
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("config/app-lock"));
    qint64 wall = 1'750'000'000'000;
    qint64 steady = 5'000;
    std::unique_ptr<PinLock> lock = make();

    std::unique_ptr<PinLock> make()
    {
        return std::make_unique<PinLock>(file, LockTime{[this] { return wall; }, [this] { return steady; }});
    }
    /// As ending the program and starting it again does.
    void restart()
    {
        lock = make();
        steady = 1;
    }
    void pass(int seconds)
    {
        wall += seconds * 1000;
        steady += seconds * 1000;
    }
    Result<void> set(const QString &pin)
    {
        std::optional<Result<void>> result;
        lock->set(pin, [&](const Result<void> &done) { result = done; });
        REQUIRE(QTest::qWaitFor([&] { return result.has_value(); }, 20000));
        return *result;
    }
    PinLock::Answer check(const QString &pin)
    {
        std::optional<PinLock::Answer> answer;
        lock->check(pin, [&](PinLock::Answer given) { answer = given; });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 20000));
        return *answer;
    }
    QByteArray content()
    {
        QFile read(file);
        REQUIRE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    }
    void write(const QByteArray &text)
    {
        QFile over(file);
        REQUIRE(over.open(QIODevice::WriteOnly | QIODevice::Truncate));
        over.write(text);
    }
};

} // namespace

TEST_CASE("A PIN opens its lock, another one does not, and none is stored", "[pin]")
{
    TestLock test;
    CHECK(test.lock->state() == PinLock::State::Off);
    CHECK(test.check(QStringLiteral("anything")) == PinLock::Answer::Right); // there is nothing to open
    REQUIRE(test.set(QStringLiteral("2468-shuke")));
    CHECK(test.lock->state() == PinLock::State::On);
    CHECK(test.check(QStringLiteral("2468-Shuke")) == PinLock::Answer::Wrong);
    test.pass(1);
    CHECK(test.check(QStringLiteral("2468-shuke")) == PinLock::Answer::Right);
    const QByteArray content = test.content();
    CHECK(content.contains("$argon2id$"));
    CHECK_FALSE(content.contains("2468"));
    CHECK(QFileInfo(test.file).permissions() ==
          (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser));
    REQUIRE(test.set(QStringLiteral("2468-shuke")));
    CHECK(test.content() != content); // salted anew
    REQUIRE(test.lock->remove());
    CHECK(test.lock->state() == PinLock::State::Off);
    CHECK_FALSE(QFileInfo::exists(test.file));
}

TEST_CASE("A PIN of Chinese numerals works, and full-width digits are the digits", "[pin]")
{
    TestLock test;
    REQUIRE(test.set(QStringLiteral("一二三四")));
    CHECK(test.check(QStringLiteral("一二三五")) == PinLock::Answer::Wrong);
    test.pass(1);
    CHECK(test.check(QStringLiteral("一二三四")) == PinLock::Answer::Right);
    REQUIRE(test.set(QStringLiteral("１２３４")));
    CHECK(test.check(QStringLiteral("1234")) == PinLock::Answer::Right);
    REQUIRE(test.set(QStringLiteral("😀😀😀😀")));
    CHECK(test.check(QStringLiteral("😀😀😀😀")) == PinLock::Answer::Right);
}

TEST_CASE("A PIN that is too short or too long is refused and the old one stays", "[pin]")
{
    TestLock test;
    REQUIRE(test.set(QStringLiteral("1234")));
    for (const QString &pin :
         {QString(), QStringLiteral("123"), QStringLiteral("一二三"), QString(65, QLatin1Char('7'))}) {
        const Result<void> refused = test.set(pin);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidInput);
    }
    CHECK(test.check(QStringLiteral("1234")) == PinLock::Answer::Right);
}

TEST_CASE("Each wrong PIN doubles the delay up to five minutes", "[pin]")
{
    CHECK(PinLock::delaySeconds(0) == 0);
    const int expected[] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300};
    for (int failures = 1; failures <= 11; ++failures)
        CHECK(PinLock::delaySeconds(failures) == expected[failures - 1]);
    CHECK(PinLock::delaySeconds(2'000'000'000) == 300);

    TestLock test;
    REQUIRE(test.set(QStringLiteral("1234")));
    for (const int delay : {1, 2, 4}) {
        CHECK(test.check(QStringLiteral("0000")) == PinLock::Answer::Wrong);
        CHECK(test.lock->secondsToWait() == delay);
        CHECK(test.check(QStringLiteral("1234")) == PinLock::Answer::TooSoon); // also the right one
        test.pass(delay - 1);
        CHECK(test.lock->secondsToWait() == 1);
        test.pass(1);
        CHECK(test.lock->secondsToWait() == 0);
    }
    CHECK(test.check(QStringLiteral("1234")) == PinLock::Answer::Right);
    CHECK(test.check(QStringLiteral("0000")) == PinLock::Answer::Wrong);
    CHECK(test.lock->secondsToWait() == 1); // forgotten after the right one
}

TEST_CASE("The delay survives a restart and a clock that is set back does not shorten it", "[pin]")
{
    TestLock test;
    REQUIRE(test.set(QStringLiteral("1234")));
    for (const int delay : {1, 2, 4, 8}) {
        CHECK(test.check(QStringLiteral("0000")) == PinLock::Answer::Wrong);
        test.pass(delay);
    }
    CHECK(test.check(QStringLiteral("0000")) == PinLock::Answer::Wrong);
    CHECK(test.lock->secondsToWait() == 16);
    test.pass(6);
    test.restart();
    CHECK(test.lock->secondsToWait() == 10);
    test.wall -= 24 * 3600 * 1000; // set back, running
    CHECK(test.lock->secondsToWait() == 10);
    test.wall += 48 * 3600 * 1000; // set forward, running
    CHECK(test.lock->secondsToWait() == 10);
    test.wall -= 72 * 3600 * 1000;
    test.restart(); // the failure lies in the future: all of it again, but not for ever
    CHECK(test.lock->secondsToWait() == 16);
    test.pass(16);
    CHECK(test.check(QStringLiteral("1234")) == PinLock::Answer::Right);
    test.restart();
    CHECK(test.lock->secondsToWait() == 0);
}

TEST_CASE("A try counts before its answer is known, so that ending the program wins nothing", "[pin]")
{
    TestLock test;
    REQUIRE(test.set(QStringLiteral("1234")));
    test.lock->check(QStringLiteral("0000"), [](PinLock::Answer) { FAIL("the program has ended"); });
    test.restart(); // before the answer
    CHECK(test.lock->secondsToWait() == 1);
    CHECK(test.content().contains("\nfailures 1\n"));
}

TEST_CASE("Two checks at a time are one", "[pin]")
{
    TestLock test;
    REQUIRE(test.set(QStringLiteral("1234")));
    std::vector<PinLock::Answer> answers;
    for (int i = 0; i < 2; ++i)
        test.lock->check(QStringLiteral("1234"), [&](PinLock::Answer answer) { answers.push_back(answer); });
    REQUIRE(QTest::qWaitFor([&] { return answers.size() == 2; }, 20000));
    CHECK(std::count(answers.begin(), answers.end(), PinLock::Answer::Right) == 1);
    CHECK(std::count(answers.begin(), answers.end(), PinLock::Answer::TooSoon) == 1);
}

TEST_CASE("A damaged PIN file locks, opens for nobody, and is gone when it is deleted", "[pin]")
{
    TestLock test;
    REQUIRE(test.set(QStringLiteral("1234")));
    const QByteArray good = test.content();
    const QList<QByteArray> damaged = {
        {},
        "\n\n\n\n",
        good.left(good.size() / 2),
        QByteArray(good).replace("$argon2id$", "$argon2i$$"),
        // A verifier that would need four gigabytes.
        QByteArray(good).replace("m=65536", "m=4194304"),
        QByteArray(good).replace("failures 0", "failures -1"),
        QByteArray(good).replace("failures 0", "failures 99999999999999999999"),
        QByteArray(good).replace("failed_at", "fooled_at"),
        QByteArray(100'000, 'x'),
        QByteArray(good).replace("$v=19", QByteArray("\0v=19", 5)),
    };
    for (const QByteArray &content : damaged) {
        INFO(content.left(60).toStdString());
        test.write(content);
        CHECK(test.lock->state() == PinLock::State::Damaged);
        CHECK(test.check(QStringLiteral("1234")) == PinLock::Answer::Damaged);
    }
    REQUIRE(QFile::remove(test.file));
    CHECK(test.lock->state() == PinLock::State::Off);
    CHECK(test.check(QStringLiteral("1234")) == PinLock::Answer::Right);
}
