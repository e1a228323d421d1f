#include "ui/contacts/contact_bulk_fields.h"

#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/contacts/contact_form_state.h"
#include "ui/contacts/contact_texts.h"
#include "ui/lists/filtered_source.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::ui {

namespace contact_bulk_fields_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ContactBulk)
};

using Values = BulkField::Values;

std::vector<ContactId> contactIds(const std::vector<qint64> &rows)
{
    std::vector<ContactId> ids(rows.size());
    std::transform(rows.begin(), rows.end(), ids.begin(), ContactId::fromRow);
    return ids;
}

std::function<Command(std::vector<qint64>, const QString &)>
editing(std::function<void(contacts::ContactEdit &, const QString &)> set)
{
    return [set = std::move(set)](const std::vector<qint64> &rows, const QString &value) {
        contacts::ContactEdit edit;
        set(edit, value);
        return contacts::editContacts(contactIds(rows), std::move(edit));
    };
}

/// Reads something of each contact in order, and puts it into words.
template <typename T>
std::function<QFuture<Result<Values>>(const std::vector<qint64> &, const CancelToken &)>
reading(const SharedSession &session, std::function<Query<std::vector<T>>(std::vector<ContactId>)> ask,
        std::function<QString(const T &)> text)
{
    return [session, ask = std::move(ask), text = std::move(text)](const std::vector<qint64> &rows,
                                                                   const CancelToken &cancel) {
        const Answer<Values> answer;
        Query<std::vector<T>> query = ask(contactIds(rows));
        query.cancel = cancel;
        onFinished(session->query(std::move(query)), QCoreApplication::instance(),
                   [answer, rows, text](const Result<std::vector<T>> &found) {
                       if (!found)
                           return answer.give(found.error());
                       Values values;
                       values.reserve(rows.size());
                       for (size_t i = 0; i < rows.size(); ++i)
                           values.emplace_back(rows[i], text((*found)[i]));
                       answer.give(std::move(values));
                   });
        return answer.future();
    };
}

BulkField line(const std::vector<ListColumn> &columns, const char *key, bool suggests,
               std::optional<QString> contacts::ContactEdit::*member)
{
    BulkField field;
    field.key = key;
    field.title = contactFieldText(QLatin1String(key));
    field.suggests = suggests;
    field.now = textOfColumn(columns, key);
    field.command = editing([member](contacts::ContactEdit &edit, const QString &value) { edit.*member = value; });
    return field;
}

/// A text that the list has no column for.
BulkField unlisted(const SharedSession &session, const char *key, bool suggests,
                   QString (*text)(const contacts::Contact &), std::optional<QString> contacts::ContactEdit::*member)
{
    BulkField field;
    field.key = key;
    field.title = contactFieldText(QLatin1String(key));
    field.suggests = suggests;
    field.read = reading<QString>(
        session, [text](std::vector<ContactId> ids) { return contacts::textsOf(std::move(ids), text); },
        [](const QString &now) { return now; });
    field.command = editing([member](contacts::ContactEdit &edit, const QString &value) { edit.*member = value; });
    return field;
}

BulkField kind(const std::vector<ListColumn> &columns)
{
    BulkField field;
    field.key = "kind";
    field.title = contactFieldText(QStringLiteral("kind"));
    field.input = BulkField::Input::Choice;
    field.isRequired = true;
    for (const contacts::ContactKind one : {contacts::ContactKind::Person, contacts::ContactKind::Company})
        field.choices.push_back({codeOf(one), kindText(one)});
    field.now = textOfColumn(columns, "kind");
    field.command = editing(
        [](contacts::ContactEdit &edit, const QString &value) { edit.kind = contacts::contactKindFromCode(value); });
    return field;
}

contacts::Birthday orNone(const Result<contacts::Birthday> &birthday)
{
    return birthday ? *birthday : contacts::Birthday();
}

BulkField birthday(const SharedSession &session)
{
    BulkField field;
    field.key = "birthday";
    field.title = contactFieldText(QStringLiteral("birthday"));
    field.read = reading<QString>(
        session,
        [](std::vector<ContactId> ids) {
            return contacts::textsOf(std::move(ids),
                                     [](const contacts::Contact &one) { return contacts::birthdayText(one.birthday); });
        },
        [](const QString &now) { return birthdayLabel(orNone(contacts::birthdayFromText(now))); });
    const auto typed = [](const QString &value) { return orNone(typedBirthday(value, false)); };
    field.problem = [typed](const QString &value) {
        return typed(value).isNull() ? Words::tr("This is no birthday. Type 1990-05-17, or 05-17 without the year.")
                                     : QString();
    };
    field.shown = [typed](const QString &value) { return birthdayLabel(typed(value)); };
    field.command =
        editing([typed](contacts::ContactEdit &edit, const QString &value) { edit.birthday = typed(value); });
    return field;
}

BulkField since(const std::vector<ListColumn> &columns)
{
    BulkField field;
    field.key = "created_on";
    field.title = contactFieldText(QStringLiteral("created_on"));
    field.input = BulkField::Input::Day;
    field.now = textOfColumn(columns, "created_on");
    field.shown = [](const QString &value) { return dayText(QDate::fromString(value, Qt::ISODate)); };
    field.command = editing([](contacts::ContactEdit &edit, const QString &value) {
        edit.createdOn = QDate::fromString(value, Qt::ISODate);
    });
    return field;
}

BulkField owner(const std::vector<ListColumn> &columns, const contacts::ContactChoices &choices)
{
    BulkField field;
    field.key = "owner";
    field.title = contactFieldText(QStringLiteral("owner_id"));
    field.input = BulkField::Input::Choice;
    for (const contacts::OwnerChoice &one : choices.owners) {
        if (one.active)
            field.choices.push_back({QString::number(one.id.row()), one.name});
    }
    field.now = textOfColumn(columns, "owner");
    field.command = editing([](contacts::ContactEdit &edit, const QString &value) {
        edit.owner = value.isEmpty() ? StaffId() : StaffId::fromRow(value.toLongLong());
    });
    return field;
}

BulkField gender(const std::vector<ListColumn> &columns)
{
    BulkField field;
    field.key = "gender";
    field.title = contactFieldText(QStringLiteral("gender"));
    field.input = BulkField::Input::Choice;
    for (const contacts::Gender one : {contacts::Gender::Female, contacts::Gender::Male, contacts::Gender::Other})
        field.choices.push_back({codeOf(one), genderText(one)});
    field.now = textOfColumn(columns, "gender");
    field.command = editing([](contacts::ContactEdit &edit, const QString &value) {
        edit.gender = contacts::genderFromCode(value).value_or(contacts::Gender::Unknown);
    });
    return field;
}

BulkField doNotContact(const std::vector<ListColumn> &columns)
{
    BulkField field;
    field.key = "do_not_contact";
    field.title = Words::tr("May be contacted");
    field.input = BulkField::Input::Choice;
    field.choices = {{QStringLiteral("1"), Words::tr("Yes")}, {QStringLiteral("0"), Words::tr("No")}};
    field.isRequired = true;
    const auto mark = textOfColumn(columns, "do_not_contact"); // empty: nothing was said against it
    field.now = [mark, yes = field.choices[0].text, no = field.choices[1].text](const ListRow &row) {
        return mark(row).isEmpty() ? yes : no;
    };
    field.command = editing(
        [](contacts::ContactEdit &edit, const QString &value) { edit.doNotContact = value == QLatin1String("0"); });
    return field;
}

BulkField note(const SharedSession &session)
{
    BulkField field;
    field.key = "note";
    field.title = Words::tr("Note, one more paragraph");
    field.input = BulkField::Input::Paragraph;
    field.appends = true;
    field.read = reading<QString>(session, &contacts::notesOf, [](const QString &text) { return text; });
    field.command = editing([](contacts::ContactEdit &edit, const QString &value) { edit.noteBelow = value; });
    return field;
}

BulkField custom(const SharedSession &session, const contacts::CustomField &one)
{
    using contacts::CustomFieldType;
    BulkField field;
    field.key = "custom:" + one.code.toUtf8();
    field.title = customFieldText(one);
    field.isRequired = one.required;
    if (one.type == CustomFieldType::Date) {
        field.input = BulkField::Input::Day;
    } else if (one.type == CustomFieldType::Choice) {
        field.input = BulkField::Input::Choice;
        for (const QString &choice : one.choices)
            field.choices.push_back({choice, choice});
    } else if (one.type == CustomFieldType::YesNo) {
        field.input = BulkField::Input::Choice;
        for (const char *code : {"1", "0"}) {
            const QString text = QLatin1String(code);
            field.choices.push_back({text, customValueText(one, customValueOf(one, text))});
        }
    }
    field.read = reading<contacts::CustomValue>(
        session, [id = one.id](std::vector<ContactId> ids) { return contacts::valuesInField(std::move(ids), id); },
        [one](const contacts::CustomValue &value) { return customValueText(one, value); });
    field.problem = [one](const QString &value) { return customFieldProblem(one, value); };
    field.shown = [one](const QString &value) { return customValueText(one, customValueOf(one, value)); };
    field.command = [one](const std::vector<qint64> &rows, const QString &value) {
        return contacts::setCustomValues(contactIds(rows), customValueOf(one, value));
    };
    return field;
}

BulkWords words(const std::vector<ListColumn> &columns)
{
    return {[](int count) { return Words::tr("Edit a field of %Ln customer(s)", nullptr, count); },
            [](const QString &changed, int all) {
                return Words::tr("%1 of %Ln customer(s) change.", nullptr, all).arg(changed);
            },
            [](int count) { return Words::tr("Change %Ln customer(s)", nullptr, count); },
            [](const QString &field, int count) {
                return Words::tr("“%1” of %Ln customer(s) changed.", nullptr, count).arg(field);
            },
            Words::tr("Customer"),
            textOfColumn(columns, "name")};
}

} // namespace contact_bulk_fields_detail

BulkEdit contactBulkEdit(const SharedSession &session, const std::vector<ListColumn> &columns,
                         const contacts::ContactChoices &choices)
{
    using namespace contact_bulk_fields_detail;
    using contacts::Contact;
    using contacts::ContactEdit;
    std::vector<BulkField> fields{
        owner(columns, choices),
        line(columns, "source", true, &ContactEdit::source),
        line(columns, "company", false, &ContactEdit::company),
        unlisted(
            session, "job_title", false, [](const Contact &one) { return one.jobTitle; }, &ContactEdit::jobTitle),
        unlisted(
            session, "country", true, [](const Contact &one) { return one.address.country; }, &ContactEdit::country),
        line(columns, "province", true, &ContactEdit::province),
        line(columns, "city", true, &ContactEdit::city),
        unlisted(
            session, "district", true, [](const Contact &one) { return one.address.district; }, &ContactEdit::district),
        unlisted(
            session, "address", false, [](const Contact &one) { return one.address.street; }, &ContactEdit::street),
        unlisted(
            session, "postcode", false, [](const Contact &one) { return one.address.postcode; },
            &ContactEdit::postcode),
        unlisted(
            session, "tax_id", false, [](const Contact &one) { return one.taxId; }, &ContactEdit::taxId),
        kind(columns),
        gender(columns),
        birthday(session),
        since(columns),
        note(session),
        doNotContact(columns)};
    for (const contacts::CustomField &one : choices.fields) {
        if (one.active)
            fields.push_back(custom(session, one));
    }
    return {segments::Subject::Contacts, std::move(fields), words(columns)};
}

} // namespace shuke::ui
