#include "ui/frame/page_factory.h"

#include "ui/contacts/contact_list_page.h"
#include "ui/frame/list_adapter.h"

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
         makePage<ListAdapter>},
    };
}

} // namespace shuke::ui
