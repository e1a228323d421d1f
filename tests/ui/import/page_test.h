#pragma once

#include "core/contacts/contact_queries.h"
#include "tests/ui/import/page_desk.h"
#include "ui/import/check_step.h"
#include "ui/import/import_page.h"

#include <QComboBox>
#include <QPushButton>

namespace shuke::test {

inline const QByteArray kCustomers = "Name,Phone,Note\nAnna,13800138000,first\nBerta,13800138001,second\n";

/// The page on an empty store.
struct PageTest
{
    PageTest() : page(desk)
    {
        page.resize(1200, 800);
        page.show();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return page.isSettled(); }, 30000));
    }
    void open(const QString &path, exchange::ImportKind kind = exchange::ImportKind::Contacts)
    {
        page.visit(ui::ImportFile{kind, path});
        settle();
    }
    /// Presses the button that leads on.
    void next()
    {
        REQUIRE(page.nextButton().isEnabled());
        page.nextButton().click();
        settle();
    }
    /// From the file to the result.
    void import(const QString &path, exchange::ImportKind kind = exchange::ImportKind::Contacts)
    {
        open(path, kind);
        REQUIRE(page.step() == ui::ImportPage::Format);
        for (int i = 0; i < 6 && page.step() != ui::ImportPage::Result; ++i)
            next();
        INFO(page.checkStep().errorText().toStdString());
        REQUIRE(page.step() == ui::ImportPage::Result);
    }
    qint64 customers() { return desk.read(contacts::contactCounts()).people; }

    PageDesk desk;
    ui::ImportPage page;
};

inline void choose(QComboBox *box, const QByteArray &field)
{
    const int index = box->findData(field);
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
}

template <typename Widget>
Widget *named(QWidget &parent, const QString &accessibleName)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    FAIL("no widget named " << accessibleName.toStdString());
    return nullptr;
}

} // namespace shuke::test
