#include "core/contacts/contact_commands.h"
#include "tests/support/catch.h"
#include "tests/ui/fake_desk.h"
#include "ui/lists/chip.h"
#include "ui/lists/chip_bar.h"
#include "ui/lists/filter_editor.h"
#include "ui/lists/value_editor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;
using segments::Operator;

namespace {

class Chips
{
public:
    Chips() : catalog(desk.session(), segments::Subject::Contacts, nullptr), bar(catalog, desk.session())
    {
        bar.resize(800, 200);
        bar.show();
        REQUIRE(QTest::qWaitFor([this] { return catalog.isSettled(); }, 20000));
    }
    static segments::Condition city(const char *name) { return {"city", Operator::Is, {QString::fromUtf8(name)}}; }
    std::vector<Chip *> chips() const
    {
        std::vector<Chip *> seen;
        for (Chip *chip : bar.findChildren<Chip *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!chip->isHidden())
                seen.push_back(chip);
        }
        return seen;
    }

    test::FakeDesk desk;
    FieldCatalog catalog;
    ChipBar bar;
};

} // namespace

TEST_CASE("A filter says in words what it is", "[chip_bar]")
{
    Chips test;
    segments::ConditionGroup where;
    where.conditions = {Chips::city("上海"), {"last_order", Operator::InLastDays, {90}}};
    where.groups = {{segments::ConditionGroup::Join::Any, false, {Chips::city("A"), Chips::city("B")}, {}}};
    test.bar.setWhere(where);
    CHECK(test.bar.texts() == QStringList{QStringLiteral("City is 上海"),
                                          QStringLiteral("Last order in the last 90 days"),
                                          QStringLiteral("City is A or City is B")});
}

TEST_CASE("Hostile text in a filter is shown as it is", "[chip_bar]")
{
    Chips test;
    segments::ConditionGroup where;
    where.conditions = {Chips::city("<img src=x>&%1\n\t"), {"custom:gone", Operator::Is, {QStringLiteral("x")}}};
    test.bar.setWhere(where);
    const std::vector<Chip *> chips = test.chips();
    REQUIRE(chips.size() == 2);
    CHECK(chips[0]->text().contains(QStringLiteral("<img src=x>&%1")));
    CHECK(!chips[0]->toolTip().contains(QStringLiteral("<img")));
    CHECK(chips[1]->text() == QStringLiteral("custom:gone"));
}

TEST_CASE("Del takes a chip away and the next one has the focus", "[chip_bar]")
{
    Chips test;
    segments::ConditionGroup where;
    where.conditions = {Chips::city("A"), Chips::city("B"), Chips::city("C")};
    test.bar.setWhere(where);
    QSignalSpy changed(&test.bar, &ChipBar::whereChanged);
    QTest::keyClick(test.chips()[1], Qt::Key_Delete);
    REQUIRE(QTest::qWaitFor([&] { return changed.count() == 1; }, 5000));
    CHECK(test.bar.texts() == QStringList{QStringLiteral("City is A"), QStringLiteral("City is C")});
    CHECK(segments::conditionCount(test.bar.where()) == 2);
}

TEST_CASE("A filter is made, widened by an or, and joined the other way, by keys alone", "[chip_bar]")
{
    Chips test;
    QSignalSpy changed(&test.bar, &ChipBar::whereChanged);
    QSignalSpy expected(&test.catalog, &FieldCatalog::expected); // so that its values can be read meanwhile
    test.bar.addFilter();
    FilterEditor *editor = test.bar.editor();
    REQUIRE(editor);
    auto *field = editor->findChildren<QComboBox *>()[0];
    field->setCurrentIndex(field->findData(QByteArray("city")));
    CHECK(expected.last().first().toByteArray() == "city");
    auto *value = editor->findChild<QLineEdit *>();
    REQUIRE(value);
    QTest::keyClick(editor, Qt::Key_Return); // nothing typed: it stays and says so
    CHECK(changed.count() == 0);
    CHECK(editor->isVisible());
    value = editor->findChild<ValueEditor *>()->findChild<QLineEdit *>();
    value->setText(QStringLiteral("Pune"));
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(changed.count() == 1);
    const QString op = FieldCatalog::operatorText(segments::operatorsOf(*test.catalog.field("city")).front(),
                                                  segments::FieldType::Text);
    CHECK(test.bar.texts() == QStringList{QStringLiteral("City %1 Pune").arg(op)});

    QTest::keyClick(test.chips()[0], Qt::Key_Return);
    editor = test.bar.editor();
    REQUIRE(editor);
    for (QPushButton *button : editor->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("+ Or…"))
            button->click();
    }
    const QList<ValueEditor *> values = editor->findChildren<ValueEditor *>();
    REQUIRE(values.size() == 2);
    values[1]->findChild<QLineEdit *>()->setText(QStringLiteral("Delhi"));
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(changed.count() == 2);
    REQUIRE(test.bar.where().groups.size() == 1);
    CHECK(test.bar.where().groups[0].join == segments::ConditionGroup::Join::Any);
    CHECK(segments::conditionCount(test.bar.where()) == 2);
}

TEST_CASE("Every field takes a value for every operator, and gives it back", "[chip_bar]")
{
    Chips test;
    contacts::Contact contact;
    contact.name = QStringLiteral("A");
    auto id = std::make_shared<ContactId>();
    test.desk.execute(contacts::createContact(contact, id));
    test.desk.execute(contacts::addTag({*id}, QStringLiteral("vip")));
    REQUIRE(QTest::qWaitFor(
        [&] { return test.catalog.isSettled() && !test.catalog.choices(*test.catalog.field("tags")).empty(); }, 20000));
    ValueEditor editor(test.catalog, test.desk.session());
    for (const segments::Field &field : test.catalog.fields()) {
        for (const Operator op : segments::operatorsOf(field)) {
            INFO(field.key.constData() << " " << segments::codeOf(op).toStdString());
            editor.edit(field, op, {});
            for (QLineEdit *edit : editor.findChildren<QLineEdit *>()) {
                if (edit->metaObject() == &QLineEdit::staticMetaObject &&
                    edit->placeholderText() != QStringLiteral("Find…"))
                    edit->setText(field.type == segments::FieldType::Text ? QStringLiteral("x")
                                                                          : QStringLiteral("12.5"));
            }
            for (QPlainTextEdit *edit : editor.findChildren<QPlainTextEdit *>())
                edit->setPlainText(QStringLiteral(" x\n\ny\nx"));
            const auto values = editor.values();
            if (!values) { // a choice that there is none of in this store, or a list with nothing ticked
                CHECK(field.source != segments::ChoiceSource::None);
                CHECK(!editor.problem().isEmpty());
                continue;
            }
            const segments::ConditionGroup group{{}, false, {{field.key, op, *values}}, {}};
            CHECK(segments::check(group, test.catalog.fields()));
            editor.edit(field, op, *values);
            CHECK(editor.values() == values);
            CHECK(!test.catalog.text(group).isEmpty());
        }
    }
}
