#include "ui/products/product_panel.h"

#include "core/sales/order_queries.h"
#include "core/sales/product_commands.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/theme.h"
#include "ui/products/product_form.h"
#include "ui/products/product_view.h"
#include "ui/sales/panel_head.h"
#include "ui/sales/unsaved_question.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace shuke::ui {

namespace product_panel_detail {

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

} // namespace product_panel_detail

ProductPanel::ProductPanel(Desk &desk, QWidget *parent) : RecordPanel(desk, parent)
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
    m_failure = new EmptyState(tr("This product cannot be shown"), QString(), m_stack);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, &ProductPanel::read);
    m_stack->addWidget(m_failure);
    m_view = new ProductView(desk, m_stack);
    m_viewPage = product_panel_detail::scrolled(m_view, m_stack);
    m_stack->addWidget(m_viewPage);
    m_stack->addWidget(makeFormPage());

    connect(m_head, &PanelHead::previousWanted, this, &RecordPanel::previousWanted);
    connect(m_head, &PanelHead::nextWanted, this, &RecordPanel::nextWanted);
    connect(m_head, &PanelHead::closeWanted, this, &RecordPanel::closeWanted);
    connect(m_view, &ProductView::editWanted, this, &ProductPanel::beginEdit);
    connect(m_view, &ProductView::trashWanted, this, [this] { setTrashed(true); });
    connect(m_view, &ProductView::restoreWanted, this, [this] { setTrashed(false); });
    desk.session()->onChanged(this, [this](const ChangeSet &changes) { onChanged(changes); });
}

ProductPanel::~ProductPanel() = default;

QWidget *ProductPanel::makeFormPage()
{
    m_formPage = new QWidget(m_stack);
    auto *column = new QVBoxLayout(m_formPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_form = new ProductForm(desk().session()->description().currency, m_formPage);
    column->addWidget(product_panel_detail::scrolled(m_form, m_formPage), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"), m_formPage);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &ProductPanel::cancelEdit);
    buttons->addWidget(cancel);
    m_saveButton = new QPushButton(tr("Save product"), m_formPage);
    m_saveButton->setToolTip(tr("Save product (Ctrl+Enter)"));
    m_saveButton->setDefault(true);
    connect(m_saveButton, &QPushButton::clicked, this, [this] { save(After::Show); });
    buttons->addWidget(m_saveButton);
    column->addLayout(buttons);
    return m_formPage;
}

bool ProductPanel::isEditing() const
{
    return m_stack->currentWidget() == m_formPage;
}

void ProductPanel::showRecord(qint64 id)
{
    m_id = ProductId::fromRow(id);
    m_product.reset();
    m_editNext = false;
    if (!m_id.isValid()) {
        m_reads.next();
        m_reading = false;
        m_view->stop();
        m_stack->setCurrentWidget(m_blank);
        Q_EMIT actionsChanged();
        return;
    }
    if (isEditing())
        m_stack->setCurrentWidget(m_blank);
    read();
}

void ProductPanel::read()
{
    m_reading = true;
    onLatest(desk().session()->query(sales::productDetail(m_id)), this, m_reads,
             [this](const Result<sales::Product> &product) {
                 m_reading = false;
                 showProduct(product);
             });
}

void ProductPanel::showProduct(const Result<sales::Product> &product)
{
    if (isEditing()) // what is typed stays; a save finds the conflict
        return;
    if (!product) {
        m_product.reset();
        m_failure->setTexts(tr("This product cannot be shown"), errorText(product.error()));
        m_stack->setCurrentWidget(m_failure);
    } else {
        m_product = *product;
        m_view->setProduct(*product);
        m_stack->setCurrentWidget(m_viewPage);
        if (std::exchange(m_editNext, false))
            beginEdit();
    }
    Q_EMIT actionsChanged();
}

void ProductPanel::onChanged(const ChangeSet &changes)
{
    const bool concerns = changes.touches(TableId::Product) || changes.touches(TableId::SalesOrder) ||
                          changes.touches(TableId::OrderLine);
    if (concerns && m_id.isValid() && !isEditing())
        read();
}

void ProductPanel::startNew(const Place &)
{
    m_id = {};
    m_product.reset();
    m_reads.next();
    m_reading = false;
    m_view->stop();
    m_form->edit({});
    m_stack->setCurrentWidget(m_formPage);
    m_form->focusFirst();
    Q_EMIT actionsChanged();
}

qint64 ProductPanel::record() const
{
    return m_id.row();
}

void ProductPanel::setPosition(int place, int count)
{
    m_head->setPosition(place, count);
}

void ProductPanel::beginEdit()
{
    if (!m_product || m_product->deletedAt)
        return;
    m_form->edit(*m_product);
    m_stack->setCurrentWidget(m_formPage);
    m_form->focusFirst();
    Q_EMIT actionsChanged();
}

bool ProductPanel::cancelForm()
{
    if (!isEditing())
        return false;
    cancelEdit();
    return true;
}

void ProductPanel::cancelEdit()
{
    leave([this] {
        m_stack->setCurrentWidget(m_blank);
        if (m_id.isValid())
            read();
        else
            Q_EMIT closeWanted();
        Q_EMIT actionsChanged();
    });
}

void ProductPanel::leave(std::function<void()> go)
{
    if (m_saving) // goes when that is done
        return m_waiting.push_back(std::move(go));
    if (!isEditing() || !m_form->isTouched())
        return go();
    if (m_asking)
        return;
    m_asking = true;
    askUnsaved(this, m_form->isNew() ? tr("Save the new product?") : tr("Save the changes to this product?"),
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

void ProductPanel::save(After after, std::function<void()> then)
{
    if (!isEditing() || m_saving)
        return;
    std::optional<sales::Product> product = m_form->product();
    if (!product)
        return;
    const bool isNew = m_form->isNew();
    auto made = std::make_shared<ProductId>(product->id);
    Command command = isNew ? sales::createProduct(std::move(*product), made) : sales::editProduct(std::move(*product));
    m_saving = true;
    m_saveButton->setEnabled(false);
    Doing doing;
    doing.done = tr("Product saved.");
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

void ProductPanel::saved(After after, ProductId product, bool wasNew)
{
    m_id = product;
    m_stack->setCurrentWidget(m_blank);
    if (wasNew)
        Q_EMIT created(product.row());
    if (after == After::New) {
        startNew(NewProduct{});
    } else {
        m_editNext = after == After::Edit;
        read();
    }
    Q_EMIT actionsChanged();
}

void ProductPanel::setTrashed(bool trashed)
{
    if (!m_product)
        return;
    const std::vector<ProductId> products{m_id};
    const QString name = m_product->name;
    Doing doing;
    doing.done = trashed ? tr("%1 moved to the trash.").arg(name) : tr("%1 restored.").arg(name);
    desk().perform(trashed ? sales::trashProducts(products) : sales::restoreProducts(products), std::move(doing));
}

bool ProductPanel::offers(PageAction action) const
{
    const bool shown = !isEditing() && m_product;
    const bool kept = shown && !m_product->deletedAt;
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
        return m_id.isValid();
    default:
        return false;
    }
}

void ProductPanel::run(PageAction action)
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

bool ProductPanel::isSettled() const
{
    return !m_reading && !m_saving && (isEditing() || m_view->isSettled());
}

} // namespace shuke::ui
