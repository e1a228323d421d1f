#include "ui/products/products_page.h"

#include "core/sales/product_commands.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/models/window_model.h"
#include "ui/products/product_bulk_fields.h"
#include "ui/products/product_list_source.h"
#include "ui/products/product_panel.h"

#include <QPushButton>

#include <algorithm>

namespace shuke::ui {

namespace products_page_detail {

std::vector<ProductId> productIds(const std::vector<qint64> &rows)
{
    std::vector<ProductId> ids(rows.size());
    std::transform(rows.begin(), rows.end(), ids.begin(), ProductId::fromRow);
    return ids;
}

ListSpec spec(Desk &desk, std::function<RecordPanel *(Desk &, QWidget *)> makePanel)
{
    using segments::Scope;
    segments::ConditionGroup active;
    active.conditions.push_back({"active", segments::Operator::Is, {true}});
    segments::ConditionGroup inactive;
    inactive.conditions.push_back({"active", segments::Operator::Is, {false}});
    ListSpec spec;
    spec.pasted = exchange::ImportKind::Products;
    spec.code = QStringLiteral("products");
    spec.subject = segments::Subject::Products;
    spec.source = new ProductListSource(desk.session());
    spec.views = {{QStringLiteral("all"), ProductsPage::tr("All"), Scope::All},
                  {QStringLiteral("active"), ProductsPage::tr("On sale"), Scope::All, active},
                  {QStringLiteral("inactive"), ProductsPage::tr("No longer sold"), Scope::All, inactive},
                  {QStringLiteral("trash"), ProductsPage::tr("Trash"), Scope::Trash}};
    spec.makePanel = std::move(makePanel);
    spec.searchHint = ProductsPage::tr("Name, code, barcode, category…");
    spec.searchName = ProductsPage::tr("Search products");
    spec.newText = ProductsPage::tr("+ New");
    spec.newTip = ProductsPage::tr("New product (Ctrl+N)");
    spec.emptyTitle = ProductsPage::tr("No products yet");
    spec.emptyText =
        ProductsPage::tr("Here you will see what you sell: prices, how much was sold and what it brought.");
    spec.noMatchTitle = ProductsPage::tr("No product matches");
    spec.noMatchText =
        ProductsPage::tr("What you typed must be in the name, code, barcode or category; and every filter "
                         "must fit.");
    spec.trashTitle = ProductsPage::tr("The trash is empty");
    spec.trashText = ProductsPage::tr("Products that are deleted come here. Orders keep naming them.");
    return spec;
}

} // namespace products_page_detail

using products_page_detail::productIds;

ProductsPage::ProductsPage(Desk &desk, QWidget *parent, std::function<RecordPanel *(Desk &, QWidget *)> makePanel)
    : ListPage(desk, PageId::Products, tr("Products"), products_page_detail::spec(desk, std::move(makePanel)), parent)
{
    connect(emptyState().addStep(tr("Import products from a CSV file…")), &QPushButton::clicked, this, [this] {
        this->desk().go(ImportFile{exchange::ImportKind::Products, {}});
    });
    connect(emptyState().addStep(tr("Add the first product…")), &QPushButton::clicked, this,
            [this] { startNew(NewProduct{}); });
}

std::function<RecordPanel *(Desk &, QWidget *)> ProductsPage::usualPanel()
{
    return [](Desk &desk, QWidget *parent) -> RecordPanel * { return new ProductPanel(desk, parent); };
}

void ProductsPage::visit(const Place &place)
{
    if (const auto *one = std::get_if<ShowProduct>(&place))
        showRecord(one->product.row());
    else if (std::holds_alternative<NewProduct>(place))
        startNew(place);
}

QString ProductsPage::countWords(int count, bool found) const
{
    return found ? tr("%Ln product(s) found", nullptr, count) : tr("%Ln product(s)", nullptr, count);
}

QFuture<Result<QString>> ProductsPage::totals(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    const Answer<QString> answer;
    Query<sales::ProductListTotals> query = sales::productListTotals(ids);
    query.cancel = cancel;
    const QString currency = desk().session()->description().currency;
    onFinished(desk().session()->query(std::move(query)), this,
               [answer, currency](const Result<sales::ProductListTotals> &totals) {
                   if (!totals)
                       return answer.give(totals.error());
                   QStringList parts;
                   if (totals->revenue && !totals->revenue->isZero())
                       parts.append(moneyText(*totals->revenue, currency));
                   if (totals->withoutAmount > 0)
                       parts.append(tr("%Ln order line(s) without an amount left out", nullptr,
                                       static_cast<int>(totals->withoutAmount)));
                   answer.give(parts.join(QStringLiteral(" · ")));
               });
    return answer.future();
}

QString ProductsPage::totalsExplanation() const
{
    return tr("What the products of this list brought: lines of all orders that count so far, less refunds, before "
              "discounts of whole orders.");
}

QFuture<Result<BulkEdit>> ProductsPage::bulkEdit()
{
    const Answer<BulkEdit> answer;
    answer.give(productBulkEdit(model().columns(), desk().session()->description().currency));
    return answer.future();
}

Command ProductsPage::trash(const std::vector<qint64> &ids) const
{
    return sales::trashProducts(productIds(ids));
}

Command ProductsPage::restore(const std::vector<qint64> &ids) const
{
    return sales::restoreProducts(productIds(ids));
}

QString ProductsPage::trashedWords(int count) const
{
    return tr("%Ln product(s) moved to the trash.", nullptr, count);
}

QString ProductsPage::restoredWords(int count) const
{
    return tr("%Ln product(s) restored.", nullptr, count);
}

Place ProductsPage::newPlace() const
{
    return NewProduct{};
}

} // namespace shuke::ui
