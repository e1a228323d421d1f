#include "ui/contacts/contact_form_state.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace shuke::ui {

namespace contact_form_state_detail {

QString customKey(CustomFieldId id)
{
    return QStringLiteral("custom.%1").arg(id.row());
}

QString customText(const contacts::CustomField &field, const contacts::CustomValue &value)
{
    switch (field.type) {
    case contacts::CustomFieldType::Number: {
        QString text = shuke::moneyText(Money::fromMinor(value.number.value_or(0)), 6);
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
        return text;
    }
    case contacts::CustomFieldType::Date:
        return QDate::fromJulianDay(value.number.value_or(0)).toString(Qt::ISODate);
    case contacts::CustomFieldType::YesNo:
        return value.number.value_or(0) != 0 ? QStringLiteral("1") : QStringLiteral("0");
    case contacts::CustomFieldType::Text:
    case contacts::CustomFieldType::Choice:
        break;
    }
    return value.text;
}

QJsonObject addressJson(const ContactFormState::Address &address)
{
    const contacts::PostalAddress &a = address.address;
    return {{QStringLiteral("id"), QString::number(address.id)},
            {QStringLiteral("label"), address.label},
            {QStringLiteral("country"), a.country},
            {QStringLiteral("province"), a.province},
            {QStringLiteral("city"), a.city},
            {QStringLiteral("district"), a.district},
            {QStringLiteral("street"), a.street},
            {QStringLiteral("postcode"), a.postcode}};
}

ContactFormState::Address addressOf(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    return {text("id").toLongLong(),
            text("label"),
            {text("country"), text("province"), text("city"), text("district"), text("street"), text("postcode")}};
}

template <typename T>
bool mergeList(T &mine, const T &base, const T &theirs)
{
    if (mine == base)
        mine = theirs;
    else if (theirs != base && theirs != mine)
        return false;
    return true;
}

} // namespace contact_form_state_detail

void ContactFormState::set(const QString &field, const QString &text)
{
    if (text.isEmpty())
        fields.remove(field);
    else
        fields.insert(field, text);
}

ContactFormState formState(const ContactRecord &record)
{
    using contact_form_state_detail::customKey;
    const contacts::Contact &c = record.detail.contact;
    ContactFormState state;
    QString birthday = birthdayText(c.birthday);
    if (c.birthday.lunar)
        birthday.remove(QStringLiteral("lunar "));
    const std::pair<const char *, QString> fields[] = {
        {"kind", codeOf(c.kind)},
        {"name", c.name},
        {"family_name", c.familyName},
        {"given_name", c.givenName},
        {"company", c.company},
        {"job_title", c.jobTitle},
        {"gender", codeOf(c.gender)},
        {"birthday", birthday},
        {"birth_lunar", c.birthday.lunar ? QStringLiteral("1") : QString()},
        {"phone", c.phone},
        {"email", c.email},
        {"wechat", c.wechat},
        {"tax_id", c.taxId},
        {"country", c.address.country},
        {"province", c.address.province},
        {"city", c.address.city},
        {"district", c.address.district},
        {"address", c.address.street},
        {"postcode", c.address.postcode},
        {"source", c.source},
        {"owner_id", c.owner.isValid() ? QString::number(c.owner.row()) : QString()},
        {"note", c.note},
        {"external_id", c.externalId},
        {"do_not_contact", c.doNotContact ? QStringLiteral("1") : QString()},
        {"created_on", c.createdOn.toString(Qt::ISODate)},
    };
    for (const auto &[field, text] : fields)
        state.set(QLatin1String(field), text);
    for (const contacts::CustomField &field : record.choices.fields) {
        const auto value = std::ranges::find(record.detail.values, field.id, &contacts::CustomValue::field);
        if (value != record.detail.values.end())
            state.set(customKey(field.id), contact_form_state_detail::customText(field, *value));
    }
    for (const contacts::Tag &tag : record.detail.tags)
        state.tags.append(tag.name);
    for (const contacts::ContactPoint &point : record.detail.points)
        state.points.push_back({point.id.row(), point.kind, point.label, point.value, point.optedOut, point.invalid});
    for (const contacts::ContactAddress &address : record.detail.addresses)
        state.addresses.push_back({address.id.row(), address.label, address.address});
    return state;
}

QJsonObject draftOf(const ContactFormState &state)
{
    QJsonObject fields;
    for (auto field = state.fields.constBegin(); field != state.fields.constEnd(); ++field)
        fields.insert(field.key(), field.value());
    QJsonArray points;
    for (const ContactFormState::Point &point : state.points) {
        points.append(QJsonObject{{QStringLiteral("id"), QString::number(point.id)},
                                  {QStringLiteral("kind"), point.kind},
                                  {QStringLiteral("label"), point.label},
                                  {QStringLiteral("value"), point.value},
                                  {QStringLiteral("optedOut"), point.optedOut},
                                  {QStringLiteral("invalid"), point.invalid}});
    }
    QJsonArray addresses;
    for (const ContactFormState::Address &address : state.addresses)
        addresses.append(contact_form_state_detail::addressJson(address));
    return {{QStringLiteral("fields"), fields},
            {QStringLiteral("tags"), QJsonArray::fromStringList(state.tags)},
            {QStringLiteral("points"), points},
            {QStringLiteral("addresses"), addresses}};
}

ContactFormState stateOfDraft(const QJsonObject &draft)
{
    ContactFormState state;
    const QJsonObject fields = draft.value(QStringLiteral("fields")).toObject();
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field)
        state.set(field.key(), field.value().toString());
    const QJsonArray tags = draft.value(QStringLiteral("tags")).toArray();
    for (const auto &tag : tags)
        state.tags.append(tag.toString());
    const QJsonArray points = draft.value(QStringLiteral("points")).toArray();
    for (const auto &value : points) {
        const QJsonObject point = value.toObject();
        state.points.push_back(
            {point.value(QStringLiteral("id")).toString().toLongLong(), point.value(QStringLiteral("kind")).toString(),
             point.value(QStringLiteral("label")).toString(), point.value(QStringLiteral("value")).toString(),
             point.value(QStringLiteral("optedOut")).toBool(), point.value(QStringLiteral("invalid")).toBool()});
    }
    const QJsonArray addresses = draft.value(QStringLiteral("addresses")).toArray();
    for (const auto &address : addresses)
        state.addresses.push_back(contact_form_state_detail::addressOf(address.toObject()));
    return state;
}

std::vector<FieldConflict> mergeInto(ContactFormState &mine, const ContactFormState &base,
                                     const ContactFormState &theirs)
{
    using contact_form_state_detail::mergeList;
    std::vector<FieldConflict> conflicts;
    QSet<QString> fields;
    for (const QMap<QString, QString> &side : {mine.fields, base.fields, theirs.fields}) {
        for (auto field = side.keyBegin(); field != side.keyEnd(); ++field)
            fields.insert(*field);
    }
    for (const QString &field : fields) {
        const QString now = theirs.text(field);
        if (mine.text(field) == base.text(field))
            mine.set(field, now);
        else if (now != base.text(field) && now != mine.text(field))
            conflicts.push_back({field, now});
    }
    std::ranges::sort(conflicts, {}, &FieldConflict::field);
    // Tags are a set: each side's additions and removals stand.
    QStringList tags = theirs.tags;
    for (const QString &tag : base.tags) {
        if (!mine.tags.contains(tag))
            tags.removeAll(tag);
    }
    for (const QString &tag : mine.tags) {
        if (!base.tags.contains(tag) && !tags.contains(tag))
            tags.append(tag);
    }
    mine.tags = tags;
    if (!mergeList(mine.points, base.points, theirs.points))
        conflicts.push_back({QStringLiteral("points"), {}});
    if (!mergeList(mine.addresses, base.addresses, theirs.addresses))
        conflicts.push_back({QStringLiteral("addresses"), {}});
    return conflicts;
}

} // namespace shuke::ui
