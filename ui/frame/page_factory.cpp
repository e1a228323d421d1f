#include "ui/frame/page_factory.h"

#include "ui/contacts/customers_page.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/history/history_page.h"
#include "ui/import/import_page.h"
#include "ui/orders/orders_page.h"
#include "ui/products/products_page.h"
#include "ui/quality/quality_page.h"
#include "ui/reports/reports_page.h"
#include "ui/rfm/rfm_page.h"
#include "ui/segments/segments_page.h"
#include "ui/settings/settings_page.h"
#include "ui/tasks/today_page.h"
#include "ui/value/value_page.h"

#include <QCoreApplication>

namespace shuke::ui {

namespace page_factory_detail {

template <typename P>
Page *makePage(Desk &desk, QWidget *parent)
{
    return new P(desk, parent);
}

} // namespace page_factory_detail

std::vector<PageInfo> pageInfos()
{
    using namespace page_factory_detail;
    const auto title = [](const char *text) { return QCoreApplication::translate("Pages", text); };
    return {
        {PageId::Today, title(QT_TRANSLATE_NOOP("Pages", "Today")), QStringLiteral("today"), false,
         makePage<TodayPage>},
        {PageId::Customers, title(QT_TRANSLATE_NOOP("Pages", "Customers")), QStringLiteral("customers"), false,
         makePage<CustomersPage>},
        {PageId::Segments, title(QT_TRANSLATE_NOOP("Pages", "Segments")), QStringLiteral("segments"), false,
         makePage<SegmentsPage>},
        {PageId::Orders, title(QT_TRANSLATE_NOOP("Pages", "Orders")), QStringLiteral("orders"), false,
         makePage<OrdersPage>},
        {PageId::Products, title(QT_TRANSLATE_NOOP("Pages", "Products")), QStringLiteral("products"), false,
         makePage<ProductsPage>},
        {PageId::Rfm, title(QT_TRANSLATE_NOOP("Pages", "RFM board")), QStringLiteral("rfm"), false, makePage<RfmPage>},
        {PageId::Value, title(QT_TRANSLATE_NOOP("Pages", "Value")), QStringLiteral("value"), false,
         makePage<ValuePage>},
        {PageId::Reports, title(QT_TRANSLATE_NOOP("Pages", "Reports")), QStringLiteral("reports"), false,
         makePage<ReportsPage>},
        {PageId::Quality, title(QT_TRANSLATE_NOOP("Pages", "Quality")), QStringLiteral("quality"), false,
         makePage<QualityPage>},
        {PageId::History, title(QT_TRANSLATE_NOOP("Pages", "History")), QStringLiteral("history"), false,
         makePage<HistoryPage>},
        {PageId::Import, title(QT_TRANSLATE_NOOP("Pages", "Import")), QStringLiteral("import"), false,
         makePage<ImportPage>},
        {PageId::Settings, title(QT_TRANSLATE_NOOP("Pages", "Settings")), QStringLiteral("settings"), true,
         makePage<SettingsPage>},
        {PageId::Duplicates, title(QT_TRANSLATE_NOOP("Pages", "Duplicates")), QStringLiteral("duplicates"), false,
         makePage<DuplicatesPage>, false},
    };
}

} // namespace shuke::ui
