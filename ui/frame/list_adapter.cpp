#include "ui/frame/list_adapter.h"

#include "ui/common/list_view.h"
#include "ui/contacts/contact_list_page.h"
#include "ui/models/window_model.h"

namespace shuke::ui {

ListAdapter::ListAdapter(Desk &desk, QWidget *parent)
    : Page(desk, PageId::Customers, tr("Customers"), parent), m_list(new ContactListPage(desk.session(), this))
{
    setContent(m_list);
    setFocusProxy(m_list);
    connect(m_list, &ContactListPage::importWanted, this, [this] { this->desk().go(ImportFile{}); });
}

ListAdapter::~ListAdapter()
{
    delete m_list;
}

bool ListAdapter::offers(PageAction action) const
{
    return action == PageAction::Copy || action == PageAction::SelectAll;
}

void ListAdapter::run(PageAction action)
{
    if (action == PageAction::Copy)
        m_list->list().copySelection();
    else
        m_list->list().selectAll();
}

bool ListAdapter::isSettled() const
{
    return m_list->model().isComplete() && !m_list->model().isBusy();
}

} // namespace shuke::ui
