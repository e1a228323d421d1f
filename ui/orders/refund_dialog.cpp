#include "ui/orders/refund_dialog.h"

#include "ui/common/day_edit.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/format.h"
#include "ui/common/money_edit.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/common/typed_amount.h"
#include "ui/sales/sale_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace shuke::ui {

/// A line of the order that has something left.
struct RefundDialog::LineRow
{
    sales::OrderLine line; ///< As sold.
    qint64 leftMicro;
    QLineEdit *quantity;
    QLabel *amount;

    /// How many come back; nothing for an empty field, an Error for what cannot be.
    Result<qint64> typed() const
    {
        const QString text = quantity->text().trimmed();
        if (text.isEmpty())
            return 0;
        const Result<qint64> number = typedAmount(text, 6);
        if (!number || *number < 0 || *number > leftMicro)
            return Error{ErrorCode::InvalidInput, {}};
        return number;
    }
    std::optional<Money> share(qint64 micro) const
    {
        if (!line.amount)
            return std::nullopt;
        const std::optional<qint64> minor = mulDiv(line.amount->minor(), micro, line.quantityMicro);
        return minor ? std::optional(Money::fromMinor(*minor)) : std::nullopt;
    }
};

RefundDialog::RefundDialog(Desk &desk, const sales::OrderDetail &detail, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_detail(detail)
{
    const sales::Order &order = m_detail.record.order;
    const Money left = m_detail.rest ? m_detail.rest->amount : Money();
    setWindowTitle(tr("Refund"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    constexpr int kWidestNumber = 220; // a longer one stands whole in the tool tip
    const QString number = QFontMetrics(pageTitleFont()).elidedText(orderTitle(order), Qt::ElideRight, kWidestNumber);
    QLabel *title = plainLabel(tr("Refund of %1").arg(number), pageTitleFont(), this);
    title->setToolTip(orderTitle(order).toHtmlEscaped());
    column->addWidget(title);
    QLabel *rest = quietLabel(
        tr("%1 of %2 is left").arg(moneyText(left, order.currency), moneyText(order.total, order.currency)), this);
    rest->setToolTip(tr("Total less the refunds so far"));
    column->addWidget(rest);

    m_all = new QRadioButton(tr("&Everything that is left: %1").arg(moneyText(left, order.currency)), this);
    m_byLines = new QRadioButton(tr("Some &lines"), this);
    m_byAmount = new QRadioButton(tr("An &amount, without goods"), this);
    m_all->setChecked(true);
    column->addWidget(m_all);
    column->addWidget(m_byLines);
    makeLines();
    column->addWidget(m_linesBox);
    m_linesProblem = new FieldProblem(this);
    column->addWidget(m_linesProblem);
    column->addWidget(m_byAmount);
    m_amount = new MoneyEdit(order.currency, tr("Amount to pay back"), this);
    column->addWidget(m_amount);
    m_amountProblem = new FieldProblem(this);
    column->addWidget(m_amountProblem);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    m_day = new DayEdit(tr("Day of the refund"), this);
    m_day->setDate(std::max(m_detail.choices.today, order.orderedOn));
    m_method = new QComboBox(this);
    m_method->setAccessibleName(tr("Paid back by"));
    for (const sales::PaymentMethod &method : m_detail.choices.methods)
        m_method->addItem(paymentMethodText(method.code, m_detail.choices.methods), method.code);
    m_method->addItem(tr("No payment"), QByteArray());
    if (!m_detail.record.payments.empty())
        m_method->setCurrentIndex(std::max(0, m_method->findData(m_detail.record.payments.front().method)));
    m_note = new QLineEdit(this);
    m_note->setAccessibleName(tr("Note"));
    const auto addCell = [&](int at, const QString &caption, QWidget *field) {
        QLabel *label = quietLabel(caption, this);
        label->setBuddy(field);
        grid->addWidget(label, 0, at);
        grid->addWidget(field, 1, at);
        grid->setColumnStretch(at, at == 2 ? 2 : 1);
    };
    addCell(0, tr("Day"), m_day);
    addCell(1, tr("Paid back by"), m_method);
    addCell(2, tr("Note"), m_note);
    column->addLayout(grid);
    m_dayProblem = new FieldProblem(this);
    column->addWidget(m_dayProblem);
    m_failure = new FieldProblem(this);
    column->addWidget(m_failure);

    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::small);
    m_result = plainLabel({}, sectionFont(), this);
    footer->addWidget(m_result, 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    footer->addWidget(cancel);
    m_save = new QPushButton(this);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &RefundDialog::save);
    footer->addWidget(m_save);
    column->addLayout(footer);

    for (QRadioButton *button : {m_all, m_byLines, m_byAmount})
        connect(button, &QRadioButton::toggled, this, &RefundDialog::refresh);
    connect(m_amount, &MoneyEdit::moneyChanged, this, &RefundDialog::refresh);
    connect(m_day, &DayEdit::dateChanged, this, &RefundDialog::refresh);
    m_byLines->setEnabled(!m_rows.empty());
    refresh();
}

RefundDialog::~RefundDialog()
{
    hide(); // the focus leaves its field while there is somebody to hear of it
}

void RefundDialog::makeLines()
{
    m_linesBox = new QWidget(this);
    auto *grid = new QGridLayout(m_linesBox);
    grid->setContentsMargins(space::page, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::tiny);
    grid->setColumnStretch(0, 1);
    const std::vector<sales::OrderLine> none;
    const std::vector<sales::OrderLine> &left = m_detail.rest ? m_detail.rest->lines : none;
    for (size_t at = 0; at < left.size() && at < m_detail.record.lines.size(); ++at) {
        if (left[at].quantityMicro <= 0)
            continue;
        auto row = std::make_unique<LineRow>();
        row->line = m_detail.record.lines[at];
        row->leftMicro = left[at].quantityMicro;
        const QString name = sales::lineName(row->line, m_detail.products);
        QLabel *label = plainLabel(name, m_linesBox);
        label->setWordWrap(true);
        row->quantity = new QLineEdit(m_linesBox);
        row->quantity->setAlignment(Qt::AlignRight);
        row->quantity->setAccessibleName(tr("How many of %1 come back").arg(name));
        row->quantity->setFixedWidth(fontMetrics().averageCharWidth() * 10);
        row->amount = plainLabel({}, m_linesBox);
        const int line = static_cast<int>(m_rows.size());
        grid->addWidget(label, line, 0);
        grid->addWidget(row->quantity, line, 1);
        grid->addWidget(quietLabel(tr("of %1").arg(quantityText(row->leftMicro)), m_linesBox), line, 2);
        grid->addWidget(row->amount, line, 3, Qt::AlignRight | Qt::AlignVCenter);
        connect(row->quantity, &QLineEdit::textChanged, this, &RefundDialog::refresh);
        m_rows.push_back(std::move(row));
    }
}

RefundDialog::How RefundDialog::how() const
{
    return m_byLines->isChecked() ? How::Lines : (m_byAmount->isChecked() ? How::Amount : How::All);
}

std::vector<sales::RefundLine> RefundDialog::lines() const
{
    std::vector<sales::RefundLine> lines;
    for (const auto &row : m_rows) {
        const Result<qint64> quantity = row->typed();
        if (quantity && *quantity > 0)
            lines.push_back({row->line.id, *quantity, std::nullopt});
    }
    return lines;
}

Result<Money> RefundDialog::amount() const
{
    const Error unknown{ErrorCode::InvalidInput, {}};
    if (!m_detail.rest)
        return unknown;
    if (how() == How::All)
        return m_detail.rest->amount.minor() > 0 ? Result<Money>(m_detail.rest->amount) : Result<Money>(unknown);
    if (how() == How::Amount) {
        const std::optional<Money> typed = m_amount->money();
        return typed && !typed->isZero() ? Result<Money>(*typed) : Result<Money>(unknown);
    }
    std::optional<Money> sum = Money();
    for (const auto &row : m_rows) {
        const Result<qint64> quantity = row->typed();
        if (!quantity)
            return unknown;
        const std::optional<Money> share = *quantity == 0 ? Money() : row->share(*quantity);
        sum = sum && share ? sum->plus(*share) : std::nullopt;
    }
    return sum && !sum->isZero() ? Result<Money>(*sum) : Result<Money>(unknown);
}

void RefundDialog::refresh()
{
    const QString currency = m_detail.record.order.currency;
    m_linesBox->setVisible(how() == How::Lines);
    m_amount->setVisible(how() == How::Amount);
    for (FieldProblem *problem : {m_linesProblem, m_amountProblem, m_dayProblem, m_failure})
        problem->setProblem({});
    for (const auto &row : m_rows) {
        const Result<qint64> quantity = row->typed();
        const std::optional<Money> share = quantity && *quantity > 0 ? row->share(*quantity) : std::nullopt;
        row->amount->setText(share ? moneyText(*share, currency) : QString());
        if (!quantity && how() == How::Lines)
            m_linesProblem->setProblem(tr("Of no line can more come back than is left of it."));
    }
    if (how() == How::Amount)
        m_amountProblem->setProblem(m_amount->problem());
    const Result<Money> back = amount();
    m_result->setText(back ? tr("Pay back %1").arg(moneyText(*back, currency)) : QString());
    m_save->setText(back ? tr("Refund %1").arg(moneyText(*back, currency)) : tr("Refund"));
    m_save->setEnabled(!m_saving);
    adjustSize();
}

std::optional<sales::RefundRequest> RefundDialog::request()
{
    const Result<Money> back = amount();
    const auto refuse = [](FieldProblem *at, const QString &text, QWidget *field) {
        field->setFocus(Qt::OtherFocusReason); // first: a field that is left is read again
        at->setProblem(text);
        return std::nullopt;
    };
    if (!back && how() == How::Lines && !m_rows.empty()) {
        for (const auto &row : m_rows) {
            if (!row->typed())
                return refuse(m_linesProblem, tr("At most %1 can come back.").arg(quantityText(row->leftMicro)),
                              row->quantity);
        }
        const bool chosen = !lines().empty();
        return refuse(m_linesProblem,
                      chosen ? tr("A line has no amount: refund an amount instead.") : tr("Type how many come back."),
                      m_rows.front()->quantity);
    }
    if (!back && how() == How::All)
        return refuse(m_failure, tr("Nothing is left to be paid back."), m_day);
    if (!back)
        return refuse(m_amountProblem,
                      m_amount->problem().isEmpty() ? tr("Type what is paid back.") : m_amount->problem(), m_amount);
    if (m_detail.rest && *back > m_detail.rest->amount)
        return refuse(how() == How::Lines ? m_linesProblem : m_amountProblem,
                      tr("Only %1 is left.").arg(moneyText(m_detail.rest->amount, m_detail.record.order.currency)),
                      how() == How::Lines ? static_cast<QWidget *>(m_rows.front()->quantity) : m_amount);
    if (m_day->date() < m_detail.record.order.orderedOn)
        return refuse(m_dayProblem,
                      tr("Not before the order, which is of %1.").arg(dayText(m_detail.record.order.orderedOn)), m_day);
    sales::RefundRequest request;
    request.order = m_detail.record.order.id;
    request.day = m_day->date();
    if (how() == How::Amount)
        request.amount = *back;
    if (how() == How::Lines)
        request.lines = lines();
    request.paymentMethod = m_method->currentData().toByteArray();
    request.note = m_note->text().trimmed();
    return request;
}

void RefundDialog::save()
{
    if (m_saving)
        return;
    std::optional<sales::RefundRequest> wanted = request();
    if (!wanted)
        return;
    m_saving = true;
    m_save->setEnabled(false);
    const Result<Money> back = amount();
    auto made = std::make_shared<OrderId>();
    Doing doing;
    doing.done = back ? tr("%1 refunded.").arg(moneyText(*back, m_detail.record.order.currency)) : QString();
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, made](const Result<ChangeSet> &done) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!done) {
            m_failure->setProblem(tr("Nothing was refunded. %1").arg(errorText(done.error())));
            return;
        }
        accept();
        Q_EMIT refunded(*made);
    };
    m_desk.perform(sales::refundOrder(std::move(*wanted), made), std::move(doing));
}

} // namespace shuke::ui
