// The lines of an order as they are kept in drafts, with what cannot be read and the cell that is being typed in.
#include "ui/common/draft_fields.h"
#include "ui/sales/order_lines_view.h"

#include <QJsonArray>
#include <QLineEdit>

namespace shuke::ui {

namespace order_lines_draft_detail {

std::optional<Money> moneyOf(const QJsonValue &value)
{
    const std::optional<qint64> minor = numberIn(value);
    return minor ? std::optional(Money::fromMinor(*minor)) : std::nullopt;
}

QJsonObject draftOf(const sales::OrderLine &line)
{
    QJsonObject json{{QStringLiteral("id"), digitsOf(line.id.row())},
                     {QStringLiteral("product"), digitsOf(line.product.row())},
                     {QStringLiteral("quantity"), digitsOf(line.quantityMicro)},
                     {QStringLiteral("discount"), digitsOf(line.discount.minor())},
                     {QStringLiteral("tax"), digitsOf(line.tax.minor())}};
    if (!line.productName.isNull())
        json.insert(QStringLiteral("soldAs"), line.productName);
    if (line.unitPrice)
        json.insert(QStringLiteral("price"), digitsOf(line.unitPrice->minor()));
    if (line.amount)
        json.insert(QStringLiteral("amount"), digitsOf(line.amount->minor()));
    return json;
}

sales::OrderLine lineOfDraft(const QJsonObject &json)
{
    sales::OrderLine line;
    line.id = OrderLineId::fromRow(rowOf(json.value(QStringLiteral("id"))));
    line.product = ProductId::fromRow(rowOf(json.value(QStringLiteral("product"))));
    line.quantityMicro = numberIn(json.value(QStringLiteral("quantity"))).value_or(sales::kQuantityScale);
    line.discount = moneyOf(json.value(QStringLiteral("discount"))).value_or(Money());
    line.tax = moneyOf(json.value(QStringLiteral("tax"))).value_or(Money());
    if (const QJsonValue soldAs = json.value(QStringLiteral("soldAs")); soldAs.isString())
        line.productName = soldAs.toString();
    line.unitPrice = moneyOf(json.value(QStringLiteral("price")));
    line.amount = moneyOf(json.value(QStringLiteral("amount")));
    return line;
}

} // namespace order_lines_draft_detail

QJsonArray OrderLinesModel::unsaved() const
{
    QJsonArray rows;
    for (int at = 0; at < lineCount(); ++at) {
        const Row &row = m_rows[static_cast<size_t>(at)];
        QJsonObject json = order_lines_draft_detail::draftOf(row.line);
        json.insert(QStringLiteral("name"), row.name);
        QJsonObject unread;
        for (int column = 0; column < kColumns; ++column) {
            if (const auto cell = static_cast<size_t>(column); !row.problem[cell].isEmpty())
                unread.insert(QString::number(column), row.raw[cell]);
        }
        if (!unread.isEmpty())
            json.insert(QStringLiteral("unread"), unread);
        rows.append(json);
    }
    return rows;
}

void OrderLinesModel::restore(const QJsonArray &rows)
{
    beginResetModel();
    m_rows.clear();
    for (const QJsonValue &value : rows) {
        const QJsonObject json = value.toObject();
        if (json.isEmpty())
            continue;
        Row &row = m_rows.emplace_back();
        row.line = order_lines_draft_detail::lineOfDraft(json);
        row.name = json.value(QStringLiteral("name")).toString();
        const QJsonObject unread = json.value(QStringLiteral("unread")).toObject();
        for (int column = Quantity; column < kColumns; ++column) {
            const QJsonValue text = unread.value(QString::number(column));
            if (text.isString()) // not null, which would show the number that was there before
                setNumber(row, column, QLatin1String("") + text.toString());
        }
    }
    m_rows.emplace_back();
    endResetModel();
    Q_EMIT edited();
}

QJsonObject OrderLinesView::unsaved() const
{
    QJsonObject draft{{QStringLiteral("lines"), m_model.unsaved()}};
    const QModelIndex cell = currentIndex();
    const auto *editor = qobject_cast<QLineEdit *>(indexWidget(cell));
    if (editor && editor->text() != cell.data(Qt::EditRole).toString())
        draft.insert(QStringLiteral("open"), QJsonObject{{QStringLiteral("row"), cell.row()},
                                                         {QStringLiteral("column"), cell.column()},
                                                         {QStringLiteral("text"), editor->text()}});
    return draft;
}

void OrderLinesView::restore(const QJsonObject &draft)
{
    m_model.restore(draft.value(QStringLiteral("lines")).toArray());
    const QJsonObject open = draft.value(QStringLiteral("open")).toObject();
    const QModelIndex cell =
        m_model.index(open.value(QStringLiteral("row")).toInt(-1), open.value(QStringLiteral("column")).toInt(-1));
    if (cell.isValid() && cell.flags().testFlag(Qt::ItemIsEditable))
        m_model.setData(cell, open.value(QStringLiteral("text")).toString(), Qt::EditRole);
}

} // namespace shuke::ui
