#include "core/sales/order_commands.h"
#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/contacts/contact_panel.h"

using namespace shuke;
using namespace shuke::ui;

TEST_CASE("A record is shown", "[contact_panel]")
{
    test::FakeDesk desk;
    contacts::Contact contact;
    contact.name = QStringLiteral("王小丽");
    contact.phone = QStringLiteral("138 0013 8000");
    auto id = std::make_shared<ContactId>();
    desk.execute(contacts::createContact(contact, id));
    ContactPanel panel(desk);
    panel.resize(420, 800);
    panel.show();
    panel.showRecord(id->row());
    REQUIRE(QTest::qWaitFor([&] { return panel.isSettled(); }, 20000));
    panel.setPosition(3, 1204);
    CHECK(panel.notice().isEmpty());
    panel.grab().save(QStringLiteral("/tmp/rec_panel.png"));
}
