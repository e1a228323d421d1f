#include "app/cli/options.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::cli;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const OptionSpec kSpec{
    {QStringLiteral("all")}, {QStringLiteral("limit"), QStringLiteral("from")}, {QStringLiteral("map")}, 0, 2};

} // namespace

TEST_CASE("Options, flags and positional arguments may stand in any order", "[cli][options]")
{
    const Result<Options> options = parseOptions(words("file --map a=b --limit 5 --all --map=c=d -7"), kSpec);
    REQUIRE(options);
    CHECK(options->positional() == words("file -7"));
    CHECK(options->values(QStringLiteral("map")) == words("a=b c=d"));
    CHECK(options->has(QStringLiteral("all")));
    CHECK(options->integer(QStringLiteral("limit")).value() == 5);
    CHECK_FALSE(options->integer(QStringLiteral("absent")).value().has_value());
    CHECK_FALSE(options->day(QStringLiteral("from")).value().isValid());
    CHECK(options->value(QStringLiteral("from"), QStringLiteral("x")) == QStringLiteral("x"));
}

TEST_CASE("After two dashes everything is positional", "[cli][options]")
{
    const Result<Options> options = parseOptions(words("-- --limit -x"), kSpec);
    REQUIRE(options);
    CHECK(options->positional() == words("--limit -x"));
}

TEST_CASE("Each misuse of options is named", "[cli][options]")
{
    const auto complaint = [](const char *line) {
        const Result<Options> options = parseOptions(words(line), kSpec);
        return options ? QString() : options.error().detail;
    };
    CHECK(complaint("--nope") == QStringLiteral("unknown option --nope"));
    CHECK(complaint("-all") == QStringLiteral("unknown option -all"));
    CHECK(complaint("--limit") == QStringLiteral("--limit needs a value"));
    CHECK(complaint("--limit --all") == QStringLiteral("--limit needs a value"));
    CHECK(complaint("--all=1") == QStringLiteral("--all takes no value"));
    CHECK(complaint("--limit 1 --limit 2") == QStringLiteral("--limit is given twice"));
    CHECK(complaint("a b c") == QStringLiteral("unexpected argument c"));
    CHECK_FALSE(parseOptions({}, {{}, {}, {}, 1, 1}));
}

TEST_CASE("A number or a day that is none is refused", "[cli][options]")
{
    const Result<Options> options = parseOptions(words("--limit five --from 2025-02-30"), kSpec);
    REQUIRE(options);
    CHECK_FALSE(options->integer(QStringLiteral("limit")));
    CHECK_FALSE(options->day(QStringLiteral("from")));
}
