#include "ui/sales/order_lines_model.h"

#include "core/sales/order_queries.h"
#include "core/sales/order_totals.h"
#include "ui/common/money_edit.h"
#include "ui/common/theme.h"
#include "ui/common/typed_amount.h"
#include "ui/sales/sale_text.h"

#include <QBrush>

#include <algorithm>

namespace shuke::ui {

namespace order_lines_model_detail {

constexpr int kQuantityScale = 6;

/// The amount follows from the rest unless there is no price to tell it from.
void recompute(sales::OrderLine &line)
{
    if (!line.unitPrice)
        return;
    line.amount.reset();
    line.amount = sales::lineAmount(line);
}

} // namespace order_lines_model_detail

OrderLinesModel::OrderLinesModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_rows.emplace_back();
}

void OrderLinesModel::setCurrency(const QString &currency, const QString &storeCurrency)
{
    m_currency = currency;
    m_storeCurrency = storeCurrency;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void OrderLinesModel::setBook(std::shared_ptr<const sales::ProductBook> book)
{
    m_book = std::move(book);
}

void OrderLinesModel::setLines(const std::vector<sales::OrderLine> &lines, const std::vector<sales::Product> &products)
{
    beginResetModel();
    m_rows.clear();
    for (const sales::OrderLine &line : lines) {
        Row &row = m_rows.emplace_back();
        row.line = line;
        row.name = sales::lineName(line, products);
    }
    m_rows.emplace_back();
    endResetModel();
    Q_EMIT edited();
}

std::vector<sales::OrderLine> OrderLinesModel::lines() const
{
    std::vector<sales::OrderLine> lines;
    for (int row = 0; row < lineCount(); ++row) {
        lines.push_back(m_rows[static_cast<size_t>(row)].line);
        lines.back().position = row + 1;
    }
    return lines;
}

QStringList OrderLinesModel::names() const
{
    QStringList names;
    for (int row = 0; row < lineCount(); ++row)
        names.append(m_rows[static_cast<size_t>(row)].name);
    return names;
}

bool OrderLinesModel::hasProblem() const
{
    return firstProblem().isValid();
}

QModelIndex OrderLinesModel::firstProblem() const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < kColumns; ++column) {
            if (!m_rows[static_cast<size_t>(row)].problem[static_cast<size_t>(column)].isEmpty())
                return index(row, column);
        }
    }
    return {};
}

bool OrderLinesModel::hasTax() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.line.tax.isZero(); });
}

int OrderLinesModel::add(const sales::Product &product, qint64 quantityMicro)
{
    for (int at = 0; at < lineCount(); ++at) {
        sales::OrderLine &line = m_rows[static_cast<size_t>(at)].line;
        const std::optional<Money> sum =
            Money::fromMinor(line.quantityMicro).plus(Money::fromMinor(quantityMicro)); // checked
        if (line.product != product.id || line.unitPrice != product.price || !line.discount.isZero() || !sum)
            continue;
        line.quantityMicro = sum->minor();
        order_lines_model_detail::recompute(line);
        rowChanged(at);
        return at;
    }
    const int at = lineCount();
    beginInsertRows({}, at, at);
    Row row;
    setProduct(row, product);
    row.line.quantityMicro = quantityMicro;
    order_lines_model_detail::recompute(row.line);
    m_rows.insert(m_rows.end() - 1, std::move(row));
    endInsertRows();
    Q_EMIT edited();
    return at;
}

void OrderLinesModel::removeLine(int row)
{
    if (row < 0 || row >= lineCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

int OrderLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OrderLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString OrderLinesModel::shown(const Row &row, int column, bool field) const
{
    const QString &raw = row.raw[static_cast<size_t>(column)];
    if (!raw.isNull())
        return raw;
    const auto money = [&](std::optional<Money> value) {
        if (!value)
            return QString();
        return field ? moneyFieldText(*value, m_currency) : amountText(*value, m_currency);
    };
    const auto moneyOrNothing = [&](Money value) { return value.isZero() ? QString() : money(value); };
    switch (column) {
    case Name:
        return row.name;
    case Quantity:
        return field ? quantityFieldText(row.line.quantityMicro) : quantityText(row.line.quantityMicro);
    case Price:
        return money(row.line.unitPrice);
    case Discount:
        return moneyOrNothing(row.line.discount);
    case Tax:
        return moneyOrNothing(row.line.tax);
    case Amount:
        return money(row.line.amount);
    default:
        return {};
    }
}

QVariant OrderLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const QString &problem = row.problem[static_cast<size_t>(index.column())];
    // One that gets its first text is a line already, before the next blank row is there.
    const bool blank = isBlank(index.row()) && row.name.isEmpty() && !row.line.product.isValid();
    switch (role) {
    case Qt::DisplayRole:
        if (blank && row.raw[static_cast<size_t>(index.column())].isNull())
            return index.column() == Name ? tr("Product…") : QString();
        return shown(row, index.column(), false);
    case Qt::EditRole:
        if (blank && row.raw[static_cast<size_t>(index.column())].isNull())
            return QString();
        return shown(row, index.column(), true);
    case Qt::ToolTipRole:
        return problem.isEmpty() && index.column() == Name ? row.name : problem;
    case Qt::ForegroundRole:
        if (!problem.isEmpty())
            return QBrush(themeColors().bad);
        return blank ? QVariant(QBrush(themeColors().secondary)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                                          : Qt::AlignRight | Qt::AlignVCenter);
    case kProductRole:
        return row.line.product.row();
    default:
        return {};
    }
}

QVariant OrderLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                                   : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Amount)
        return tr("Amount = quantity × price − discount, rounded once, half away from zero");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Product");
    case Quantity:
        return tr("Quantity");
    case Price:
        return tr("Price");
    case Discount:
        return tr("Discount");
    case Tax:
        return tr("Tax");
    case Amount:
        return tr("Amount");
    default:
        return {};
    }
}

Qt::ItemFlags OrderLinesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const bool computed = index.column() == Amount && (row.line.unitPrice || isBlank(index.row()));
    const bool later = isBlank(index.row()) && index.column() != Name; // begins with what is sold
    return computed || later ? flags : flags | Qt::ItemIsEditable;
}

void OrderLinesModel::setProduct(Row &row, const sales::Product &product)
{
    row.line.product = product.id;
    row.line.productName = QString();
    row.name = product.name;
    if (m_currency == m_storeCurrency && product.price) {
        row.line.unitPrice = product.price;
        row.raw[Price] = QString();
        row.problem[Price] = QString();
    }
    order_lines_model_detail::recompute(row.line);
}

void OrderLinesModel::setName(Row &row, const QString &text)
{
    if (const sales::Product *scanned = m_book->scanned(text))
        return setProduct(row, *scanned);
    if (text == row.name)
        return;
    row.line.product = {};
    row.line.productName = text;
    row.name = text;
}

void OrderLinesModel::setNumber(Row &row, int column, const QString &text)
{
    const auto at = static_cast<size_t>(column);
    row.raw[at] = QString();
    row.problem[at] = QString();
    sales::OrderLine &line = row.line;
    const bool blank = text.isEmpty();
    const int scale = column == Quantity ? order_lines_model_detail::kQuantityScale : currencyDigits(m_currency);
    const Result<qint64> number = blank ? Result<qint64>(0) : typedAmount(text, scale);
    const auto refuse = [&](const QString &problem) {
        row.raw[at] = text;
        row.problem[at] = problem;
    };
    if (column == Quantity && blank)
        return refuse(tr("How many?"));
    if (!number)
        return refuse(number.error().code == ErrorCode::TooLarge ? tr("This number is too large.")
                                                                 : tr("This is not a number."));
    if (*number < 0)
        return refuse(tr("This cannot be less than zero. What comes back is a refund."));
    const std::optional<Money> money = blank ? std::nullopt : std::optional(Money::fromMinor(*number));
    switch (column) {
    case Quantity:
        line.quantityMicro = *number;
        break;
    case Price:
        line.unitPrice = money;
        if (!money)
            line.amount.reset();
        break;
    case Discount:
        line.discount = money.value_or(Money());
        break;
    case Tax:
        line.tax = money.value_or(Money());
        break;
    case Amount:
        line.amount = money;
        break;
    default:
        break;
    }
    order_lines_model_detail::recompute(line);
    if (line.unitPrice && !line.amount)
        refuse(tr("This number is too large."));
}

bool OrderLinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || (role != Qt::EditRole && role != kProductRole))
        return false;
    const QString text = value.toString().trimmed();
    const bool blank = isBlank(index.row());
    const sales::Product *product =
        role == kProductRole ? m_book->byId(ProductId::fromRow(value.toLongLong())) : nullptr;
    if (role == kProductRole && !product)
        return false;
    if (blank) {
        if (index.column() != Name || (!product && text.isEmpty()))
            return false;
    }
    Row &row = m_rows[static_cast<size_t>(index.row())];
    if (product)
        setProduct(row, *product);
    else if (index.column() == Name)
        setName(row, text);
    else
        setNumber(row, index.column(), text);
    if (blank) {
        Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), kColumns - 1));
        beginInsertRows({}, rowCount(), rowCount()); // the next blank one
        m_rows.emplace_back();
        endInsertRows();
    }
    rowChanged(index.row());
    return true;
}

void OrderLinesModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
    Q_EMIT edited();
}

} // namespace shuke::ui
