#include "ui/products/product_bulk_fields.h"

#include "core/sales/product_commands.h"
#include "ui/common/format.h"
#include "ui/common/typed_amount.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::ui {

namespace product_bulk_fields_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProductBulk)
};

std::function<Command(std::vector<qint64>, const QString &)>
editing(std::function<void(sales::ProductEdit &, const QString &)> set)
{
    return [set = std::move(set)](const std::vector<qint64> &rows, const QString &value) {
        std::vector<ProductId> ids(rows.size());
        std::transform(rows.begin(), rows.end(), ids.begin(), ProductId::fromRow);
        sales::ProductEdit edit;
        set(edit, value);
        return sales::editProducts(std::move(ids), std::move(edit));
    };
}

BulkField line(const std::vector<ListColumn> &columns, const char *key, const QString &title,
               std::optional<QString> sales::ProductEdit::*member)
{
    BulkField field;
    field.key = key;
    field.title = title;
    field.suggests = true;
    field.now = textOfColumn(columns, key);
    field.command = editing([member](sales::ProductEdit &edit, const QString &value) { edit.*member = value; });
    return field;
}

BulkField active(const std::vector<ListColumn> &columns)
{
    BulkField field;
    field.key = "active";
    field.title = Words::tr("On sale");
    field.input = BulkField::Input::Choice;
    field.isRequired = true;
    field.choices = {{QStringLiteral("1"), QCoreApplication::translate("ProductList", "Yes")},
                     {QStringLiteral("0"), QCoreApplication::translate("ProductList", "No")}};
    field.now = textOfColumn(columns, "active");
    field.command =
        editing([](sales::ProductEdit &edit, const QString &value) { edit.active = value == QLatin1String("1"); });
    return field;
}

BulkField amount(const std::vector<ListColumn> &columns, const char *key, const QString &title, const QString &currency,
                 std::optional<std::optional<Money>> sales::ProductEdit::*member)
{
    BulkField field;
    field.key = key;
    field.title = title;
    field.now = textOfColumn(columns, key);
    field.problem = [currency](const QString &value) { return priceProblem(value, currency); };
    const auto money = [digits = currencyDigits(currency)](const QString &value) -> std::optional<Money> {
        const Result<qint64> minor = typedAmount(value, digits);
        return value.isEmpty() || !minor ? std::nullopt : std::optional(Money::fromMinor(*minor));
    };
    field.shown = [money, currency](const QString &value) {
        const std::optional<Money> meant = money(value);
        return meant ? moneyText(*meant, currency) : QString();
    };
    field.command =
        editing([money, member](sales::ProductEdit &edit, const QString &value) { edit.*member = money(value); });
    return field;
}

BulkWords words(const std::vector<ListColumn> &columns)
{
    return {[](int count) { return Words::tr("Edit a field of %Ln product(s)", nullptr, count); },
            [](const QString &changed, int all) {
                return Words::tr("%1 of %Ln product(s) change.", nullptr, all).arg(changed);
            },
            [](int count) { return Words::tr("Change %Ln product(s)", nullptr, count); },
            [](const QString &field, int count) {
                return Words::tr("“%1” of %Ln product(s) changed.", nullptr, count).arg(field);
            },
            Words::tr("Product"),
            textOfColumn(columns, "name")};
}

} // namespace product_bulk_fields_detail

QString priceProblem(const QString &text, const QString &currency)
{
    using product_bulk_fields_detail::Words;
    if (text.isEmpty())
        return {};
    const Result<qint64> minor = typedAmount(text, currencyDigits(currency));
    if (!minor)
        return Words::tr("This is no amount. Use digits and a point, for instance 12.50.");
    return *minor < 0 ? Words::tr("A price is not negative.") : QString();
}

BulkEdit productBulkEdit(const std::vector<ListColumn> &columns, const QString &currency)
{
    using namespace product_bulk_fields_detail;
    using sales::ProductEdit;
    return {segments::Subject::Products,
            {line(columns, "category", Words::tr("Category"), &ProductEdit::category),
             line(columns, "unit", Words::tr("Unit"), &ProductEdit::unit), active(columns),
             amount(columns, "price", Words::tr("Price"), currency, &ProductEdit::price),
             amount(columns, "cost", Words::tr("Cost"), currency, &ProductEdit::cost)},
            words(columns)};
}

} // namespace shuke::ui
