#pragma once

#include "core/sales/order.h"
#include "core/sales/product_book.h"

#include <QAbstractTableModel>
#include <QJsonArray>

#include <memory>
#include <vector>

namespace shuke::ui {

/// The lines of an order while they are typed. The last row is always blank: what is typed there becomes a line.
/// Amounts follow from quantity, price and discount (core/sales/order_totals.h); the amount itself can be typed only
/// where there is no price. What cannot be read stays in its cell as typed, with the reason as its tool tip.
class OrderLinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Quantity, Price, Discount, Tax, Amount, kColumns };
    /// Of Name: the row of a product that was chosen (qint64), to be set before the text.
    static constexpr int kProductRole = Qt::UserRole;

    explicit OrderLinesModel(QObject *parent = nullptr);

    /// Prices of products are in the store's currency: they are filled in only if it is `currency`.
    void setCurrency(const QString &currency, const QString &storeCurrency);
    const QString &currency() const { return m_currency; }
    void setBook(std::shared_ptr<const sales::ProductBook> book);
    const std::shared_ptr<const sales::ProductBook> &book() const { return m_book; }

    /// `products`: those the lines name, for what the lines are called.
    void setLines(const std::vector<sales::OrderLine> &lines, const std::vector<sales::Product> &products);
    /// Without the blank row; positions 1, 2, …
    std::vector<sales::OrderLine> lines() const;
    /// What each line is called, parallel to lines().
    QStringList names() const;
    int lineCount() const { return static_cast<int>(m_rows.size()) - 1; }
    bool isBlank(int row) const { return row == lineCount(); }
    bool hasProblem() const;
    /// The first cell with a problem; invalid without one.
    QModelIndex firstProblem() const;
    bool hasTax() const;
    /// The lines for a draft, also what cannot be read.
    QJsonArray unsaved() const;
    /// Puts them back; what is no line is left out.
    void restore(const QJsonArray &rows);

    /// A line at the end; the one of the same product and price takes the quantity instead. Its row.
    int add(const sales::Product &product, qint64 quantityMicro);
    void removeLine(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// Any line, in any way.
    void edited();

private:
    struct Row
    {
        sales::OrderLine line;
        QString name;                           ///< Shown.
        std::array<QString, kColumns> raw = {}; ///< As typed where it could not be read.
        std::array<QString, kColumns> problem = {};
    };
    QString shown(const Row &row, int column, bool field) const;
    void setName(Row &row, const QString &text);
    void setProduct(Row &row, const sales::Product &product);
    void setNumber(Row &row, int column, const QString &text);
    void rowChanged(int row);

    QString m_currency, m_storeCurrency;
    std::shared_ptr<const sales::ProductBook> m_book = std::make_shared<const sales::ProductBook>();
    std::vector<Row> m_rows;
};

} // namespace shuke::ui
