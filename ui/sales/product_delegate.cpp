#include "ui/sales/product_delegate.h"

#include "ui/common/format.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

namespace shuke::ui {

namespace product_delegate_detail {

constexpr size_t kHits = 8;
constexpr const char *kChosen = "chosenProduct"; ///< On an editor: the row of the product that was taken.

QString rowText(const sales::Product &product, const QString &currency)
{
    QString text = product.name;
    if (!product.code.isEmpty())
        text += QStringLiteral(" · ") + product.code;
    if (product.price)
        text += QStringLiteral(" · ") + moneyText(*product.price, currency);
    return text;
}

} // namespace product_delegate_detail

QCompleter *completeProducts(QLineEdit *edit, std::function<std::shared_ptr<const sales::ProductBook>()> book,
                             const QString &currency, std::function<void(const sales::Product &)> chosen,
                             std::function<void()> entered)
{
    auto *rows = new QStandardItemModel(edit);
    auto *completer = new QCompleter(rows, edit);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setWidget(edit); // not setCompleter: what is shown (code, price) is not what goes into the field
    QObject::connect(edit, &QLineEdit::textEdited, completer, [=](const QString &text) {
        rows->clear();
        const auto products = book();
        for (const sales::Product *product : products->find(text, product_delegate_detail::kHits)) {
            auto *row = new QStandardItem(product_delegate_detail::rowText(*product, currency));
            row->setData(product->id.row(), Qt::UserRole);
            rows->appendRow(row);
        }
        if (rows->rowCount() > 0)
            completer->complete();
        else
            completer->popup()->hide();
    });
    QObject::connect(
        completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), edit, [=](const QModelIndex &row) {
            const auto products = book();
            if (const sales::Product *product = products->byId(ProductId::fromRow(row.data(Qt::UserRole).toLongLong())))
                chosen(*product);
        });
    QObject::connect(edit, &QLineEdit::returnPressed, completer, [completer, entered = std::move(entered)] {
        const QAbstractItemView *list = completer->popup();
        if (list->isVisible() && !list->currentIndex().isValid()) {
            completer->popup()->hide();
            entered();
        }
    });
    return completer;
}

ProductDelegate::ProductDelegate(OrderLinesModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
{}

QWidget *ProductDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setFrame(false);
    edit->setAutoFillBackground(true);
    auto *self = const_cast<ProductDelegate *>(this);
    connect(edit, &QLineEdit::textEdited, self, &ProductDelegate::typing);
    edit->setAccessibleName(m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    if (index.column() != OrderLinesModel::Name) {
        edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return edit;
    }
    completeProducts(
        edit, [this] { return m_model.book(); }, m_model.currency(),
        [edit, self](const sales::Product &product) {
            edit->setText(product.name);
            edit->setProperty(product_delegate_detail::kChosen, product.id.row());
            Q_EMIT self->commitData(edit);
            Q_EMIT self->closeEditor(edit, QAbstractItemDelegate::SubmitModelCache);
        },
        [edit, self] {
            Q_EMIT self->commitData(edit);
            Q_EMIT self->closeEditor(edit, QAbstractItemDelegate::SubmitModelCache);
        });
    connect(edit, &QLineEdit::textEdited, edit, [edit] { edit->setProperty(product_delegate_detail::kChosen, {}); });
    return edit;
}

void ProductDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QLineEdit *>(editor);
    edit->setText(index.data(Qt::EditRole).toString());
    edit->selectAll();
}

void ProductDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QVariant chosen = editor->property(product_delegate_detail::kChosen);
    if (chosen.isValid())
        model->setData(index, chosen, OrderLinesModel::kProductRole);
    else
        model->setData(index, static_cast<QLineEdit *>(editor)->text(), Qt::EditRole);
}

} // namespace shuke::ui
