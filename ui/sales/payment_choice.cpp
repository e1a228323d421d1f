#include "ui/sales/payment_choice.h"

#include "ui/common/own_keys.h"
#include "ui/common/theme.h"
#include "ui/sales/sale_text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace shuke::ui {

namespace payment_choice_detail {
constexpr int kColumns = 4;
constexpr int kDigits = 9;
} // namespace payment_choice_detail

PaymentChoice::PaymentChoice(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::tiny);
    setAccessibleName(tr("Payment"));
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            Q_EMIT changed();
    });
    setMethods({});
    new OwnKeys(this, [] {
        return std::vector{KeyLine{QStringLiteral("0 … 9"), tr("Chooses the payment")},
                           keyLine({Qt::Key_Return}, tr("Takes what is chosen and goes on"))};
    });
}

void PaymentChoice::setMethods(const std::vector<sales::PaymentMethod> &methods)
{
    const QByteArray chosen = m_buttons->buttons().isEmpty() ? QByteArray() : method();
    qDeleteAll(m_buttons->buttons());
    m_codes.clear();
    auto *grid = static_cast<QGridLayout *>(layout());
    const auto add = [&](const QString &text, const QByteArray &code) {
        const int at = static_cast<int>(m_codes.size());
        auto *button = new QPushButton(text, this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->installEventFilter(this);
        m_buttons->addButton(button, at);
        m_codes.push_back(code);
        grid->addWidget(button, at / payment_choice_detail::kColumns, at % payment_choice_detail::kColumns);
        button->show(); // else only with the next event, and until then it takes no focus
        if (at == 0)
            setFocusProxy(button);
    };
    for (size_t at = 0; at < methods.size() && at < payment_choice_detail::kDigits; ++at)
        add(QStringLiteral("%1 %2").arg(at + 1).arg(paymentMethodText(methods[at].code, methods)), methods[at].code);
    add(tr("0 Not paid yet"), {});
    setMethod(chosen);
}

QByteArray PaymentChoice::method() const
{
    const int at = m_buttons->checkedId();
    return at < 0 ? QByteArray() : m_codes[static_cast<size_t>(at)];
}

void PaymentChoice::setMethod(const QByteArray &method)
{
    const auto known = std::find(m_codes.begin(), m_codes.end(), method);
    const auto at = known == m_codes.end() ? 0 : static_cast<int>(known - m_codes.begin());
    QAbstractButton *button = m_buttons->button(at);
    button->setChecked(true);
    setFocusProxy(button); // where the focus comes in
}

bool PaymentChoice::press(int digit)
{
    const int last = static_cast<int>(m_codes.size()) - 1;
    const int at = digit == 0 ? last : digit - 1;
    if (digit < 0 || (digit > 0 && at >= last))
        return false;
    QAbstractButton *button = m_buttons->button(at);
    const bool hadFocus = m_buttons->checkedButton() && m_buttons->checkedButton()->hasFocus();
    button->setChecked(true);
    setFocusProxy(button);
    if (hadFocus)
        button->setFocus(Qt::OtherFocusReason);
    return true;
}

bool PaymentChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    if ((press->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    const int key = press->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        return this->press(key - Qt::Key_0) || QWidget::eventFilter(watched, event);
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT done();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shuke::ui
