#pragma once

#include "core/sales/product.h"
#include "ui/common/desk.h"
#include "ui/common/draft_fields.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace shuke::ui {

class FieldProblem;
class MoneyEdit;

/// A product while it is typed.
class ProductForm : public QWidget
{
    Q_OBJECT

public:
    explicit ProductForm(const QString &currency, QWidget *parent = nullptr);

    /// One that exists, or an empty one for a new one.
    void edit(const sales::Product &product);
    bool isNew() const { return !m_stored.id.isValid(); }
    /// What is typed, if it is good; else says at the field what is not, puts the cursor there, and is nothing.
    std::optional<sales::Product> product();
    bool isTouched() const;
    /// Everything as it is typed, to be kept as a draft.
    QJsonObject unsaved() const;
    /// Puts it back, as OrderForm::restore.
    void restore(const QJsonObject &draft);
    void showFailure(const Error &error);
    void focusFirst();

Q_SIGNALS:
    /// isTouched may have changed.
    void edited();

private:
    void updateMargin();
    NamedEdits texts() const;
    QJsonObject fields() const;
    sales::Product typed() const;

    sales::Product m_stored;
    QJsonObject m_clean; ///< fields() of what the form began with.
    bool m_filling = false;
    QString m_currency;
    FieldProblem *m_failure;
    QLineEdit *m_name;
    FieldProblem *m_nameProblem;
    QLineEdit *m_code;
    QLineEdit *m_barcode;
    FieldProblem *m_codeProblem;
    QLineEdit *m_category;
    QLineEdit *m_unit;
    MoneyEdit *m_price;
    MoneyEdit *m_cost;
    FieldProblem *m_priceProblem;
    QLabel *m_margin;
    QCheckBox *m_active;
};

/// Margin = price − cost, and its share of the price, as people read it; empty where it cannot be told.
QString marginText(const sales::Product &product, const QString &currency);

} // namespace shuke::ui
