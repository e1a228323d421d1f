#include "tests/support/catch.h"
#include "tests/ui/lists/customers_fixture.h"
#include "ui/common/column_layout.h"
#include "ui/common/row_copy.h"
#include "ui/lists/chip_bar.h"
#include "ui/lists/column_chooser.h"
#include "ui/lists/list_export.h"
#include "ui/lists/view_bar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;
using contacts::CustomFieldType;
using contacts::CustomValue;

namespace {

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList made;
    for (const char *text : texts)
        made.append(QString::fromUtf8(text));
    return made;
}

class FieldColumns : public test::Customers
{
public:
    using Customers::Customers;

    ColumnLayout &layout() { return page->list().columnLayout(); }
    /// Of the column with that title among those that are offered; −1: none.
    int column(const QString &title)
    {
        for (const int at : layout().order()) {
            if (page->model().columns()[static_cast<size_t>(at)].title == title)
                return at;
        }
        return -1;
    }
    void set(qint64 id, CustomFieldId field, const QString &text, std::optional<qint64> number = {})
    {
        desk.execute(contacts::setCustomValues({ContactId::fromRow(id)}, CustomValue{field, text, number}));
        settle();
    }
    void redefine(CustomFieldId id, const std::function<void(contacts::CustomField &)> &change)
    {
        for (contacts::CustomField field : desk.query(contacts::allCustomFields())) {
            if (field.id != id)
                continue;
            change(field);
            desk.execute(contacts::editCustomField(field));
        }
        settle();
    }
    QString cell(qint64 id, int column, int role = Qt::DisplayRole)
    {
        return page->model().index(page->model().rowOf(id), column).data(role).toString();
    }
    QString copied(const std::vector<qint64> &ids)
    {
        select(ids);
        RowCopy *copy = page->list().copySelection();
        QSignalSpy finished(copy, &RowCopy::finished);
        REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 20000));
        return finished[0][0].toString();
    }
    /// F2, a text, Return.
    void type(qint64 id, int column, const QString &text)
    {
        const QModelIndex index = page->model().index(page->model().rowOf(id), column);
        page->list().setCurrentIndex(index);
        REQUIRE(page->list().editCurrent());
        auto *editor = page->list().findChild<QLineEdit *>();
        REQUIRE(editor);
        editor->setText(text);
        editor->setModified(true);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace

TEST_CASE("A field of one's own is a column that can be chosen, and reads nothing until it is", "[field_columns]")
{
    FieldColumns test;
    const QAbstractItemModelTester tester(&test.page->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const CustomFieldId seats = test.define("seats", CustomFieldType::Number);
    test.settle();
    const int column = test.column(QStringLiteral("seats"));
    REQUIRE(column >= 0);
    CHECK(!test.layout().isShown(column)); // not pushed upon anybody
    test.set(test.anna, seats, {}, 12'500'000);
    test.set(test.berta, seats, {}, 1'204'000'000);
    CHECK(test.cell(test.anna, column).isEmpty());
    test.layout().setShown(column, true);
    test.settle();
    CHECK(test.cell(test.anna, column) == QStringLiteral("12.5"));
    CHECK(test.cell(test.berta, column) == QStringLiteral("1,204"));
    CHECK(test.cell(test.acme, column).isEmpty());
    const QVariant alignment = test.page->model().index(0, column).data(Qt::TextAlignmentRole);
    CHECK((alignment.toInt() & Qt::AlignRight) != 0);
    test.page->list().horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
    test.settle();
    CHECK(test.page->model().idAt(0) == test.berta);
    CHECK(test.page->model().idAt(1) == test.anna);
    test.set(test.acme, seats, {}, 9'000'000'000);
    CHECK(test.page->model().idAt(0) == test.acme);
}

TEST_CASE("A selection and the current row stay when a field comes", "[field_columns]")
{
    FieldColumns test;
    test.select({test.berta, test.acme});
    test.page->list().selectId(test.berta);
    test.select({test.berta, test.acme});
    test.define("nick", CustomFieldType::Text);
    test.settle();
    CHECK(test.page->list().selectedRowCount() == 2);
    CHECK(test.page->list().selection().ids().size() == 2);
    CHECK(test.page->list().currentId() == test.berta);
}

TEST_CASE("Renaming a field renames its column, taking it out of use hides it, undo brings it back where it was",
          "[field_columns]")
{
    FieldColumns test;
    const CustomFieldId nick = test.define("nick", CustomFieldType::Text);
    const CustomFieldId size = test.define("size", CustomFieldType::Choice, list({"small", "large"}));
    test.settle();
    test.set(test.anna, nick, QStringLiteral("Annie"));
    const int column = test.column(QStringLiteral("nick"));
    test.layout().setShown(column, true);
    test.layout().move(column, 1);
    test.page->list().horizontalHeader()->resizeSection(column, 211);
    test.page->list().horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
    test.settle();
    CHECK(test.page->model().idAt(0) == test.anna);
    test.redefine(nick, [](contacts::CustomField &field) { field.nameEn = QStringLiteral("Nickname"); });
    CHECK(test.column(QStringLiteral("Nickname")) == column);
    CHECK(test.page->model().headerData(column, Qt::Horizontal).toString() == QStringLiteral("Nickname"));
    CHECK(test.layout().shown()[1] == column);

    test.redefine(nick, [](contacts::CustomField &field) { field.active = false; });
    CHECK(test.column(QStringLiteral("Nickname")) == -1);
    CHECK(!test.layout().isShown(column));
    CHECK(test.page->model().sortColumn() == -1);
    CHECK(test.page->errorText().isEmpty());
    CHECK(test.page->model().rowCount() == 4);
    CHECK(test.column(QStringLiteral("size")) >= 0);

    test.redefine(nick, [](contacts::CustomField &field) { field.active = true; });
    CHECK(test.column(QStringLiteral("Nickname")) == column);
    CHECK(test.layout().shown()[1] == column);
    CHECK(test.page->list().horizontalHeader()->sectionSize(column) == 211);
    CHECK(test.page->model().sortColumn() == column);
    CHECK(test.cell(test.anna, column) == QStringLiteral("Annie"));
    Q_UNUSED(size)
}

TEST_CASE("A view remembers the columns of fields, also of one that is away while the program starts",
          "[field_columns]")
{
    FieldColumns test;
    const CustomFieldId nick = test.define("nick", CustomFieldType::Text);
    test.settle();
    const auto restart = [&test](const QString &view) {
        test.page.reset();
        test.page = std::make_unique<CustomersPage>(test.desk, nullptr, SharedSearchText::Loader(), nullptr);
        test.page->resize(1200, 700);
        test.page->show();
        test.settle();
        CHECK(test.page->viewBar().current() == view);
    };
    Q_EMIT test.page->viewBar().nameTyped({}, QStringLiteral("Mine"));
    test.settle();
    const QString mine = test.page->views().all().back().code;
    test.layout().setShown(test.column(QStringLiteral("nick")), true);
    test.page->list().horizontalHeader()->setSortIndicator(test.column(QStringLiteral("nick")), Qt::DescendingOrder);
    test.settle();
    restart(mine);
    int column = test.column(QStringLiteral("nick"));
    REQUIRE(column >= 0);
    CHECK(test.layout().isShown(column));
    CHECK(test.page->model().sortColumn() == column);
    CHECK(test.page->model().sortOrder() == Qt::DescendingOrder);

    test.redefine(nick, [](contacts::CustomField &field) { field.active = false; });
    restart(mine);
    CHECK(test.column(QStringLiteral("nick")) == -1);
    CHECK(test.page->model().rowCount() == 4);
    restart(mine); // twice: what is away is not forgotten by what is saved meanwhile
    test.redefine(nick, [](contacts::CustomField &field) { field.active = true; });
    column = test.column(QStringLiteral("nick"));
    CHECK(test.layout().isShown(column));
    CHECK(test.page->model().sortColumn() == column);

    test.page->showView(QStringLiteral("all")); // each view has its own
    test.settle();
    CHECK(!test.layout().isShown(column));
}

TEST_CASE("Reset columns also forgets what is away", "[field_columns]")
{
    FieldColumns test;
    const CustomFieldId nick = test.define("nick", CustomFieldType::Text);
    test.settle();
    test.layout().setShown(test.column(QStringLiteral("nick")), true);
    test.redefine(nick, [](contacts::CustomField &field) { field.active = false; });
    test.layout().reset();
    test.redefine(nick, [](contacts::CustomField &field) { field.active = true; });
    CHECK(!test.layout().isShown(test.column(QStringLiteral("nick"))));
}

TEST_CASE("Cells of fields are typed, checked by their type, and each edit is one operation", "[field_columns]")
{
    FieldColumns test;
    const CustomFieldId seats = test.define("seats", CustomFieldType::Number);
    const CustomFieldId since = test.define("since", CustomFieldType::Date);
    const CustomFieldId vip = test.define("vip", CustomFieldType::YesNo);
    const CustomFieldId size = test.define("size", CustomFieldType::Choice, list({"small", "large"}));
    test.settle();
    for (const char *code : {"seats", "since", "vip", "size"})
        test.layout().setShown(test.column(QLatin1String(code)), true);
    test.settle();
    RowSource &source = test.page->model().source();
    const int number = test.column(QStringLiteral("seats"));
    const int day = test.column(QStringLiteral("since"));
    CHECK(!source.problemWith(number, QStringLiteral("many")).isEmpty());
    CHECK(!source.problemWith(day, QStringLiteral("2025-02-30")).isEmpty());
    CHECK(source.problemWith(day, QString()).isEmpty());
    test.type(test.anna, number, QStringLiteral("-2.25"));
    CHECK(test.value(test.anna, seats).number == -2'250'000);
    CHECK(test.cell(test.anna, number, Qt::EditRole) == QStringLiteral("-2.25"));
    test.type(test.anna, number, QString());
    CHECK(test.value(test.anna, seats).isNull());
    test.type(test.berta, day, QStringLiteral("2025-03-31"));
    CHECK(test.value(test.berta, since).number == QDate(2025, 3, 31).toJulianDay());
    CHECK(test.cell(test.berta, day, Qt::EditRole) == QStringLiteral("2025-03-31"));

    CHECK(source.choices(test.column(QStringLiteral("size"))) == list({"", "small", "large"}));
    const int yesNo = test.column(QStringLiteral("vip"));
    REQUIRE(source.choices(yesNo).size() == 3);
    test.desk.execute(source.edit(test.acme, yesNo, source.choices(yesNo)[2]));
    test.settle();
    CHECK(test.value(test.acme, vip).number == 0); // no is an answer …
    CHECK(test.cell(test.acme, yesNo) == source.choices(yesNo)[2]);
    test.desk.execute(source.edit(test.acme, yesNo, QString()));
    CHECK(test.value(test.acme, vip).isNull()); // … and nothing is none
    test.desk.execute(source.edit(test.acme, test.column(QStringLiteral("size")), QStringLiteral("large")));
    CHECK(test.value(test.acme, size).text == QStringLiteral("large"));
    test.redefine(size, [](contacts::CustomField &field) { field.required = true; });
    CHECK(source.choices(test.column(QStringLiteral("size"))) == list({"small", "large"}));
}

TEST_CASE("A copy and an export have the columns of fields as they are seen", "[field_columns]")
{
    FieldColumns test;
    const CustomFieldId seats = test.define("seats", CustomFieldType::Number);
    const CustomFieldId nick = test.define("nick", CustomFieldType::Text);
    test.settle();
    test.set(test.anna, seats, {}, 12'500'000);
    test.set(test.anna, nick, QStringLiteral("An\tnie\n\"A\""));
    for (const int at : test.layout().shown())
        test.layout().setShown(at, at == 0);
    for (const char *code : {"seats", "nick"})
        test.layout().setShown(test.column(QLatin1String(code)), true);
    test.settle();
    CHECK(test.copied({test.anna}) == QStringLiteral("Name\tseats\tnick\nAnna\t12.5\tAn nie \"A\"\n"));

    const QString path = test.desk.path(QStringLiteral("out.csv"));
    auto *job =
        new ListExport(test.desk, test.page->model(), ListExport::Format::CsvExact,
                       {{test.anna, test.acme}, test.layout().shown(), {}}, path, nullptr);
    QSignalSpy ended(job, &ListExport::ended);
    job->start();
    // The field goes while the file is written: the file has what was seen.
    test.layout().setShown(test.column(QStringLiteral("seats")), false);
    test.redefine(nick, [](contacts::CustomField &field) { field.active = false; });
    test.define("late", CustomFieldType::Text);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, 20000));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.startsWith("name,custom:seats,custom:nick\n"));
    CHECK(text.contains("Anna,12.5,\"An\tnie\n\"\"A\"\"\"\n"));
    CHECK(text.endsWith("Acme,,\n"));
}

TEST_CASE("The chooser offers fields of one's own and no others, also one that comes while it is open",
          "[field_columns]")
{
    FieldColumns test;
    const CustomFieldId nick = test.define("nick", CustomFieldType::Text);
    test.settle();
    auto *chooser = new ColumnChooser(test.page->list(), test.page.get());
    chooser->open(QPoint(0, 0));
    auto *columns = chooser->findChild<QListWidget *>();
    REQUIRE(columns);
    CHECK(columns->findItems(QStringLiteral("nick"), Qt::MatchExactly).size() == 1);
    test.define("late", CustomFieldType::Text);
    test.settle();
    const auto late = columns->findItems(QStringLiteral("late"), Qt::MatchExactly);
    REQUIRE(late.size() == 1);
    late[0]->setCheckState(Qt::Checked);
    CHECK(test.layout().isShown(test.column(QStringLiteral("late"))));
    test.redefine(nick, [](contacts::CustomField &field) { field.active = false; });
    CHECK(columns->findItems(QStringLiteral("nick"), Qt::MatchExactly).isEmpty());
    delete chooser;
}

TEST_CASE("A view that filters by a field whose making was undone can be left and mended", "[field_columns]")
{
    FieldColumns test;
    test.define("nick", CustomFieldType::Text);
    test.settle();
    segments::ConditionGroup where;
    where.conditions.push_back({"custom:nick", segments::Operator::IsEmpty, {}});
    test.page->chips().setWhere(where);
    Q_EMIT test.page->chips().whereChanged(test.page->chips().where());
    test.waitForRows(4);
    const auto future = test.desk.session()->undo();
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20000));
    test.settle();
    CHECK(test.column(QStringLiteral("nick")) == -1);
    REQUIRE(test.page->chips().texts().size() == 1); // the chip is there to be taken away
    test.page->chips().setWhere({});
    Q_EMIT test.page->chips().whereChanged(test.page->chips().where());
    test.waitForRows(4);
    CHECK(test.page->errorText().isEmpty());
}

TEST_CASE("A field with an endless name, or one that looks like HTML, is still a column", "[field_columns]")
{
    FieldColumns test;
    const CustomFieldId field = test.define("odd", CustomFieldType::Text);
    const QString name = QStringLiteral("<img src=x>") + QString(400, QLatin1Char('w'));
    test.redefine(field, [&name](contacts::CustomField &odd) { odd.nameEn = odd.nameZh = name; });
    const int column = test.column(name);
    REQUIRE(column >= 0);
    test.layout().setShown(column, true);
    test.settle();
    CHECK(test.page->list().horizontalHeader()->sectionSize(column) < 400);
    const QVariant toolTip = test.page->model().headerData(column, Qt::Horizontal, Qt::ToolTipRole);
    CHECK(toolTip.toString().startsWith(QStringLiteral("&lt;img")));
    CHECK(test.copied({test.anna}).startsWith(QStringLiteral("Name\t")));
}
