#pragma once

#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "tests/ui/fake_desk.h"
#include "tests/ui/lists/fake_panel.h"
#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/contacts/customers_page.h"
#include "ui/lists/bulk_edit_dialog.h"
#include "ui/models/window_model.h"

#include <QPromise>

namespace shuke::test {

/// A search text that cannot be read.
inline QFuture<Result<contacts::PackedText>> failedSearch()
{
    QPromise<Result<contacts::PackedText>> promise;
    promise.start();
    promise.addResult(Result<contacts::PackedText>(Error{ErrorCode::IoError, QStringLiteral("disk of the test")}));
    promise.finish();
    return promise.future();
}

/// A page on a store with three people and a company, a fake record beside it.
class Customers
{
public:
    explicit Customers(bool empty = false)
    {
        if (!empty) {
            anna = add("Anna", contacts::ContactKind::Person, "Pune");
            berta = add("Berta", contacts::ContactKind::Person, "Delhi");
            annMarie = add("Ann-Marie", contacts::ContactKind::Person, "Pune");
            acme = add("Acme", contacts::ContactKind::Company, "Delhi");
        }
        page = std::make_unique<ui::CustomersPage>(
            desk, nullptr,
            [this] {
                ++loads;
                return failing ? failedSearch() : desk.session()->query(contacts::loadSearchText());
            },
            [this](ui::Desk &itsDesk, QWidget *parent) { return panel = new FakePanel(itsDesk, parent); });
        page->resize(1200, 700);
        page->show();
        settle();
    }

    qint64 add(const char *name, contacts::ContactKind kind = contacts::ContactKind::Person, const char *city = "")
    {
        contacts::Contact contact;
        contact.kind = kind;
        contact.name = QString::fromUtf8(name);
        contact.address.city = QString::fromUtf8(city);
        auto id = std::make_shared<ContactId>();
        desk.execute(contacts::createContact(contact, id));
        return id->row();
    }
    contacts::Contact stored(qint64 id) { return desk.query(contacts::contactDetail(ContactId::fromRow(id))).contact; }
    void settle()
    {
        QCoreApplication::processEvents(); // what was done may be told later
        REQUIRE(QTest::qWaitFor([this] { return page->isSettled() && !desk.isBusy(); }, 20000));
    }
    void waitForRows(int rows)
    {
        REQUIRE(QTest::qWaitFor([&] { return page->model().rowCount() == rows && page->isSettled() && !desk.isBusy(); },
                                20000));
    }
    void search(const char *text)
    {
        page->filter().setText(QLatin1String(text));
        settle();
    }
    void select(const std::vector<qint64> &ids)
    {
        page->list().selectId(ids.front());
        page->list().selection().setIds(ids);
    }
    /// Of the selected rows, as the menu opens it.
    ui::BulkEditDialog *edit(const std::vector<qint64> &ids)
    {
        select(ids);
        page->editMany();
        REQUIRE(QTest::qWaitFor([this] { return page->findChild<ui::BulkEditDialog *>() != nullptr; }, 20000));
        return page->findChild<ui::BulkEditDialog *>();
    }
    /// Chooses, waits for what it says, and changes.
    QString change(const std::vector<qint64> &ids, const QByteArray &field, const QString &value)
    {
        ui::BulkEditDialog *dialog = edit(ids);
        dialog->choose(field, value);
        REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 20000));
        REQUIRE(dialog->canApply());
        const QString summary = dialog->summary();
        const qsizetype before = desk.done.size();
        dialog->accept();
        REQUIRE(QTest::qWaitFor([&] { return desk.done.size() > before && !desk.isBusy(); }, 20000));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle();
        return summary;
    }
    CustomFieldId define(const char *code, contacts::CustomFieldType type, const QStringList &choices = {})
    {
        contacts::CustomField field;
        field.code = QString::fromLatin1(code);
        field.nameEn = field.nameZh = field.code;
        field.type = type;
        field.choices = choices;
        auto id = std::make_shared<CustomFieldId>();
        desk.execute(contacts::defineCustomField(field, id));
        return *id;
    }
    contacts::CustomValue value(qint64 id, CustomFieldId field)
    {
        return desk.query(contacts::valuesInField({ContactId::fromRow(id)}, field)).front();
    }
    bool runAction(const char *text)
    {
        for (const QString &known : page->actionTexts()) {
            if (known == QLatin1String(text))
                return true;
        }
        return false;
    }

    FakeDesk desk;
    bool failing = false;
    int loads = 0;
    qint64 anna = 0, berta = 0, annMarie = 0, acme = 0;
    FakePanel *panel = nullptr;
    std::unique_ptr<ui::CustomersPage> page;
};

} // namespace shuke::test
