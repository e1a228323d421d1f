#include "core/sales/product_commands.h"
#include "core/sales/product_table.h"
#include "core/store/undo_history.h"
#include "tests/core/sales/sales_store.h"

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;

namespace {

Product named(const QString &name, const QString &code = {})
{
    Product product;
    product.name = name;
    product.code = code;
    return product;
}

ProductId create(SalesStore &store, const Product &product)
{
    auto id = std::make_shared<ProductId>();
    store.must(createProduct(product, id));
    return *id;
}

Product stored(SalesStore &store, ProductId id)
{
    const Result<Product> product = productById(store.database(), id);
    REQUIRE(product);
    return *product;
}

} // namespace

TEST_CASE("a product comes back as it was written", "[sales]")
{
    SalesStore store;
    Product product = named(QStringLiteral("西湖龙井 \"特级\""), QStringLiteral("P-1"));
    product.barcode = QStringLiteral("6901234567892");
    product.category = QStringLiteral("茶");
    product.unit = QString::fromLatin1(""); // no text is NULL
    product.price = yuan(128);
    const Product read = stored(store, create(store, product));
    CHECK(read.name == product.name);
    CHECK(read.code == product.code);
    CHECK(read.barcode == product.barcode);
    CHECK(read.category == product.category);
    CHECK(read.unit.isNull());
    CHECK(read.price == yuan(128));
    CHECK_FALSE(read.cost);
    CHECK(read.active);
    CHECK(read.createdAt == store.clock().nowMs());
    CHECK(productById(store.database(), ProductId::fromRow(99)).error().code == ErrorCode::NotFound);
}

TEST_CASE("products are listed by the pinyin of their names", "[sales]")
{
    SalesStore store;
    for (const char *name : {"乌龙", "Assam", "龙井", "白茶"})
        create(store, named(QString::fromUtf8(name)));
    const auto products = allProducts(store.database());
    REQUIRE(products);
    QStringList names;
    for (const Product &product : *products)
        names.append(product.name);
    CHECK(names.join(QLatin1Char(' ')) == QStringLiteral("Assam 白茶 龙井 乌龙"));
}

TEST_CASE("a product code is taken once outside the trash, a barcode as often as one likes", "[sales]")
{
    SalesStore store;
    Product product = named(QStringLiteral("A"), QStringLiteral("P-1"));
    product.barcode = QStringLiteral("69");
    const ProductId first = create(store, product);
    CHECK(store.failure(createProduct(product)) == ErrorCode::Duplicate);
    product.code.clear();
    const ProductId second = create(store, product);
    const auto both = productsByBarcode(store.database(), u"69");
    REQUIRE(both);
    REQUIRE(both->size() == 2);
    CHECK(both->front().id == first);
    store.must(trashProducts({first}));
    CHECK(productsByBarcode(store.database(), u"69").value().size() == 1);
    CHECK_FALSE(productByCode(store.database(), u"P-1").value());
    product.code = QStringLiteral("P-1");
    const ProductId third = create(store, product);
    CHECK(productByCode(store.database(), u"P-1").value()->id == third);
    CHECK(store.failure(restoreProducts({first})) == ErrorCode::Duplicate);
    store.must(trashProducts({third, second}));
    store.must(restoreProducts({first}));
    CHECK(allProducts(store.database()).value().size() == 1);
    CHECK(store.failure(trashProducts({ProductId::fromRow(99)})) == ErrorCode::NotFound);
}

TEST_CASE("editing a product writes what differs, moves its sort key and refuses stale knowledge", "[sales]")
{
    SalesStore store;
    Product product = stored(store, create(store, named(QStringLiteral("乌龙"))));
    const qint64 before = product.modifiedAt;
    store.clock().advanceMs(1000);
    store.must(editProduct(product));
    CHECK(stored(store, product.id).modifiedAt == before); // nothing differed
    product.name = QStringLiteral("Assam");
    product.cost = yuan(3);
    product.active = false;
    store.must(editProduct(product));
    const Product edited = stored(store, product.id);
    CHECK(edited.modifiedAt == before + 1000);
    CHECK(edited.cost == yuan(3));
    CHECK_FALSE(edited.active);
    CHECK(store.text("SELECT name_key FROM product") == QStringLiteral("assam"));
    CHECK(store.failure(editProduct(product)) == ErrorCode::Conflict);
    Product nameless = edited;
    nameless.name = QStringLiteral(" ");
    CHECK(store.failure(editProduct(nameless)) == ErrorCode::InvalidInput);
    CHECK(store.failure(createProduct(nameless)) == ErrorCode::InvalidInput);
}

TEST_CASE("an order line names its product, also when that is in the trash", "[sales]")
{
    SalesStore store;
    const ProductId product = create(store, named(QStringLiteral("龙井")));
    OrderDraft draft;
    draft.order.orderedOn = QDate(2025, 6, 1);
    OrderLine sold;
    sold.product = product;
    sold.unitPrice = yuan(10);
    draft.lines = {sold};
    const OrderId order = store.create(draft);
    store.must(trashProducts({product}));
    CHECK(store.record(order).lines[0].product == product);
    draft.lines[0].product = ProductId::fromRow(99);
    CHECK(store.failure(createOrder(draft)) == ErrorCode::InvalidInput);
}

TEST_CASE("many products get a category, a unit, a price and a place on the shelf in one operation", "[sales]")
{
    SalesStore store;
    Product tea = named(QStringLiteral("龙井"), QStringLiteral("P-1"));
    tea.price = yuan(128);
    tea.unit = QStringLiteral("盒");
    const ProductId first = create(store, tea);
    const ProductId second = create(store, named(QStringLiteral("凤梨酥")));
    ProductEdit edit;
    edit.category = QStringLiteral("茶");
    edit.unit = QString();
    edit.price = std::optional<Money>(yuan(99));
    edit.active = false;
    const Result<ChangeSet> done = store.run(editProducts({first, second}, edit));
    REQUIRE(done);
    CHECK(stored(store, second).category == QStringLiteral("茶"));
    CHECK(stored(store, second).price == yuan(99));
    CHECK(stored(store, first).unit.isNull());
    CHECK(stored(store, first).code == QStringLiteral("P-1"));
    CHECK_FALSE(stored(store, first).active);
    CHECK(store.run(editProducts({first, second}, edit))->isEmpty());
    REQUIRE(store::undoOperation(store.runner(), done->operation, ConflictPolicy::Stop));
    CHECK(stored(store, first).price == yuan(128));
    CHECK(stored(store, first).unit == QStringLiteral("盒"));
    CHECK_FALSE(stored(store, second).price);
    edit = {};
    edit.price = std::optional<Money>();
    store.must(editProducts({first}, edit));
    CHECK_FALSE(stored(store, first).price);
    store.must(trashProducts({second}));
    CHECK(store.failure(editProducts({first, second}, edit)) == ErrorCode::NotFound);
    edit = {};
    edit.name = QStringLiteral(" ");
    CHECK(store.failure(editProducts({first}, edit)) == ErrorCode::InvalidInput);
}
