#pragma once

#include "core/contacts/contact_commands.h"
#include "core/sales/order_commands.h"
#include "core/sales/order_queries.h"
#include "core/sales/product_commands.h"
#include "tests/ui/fake_desk.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace shuke::test {

inline Money yuan(double amount)
{
    return Money::fromMinor(qRound64(amount * 100));
}

/// A window with some customers, products and orders behind it.
class SaleDesk : public FakeDesk
{
public:
    using FakeDesk::FakeDesk;

    ContactId contact(const char *name, const char *phone = "")
    {
        contacts::Contact contact;
        contact.name = QString::fromUtf8(name);
        contact.phone = QString::fromUtf8(phone);
        auto id = std::make_shared<ContactId>();
        execute(contacts::createContact(contact, id));
        return *id;
    }
    ProductId product(const char *name, const char *code, std::optional<double> price)
    {
        sales::Product product;
        product.name = QString::fromUtf8(name);
        product.code = QString::fromUtf8(code);
        if (price)
            product.price = yuan(*price);
        auto id = std::make_shared<ProductId>();
        execute(sales::createProduct(product, id));
        return *id;
    }
    OrderId order(const sales::OrderDraft &draft)
    {
        auto id = std::make_shared<OrderId>();
        execute(sales::createOrder(draft, id));
        return *id;
    }
    sales::OrderDetail detail(OrderId order) { return query(sales::orderDetail(order)); }

    template <typename Widget>
    bool settle(const Widget &widget)
    {
        return QTest::qWaitFor([&] { return widget.isSettled() && !isBusy(); }, 20000);
    }
};

/// The question that is open; null if none is.
inline QMessageBox *openQuestion()
{
    const QList<QWidget *> all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        auto *box = qobject_cast<QMessageBox *>(widget);
        if (box && box->isVisible())
            return box;
    }
    return nullptr;
}

/// Presses the question's button of this kind; false if there is none.
inline bool answer(QMessageBox::ButtonRole role)
{
    QMessageBox *box = openQuestion();
    if (!box)
        return false;
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role) {
            button->click();
            return true;
        }
    }
    return false;
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}
/// Into whatever has the focus, key by key.
inline void type(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 128) {
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        } else { // as an input method hands it over
            QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(QApplication::focusWidget(), &down);
        }
    }
}

} // namespace shuke::test
