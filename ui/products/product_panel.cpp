#include "ui/products/product_panel.h"

#include "core/sales/order_queries.h"
#include "core/sales/product_commands.h"
#include "core/session/session.h"
#include "ui/products/product_form.h"
#include "ui/products/product_view.h"

#include <utility>

namespace shuke::ui {

ProductPanel::ProductPanel(Desk &desk, QWidget *parent)
    : SheetPanel(desk,
                 {QStringLiteral("product"), tr("This product cannot be shown"), tr("Save product"),
                  tr("Product saved."), tr("Save the new product?"), tr("Save the changes to this product?")},
                 parent),
      m_view(new ProductView(desk, this)),
      m_form(new ProductForm(desk.session()->description().currency, this))
{
    setSheets(m_view, m_form);
    connect(m_form, &ProductForm::edited, this, &ProductPanel::formEdited);
    connect(m_view, &ProductView::editWanted, this, &ProductPanel::beginEdit);
    connect(m_view, &ProductView::trashWanted, this, [this] { setTrashed(true); });
    connect(m_view, &ProductView::restoreWanted, this, [this] { setTrashed(false); });
}

ProductPanel::~ProductPanel() = default;

void ProductPanel::read()
{
    onLatest(desk().session()->query(sales::productDetail(ProductId::fromRow(record()))), this, reads(),
             [this](Result<sales::Product> product) {
                 if (product && !isEditing())
                     m_product = std::move(*product);
                 answered(product ? std::nullopt : std::optional(product.error()));
             });
}

bool ProductPanel::concerns(const ChangeSet &changes) const
{
    return changes.touches(TableId::Product) || changes.touches(TableId::SalesOrder) ||
           changes.touches(TableId::OrderLine);
}

void ProductPanel::forget()
{
    m_product.reset();
    m_view->stop();
}

void ProductPanel::showSheet()
{
    m_view->setProduct(*m_product);
}

bool ProductPanel::isSheetSettled() const
{
    return m_view->isSettled();
}

void ProductPanel::fillForm()
{
    m_form->edit(*m_product);
}

void ProductPanel::emptyForm(const Place &)
{
    m_form->edit({});
    formReady();
}

QString ProductPanel::draftTitle() const
{
    return m_product->name;
}

QJsonObject ProductPanel::formDraft() const
{
    return m_form->unsaved();
}

void ProductPanel::restoreForm(const QJsonObject &draft)
{
    m_form->restore(draft);
}

void ProductPanel::focusForm()
{
    m_form->focusFirst();
}

bool ProductPanel::isFormTouched() const
{
    return m_form->isTouched();
}

bool ProductPanel::isFormNew() const
{
    return m_form->isNew();
}

std::optional<SheetPanel::Saving> ProductPanel::saving()
{
    std::optional<sales::Product> product = m_form->product();
    if (!product)
        return std::nullopt;
    const auto made = std::make_shared<ProductId>(product->id);
    return Saving{m_form->isNew() ? sales::createProduct(std::move(*product), made)
                                  : sales::editProduct(std::move(*product)),
                  [made] { return made->row(); }};
}

void ProductPanel::showFailure(const Error &error)
{
    m_form->showFailure(error);
}

void ProductPanel::setTrashed(bool trashed)
{
    if (!m_product)
        return;
    const std::vector<ProductId> products{m_product->id};
    const QString name = m_product->name;
    Doing doing;
    doing.done = trashed ? tr("%1 moved to the trash.").arg(name) : tr("%1 restored.").arg(name);
    desk().perform(trashed ? sales::trashProducts(products) : sales::restoreProducts(products), std::move(doing));
}

} // namespace shuke::ui
