#include "ui/products/product_form.h"

#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/format.h"
#include "ui/common/money_edit.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace shuke::ui {

namespace product_form_detail {

QString textOf(const QLineEdit &edit)
{
    const QString text = edit.text().trimmed();
    return text.isEmpty() ? QString() : text;
}

} // namespace product_form_detail

QString marginText(const sales::Product &product, const QString &currency)
{
    if (!product.price || !product.cost)
        return {};
    const std::optional<Money> margin = product.price->minus(*product.cost);
    if (!margin)
        return {};
    const QString money = moneyText(*margin, currency);
    // In tenths of a percent, rounded half away from zero.
    const std::optional<qint64> share =
        product.price->minor() > 0 ? mulDiv(margin->minor(), 1000, product.price->minor()) : std::nullopt;
    if (!share)
        return money;
    QString percent = shuke::moneyText(Money::fromMinor(*share), 1);
    percent.replace(QLatin1Char('-'), QChar(0x2212));
    percent.replace(QLatin1Char('.'), QLocale().decimalPoint());
    return QStringLiteral("%1 · %2 %").arg(money, percent);
}

ProductForm::ProductForm(const QString &currency, QWidget *parent) : QWidget(parent), m_currency(currency)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_failure = new FieldProblem(this);
    column->addWidget(m_failure);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    int row = 0;
    const auto addCell = [&](int at, int span, const QString &caption, QWidget *field) {
        QLabel *label = quietLabel(caption, this);
        label->setWordWrap(false);
        label->setBuddy(field);
        field->setAccessibleName(caption);
        grid->addWidget(label, row, at, 1, span);
        grid->addWidget(field, row + 1, at, 1, span);
    };
    const auto addProblem = [&] {
        auto *problem = new FieldProblem(this);
        grid->addWidget(problem, row + 2, 0, 1, 2);
        row += 3;
        return problem;
    };
    m_name = new QLineEdit(this);
    addCell(0, 2, tr("Name"), m_name);
    m_nameProblem = addProblem();
    m_code = new QLineEdit(this);
    m_barcode = new QLineEdit(this);
    addCell(0, 1, tr("Code"), m_code);
    addCell(1, 1, tr("Barcode"), m_barcode);
    m_codeProblem = addProblem();
    m_category = new QLineEdit(this);
    m_unit = new QLineEdit(this);
    addCell(0, 1, tr("Category"), m_category);
    addCell(1, 1, tr("Unit"), m_unit);
    addProblem();
    m_price = new MoneyEdit(currency, tr("Price"), this);
    m_cost = new MoneyEdit(currency, tr("Cost"), this);
    addCell(0, 1, tr("Price (%1)").arg(currency), m_price);
    addCell(1, 1, tr("Cost (%1)").arg(currency), m_cost);
    m_priceProblem = addProblem();
    m_margin = quietLabel({}, this);
    m_margin->setToolTip(tr("Margin = price − cost; its share is of the price"));
    column->addWidget(m_margin);
    m_active = new QCheckBox(tr("Still sold"), this);
    m_active->setToolTip(tr("What is no longer sold is not offered in new orders."));
    column->addWidget(m_active);
    column->addStretch();

    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameProblem->setProblem({}); });
    connect(m_code, &QLineEdit::textChanged, this, [this] { m_codeProblem->setProblem({}); });
    const auto tell = [this] {
        if (!m_filling)
            Q_EMIT edited();
    };
    for (const auto &[name, edit] : texts())
        connect(edit, &QLineEdit::textChanged, this, tell);
    connect(m_active, &QCheckBox::toggled, this, tell);
    connect(m_price, &MoneyEdit::moneyChanged, this, &ProductForm::updateMargin);
    connect(m_cost, &MoneyEdit::moneyChanged, this, &ProductForm::updateMargin);
    setFocusProxy(m_name);
    edit({});
}

void ProductForm::edit(const sales::Product &product)
{
    m_stored = product;
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_name->setText(product.name);
    m_code->setText(product.code);
    m_barcode->setText(product.barcode);
    m_category->setText(product.category);
    m_unit->setText(product.unit);
    m_price->setMoney(product.price);
    m_cost->setMoney(product.cost);
    m_active->setChecked(product.active);
    for (FieldProblem *problem : {m_failure, m_nameProblem, m_codeProblem, m_priceProblem})
        problem->setProblem({});
    updateMargin();
    m_clean = fields();
}

sales::Product ProductForm::typed() const
{
    using product_form_detail::textOf;
    sales::Product product = m_stored;
    product.name = m_name->text().trimmed();
    product.code = textOf(*m_code);
    product.barcode = textOf(*m_barcode);
    product.category = textOf(*m_category);
    product.unit = textOf(*m_unit);
    product.price = m_price->money();
    product.cost = m_cost->money();
    product.active = m_active->isChecked();
    return product;
}

void ProductForm::updateMargin()
{
    if (m_price->problem().isEmpty() && m_cost->problem().isEmpty())
        m_priceProblem->setProblem({});
    const QString margin = marginText(typed(), m_currency);
    m_margin->setText(margin.isEmpty() ? tr("Margin: type price and cost") : tr("Margin: %1").arg(margin));
}

std::optional<sales::Product> ProductForm::product()
{
    const auto refuse = [](FieldProblem *at, const QString &text, QWidget *field) {
        field->setFocus(Qt::OtherFocusReason); // first: a field that is left is read again
        at->setProblem(text);
        return std::nullopt;
    };
    m_failure->setProblem({});
    if (m_name->text().trimmed().isEmpty())
        return refuse(m_nameProblem, tr("A product needs a name."), m_name);
    for (MoneyEdit *edit : {m_price, m_cost}) {
        if (!edit->problem().isEmpty())
            return refuse(m_priceProblem, edit->problem(), edit);
    }
    return typed();
}

NamedEdits ProductForm::texts() const
{
    return {{QStringLiteral("name"), m_name},       {QStringLiteral("code"), m_code},
            {QStringLiteral("barcode"), m_barcode}, {QStringLiteral("category"), m_category},
            {QStringLiteral("unit"), m_unit},       {QStringLiteral("price"), m_price},
            {QStringLiteral("cost"), m_cost}};
}

QJsonObject ProductForm::fields() const
{
    QJsonObject fields = textsOf(texts());
    fields.insert(QStringLiteral("active"), m_active->isChecked());
    return fields;
}

QJsonObject ProductForm::unsaved() const
{
    return {{QStringLiteral("typed"), fields()},
            {QStringLiteral("base"), m_clean},
            {QStringLiteral("modifiedAt"), digitsOf(m_stored.modifiedAt)}};
}

void ProductForm::restore(const QJsonObject &draft)
{
    const QJsonObject typed = draft.value(QStringLiteral("typed")).toObject();
    const QJsonObject base = draft.value(QStringLiteral("base")).toObject();
    const MergedDraft merged = isNew() ? MergedDraft{typed} : mergeDraft(typed, base, m_clean);
    const QScopedValueRollback<bool> filling(m_filling, true);
    setTexts(texts(), merged.fields);
    m_active->setChecked(merged.fields.value(QStringLiteral("active")).toBool(m_active->isChecked()));
    if (!merged.hasConflict)
        return;
    m_clean = base;
    m_stored.modifiedAt = rowOf(draft.value(QStringLiteral("modifiedAt"))); // saving finds the conflict
    showFailure(Error{ErrorCode::Conflict, {}});
}

bool ProductForm::isTouched() const
{
    return fields() != m_clean;
}

void ProductForm::showFailure(const Error &error)
{
    if (error.code == ErrorCode::Duplicate) {
        m_codeProblem->setProblem(tr("Another product has this code."));
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_failure->setProblem(error.code == ErrorCode::Conflict
                              ? tr("Somebody else changed this product meanwhile. What you typed is still here; copy "
                                   "what you need, then cancel to see the product as it is now.")
                              : tr("Nothing was saved; all you typed is still here. %1").arg(errorText(error)));
}

void ProductForm::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace shuke::ui
