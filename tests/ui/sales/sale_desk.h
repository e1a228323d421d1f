#pragma once

#include "core/contacts/contact_commands.h"
#include "core/sales/order_commands.h"
#include "core/sales/order_queries.h"
#include "core/sales/product_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/common/draft_store.h"
#include "ui/common/field_problem.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace shuke::test {

inline Money yuan(double amount)
{
    return Money::fromMinor(qRound64(amount * 100));
}

/// A window with some customers, products and orders behind it. Drafts lie in a folder of the tests.
class SaleDesk : public FakeDesk
{
public:
    explicit SaleDesk(session::SessionOptions options = {}) : FakeDesk(options)
    {
        QStandardPaths::setTestModeEnabled(true);
    }
    ~SaleDesk()
    {
        left();                       // what forms that died were writing is there
        QFile::remove(draftFolder()); // see blockDrafts()
        QDir(draftFolder()).removeRecursively();
    }

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
    /// Two lines, and a payment that is less.
    OrderId teaAndCake(QDate day)
    {
        sales::OrderDraft draft;
        draft.order.orderedOn = day;
        draft.order.contact = contact("王芳", "13800138000");
        draft.order.externalId = QStringLiteral("SO-1");
        for (const auto &[name, pieces, price] : {std::tuple("龙井", 2, 88.5), std::tuple("凤梨酥", 3, 12.0)}) {
            sales::OrderLine line;
            line.productName = QString::fromUtf8(name);
            line.quantityMicro = pieces * sales::kQuantityScale;
            line.unitPrice = yuan(price);
            draft.lines.push_back(line);
        }
        sales::Payment payment;
        payment.amount = yuan(200);
        payment.method = "cash";
        draft.payments = {payment};
        return order(draft);
    }
    /// No draft can be kept: a file lies where their folder would be.
    bool blockDrafts() const
    {
        QFile inTheWay(draftFolder());
        return QDir().mkpath(QFileInfo(draftFolder()).path()) && inTheWay.open(QIODevice::WriteOnly);
    }
    QString draftFolder() const { return ui::draftFolder(session()->description().path); }
    /// Drafts that forms have left, written by now.
    std::vector<ui::SavedDraft> left() const
    {
        QFuture<std::vector<ui::SavedDraft>> future = ui::savedDrafts(session()->description().path);
        // Not waitForFinished: it would take the job from the worker, ahead of the writing before it.
        const bool came = QTest::qWaitFor([&] { return future.isFinished(); }, 20000);
        return came ? future.takeResult() : std::vector<ui::SavedDraft>();
    }
    sales::OrderDetail detail(OrderId order) { return query(sales::orderDetail(order)); }

    template <typename Widget>
    bool settle(const Widget &widget)
    {
        return QTest::qWaitFor([&] { return widget.isSettled() && !isBusy(); }, 20000);
    }
};

/// The field of that name.
template <typename Field>
Field &fieldIn(const QWidget &in, const QString &name)
{
    const QList<Field *> all = in.findChildren<Field *>();
    for (Field *known : all) {
        if (known->accessibleName() == name)
            return *known;
    }
    FAIL("no field " << name.toStdString());
    return *all.front();
}
/// What is said to be wrong at its fields.
inline QString problemsIn(const QWidget &in)
{
    QStringList texts;
    for (const ui::FieldProblem *problem : in.findChildren<ui::FieldProblem *>()) {
        if (problem->isVisible())
            texts.append(problem->text());
    }
    return texts.join(QLatin1Char('|'));
}

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
