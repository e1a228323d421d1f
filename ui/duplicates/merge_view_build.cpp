// The grid of the merge screen: which rows there are and what stands in them.

#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"
#include "ui/duplicates/duplicate_words.h"
#include "ui/duplicates/merge_view.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace shuke::ui {

namespace merge_view_build_detail {

constexpr int kColumnChars = 24;
constexpr int kMostChars = 60; ///< Of a choice; the tool tip has all of it.

bool isTyped(contacts::MergeField field)
{
    switch (field) {
    case contacts::MergeField::Gender:
    case contacts::MergeField::Birthday:
    case contacts::MergeField::Address:
    case contacts::MergeField::Owner:
    case contacts::MergeField::CreatedOn:
        return false;
    default:
        return true;
    }
}

QString oneLine(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > kMostChars ? line.left(kMostChars) + QChar(0x2026) : line;
}

} // namespace merge_view_build_detail

void MergeView::build()
{
    m_results.clear();
    m_edits.clear();
    m_groups.clear();
    m_customResults.clear();
    m_pointsResult = m_addressResult = m_numberResult = m_strictResult = nullptr;
    m_content = new QWidget;
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, space::small, space::medium, space::large);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::small);
    buildHead();
    for (size_t i = 0; i < contacts::kMergeFields; ++i)
        buildField(static_cast<contacts::MergeField>(i));
    for (const contacts::CustomField &field : m_words.fields)
        buildCustomField(field);
    buildRest();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    const int width = fontMetrics().averageCharWidth() * merge_view_build_detail::kColumnChars;
    for (int column = 1; column <= resultColumn(); ++column) {
        m_grid->setColumnMinimumWidth(column, width);
        m_grid->setColumnStretch(column, 1);
    }
    m_scroll->setWidget(m_content); // deletes the one before
}

/// Name, when it was added and changed, what it has, and which one is kept.
void MergeView::buildHead()
{
    const int head = addRow(QString());
    const int facts = addRow(tr("Has"));
    const int keep = addRow(tr("Keep"));
    m_keepGroup = new QButtonGroup(m_content);
    std::vector<contacts::MergeCount> sum;
    for (size_t i = 0; i < m_overview.records.size(); ++i) {
        const contacts::Contact &contact = m_overview.records[i].contact;
        QLabel *name = plainLabel(contact.name, sectionFont(), m_content);
        name->setWordWrap(true);
        m_grid->addWidget(name, head, columnOf(i));
        const QString counts = countsText(m_overview.counts[i]);
        QLabel *has = quietLabel((counts.isEmpty() ? QString() : counts + QLatin1Char('\n')) +
                                     tr("changed %1").arg(instantText(contact.modifiedAtMs, QDate())),
                                 m_content);
        m_grid->addWidget(has, facts, columnOf(i), Qt::AlignTop);
        auto *button = new QRadioButton(tr("Keep this record"), m_content);
        button->setAccessibleName(tr("Keep %1").arg(contact.name));
        button->setChecked(i == m_keep);
        m_keepGroup->addButton(button, static_cast<int>(i));
        m_grid->addWidget(button, keep, columnOf(i));
        for (const contacts::MergeCount &count : m_overview.counts[i]) {
            const auto known = std::ranges::find(sum, count.table, &contacts::MergeCount::table);
            if (known == sum.end())
                sum.push_back(count);
            else
                known->rows += count.rows;
        }
    }
    std::ranges::sort(sum, {}, &contacts::MergeCount::table);
    m_grid->addWidget(plainLabel(tr("Result"), sectionFont(), m_content), head, resultColumn());
    m_grid->addWidget(quietLabel(countsText(sum), m_content), facts, resultColumn(), Qt::AlignTop);
    connect(m_keepGroup, &QButtonGroup::idClicked, this, [this](int record) { setKeep(static_cast<size_t>(record)); });
}

int MergeView::addRow(const QString &title)
{
    const int row = m_grid->rowCount();
    QLabel *label = quietLabel(title, m_content);
    label->setWordWrap(false);
    m_grid->addWidget(label, row, 0, Qt::AlignVCenter);
    return row;
}

void MergeView::buildField(contacts::MergeField field)
{
    using contacts::MergeField;
    const auto &records = m_overview.records;
    QStringList texts;
    bool any = false;
    bool differ = false;
    int chosen = -1;
    for (size_t i = 0; i < records.size(); ++i) {
        texts.append(mergeValueText(records[i].contact, field, m_words));
        any = any || !texts.last().isEmpty();
        differ = differ || !contacts::isSame(records[i].contact, records.front().contact, field);
        const auto choice = m_choices.fields.find(field);
        if (choice != m_choices.fields.end() && choice->second == records[i].contact.id)
            chosen = static_cast<int>(i);
    }
    if (!any)
        return;
    const QString title = mergeFieldText(field);
    const int row = addRow(title);
    const bool joined = field == MergeField::Note || field == MergeField::CreatedOn; // by a rule, not by choice
    if (differ && !joined) {
        m_groups[field] =
            addChoices(row, title, texts, chosen, true, [this, field](size_t record) { choose(field, record); });
    } else {
        addTexts(row, texts);
    }
    if (!merge_view_build_detail::isTyped(field) || field == MergeField::Note) {
        m_results[field] = addResult(row);
        return;
    }
    auto *edit = new QLineEdit(m_content);
    edit->setAccessibleName(tr("Result: %1").arg(title));
    connect(edit, &QLineEdit::textEdited, this, [this, field](const QString &text) { typed(field, text); });
    m_grid->addWidget(edit, row, resultColumn(), Qt::AlignVCenter);
    m_edits[field] = edit;
}

void MergeView::buildCustomField(const contacts::CustomField &field)
{
    const auto &records = m_overview.records;
    QStringList texts;
    int chosen = -1;
    QStringList known;
    for (size_t i = 0; i < records.size(); ++i) {
        const auto value = std::ranges::find(records[i].values, field.id, &contacts::CustomValue::field);
        texts.append(value == records[i].values.end() ? QString() : customValueText(field, *value));
        if (!texts.last().isEmpty())
            known.append(texts.last());
        const auto choice = m_choices.customFields.find(field.id);
        if (choice != m_choices.customFields.end() && choice->second == records[i].contact.id)
            chosen = static_cast<int>(i);
    }
    if (known.isEmpty())
        return;
    const QString title = customFieldText(field);
    const int row = addRow(title);
    const bool same = known.size() == texts.size() && known.removeDuplicates() == texts.size() - 1;
    if (same)
        addTexts(row, texts);
    else
        addChoices(row, title, texts, chosen, false, [this, id = field.id](size_t record) {
            m_choices.customFields[id] = m_overview.records[record].contact.id;
            recompute();
        });
    m_customResults[field.id] = addResult(row);
}

/// What is kept of all of them, by rule.
void MergeView::buildRest()
{
    const auto &records = m_overview.records;
    const auto each = [&](const auto &textOf) {
        QStringList texts;
        for (const contacts::MergeRecord &record : records)
            texts.append(textOf(record));
        return texts;
    };
    const auto row = [&](const QString &title, const QStringList &texts) {
        const int at = addRow(title);
        addTexts(at, texts);
        return addResult(at);
    };
    m_pointsResult =
        row(tr("Further details"), each([&](const contacts::MergeRecord &record) {
                QStringList points;
                for (const contacts::ContactPoint &point : record.points)
                    points.append(pointKindText(m_words.pointKinds, point.kind) + QLatin1Char(' ') + point.value);
                return points.join(QLatin1Char('\n'));
            }));
    m_addressResult = row(tr("Further addresses"), each([&](const contacts::MergeRecord &record) {
                              QStringList addresses;
                              for (const contacts::ContactAddress &address : record.addresses)
                                  addresses.append(addressLabel(address.address));
                              return addresses.join(QLatin1Char('\n'));
                          }));
    QStringList all;
    const QStringList tags = each([&](const contacts::MergeRecord &record) {
        QStringList names;
        for (const contacts::Tag &tag : record.tags) {
            names.append(tag.name);
            if (!all.contains(tag.name))
                all.append(tag.name);
        }
        return names.join(QStringLiteral(" · "));
    });
    if (!all.isEmpty())
        row(tr("Tags"), tags)->setText(all.join(QStringLiteral(" · ")));
    const bool anyStrict =
        std::ranges::any_of(records, [](const contacts::MergeRecord &r) { return r.contact.doNotContact; });
    if (anyStrict)
        m_strictResult =
            row(contactFieldText(QStringLiteral("do_not_contact")), each([](const contacts::MergeRecord &record) {
                    return record.contact.doNotContact ? MergeView::tr("yes") : MergeView::tr("no");
                }));
    const bool anyNumber =
        std::ranges::any_of(records, [](const contacts::MergeRecord &r) { return !r.contact.externalId.isEmpty(); });
    if (anyNumber) {
        m_numberResult = row(contactFieldText(QStringLiteral("external_id")),
                             each([](const contacts::MergeRecord &record) { return record.contact.externalId; }));
        m_numberResult->setToolTip(tr("The numbers of the others are known: who looks for one of them, an import too, "
                                      "finds this customer."));
    }
}

QButtonGroup *MergeView::addChoices(int row, const QString &title, const QStringList &texts, int chosen,
                                    bool mayBeEmpty, const std::function<void(size_t)> &choose)
{
    auto *group = new QButtonGroup(m_content);
    for (int i = 0; i < texts.size(); ++i) {
        QString shown = texts[i].isEmpty() ? tr("(empty)") : merge_view_build_detail::oneLine(texts[i]);
        auto *button = new QRadioButton(shown.replace(QLatin1Char('&'), QStringLiteral("&&")), m_content);
        button->setToolTip(texts[i]);
        button->setAccessibleName(tr("%1: %2").arg(title, texts[i].isEmpty() ? tr("(empty)") : texts[i]));
        button->setChecked(i == chosen);
        button->setEnabled(mayBeEmpty || !texts[i].isEmpty());
        group->addButton(button, i);
        m_grid->addWidget(button, row, columnOf(static_cast<size_t>(i)), Qt::AlignVCenter);
    }
    connect(group, &QButtonGroup::idClicked, this, [choose](int record) { choose(static_cast<size_t>(record)); });
    return group;
}

void MergeView::addTexts(int row, const QStringList &texts)
{
    for (int i = 0; i < texts.size(); ++i) {
        QLabel *label = quietLabel(texts[i].isEmpty() ? QString(QChar(0x2014)) : texts[i], m_content);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(label, row, columnOf(static_cast<size_t>(i)), Qt::AlignVCenter);
    }
}

QLabel *MergeView::addResult(int row)
{
    QLabel *label = plainLabel(QString(), m_content);
    label->setWordWrap(true);
    m_grid->addWidget(label, row, resultColumn(), Qt::AlignVCenter);
    return label;
}

} // namespace shuke::ui
