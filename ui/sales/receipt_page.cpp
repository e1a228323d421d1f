#include "ui/sales/receipt_page.h"

#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/plain_label.h"
#include "ui/common/tab_order.h"
#include "ui/common/theme.h"
#include "ui/sales/receipt.h"
#include "ui/sales/sale_text.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

ReceiptPage::ReceiptPage(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    m_summary = plainLabel({}, sectionFont(), this);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_text = new QPlainTextEdit(this);
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Receipt"));
    m_text->setTabChangesFocus(true);
    column->addWidget(m_text, 1);
    m_problem = new FieldProblem(this);
    column->addWidget(m_problem);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    const auto add = [&](const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(true);
        buttons->addWidget(button);
        return button;
    };
    m_copy = add(tr("&Copy"));
    m_print = add(tr("&Print…"));
    QPushButton *order = add(tr("Show &order"));
    buttons->addStretch();
    QPushButton *close = add(tr("Close"));
    m_next = add(tr("&Next sale"));
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &ReceiptPage::copy);
    connect(m_print, &QPushButton::clicked, this, &ReceiptPage::print);
    connect(order, &QPushButton::clicked, this, [this] { Q_EMIT orderWanted(m_order); });
    connect(close, &QPushButton::clicked, this, &ReceiptPage::closeWanted);
    connect(m_next, &QPushButton::clicked, this, &ReceiptPage::nextWanted);
    setTabChain({m_next, m_copy, m_print, order, close, m_text});
    setFocusProxy(m_next);
}

void ReceiptPage::show(OrderId order, const QString &summary)
{
    m_order = order;
    m_summary->setText(summary);
    m_text->clear();
    m_problem->setProblem({});
    m_copy->setText(tr("&Copy"));
    m_copy->setEnabled(false);
    m_print->setEnabled(false);
    m_reading = true;
    onLatest(m_desk.session()->query(sales::orderDetail(order)), this, m_reads,
             [this](const Result<sales::OrderDetail> &detail) {
                 m_reading = false;
                 if (!detail) {
                     m_problem->setProblem(
                         tr("The sale is saved, but its receipt cannot be read. %1").arg(errorText(detail.error())));
                     return;
                 }
                 m_text->setPlainText(receiptText(*detail, {storeTitle(m_desk.session()->description().path)}));
                 m_copy->setEnabled(true);
                 m_print->setEnabled(true);
             });
}

QString ReceiptPage::text() const
{
    return m_text->toPlainText();
}

void ReceiptPage::copy()
{
    if (m_text->document()->isEmpty())
        return;
    QApplication::clipboard()->setText(text());
    m_copy->setText(tr("Copied"));
}

void ReceiptPage::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution); // goes with the dialog
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, [printer] { delete printer; });
    connect(dialog, &QDialog::accepted, this, [this, printer] { m_text->print(printer); });
    dialog->open();
}

} // namespace shuke::ui
