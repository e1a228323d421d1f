#include "ui/frame/own_windows.h"

#include "ui/contacts/contact_window.h"
#include "ui/exchange/export_dialog.h"
#include "ui/sales/quick_sale_dialog.h"
#include "ui/tasks/task_dialog.h"

namespace shuke::ui {

void openOwnWindow(Desk &desk, const Place &place, QWidget *parent, QWidget *page)
{
    if (const auto *sale = std::get_if<QuickSale>(&place))
        openQuickSale(desk, sale->customer, parent);
    else if (const auto *record = std::get_if<ShowContact>(&place))
        openContactWindow(desk, record->contact, parent, record->order);
    else if (const auto *task = std::get_if<NewTask>(&place))
        openTaskDialog(desk, {}, task->contact, page);
    else if (std::holds_alternative<ExportData>(place))
        openExportDialog(desk, parent);
    else if (const auto *known = std::get_if<EditTask>(&place))
        openTaskDialog(desk, known->task, {}, page);
}

} // namespace shuke::ui
