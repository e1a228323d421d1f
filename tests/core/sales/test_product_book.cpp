#include "core/sales/product_book.h"

#include "core/sales/product_commands.h"
#include "core/sales/product_sales.h"
#include "tests/core/sales/sales_store.h"

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;

namespace {

const QDate kToday(2025, 12, 31);

Product product(qint64 id, const char *code, const char *barcode, const char *name)
{
    Product made;
    made.id = ProductId::fromRow(id);
    made.code = QString::fromUtf8(code);
    made.barcode = QString::fromUtf8(barcode);
    made.name = QString::fromUtf8(name);
    return made;
}

ProductBook book()
{
    return ProductBook({product(1, "LJ-01", "6901234567892", "明前龙井 50g"), product(2, "LJ-02", "", "龙井虾仁酥"),
                        product(3, "T-1", "6901234567892", "Earl Grey"), product(4, "01", "", "Café au lait")});
}

std::vector<qint64> hits(const ProductBook &book, const char *text, size_t limit = 10)
{
    std::vector<qint64> ids;
    for (const Product *found : book.find(QString::fromUtf8(text), limit))
        ids.push_back(found->id.row());
    return ids;
}

ProductId made(SalesStore &store, const char *name)
{
    auto id = std::make_shared<ProductId>();
    store.must(createProduct(product(0, "", "", name), id));
    return *id;
}

OrderId sell(SalesStore &store, ProductId product, QDate day, qint64 pieces, double price,
             OrderStatus status = OrderStatus::Completed)
{
    OrderDraft draft;
    draft.order.orderedOn = day;
    draft.order.status = status;
    OrderLine sold = line({}, pieces, price);
    sold.product = product;
    draft.lines = {sold};
    return store.create(draft);
}

} // namespace

TEST_CASE("A product is found by code, barcode, name, pinyin and initials, the best hit first", "[product_book]")
{
    const ProductBook products = book();
    CHECK(hits(products, "01") == std::vector<qint64>{4, 1});   // the code itself before one that holds it
    CHECK(hits(products, "龙井") == std::vector<qint64>{2, 1}); // begins with it, holds it
    CHECK(hits(products, "ljxr") == std::vector<qint64>{2});
    CHECK(hits(products, "longjing") == std::vector<qint64>{2, 1});
    CHECK(hits(products, "lj-0") == std::vector<qint64>{1, 2});
    CHECK(hits(products, "CAFE lait") == std::vector<qint64>{4});
    CHECK(hits(products, "６９０１２３４５６７８９２") == std::vector<qint64>{1, 3});
    CHECK(hits(products, "龙井", 1) == std::vector<qint64>{2});
    CHECK(hits(products, "").empty());
    CHECK(hits(products, " \n ").empty());
    CHECK(hits(products, "nothing like it").empty());
    CHECK(hits(ProductBook(), "a").empty());
}

TEST_CASE("A scanned text is a product only if no other has the same code or barcode", "[product_book]")
{
    const ProductBook products = book();
    REQUIRE(products.scanned(u"lj-01"));
    CHECK(products.scanned(u"lj-01")->id == ProductId::fromRow(1));
    CHECK(products.scanned(u"6901234567892") == nullptr); // two of them
    CHECK(products.scanned(u"lj-0") == nullptr);
    CHECK(products.scanned(u"") == nullptr);
    REQUIRE(products.byId(ProductId::fromRow(3)));
    CHECK(products.byId(ProductId::fromRow(9)) == nullptr);
}

TEST_CASE("The book holds what is sold: no product of the trash, none that is no longer active", "[product_book]")
{
    SalesStore fixture;
    const ProductId kept = made(fixture, "龙井");
    Product old = product(0, "", "", "停售");
    old.active = false;
    fixture.must(createProduct(old));
    fixture.must(trashProducts({made(fixture, "丢弃")}));
    const auto loaded = fixture.read(loadProductBook());
    REQUIRE(loaded);
    REQUIRE((*loaded)->products().size() == 1);
    CHECK((*loaded)->products()[0].id == kept);
}

TEST_CASE("A product's sales are those of the last 12 months, less what came back", "[product_sales]")
{
    SalesStore fixture;
    const ProductId tea = made(fixture, "龙井");
    const ProductId other = made(fixture, "普洱");
    sell(fixture, tea, QDate(2024, 12, 31), 100, 1); // the first day outside
    sell(fixture, tea, QDate(2025, 1, 1), 2, 10);
    const OrderId partly = sell(fixture, tea, kToday, 5, 10);
    sell(fixture, tea, kToday.addDays(1), 100, 1);
    sell(fixture, tea, kToday, 100, 1, OrderStatus::Draft);
    sell(fixture, other, kToday, 7, 1);
    const OrderId whole = sell(fixture, tea, kToday, 9, 10);
    fixture.refund(whole, kToday); // counts nowhere
    RefundRequest request;
    request.order = partly;
    request.day = kToday;
    request.lines = {{fixture.record(partly).lines[0].id, 2 * kQuantityScale, std::nullopt}};
    fixture.must(refundOrder(request));

    const Result<ProductSales> sales = fixture.read(productSales(tea));
    REQUIRE(sales);
    CHECK(sales->from == QDate(2025, 1, 1));
    CHECK(sales->to == kToday);
    CHECK(sales->quantityMicro == 5 * kQuantityScale);
    CHECK(sales->revenue == yuan(50));
    CHECK(sales->orders == 2);
    CHECK(sales->unpriced == 0);
    CHECK(sales->latest.size() == 8); // refunds and drafts, too
    CHECK(sales->latest[0].day == kToday.addDays(1));
    const Result<ProductSales> nothing = fixture.read(productSales(ProductId::fromRow(999)));
    REQUIRE(nothing);
    CHECK(nothing->orders == 0);
    CHECK(nothing->latest.empty());
}

TEST_CASE("A line without an amount or without a rate is counted and told, not guessed", "[product_sales]")
{
    SalesStore fixture;
    const ProductId tea = made(fixture, "龙井");
    OrderDraft draft;
    draft.order.orderedOn = kToday;
    OrderLine bare = line({}, 1, 0);
    bare.product = tea;
    bare.unitPrice.reset();
    draft.lines = {bare};
    draft.total = yuan(5);
    fixture.create(draft);
    draft.order.currency = QStringLiteral("USD");
    draft.lines[0].unitPrice = yuan(3);
    fixture.create(draft);
    draft.order.rateNano = 7 * kRateScale;
    fixture.create(draft);
    const Result<ProductSales> sales = fixture.read(productSales(tea, kToday));
    REQUIRE(sales);
    CHECK(sales->quantityMicro == 3 * kQuantityScale);
    CHECK(sales->revenue == yuan(21));
    CHECK(sales->unpriced == 1);
    CHECK(sales->unrated == 1);
}

TEST_CASE("Reading a product's sales stops when it is canceled", "[product_sales]")
{
    SalesStore fixture;
    const ProductId tea = made(fixture, "龙井");
    Query<ProductSales> query = productSales(tea);
    query.cancel.cancel();
    CHECK(fixture.read(query).error().code == ErrorCode::Canceled);
}
