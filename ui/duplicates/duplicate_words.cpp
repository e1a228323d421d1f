#include "ui/duplicates/duplicate_words.h"

#include "ui/common/format.h"
#include "ui/common/record_words.h"
#include "ui/contacts/contact_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shuke::ui {

namespace duplicate_words_detail {

/// Words for numbers of rows need plural forms, and those need a class to belong to.
struct DuplicateWords
{
    Q_DECLARE_TR_FUNCTIONS(DuplicateWords)
};

QString listed(const QStringList &parts)
{
    return parts.join(DuplicateWords::tr(", ", "between parts of a list"));
}

} // namespace duplicate_words_detail

using duplicate_words_detail::DuplicateWords;

QString mergeFieldText(contacts::MergeField field)
{
    switch (field) {
    case contacts::MergeField::Owner:
        return contactFieldText(QStringLiteral("owner_id"));
    case contacts::MergeField::Address:
        return DuplicateWords::tr("Address");
    default:
        return contactFieldText(codeOf(field));
    }
}

QString mergeValueText(const contacts::Contact &contact, contacts::MergeField field,
                       const contacts::ContactChoices &choices)
{
    switch (field) {
    case contacts::MergeField::Name:
        return contact.name;
    case contacts::MergeField::Company:
        return contact.company;
    case contacts::MergeField::JobTitle:
        return contact.jobTitle;
    case contacts::MergeField::Gender:
        return genderText(contact.gender);
    case contacts::MergeField::Birthday:
        return birthdayLabel(contact.birthday);
    case contacts::MergeField::Phone:
        return contact.phone;
    case contacts::MergeField::Email:
        return contact.email;
    case contacts::MergeField::Wechat:
        return contact.wechat;
    case contacts::MergeField::TaxId:
        return contact.taxId;
    case contacts::MergeField::Address:
        return addressLabel(contact.address);
    case contacts::MergeField::Source:
        return contact.source;
    case contacts::MergeField::Owner: {
        const auto owner = std::ranges::find(choices.owners, contact.owner, &contacts::OwnerChoice::id);
        return owner == choices.owners.end() ? QString() : owner->name;
    }
    case contacts::MergeField::CreatedOn:
        return dayText(contact.createdOn);
    case contacts::MergeField::Note:
        return contact.note;
    }
    return {};
}

QString duplicateFieldText(contacts::DuplicateField field, contacts::ContactKind kind)
{
    using contacts::DuplicateField;
    switch (field) {
    case DuplicateField::Family:
        return contactFieldText(QStringLiteral("family_name"));
    case DuplicateField::Given:
        return contactFieldText(QStringLiteral("given_name"));
    case DuplicateField::Company:
        return kind == contacts::ContactKind::Company ? contactFieldText(QStringLiteral("name"))
                                                      : contactFieldText(QStringLiteral("company"));
    case DuplicateField::Street:
        return contactFieldText(QStringLiteral("address"));
    default:
        return contactFieldText(codeOf(field));
    }
}

QString agreementText(contacts::Agreement agreement)
{
    switch (agreement) {
    case contacts::Agreement::Missing:
        break;
    case contacts::Agreement::Disagree:
        return DuplicateWords::tr("differs");
    case contacts::Agreement::Near:
    case contacts::Agreement::Close:
        return DuplicateWords::tr("similar");
    case contacts::Agreement::Equal:
        return DuplicateWords::tr("same");
    }
    return {};
}

QString bandText(contacts::DuplicateBand band)
{
    return band == contacts::DuplicateBand::Suggest ? DuplicateWords::tr("Very likely")
                                                    : DuplicateWords::tr("To be checked");
}

QString likelyText(double posterior)
{
    constexpr double kMost = 99;
    return DuplicateWords::tr("%1 %").arg(
        numberText(static_cast<qint64>(std::min(kMost, std::floor(posterior * 100)))));
}

QString reasonsText(const contacts::DuplicatePair &pair, contacts::ContactKind kind)
{
    struct Reason
    {
        float bits;
        QString text;
    };
    std::vector<Reason> reasons;
    for (size_t i = 0; i < contacts::kDuplicateFields; ++i) {
        const contacts::DuplicateEvidence &evidence = pair.evidence[i];
        if (evidence.agreement < contacts::Agreement::Near || evidence.bits <= 0)
            continue;
        const QString field = duplicateFieldText(static_cast<contacts::DuplicateField>(i), kind);
        //: %1: a field, such as the phone
        reasons.push_back({evidence.bits, evidence.agreement == contacts::Agreement::Equal
                                              ? DuplicateWords::tr("same: %1").arg(field)
                                              : DuplicateWords::tr("similar: %1").arg(field)});
    }
    std::ranges::stable_sort(reasons, std::ranges::greater(), &Reason::bits);
    QStringList texts;
    for (const Reason &reason : reasons)
        texts.append(reason.text);
    if (pair.vetoed)
        texts.append(DuplicateWords::tr("but perhaps two of one home"));
    return duplicate_words_detail::listed(texts);
}

QString doubtText(contacts::GroupDoubt doubt)
{
    switch (doubt) {
    case contacts::GroupDoubt::None:
        break;
    case contacts::GroupDoubt::Large:
        return DuplicateWords::tr("Many records hang together: check that all of them are one.");
    case contacts::GroupDoubt::UnlikePair:
        return DuplicateWords::tr("Two of these are not alike: only others between them are.");
    case contacts::GroupDoubt::DecidedApart:
        return DuplicateWords::tr("Two of these were marked as not the same.");
    }
    return {};
}

QString countsText(const std::vector<contacts::MergeCount> &counts)
{
    QStringList parts;
    for (const contacts::MergeCount &count : counts) {
        const int rows = static_cast<int>(count.rows);
        switch (count.table) {
        case TableId::SalesOrder:
            parts.append(DuplicateWords::tr("%Ln order(s)", nullptr, rows));
            break;
        case TableId::Activity:
            parts.append(DuplicateWords::tr("%Ln follow-up(s)", nullptr, rows));
            break;
        case TableId::Task:
            parts.append(DuplicateWords::tr("%Ln task(s)", nullptr, rows));
            break;
        case TableId::Affiliation:
            parts.append(DuplicateWords::tr("%Ln role(s) in companies", nullptr, rows));
            break;
        case TableId::Consent:
            parts.append(DuplicateWords::tr("%Ln entry(s) on consent", nullptr, rows));
            break;
        case TableId::ContactRelation:
            parts.append(DuplicateWords::tr("%Ln relation(s)", nullptr, rows));
            break;
        case TableId::Attachment:
            parts.append(DuplicateWords::tr("%Ln file(s)", nullptr, rows));
            break;
        case TableId::ContactPoint:
        case TableId::ContactAddress:
        case TableId::ContactTag:
        case TableId::CustomValue:
            break; // shown one by one
        default:
            //: %1: kind of record, %2: how many
            parts.append(DuplicateWords::tr("%1: %2").arg(tableText(count.table), numberText(count.rows)));
        }
    }
    return duplicate_words_detail::listed(parts);
}

} // namespace shuke::ui
