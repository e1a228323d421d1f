#pragma once

#include "core/sales/product.h"
#include "core/sales/product_sales.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/sales/shared_baskets.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shuke::ui {

class ChangeList;
class FactList;

/// One product as it is: price and margin, what it sold in the last 12 months, what is bought with it, its latest
/// orders, its changes.
class ProductView : public QWidget
{
    Q_OBJECT

public:
    explicit ProductView(Desk &desk, QWidget *parent = nullptr);

    /// The figures follow in the background.
    void setProduct(const sales::Product &product);
    /// What is being read is not wanted any more.
    void stop();
    bool isSettled() const;
    QString text() const;

Q_SIGNALS:
    void editWanted();
    void trashWanted();
    void restoreWanted();

private:
    void showSales(const Result<sales::ProductSales> &sales);
    void showTogether();

    Desk &m_desk;
    QString m_currency;
    QLabel *m_name;
    QLabel *m_status;
    QPushButton *m_edit;
    QPushButton *m_trash;
    QPushButton *m_restore;
    FactList *m_prices;
    FactList *m_sold;
    QLabel *m_soldNote;
    FactList *m_together;
    QLabel *m_togetherNote;
    FactList *m_latest;
    QLabel *m_noOrders;
    FactList *m_facts;
    ChangeList *m_changes;
    Generation m_reads;
    CancelToken m_cancel;
    std::shared_ptr<SharedBaskets> m_baskets;
    ProductId m_product;
    bool m_reading = false;
    QString m_unit;
};

} // namespace shuke::ui
