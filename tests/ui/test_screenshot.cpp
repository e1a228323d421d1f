#include "tests/support/catch.h"

#include "core/exchange/demo_command.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <set>

using namespace shuke;

namespace {

struct Run
{
    int status = -1;
    QByteArray err;
};

/// The desktop program that was built beside this test program.
Run shoot(const QStringList &arguments)
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/shuke"), arguments);
    if (!process.waitForFinished(200000))
        return {};
    return {process.exitCode(), process.readAllStandardError()};
}

int colorsIn(const QImage &image)
{
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    }
    return static_cast<int>(colors.size());
}

} // namespace

TEST_CASE("The desktop program saves a picture of its window without a display", "[screenshot]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("shop.shuke"));
    {
        session::SessionOptions options;
        options.automaticBackups = false;
        const auto session = session::Session::create(store, {}, options);
        REQUIRE(session);
        exchange::DemoOptions demo;
        demo.customers = 60;
        demo.endDay = QDate(2025, 12, 31);
        QFuture<Result<ChangeSet>> filled = (*session)->execute(exchange::demoCommand(demo));
        filled.waitForFinished();
        REQUIRE(filled.result());
    }
    std::set<QByteArray> pictures;
    const auto picture = [&](const char *name, const QStringList &arguments) {
        const QString file = folder.filePath(QLatin1String(name));
        const Run run = shoot(QStringList{QStringLiteral("--screenshot"), file} + arguments);
        INFO(run.err.toStdString());
        REQUIRE(run.status == 0);
        const QImage image(file);
        CHECK(image.size() == QSize(1280, 800));
        CHECK(colorsIn(image) > 20);
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        return image;
    };
    const QString lang = QStringLiteral("--lang");
    const QString theme = QStringLiteral("--theme");
    const QImage light = picture("light.png", {store, lang, QStringLiteral("en"), theme, QStringLiteral("light")});
    const QImage dark = picture("dark.png", {store, lang, QStringLiteral("en"), theme, QStringLiteral("dark")});
    picture("zh.png", {store, lang, QStringLiteral("zh_CN"), theme, QStringLiteral("light")});
    picture("start.png", {lang, QStringLiteral("en"), theme, QStringLiteral("light")});
    picture("search.png", {store, lang, QStringLiteral("en"), theme, QStringLiteral("light"),
                           QStringLiteral("--search"), QStringLiteral("wang")});
    CHECK(pictures.size() == 5);
    // Nothing was half there: a second run gives the same picture.
    picture("search2.png", {store, lang, QStringLiteral("en"), theme, QStringLiteral("light"),
                            QStringLiteral("--search"), QStringLiteral("wang")});
    CHECK(pictures.size() == 5);
    CHECK(qGray(light.pixel(640, 790)) > 200);
    CHECK(qGray(dark.pixel(640, 790)) < 60);
    CHECK(picture("again.png", {store, lang, QStringLiteral("en"), theme, QStringLiteral("light")}) == light);
}

TEST_CASE("A picture that cannot be made is a failure with a reason", "[screenshot]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("x.png"));
    const Run missing = shoot({QStringLiteral("--screenshot"), file, folder.filePath(QStringLiteral("none.shuke"))});
    CHECK(missing.status == 1);
    CHECK(missing.err.contains("none.shuke"));
    CHECK(!QFileInfo::exists(file));
    const Run nowhere = shoot({QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("no/where.png"))});
    CHECK(nowhere.status == 1);
    CHECK(nowhere.err.contains("where.png"));
}
