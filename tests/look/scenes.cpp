#include "tests/look/scenes.h"

#include "ui/frame/main_window.h"
#include "ui/frame/palette.h"
#include "ui/frame/window_actions.h"
#include "ui/frame/workspace.h"

#include <QLineEdit>
#include <QTest>

namespace shuke::test {

namespace {

QString nameOf(ui::PageId page)
{
    switch (page) {
    case ui::PageId::Customers:
        return QStringLiteral("customers");
    case ui::PageId::Orders:
        return QStringLiteral("orders");
    case ui::PageId::Products:
        return QStringLiteral("products");
    case ui::PageId::Rfm:
        return QStringLiteral("rfm");
    case ui::PageId::Reports:
        return QStringLiteral("reports");
    case ui::PageId::History:
        return QStringLiteral("history");
    case ui::PageId::Import:
        return QStringLiteral("import");
    case ui::PageId::Settings:
        return QStringLiteral("settings");
    }
    return {};
}

} // namespace

std::vector<Scene> scenes(ui::MainWindow &window)
{
    std::vector<Scene> result;
    const auto nothing = [] {};
    for (const ui::PageInfo &info : window.workspace()->pages()) {
        result.push_back(
            {nameOf(info.id), [&window, page = info.id] { window.workspace()->go(ui::ShowPage{page}); }, nothing});
    }
    result.push_back({QStringLiteral("palette"),
                      [&window] {
                          Q_EMIT window.actions().paletteWanted();
                          QTest::keyClicks(&window.palette()->input(), QStringLiteral("wang"));
                      },
                      [&window] { QTest::keyClick(&window.palette()->input(), Qt::Key_Escape); }});
    return result;
}

} // namespace shuke::test
