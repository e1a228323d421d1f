#include "ui/duplicates/merge_view.h"

#include "ui/common/busy_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"
#include "ui/duplicates/duplicate_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace merge_view_detail {

enum State { Busy, Choices, Failure }; // in the order of the stack

/// Where what is typed over a result goes; null for fields that are not a text.
std::optional<QString> contacts::ContactEdit::*typedMember(contacts::MergeField field)
{
    using contacts::ContactEdit;
    switch (field) {
    case contacts::MergeField::Name:
        return &ContactEdit::name;
    case contacts::MergeField::Company:
        return &ContactEdit::company;
    case contacts::MergeField::JobTitle:
        return &ContactEdit::jobTitle;
    case contacts::MergeField::Phone:
        return &ContactEdit::phone;
    case contacts::MergeField::Email:
        return &ContactEdit::email;
    case contacts::MergeField::Wechat:
        return &ContactEdit::wechat;
    case contacts::MergeField::TaxId:
        return &ContactEdit::taxId;
    case contacts::MergeField::Source:
        return &ContactEdit::source;
    case contacts::MergeField::Note:
        return &ContactEdit::note;
    default:
        return nullptr;
    }
}

QString lines(const QStringList &texts)
{
    return texts.isEmpty() ? QString(QChar(0x2014)) : texts.join(QLatin1Char('\n'));
}

} // namespace merge_view_detail

MergeView::MergeView(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_stack(new QStackedWidget(this)),
      m_busy(new BusyPage(this)),
      m_failure(new EmptyState(tr("These customers cannot be merged"), QString(), this)),
      m_scroll(new QScrollArea(this))
{
    new OwnKeys(
        this, [] { return std::vector{keyLine({Qt::Key_Escape}, tr("Back to the pairs without a merge"))}; },
        tr("Choosing values"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    m_hint =
        quietLabel(tr("Choose what the customer will be. Orders, follow-ups, tasks, consents and roles of all move "
                      "to the one that is kept; the others go to the trash and still lead here by their numbers, "
                      "phones and e-mails. A merge can be undone at any later time."),
                   this);
    column->addWidget(m_hint);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_busy);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_failure);
    connect(m_failure->addStep(tr("Back")), &QPushButton::clicked, this, &MergeView::canceled);
    column->addWidget(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    m_merge = new QPushButton(this);
    m_merge->setDefault(true);
    m_merge->setToolTip(tr("Merge as shown (Ctrl+Enter)"));
    connect(m_merge, &QPushButton::clicked, this, &MergeView::merge);
    m_back = new QPushButton(tr("Back"), this);
    m_back->setToolTip(tr("Back, nothing is changed (Esc)"));
    connect(m_back, &QPushButton::clicked, this, &MergeView::canceled);
    buttons->addWidget(m_merge);
    buttons->addWidget(m_back);
    buttons->addStretch();
    column->addLayout(buttons);
    setAccessibleName(tr("Merge customers"));
}

bool MergeView::isReady() const
{
    return m_stack->currentIndex() == merge_view_detail::Choices && m_canMerge;
}

ContactId MergeView::keep() const
{
    return m_overview.records.empty() ? ContactId() : m_overview.records[m_keep].contact.id;
}

void MergeView::begin(std::vector<ContactId> contacts)
{
    m_contacts = std::move(contacts);
    m_choices = {};
    m_overview = {};
    m_keep = 0;
    m_canMerge = false;
    m_failureText.clear();
    m_merge->setEnabled(false);
    m_merge->setText(tr("Merge %Ln customer(s)", nullptr, static_cast<int>(m_contacts.size())));
    m_merge->show();
    m_back->show();
    m_busy->begin(tr("Reading…"));
    m_stack->setCurrentIndex(merge_view_detail::Busy);
    if (m_contacts.size() < 2)
        return fail(tr("A merge needs at least two customers."));
    if (m_contacts.size() > contacts::kMostMerged)
        return fail(
            tr("At most %Ln customer(s) can be merged at once.", nullptr, static_cast<int>(contacts::kMostMerged)));
    ++m_pending;
    onFinished(m_desk.session()->query(contacts::mergeOverview(m_contacts)), this,
               [this, asked = m_reading.next()](const Result<contacts::MergeOverview> &overview) {
                   --m_pending;
                   if (!m_reading.isCurrent(asked))
                       return;
                   if (!overview)
                       return fail(errorText(overview.error()));
                   ++m_pending;
                   onFinished(m_desk.session()->query(contacts::contactChoices()), this,
                              [this, asked, overview = *overview](const Result<contacts::ContactChoices> &choices) {
                                  --m_pending;
                                  if (m_reading.isCurrent(asked))
                                      show(overview, choices ? *choices : contacts::ContactChoices());
                              });
               });
}

void MergeView::fail(const QString &text)
{
    m_failureText = text;
    m_failure->setTexts(tr("These customers cannot be merged"), text);
    m_stack->setCurrentIndex(merge_view_detail::Failure);
    m_merge->hide();
    m_back->hide();
    Q_EMIT changed();
}

void MergeView::show(const contacts::MergeOverview &overview, const contacts::ContactChoices &choices)
{
    m_overview = overview;
    m_words = choices;
    const auto &records = m_overview.records;
    const bool mixed = std::ranges::any_of(records, [&](const contacts::MergeRecord &record) {
        return record.contact.kind != records.front().contact.kind;
    });
    if (mixed)
        return fail(
            tr("A person and a company cannot become one. Link them instead: a person has a role in a company."));
    std::vector<qint64> orders;
    for (const std::vector<contacts::MergeCount> &counts : m_overview.counts) {
        const auto found = std::ranges::find(counts, TableId::SalesOrder, &contacts::MergeCount::table);
        orders.push_back(found == counts.end() ? 0 : found->rows);
    }
    m_keep = contacts::proposedKeep(records, orders);
    m_choices = contacts::proposedChoices(records);
    build();
    m_stack->setCurrentIndex(merge_view_detail::Choices);
    recompute();
    m_merge->setFocus();
}

void MergeView::setKeep(size_t record)
{
    m_keep = record;
    if (QAbstractButton *button = m_keepGroup ? m_keepGroup->button(static_cast<int>(record)) : nullptr)
        button->setChecked(true);
    recompute();
}

void MergeView::choose(contacts::MergeField field, size_t record)
{
    m_choices.fields[field] = m_overview.records[record].contact.id;
    if (const auto member = merge_view_detail::typedMember(field))
        (m_choices.typed.*member).reset(); // what was typed gives way to a choice
    if (field == contacts::MergeField::Name)
        m_choices.typed.familyName = m_choices.typed.givenName = std::nullopt;
    const auto group = m_groups.find(field);
    if (group != m_groups.end()) {
        if (QAbstractButton *button = group->second->button(static_cast<int>(record)))
            button->setChecked(true);
    }
    recompute();
}

void MergeView::typed(contacts::MergeField field, const QString &text)
{
    if (m_filling)
        return;
    if (const auto member = merge_view_detail::typedMember(field))
        m_choices.typed.*member = text;
    if (field == contacts::MergeField::Name) // those of a record would contradict it
        m_choices.typed.familyName = m_choices.typed.givenName = QString();
    recompute();
}

void MergeView::recompute()
{
    using namespace merge_view_detail;
    std::vector<contacts::MergeRecord> records = m_overview.records;
    if (records.empty())
        return;
    std::rotate(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(m_keep),
                records.begin() + static_cast<std::ptrdiff_t>(m_keep) + 1);
    Result<contacts::MergePlan> plan = contacts::planMerge(records, m_choices);
    m_canMerge = bool(plan) && !plan->contact.name.trimmed().isEmpty();
    if (plan)
        m_plan = std::move(*plan);
    const QScopedValueRollback filling(m_filling, true);
    for (const auto &[field, label] : m_results)
        label->setText(mergeValueText(m_plan.contact, field, m_words));
    for (const auto &[field, edit] : m_edits) {
        const QString text = mergeValueText(m_plan.contact, field, m_words);
        if (edit->text() != text && !edit->hasFocus())
            edit->setText(text);
    }
    for (const auto &[id, label] : m_customResults) {
        const auto value = std::ranges::find(m_plan.values, id, &contacts::CustomValue::field);
        const auto field = std::ranges::find(m_words.fields, id, &contacts::CustomField::id);
        label->setText(value == m_plan.values.end() || field == m_words.fields.end() ? QString()
                                                                                     : customValueText(*field, *value));
    }
    QStringList points;
    for (const contacts::ContactPoint &point : m_plan.points) {
        QString text = pointKindText(m_words.pointKinds, point.kind) + QLatin1Char(' ') + point.value;
        if (point.optedOut)
            text += QLatin1Char(' ') + tr("(opted out)");
        points.append(text);
    }
    if (m_pointsResult)
        m_pointsResult->setText(lines(points));
    QStringList addresses;
    for (const contacts::ContactAddress &address : m_plan.addresses)
        addresses.append(addressLabel(address.address));
    if (m_addressResult)
        m_addressResult->setText(lines(addresses));
    if (m_numberResult)
        m_numberResult->setText(m_plan.contact.externalId.isEmpty() ? QString(QChar(0x2014))
                                                                    : m_plan.contact.externalId);
    if (m_strictResult)
        m_strictResult->setText(m_plan.contact.doNotContact ? tr("yes") : tr("no"));
    m_merge->setEnabled(m_canMerge);
    Q_EMIT changed();
}

void MergeView::merge()
{
    if (!isReady())
        return;
    contacts::MergeRequest request;
    request.keep = keep();
    for (const contacts::MergeRecord &record : m_overview.records) {
        if (record.contact.id != request.keep)
            request.lose.push_back(record.contact.id);
    }
    request.choices = m_choices;
    request.keptName = m_plan.contact.name;
    m_merge->setEnabled(false);
    Doing doing;
    doing.done = tr("%Ln customer(s) merged into “%1”.", nullptr, static_cast<int>(m_overview.records.size()))
                     .arg(m_plan.contact.name);
    doing.guard = this;
    doing.then = [this, kept = request.keep](const Result<ChangeSet> &changes) {
        m_merge->setEnabled(m_canMerge);
        if (changes)
            Q_EMIT merged(kept, changes->operation);
    };
    m_desk.perform(contacts::mergeContacts(std::move(request)), std::move(doing));
}

QString MergeView::resultText(contacts::MergeField field) const
{
    return mergeValueText(m_plan.contact, field, m_words);
}

QLineEdit *MergeView::resultEdit(contacts::MergeField field) const
{
    const auto found = m_edits.find(field);
    return found == m_edits.end() ? nullptr : found->second;
}

void MergeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT canceled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace shuke::ui
