#include "tests/look/stores.h"

#include "core/activities/activity_commands.h"
#include "core/contacts/contact_commands.h"
#include "core/exchange/demo_command.h"
#include "core/sales/order_commands.h"
#include "core/sales/product_commands.h"
#include "core/session/session.h"
#include "core/value/score_table.h"

#include <QDir>

#include <cstdio>

namespace shuke::test {

namespace {

using SharedSession = std::unique_ptr<session::Session>;

SharedSession makeStore(const QString &path)
{
    session::SessionOptions options;
    options.automaticBackups = false;
    Result<SharedSession> session = session::Session::create(path, {}, options);
    if (!session) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(session.error().detail));
        return nullptr;
    }
    return std::move(*session);
}

bool run(session::Session &session, Command command)
{
    QFuture<Result<ChangeSet>> done = session.execute(std::move(command));
    done.waitForFinished();
    const Result<ChangeSet> changes = done.result();
    if (!changes)
        std::fprintf(stderr, "look: %s\n", qPrintable(changes.error().detail));
    return bool(changes);
}

/// As the program does some seconds after a store was opened.
bool score(session::Session &session)
{
    QFuture<Result<value::ScoreSet>> computed = session.query(value::computeScores());
    computed.waitForFinished();
    Result<value::ScoreSet> scores = computed.takeResult();
    if (!scores) {
        std::fprintf(stderr, "look: %s\n", qPrintable(scores.error().detail));
        return false;
    }
    value::ScoreWriter writer(std::move(*scores));
    while (std::optional<Command> command = writer.next()) {
        if (!run(session, std::move(*command)))
            return false;
    }
    return true;
}

QString makeCompany(const QString &folder, const QString &name, exchange::DemoOptions options)
{
    const QString path = QDir(folder).filePath(name + QStringLiteral(".shuke"));
    options.endDay = QDate::currentDate(); // as a demo that was just made
    const SharedSession session = makeStore(path);
    return session && run(*session, exchange::demoCommand(options)) && score(*session) ? path : QString();
}

QStringList hostileTexts()
{
    return {QStringLiteral("<img src=x onerror=alert(1)><b>Bold</b> & \"Quotes\" '</td>"),
            QStringLiteral("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley-Marjoribanks the Third"),
            QStringLiteral("欧阳娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜"),
            QString::fromUtf8("مرحبا بالعالم "
                              "שלום"),
            QString::fromUtf8("Z̷̡͔̝a̴̛l̵g̸o̶ 👩‍👩‍👧‍👦 𠮷野家"),
            QStringLiteral("=HYPERLINK(\"http://example.invalid\";\"click\")"),
            QStringLiteral("line one\nline two\ttab"),
            QStringLiteral("%1 %2 %n &File &&"),
            QStringLiteral("O'Brien; DROP TABLE contact; --"),
            QString::fromUtf8("\xE2\x80\xAE"
                              "reversed"
                              "\xE2\x80\xAC"),
            QStringLiteral(" "
                           "leading and trailing  spaces   ")};
}

} // namespace

QString makeDemoStore(const QString &folder)
{
    return makeCompany(folder, QStringLiteral("demo"), {});
}

QString makeSmallStore(const QString &folder)
{
    exchange::DemoOptions options;
    options.customers = 30;
    options.years = 1;
    return makeCompany(folder, QStringLiteral("small"), options);
}

QString makeEmptyStore(const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("empty.shuke"));
    return makeStore(path) ? path : QString();
}

QString makeHostileStore(const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("hostile & <b>shop<b> with a very long name.shuke"));
    const SharedSession session = makeStore(path);
    if (!session)
        return {};
    qint64 total = 1;
    for (const QString &text : hostileTexts()) {
        contacts::Contact contact;
        contact.name = text.trimmed();
        contact.company = text;
        contact.phone = QStringLiteral("+86 138 0013 8000 ext. 123456789 (home, evenings only)");
        contact.email = QStringLiteral("a.very.long.address.of.somebody@mail.department.example.invalid");
        contact.address.city = text;
        contact.source = text;
        contact.note = text;
        sales::Product product;
        product.name = text;
        product.code = text.left(20);
        product.category = text;
        product.price = Money::fromMinor(total);
        auto id = std::make_shared<ContactId>();
        if (!run(*session, contacts::createContact(contact, id)) || !run(*session, sales::createProduct(product)) ||
            !run(*session, contacts::addTag({*id}, text.simplified().left(60))))
            return {};
        sales::OrderDraft draft;
        draft.order.contact = *id;
        draft.order.orderedOn = QDate(2026, 6, 30);
        draft.total = Money::fromMinor(total);
        draft.order.note = text;
        draft.order.externalId = text.left(40);
        if (!run(*session, sales::createOrder(draft)))
            return {};
        contacts::CustomField field;
        field.code = QStringLiteral("field_%1").arg(total);
        field.nameEn = field.nameZh = text;
        field.type = contacts::CustomFieldType::Choice;
        field.choices = QStringList{text, QStringLiteral("x")};
        field.required = field.personal = true;
        if (!run(*session, contacts::defineCustomField(field)))
            return {};
        activities::Activity call;
        call.contact = *id;
        call.kind = static_cast<activities::ActivityKind>(total % activities::kActivityKindCount);
        call.day = QDate(2026, 6, 30);
        call.outcome = text;
        call.text = text + QLatin1Char('\n') + text;
        call.minute = 0;
        call.durationMinutes = 3000;
        activities::Task task;
        task.title = text;
        task.note = text;
        task.dueOn = QDate(2026, 6, 30);
        task.dueMinute = 1439;
        task.priority = activities::TaskPriority::Urgent;
        task.repeat.unit = activities::RepeatUnit::Yearly;
        task.repeat.every = 999;
        if (!run(*session, activities::logActivity(call, task)))
            return {};
        total = total * 31 + 7; // the last of them is some 10 digits before the point
    }
    return path;
}

} // namespace shuke::test
