#include "ui/orders/order_panel.h"

#include "core/sales/order_edit.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/theme.h"
#include "ui/orders/order_form.h"
#include "ui/orders/order_view.h"
#include "ui/orders/refund_dialog.h"
#include "ui/sales/panel_head.h"
#include "ui/sales/sale_text.h"
#include "ui/sales/unsaved_question.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace shuke::ui {

namespace order_panel_detail {

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setContentsMargins(0, 0, space::small, 0); // beside the scroll bar
    area->setWidget(content);
    content->setAutoFillBackground(false); // the card shines through
    area->viewport()->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace order_panel_detail

OrderPanel::OrderPanel(Desk &desk, QWidget *parent) : RecordPanel(desk, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::small, space::large, space::large);
    column->setSpacing(space::small);
    m_head = new PanelHead(this);
    column->addWidget(m_head);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    m_blank = new QWidget(m_stack);
    m_stack->addWidget(m_blank);
    m_failure = new EmptyState(tr("This order cannot be shown"), QString(), m_stack);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, &OrderPanel::read);
    m_stack->addWidget(m_failure);
    m_view = new OrderView(desk, m_stack);
    m_viewPage = order_panel_detail::scrolled(m_view, m_stack);
    m_stack->addWidget(m_viewPage);
    m_stack->addWidget(makeFormPage());

    connect(m_head, &PanelHead::previousWanted, this, &RecordPanel::previousWanted);
    connect(m_head, &PanelHead::nextWanted, this, &RecordPanel::nextWanted);
    connect(m_head, &PanelHead::closeWanted, this, &RecordPanel::closeWanted);
    connect(m_view, &OrderView::editWanted, this, &OrderPanel::beginEdit);
    connect(m_view, &OrderView::refundWanted, this, &OrderPanel::refund);
    connect(m_view, &OrderView::trashWanted, this, [this] { setTrashed(true); });
    connect(m_view, &OrderView::restoreWanted, this, [this] { setTrashed(false); });
    desk.session()->onChanged(this, [this](const ChangeSet &changes) { onChanged(changes); });
}

OrderPanel::~OrderPanel() = default;

QWidget *OrderPanel::makeFormPage()
{
    m_formPage = new QWidget(m_stack);
    auto *column = new QVBoxLayout(m_formPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_form = new OrderForm(desk(), m_formPage);
    column->addWidget(order_panel_detail::scrolled(m_form, m_formPage), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"), m_formPage);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &OrderPanel::cancelEdit);
    buttons->addWidget(cancel);
    m_saveButton = new QPushButton(tr("Save order"), m_formPage);
    m_saveButton->setToolTip(tr("Save order (Ctrl+Enter)"));
    m_saveButton->setDefault(true);
    connect(m_saveButton, &QPushButton::clicked, this, [this] { save(After::Show); });
    buttons->addWidget(m_saveButton);
    column->addLayout(buttons);
    return m_formPage;
}

bool OrderPanel::isEditing() const
{
    return m_stack->currentWidget() == m_formPage;
}

RefundDialog *OrderPanel::refundDialog() const
{
    return findChild<RefundDialog *>();
}

void OrderPanel::showRecord(qint64 id)
{
    m_order = OrderId::fromRow(id);
    m_detail.reset();
    m_editNext = false;
    if (!m_order.isValid()) {
        m_reads.next();
        m_reading = false;
        m_stack->setCurrentWidget(m_blank);
        Q_EMIT actionsChanged();
        return;
    }
    if (isEditing())
        m_stack->setCurrentWidget(m_blank);
    read();
}

void OrderPanel::read()
{
    m_reading = true;
    onLatest(desk().session()->query(sales::orderDetail(m_order)), this, m_reads,
             [this](const Result<sales::OrderDetail> &detail) {
                 m_reading = false;
                 showDetail(detail);
             });
}

void OrderPanel::showDetail(const Result<sales::OrderDetail> &detail)
{
    if (isEditing()) // what is typed stays; a save finds the conflict
        return;
    if (!detail) {
        m_detail.reset();
        m_failure->setTexts(tr("This order cannot be shown"), errorText(detail.error()));
        m_stack->setCurrentWidget(m_failure);
    } else {
        m_detail = *detail;
        m_view->setDetail(*detail);
        m_stack->setCurrentWidget(m_viewPage);
        if (std::exchange(m_editNext, false))
            beginEdit();
    }
    Q_EMIT actionsChanged();
}

void OrderPanel::onChanged(const ChangeSet &changes)
{
    const bool concerns = changes.touches(TableId::SalesOrder) || changes.touches(TableId::OrderLine) ||
                          changes.touches(TableId::Payment) || changes.touches(TableId::Contact) ||
                          changes.touches(TableId::Product);
    if (concerns && m_order.isValid() && !isEditing())
        read();
}

void OrderPanel::startNew(const Place &place)
{
    const auto *wanted = std::get_if<NewOrder>(&place);
    m_order = {};
    m_detail.reset();
    m_reads.next();
    m_reading = false;
    m_form->startNew(wanted ? wanted->customer : ContactId());
    m_stack->setCurrentWidget(m_formPage);
    m_form->focusFirst();
    Q_EMIT actionsChanged();
}

qint64 OrderPanel::record() const
{
    return m_order.row();
}

void OrderPanel::setPosition(int place, int count)
{
    m_head->setPosition(place, count);
}

void OrderPanel::beginEdit()
{
    if (!m_detail || m_detail->record.order.deletedAt)
        return;
    m_form->edit(*m_detail);
    m_stack->setCurrentWidget(m_formPage);
    m_form->focusFirst();
    Q_EMIT actionsChanged();
}

bool OrderPanel::cancelForm()
{
    if (!isEditing())
        return false;
    cancelEdit();
    return true;
}

void OrderPanel::cancelEdit()
{
    leave([this] {
        m_stack->setCurrentWidget(m_blank);
        if (m_order.isValid())
            read();
        else
            Q_EMIT closeWanted();
        Q_EMIT actionsChanged();
    });
}

void OrderPanel::leave(std::function<void()> go)
{
    if (m_saving) // goes when that is done
        return m_waiting.push_back(std::move(go));
    if (!isEditing() || !m_form->isTouched())
        return go();
    if (m_asking)
        return;
    m_asking = true;
    askUnsaved(this, m_form->isNew() ? tr("Save the new order?") : tr("Save the changes to this order?"),
               [this, go = std::move(go)](UnsavedAnswer answer) {
                   m_asking = false;
                   if (answer == UnsavedAnswer::Save) {
                       save(After::Show, go);
                   } else if (answer == UnsavedAnswer::Discard) {
                       m_stack->setCurrentWidget(m_blank);
                       go();
                   }
               });
}

void OrderPanel::save(After after, std::function<void()> then)
{
    if (!isEditing() || m_saving)
        return;
    std::optional<sales::OrderDraft> draft = m_form->draft();
    if (!draft)
        return;
    const bool isNew = m_form->isNew();
    auto made = std::make_shared<OrderId>(draft->order.id);
    Command command = isNew ? sales::createOrder(std::move(*draft), made) : sales::rewriteOrder(std::move(*draft));
    m_saving = true;
    m_saveButton->setEnabled(false);
    Doing doing;
    doing.done = tr("Order saved.");
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, after, isNew, made, then = std::move(then)](const Result<ChangeSet> &done) {
        m_saving = false;
        m_saveButton->setEnabled(true);
        const std::vector<std::function<void()>> waiting = std::exchange(m_waiting, {});
        if (!done)
            return m_form->showFailure(done.error());
        saved(after, *made, isNew);
        if (then)
            then();
        for (const std::function<void()> &go : waiting)
            leave(go);
    };
    desk().perform(std::move(command), std::move(doing));
}

void OrderPanel::saved(After after, OrderId order, bool wasNew)
{
    m_order = order;
    m_stack->setCurrentWidget(m_blank);
    if (wasNew)
        Q_EMIT created(order.row());
    if (after == After::New) {
        startNew(NewOrder{});
    } else {
        m_editNext = after == After::Edit;
        read();
    }
    Q_EMIT actionsChanged();
}

void OrderPanel::refund()
{
    if (!m_detail || !m_detail->rest || m_detail->rest->amount.minor() <= 0 || refundDialog())
        return;
    auto *dialog = new RefundDialog(desk(), *m_detail, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OrderPanel::setTrashed(bool trashed)
{
    if (!m_detail)
        return;
    const std::vector<OrderId> orders{m_order};
    const QString title = orderTitle(m_detail->record.order);
    Doing doing;
    doing.done = trashed ? tr("%1 moved to the trash.").arg(title) : tr("%1 restored.").arg(title);
    desk().perform(trashed ? sales::trashOrders(orders) : sales::restoreOrders(orders), std::move(doing));
}

bool OrderPanel::offers(PageAction action) const
{
    const bool shown = !isEditing() && m_detail;
    const bool kept = shown && !m_detail->record.order.deletedAt;
    switch (action) {
    case PageAction::Edit:
    case PageAction::Delete:
        return kept;
    case PageAction::Save:
    case PageAction::SaveClose:
    case PageAction::SaveNew:
        return isEditing();
    case PageAction::Previous:
    case PageAction::Next:
        return m_order.isValid();
    default:
        return false;
    }
}

void OrderPanel::run(PageAction action)
{
    if (!offers(action))
        return;
    switch (action) {
    case PageAction::Edit:
        return beginEdit();
    case PageAction::Delete:
        return setTrashed(true);
    case PageAction::Save:
        return save(After::Edit);
    case PageAction::SaveClose:
        return save(After::Show);
    case PageAction::SaveNew:
        return save(After::New);
    case PageAction::Previous:
        Q_EMIT previousWanted();
        return;
    case PageAction::Next:
        Q_EMIT nextWanted();
        return;
    default:
        return;
    }
}

bool OrderPanel::isSettled() const
{
    return !m_reading && !m_saving && (isEditing() ? m_form->isSettled() : m_view->isSettled());
}

} // namespace shuke::ui
