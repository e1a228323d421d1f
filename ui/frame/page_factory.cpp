#include "ui/frame/page_factory.h"

#include "ui/contacts/customers_page.h"
#include "ui/orders/orders_page.h"
#include "ui/products/products_page.h"

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
        {PageId::Customers, title(QT_TRANSLATE_NOOP("Pages", "Customers")), QStringLiteral("customers"), false,
         makePage<CustomersPage>},
        {PageId::Orders, title(QT_TRANSLATE_NOOP("Pages", "Orders")), QStringLiteral("orders"), false,
         makePage<OrdersPage>},
        {PageId::Products, title(QT_TRANSLATE_NOOP("Pages", "Products")), QStringLiteral("products"), false,
         makePage<ProductsPage>},
    };
}

} // namespace shuke::ui
