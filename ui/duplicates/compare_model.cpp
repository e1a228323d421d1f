#include "ui/duplicates/compare_model.h"

#include "core/base/text_fold.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/contacts/contact_texts.h"
#include "ui/duplicates/duplicate_words.h"

#include <QDateTime>
#include <QFont>
#include <QGuiApplication>

#include <algorithm>
#include <optional>

namespace shuke::ui {

namespace compare_model_detail {

using contacts::DuplicateField;
using contacts::MergeField;

/// The field of the search that tells about a field of the contact.
std::optional<DuplicateField> evidenceFor(MergeField field, contacts::ContactKind kind)
{
    switch (field) {
    case MergeField::Name:
        return kind == contacts::ContactKind::Company ? std::optional(DuplicateField::Company) : std::nullopt;
    case MergeField::Company:
        return DuplicateField::Company;
    case MergeField::Birthday:
        return DuplicateField::Birthday;
    case MergeField::Phone:
        return DuplicateField::Phone;
    case MergeField::Email:
        return DuplicateField::Email;
    case MergeField::Wechat:
        return DuplicateField::Wechat;
    case MergeField::TaxId:
        return DuplicateField::TaxId;
    case MergeField::Address:
        return DuplicateField::Street;
    default:
        return std::nullopt;
    }
}

/// With the further ones of their kind: a phone that only one of them has second is the same all the same.
QString reachText(const contacts::MergeRecord &record, MergeField field)
{
    QStringList values;
    const auto add = [&values](const QString &value) {
        if (!value.isEmpty())
            values.append(value);
    };
    add(field == MergeField::Phone   ? record.contact.phone
        : field == MergeField::Email ? record.contact.email
                                     : record.contact.wechat);
    for (const contacts::ContactPoint &point : record.points) {
        const bool phone = point.kind == QLatin1String("phone") || point.kind == QLatin1String("mobile");
        if ((field == MergeField::Phone && phone) || (field != MergeField::Phone && point.kind == codeOf(field)))
            add(point.value);
    }
    return values.join(QStringLiteral(" · "));
}

bool isReach(MergeField field)
{
    return field == MergeField::Phone || field == MergeField::Email || field == MergeField::Wechat;
}

} // namespace compare_model_detail

void CompareModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_names.clear();
    endResetModel();
}

void CompareModel::add(const QString &field, const QStringList &values, const contacts::DuplicateEvidence *evidence)
{
    QStringList known;
    for (const QString &value : values) {
        if (!value.isEmpty())
            known.append(foldText(value));
    }
    if (known.isEmpty())
        return;
    Row row{field, values, {}, {}, false};
    const bool all = known.size() == values.size();
    known.removeDuplicates();
    row.differs = known.size() > 1;
    if (evidence && evidence->agreement != contacts::Agreement::Missing) {
        row.agreement = agreementText(evidence->agreement);
        row.differs = evidence->agreement == contacts::Agreement::Disagree;
        //: %1: a number such as +7.8; a bit is a factor of two
        row.why = tr("%1 bits of evidence: each doubles the odds that both are one, a minus halves them.")
                      .arg(QLocale().toString(double(evidence->bits), 'f', 1));
    } else if (row.differs) {
        row.agreement = agreementText(contacts::Agreement::Disagree);
    } else if (all && values.size() > 1) {
        row.agreement = agreementText(contacts::Agreement::Equal);
    }
    m_rows.push_back(std::move(row));
}

void CompareModel::show(const contacts::MergeOverview &overview, const contacts::ContactChoices &choices,
                        const contacts::DuplicatePair *pair)
{
    using namespace compare_model_detail;
    beginResetModel();
    m_rows.clear();
    m_names.clear();
    const std::vector<contacts::MergeRecord> &records = overview.records;
    const contacts::ContactKind kind = records.empty() ? contacts::ContactKind::Person : records.front().contact.kind;
    const auto each = [&](const auto &textOf) {
        QStringList texts;
        for (const contacts::MergeRecord &record : records)
            texts.append(textOf(record));
        return texts;
    };
    for (const contacts::MergeRecord &record : records)
        m_names.append(record.contact.name);
    for (size_t i = 0; i < contacts::kMergeFields; ++i) {
        const auto field = static_cast<MergeField>(i);
        const std::optional<DuplicateField> evidence = evidenceFor(field, kind);
        add(mergeFieldText(field), each([&](const contacts::MergeRecord &record) {
                return isReach(field) ? reachText(record, field) : mergeValueText(record.contact, field, choices);
            }),
            pair && evidence ? &pair->evidence[static_cast<size_t>(*evidence)] : nullptr);
    }
    for (const contacts::CustomField &field : choices.fields) {
        add(customFieldText(field), each([&](const contacts::MergeRecord &record) {
                const auto value = std::ranges::find(record.values, field.id, &contacts::CustomValue::field);
                return value == record.values.end() ? QString() : customValueText(field, *value);
            }),
            nullptr);
    }
    add(tr("Tags"), each([](const contacts::MergeRecord &record) {
            QStringList names;
            for (const contacts::Tag &tag : record.tags)
                names.append(tag.name);
            return names.join(QStringLiteral(" · "));
        }),
        nullptr);
    add(contactFieldText(QStringLiteral("external_id")),
        each([](const contacts::MergeRecord &record) { return record.contact.externalId; }), nullptr);
    QStringList counts;
    for (const std::vector<contacts::MergeCount> &count : overview.counts)
        counts.append(countsText(count));
    add(tr("Has"), counts, nullptr);
    add(tr("Last changed"),
        each([](const contacts::MergeRecord &record) { return instantText(record.contact.modifiedAtMs, QDate()); }),
        nullptr);
    for (Row &row : m_rows) {
        if (row.field == tr("Has") || row.field == tr("Last changed")) {
            row.differs = false; // says nothing about who it is
            row.agreement.clear();
        }
    }
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size()) + 2;
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    const bool isValue = column > 0 && column <= m_names.size();
    if (role == Qt::DisplayRole)
        return column == 0 ? row.field : isValue ? row.values.value(column - 1) : row.agreement;
    if (role == Qt::ToolTipRole)
        return plainTip(isValue ? row.values.value(column - 1) : column > 0 ? row.why : QString());
    if (role == Qt::FontRole && row.differs && column > 0) {
        QFont font = QGuiApplication::font();
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Field") : section <= m_names.size() ? m_names[section - 1] : tr("Comparison");
}

QString CompareModel::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.append(index(row, column).data().toString());
    return cells.join(QStringLiteral(" | "));
}

} // namespace shuke::ui
