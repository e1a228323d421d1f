#include "ui/orders/order_panel.h"

#include "core/sales/order_commands.h"
#include "core/sales/order_edit.h"
#include "core/session/session.h"
#include "ui/orders/order_form.h"
#include "ui/orders/order_view.h"
#include "ui/orders/refund_dialog.h"
#include "ui/sales/sale_text.h"

#include <utility>

namespace shuke::ui {

OrderPanel::OrderPanel(Desk &desk, QWidget *parent)
    : SheetPanel(desk,
                 {QStringLiteral("order"), tr("This order cannot be shown"), tr("Save order"), tr("Order saved."),
                  tr("Save the new order?"), tr("Save the changes to this order?")},
                 parent),
      m_view(new OrderView(desk, this)),
      m_form(new OrderForm(desk, this))
{
    setSheets(m_view, m_form);
    connect(m_form, &OrderForm::edited, this, &OrderPanel::formEdited);
    connect(m_form, &OrderForm::ready, this, &OrderPanel::formReady);
    connect(m_view, &OrderView::editWanted, this, &OrderPanel::beginEdit);
    connect(m_view, &OrderView::refundWanted, this, &OrderPanel::refund);
    connect(m_view, &OrderView::trashWanted, this, [this] { setTrashed(true); });
    connect(m_view, &OrderView::restoreWanted, this, [this] { setTrashed(false); });
}

OrderPanel::~OrderPanel() = default;

RefundDialog *OrderPanel::refundDialog() const
{
    return findChild<RefundDialog *>();
}

void OrderPanel::read()
{
    onLatest(desk().session()->query(sales::orderDetail(OrderId::fromRow(record()))), this, reads(),
             [this](Result<sales::OrderDetail> detail) {
                 if (detail && !isEditing())
                     m_detail = std::move(*detail);
                 answered(detail ? std::nullopt : std::optional(detail.error()));
             });
}

bool OrderPanel::concerns(const ChangeSet &changes) const
{
    return changes.touches(TableId::SalesOrder) || changes.touches(TableId::OrderLine) ||
           changes.touches(TableId::Payment) || changes.touches(TableId::Contact) || changes.touches(TableId::Product);
}

void OrderPanel::showSheet()
{
    m_view->setDetail(*m_detail);
}

bool OrderPanel::isSheetSettled() const
{
    return m_view->isSettled();
}

void OrderPanel::fillForm()
{
    m_form->edit(*m_detail);
}

void OrderPanel::emptyForm(const Place &place)
{
    const auto *wanted = std::get_if<NewOrder>(&place);
    m_form->startNew(wanted ? wanted->customer : ContactId());
}

QString OrderPanel::draftTitle() const
{
    return orderTitle(m_detail->record.order);
}

QJsonObject OrderPanel::formDraft() const
{
    return m_form->unsaved();
}

void OrderPanel::restoreForm(const QJsonObject &draft)
{
    m_form->restore(draft);
}

void OrderPanel::focusForm()
{
    m_form->focusFirst();
}

bool OrderPanel::isFormTouched() const
{
    return m_form->isTouched();
}

bool OrderPanel::isFormNew() const
{
    return m_form->isNew();
}

bool OrderPanel::isFormSettled() const
{
    return m_form->isSettled();
}

std::optional<SheetPanel::Saving> OrderPanel::saving()
{
    std::optional<sales::OrderDraft> draft = m_form->draft();
    if (!draft)
        return std::nullopt;
    const auto made = std::make_shared<OrderId>(draft->order.id);
    return Saving{m_form->isNew() ? sales::createOrder(std::move(*draft), made)
                                  : sales::rewriteOrder(std::move(*draft)),
                  [made] { return made->row(); }};
}

void OrderPanel::showFailure(const Error &error)
{
    m_form->showFailure(error);
}

void OrderPanel::setTrashed(bool trashed)
{
    if (!m_detail)
        return;
    const std::vector<OrderId> orders{m_detail->record.order.id};
    const QString title = orderTitle(m_detail->record.order);
    Doing doing;
    doing.done = trashed ? tr("%1 moved to the trash.").arg(title) : tr("%1 restored.").arg(title);
    desk().perform(trashed ? sales::trashOrders(orders) : sales::restoreOrders(orders), std::move(doing));
}

void OrderPanel::refund()
{
    if (!m_detail || !m_detail->rest || m_detail->rest->amount.minor() <= 0 || refundDialog())
        return;
    auto *dialog = new RefundDialog(desk(), *m_detail, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace shuke::ui
