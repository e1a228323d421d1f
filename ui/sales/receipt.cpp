#include "ui/sales/receipt.h"

#include "core/sales/order_totals.h"
#include "ui/common/format.h"
#include "ui/sales/sale_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace shuke::ui {

namespace receipt_detail {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Receipt)
};

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F) ||
           (c >= 0x1F900 && c <= 0x1F9FF) || (c >= 0x20000 && c <= 0x3FFFD);
}

int columnsOf(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return isWide(c) ? 2 : 1;
}

class Paper
{
public:
    explicit Paper(int columns) : m_columns(columns) {}

    void rule() { m_text += QString(m_columns, QLatin1Char('-')) + QLatin1Char('\n'); }
    void centered(const QString &text)
    {
        for (const QString &line : wrapped(text, m_columns))
            m_text +=
                QString(std::max(0, (m_columns - textColumns(line)) / 2), QLatin1Char(' ')) + line + QLatin1Char('\n');
    }
    void plain(const QString &text)
    {
        for (const QString &line : wrapped(text, m_columns))
            m_text += line + QLatin1Char('\n');
    }
    /// `right` ends at the edge; on a line of its own if both do not fit.
    void pair(const QString &left, const QString &right)
    {
        QStringList lines = wrapped(left, m_columns);
        int used = textColumns(lines.back());
        if (used + 1 + textColumns(right) > m_columns) {
            lines.append(QString());
            used = 0;
        }
        lines.back() += QString(std::max(0, m_columns - used - textColumns(right)), QLatin1Char(' ')) + right;
        m_text += lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }
    const QString &text() const { return m_text; }

private:
    /// At least one line. Line breaks of a note stay; other breaks come where the paper ends.
    static QStringList wrapped(const QString &text, int columns)
    {
        QStringList lines{QString()};
        int used = 0;
        for (const char32_t c : text.toUcs4()) {
            const int width = columnsOf(c);
            if (c == U'\n' || used + width > columns) {
                lines.append(QString());
                used = 0;
            }
            if (c == U'\n' || c == U'\r')
                continue;
            lines.back() += QString::fromUcs4(&c, 1);
            used += width;
        }
        return lines;
    }

    int m_columns;
    QString m_text;
};

QString dayOf(const sales::Order &order)
{
    if (!order.orderedAt)
        return dayText(order.orderedOn);
    const QTime time = QDateTime::fromMSecsSinceEpoch(*order.orderedAt).time();
    return dayText(order.orderedOn) + time.toString(QStringLiteral(" HH:mm"));
}

void addLines(Paper &paper, const sales::OrderDetail &detail, const QString &currency)
{
    for (const sales::OrderLine &line : detail.record.lines) {
        const QString name = sales::lineName(line, detail.products);
        paper.plain(name.isEmpty() ? Texts::tr("Goods") : name);
        QString how = quantityText(line.quantityMicro);
        if (line.unitPrice)
            how += QStringLiteral(" × ") + amountText(*line.unitPrice, currency);
        if (!line.discount.isZero())
            how += QStringLiteral(" − ") + amountText(line.discount, currency);
        const std::optional<Money> amount = sales::lineAmount(line);
        paper.pair(QStringLiteral("  ") + how, amount ? moneyText(*amount, currency) : QString());
    }
}

} // namespace receipt_detail

int textColumns(const QString &text)
{
    int columns = 0;
    for (const char32_t c : text.toUcs4())
        columns += receipt_detail::columnsOf(c);
    return columns;
}

QString receiptText(const sales::OrderDetail &detail, const ReceiptHead &head)
{
    using receipt_detail::Texts;
    const sales::Order &order = detail.record.order;
    const QString &currency = order.currency;
    receipt_detail::Paper paper(head.columns);
    paper.centered(head.storeName);
    paper.centered(order.kind == sales::DocumentKind::Refund ? Texts::tr("Refund") : Texts::tr("Receipt"));
    paper.rule();
    paper.pair(orderTitle(order), receipt_detail::dayOf(order));
    if (!detail.customer.name.isEmpty())
        paper.plain(Texts::tr("Customer: %1").arg(detail.customer.name));
    paper.rule();
    if (!detail.record.lines.empty()) {
        receipt_detail::addLines(paper, detail, currency);
        paper.rule();
    } else if (!order.discount.isZero()) {
        if (const std::optional<Money> gross = order.total.plus(order.discount))
            paper.pair(Texts::tr("Amount"), moneyText(*gross, currency));
    }
    if (!order.discount.isZero())
        paper.pair(Texts::tr("Discount"), moneyText(order.discount.negated(), currency));
    if (!order.shipping.isZero())
        paper.pair(Texts::tr("Shipping"), moneyText(order.shipping, currency));
    if (!order.tax.isZero())
        paper.pair(order.taxIncluded ? Texts::tr("Tax included") : Texts::tr("Tax"), moneyText(order.tax, currency));
    paper.pair(Texts::tr("Total"), moneyText(order.total, currency));
    std::optional<Money> due = order.total;
    for (const sales::Payment &payment : detail.record.payments) {
        paper.pair(paymentMethodText(payment.method, detail.choices.methods), moneyText(payment.amount, currency));
        due = due ? due->minus(payment.amount) : due;
    }
    if (due && due->minor() > 0)
        paper.pair(Texts::tr("Still to pay"), moneyText(*due, currency));
    if (!order.note.isEmpty()) {
        paper.rule();
        paper.plain(order.note);
    }
    return paper.text();
}

} // namespace shuke::ui
