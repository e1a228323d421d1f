#pragma once

#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "core/sales/order_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/common/draft_store.h"
#include "ui/contacts/contact_form.h"
#include "ui/contacts/contact_panel.h"
#include "ui/contacts/field_box.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace shuke::test {

/// A record panel on a store of its own.
class PanelFixture
{
public:
    PanelFixture()
    {
        QStandardPaths::setTestModeEnabled(true);
        panel.resize(430, 800);
        panel.show();
    }

    ~PanelFixture() { QDir(ui::draftFolder(desk.session()->description().path)).removeRecursively(); }

    ContactId add(const QString &name, const std::function<void(contacts::Contact &)> &more = {})
    {
        contacts::Contact contact;
        contact.name = name;
        if (more)
            more(contact);
        const auto id = std::make_shared<ContactId>();
        desk.execute(contacts::createContact(contact, id));
        return *id;
    }
    void order(ContactId contact, QDate day, qint64 minor)
    {
        sales::OrderDraft draft;
        draft.order.contact = contact;
        draft.order.orderedOn = day;
        draft.total = Money::fromMinor(minor);
        desk.execute(sales::createOrder(draft));
    }
    contacts::Contact stored(ContactId contact) { return desk.query(contacts::contactDetail(contact)).contact; }
    void show(ContactId contact)
    {
        panel.showRecord(contact.row());
        settle();
    }
    /// Changes are made, and what they changed is read.
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !desk.isBusy() && panel.isSettled(); }, 20000));
        QCoreApplication::processEvents(); // what the change told its listeners
        REQUIRE(QTest::qWaitFor([this] { return !desk.isBusy() && panel.isSettled(); }, 20000));
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&panel) && label->text().contains(text))
                return true;
        }
        return false;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : panel.findChildren<QPushButton *>()) {
            if (found->isVisibleTo(&panel) && found->text() == text)
                return found;
        }
        return nullptr;
    }

    static void type(ui::ContactPanel &panel, const char *field, const QString &text)
    {
        REQUIRE(panel.form());
        auto *input = panel.form()->findChild<QLineEdit *>(QLatin1String(field));
        REQUIRE(input);
        input->selectAll();
        if (text.isEmpty())
            QTest::keyClick(input, Qt::Key_Delete);
        else
            input->insert(text);
        Q_EMIT input->textEdited(input->text()); // as typing does; clicks per letter cannot type Chinese
    }
    void type(const char *field, const QString &text) { type(panel, field, text); }
    QString problem(const char *field) const
    {
        const ui::FieldBox *box = panel.form() ? panel.form()->box(QLatin1String(field)) : nullptr;
        return box ? box->problem() : QString();
    }

    static QMessageBox *question(const QWidget &of)
    {
        for (QMessageBox *box : of.findChildren<QMessageBox *>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    static bool answer(const QWidget &of, QMessageBox::ButtonRole role)
    {
        QMessageBox *box = question(of);
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
    bool answer(QMessageBox::ButtonRole role) { return answer(panel, role); }

    FakeDesk desk;
    ui::ContactPanel panel{desk};
};

} // namespace shuke::test
