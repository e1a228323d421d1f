#include "ui/contacts/contact_form.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/field_box.h"
#include "ui/contacts/look_alike_bar.h"
#include "ui/contacts/points_edit.h"
#include "ui/contacts/tag_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace contact_form_detail {
constexpr int kLookupMs = 300;
} // namespace contact_form_detail

ContactForm::ContactForm(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_alike(new LookAlikeBar(this)), m_scroll(new QScrollArea(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_alike);
    connect(m_alike, &LookAlikeBar::contactWanted, this, &ContactForm::contactWanted);
    column->addWidget(m_scroll, 1);
    buildButtons(column);
    m_lookup.setSingleShot(true);
    m_lookup.setInterval(contact_form_detail::kLookupMs);
    connect(&m_lookup, &QTimer::timeout, this, &ContactForm::lookUp);
    setAccessibleName(tr("Customer form"));
}

void ContactForm::begin(const ContactRecord &record)
{
    m_record = record;
    m_base = formState(record);
    build();
    fill(m_base);
    m_saveNew->setVisible(isNew());
    m_alike->reset();
    m_scroll->verticalScrollBar()->setValue(0);
    m_lookups.next();
}

void ContactForm::follow(const ContactRecord &record)
{
    ContactFormState mine = state();
    const ContactFormState before = mine;
    const ContactFormState theirs = formState(record);
    const std::vector<FieldConflict> conflicts = mergeInto(mine, m_base, theirs);
    m_record = record;
    m_base = theirs;
    for (Binding &binding : m_bindings) {
        if (mine.text(binding.field) != before.text(binding.field))
            write(binding, mine.text(binding.field));
    }
    const QScopedValueRollback filling(m_filling, true);
    if (mine.tags != before.tags)
        m_tags->setTags(mine.tags);
    if (mine.points != before.points)
        m_points->setPoints(mine.points);
    if (mine.addresses != before.addresses)
        m_addresses->setAddresses(mine.addresses);
    showConflicts(conflicts);
}

void ContactForm::adopted(ContactId contact)
{
    m_record.detail.contact.id = contact;
    m_alike->reset();
}

QJsonObject ContactForm::draft() const
{
    return {{QStringLiteral("typed"), draftOf(state())}, {QStringLiteral("base"), draftOf(m_base)}};
}

void ContactForm::restore(const QJsonObject &draft)
{
    ContactFormState typed = stateOfDraft(draft.value(QStringLiteral("typed")).toObject());
    const std::vector<FieldConflict> conflicts =
        mergeInto(typed, stateOfDraft(draft.value(QStringLiteral("base")).toObject()), m_base);
    fill(typed);
    showConflicts(conflicts);
    m_lookup.start();
    Q_EMIT changed();
}

void ContactForm::fill(const ContactFormState &state)
{
    for (Binding &binding : m_bindings)
        write(binding, state.text(binding.field));
    const QScopedValueRollback filling(m_filling, true);
    m_tags->setTags(state.tags);
    m_points->setPoints(state.points);
    m_addresses->setAddresses(state.addresses);
    showKind();
}

void ContactForm::write(Binding &binding, const QString &text)
{
    const QScopedValueRollback filling(m_filling, true);
    binding.write(text);
    binding.original = text;
    binding.shown = binding.read();
}

ContactFormState ContactForm::state() const
{
    ContactFormState state;
    for (const Binding &binding : m_bindings) {
        const QString text = binding.read();
        state.set(binding.field, text == binding.shown ? binding.original : text);
    }
    // Fields that are not shown, or no longer offered, have no input; their values stay.
    for (auto field = m_base.fields.constBegin(); field != m_base.fields.constEnd(); ++field) {
        if (!box(field.key()))
            state.set(field.key(), field.value());
    }
    state.tags = m_tags->tags();
    state.points = m_points->points();
    state.addresses = m_addresses->addresses();
    return state;
}

bool ContactForm::isDirty() const
{
    return m_column && state() != m_base;
}

FieldBox *ContactForm::box(const QString &field) const
{
    if (field == QLatin1String("points"))
        return m_pointsBox;
    if (field == QLatin1String("addresses"))
        return m_addressesBox;
    const auto found = std::ranges::find(m_bindings, field, &Binding::field);
    return found == m_bindings.end() ? nullptr : found->box;
}

void ContactForm::edited(const QString &field)
{
    if (m_filling)
        return;
    if (FieldBox *edited = box(field))
        edited->setProblem({});
    if (isNew() || field == QLatin1String("phone") || field == QLatin1String("email"))
        m_lookup.start();
    if (field == QLatin1String("kind"))
        showKind();
    Q_EMIT changed();
}

bool ContactForm::check()
{
    for (const Binding &binding : m_bindings)
        binding.box->setProblem({});
    m_points->clearProblems();
    const ContactFormState now = state();
    QWidget *first = nullptr;
    for (const FormProblem &problem : problemsOf(now, m_record.choices)) {
        const bool point = problem.field.startsWith(QLatin1String("point."));
        // What came so from elsewhere must not stand in the way of another change.
        if (!isNew() && isUntouched(now, problem.field))
            continue;
        showProblem(problem.field, problem.text);
        if (!first)
            first = point ? m_pointsBox : box(problem.field);
    }
    for (const Binding &binding : m_bindings) {
        if (binding.box->hasConflict() && !first)
            first = binding.box;
    }
    for (FieldBox *parts : {m_pointsBox, m_addressesBox}) {
        if (parts->hasConflict() && !first)
            first = parts;
    }
    if (first) {
        first->setFocus();
        m_scroll->ensureWidgetVisible(first);
    }
    return !first;
}

bool ContactForm::isUntouched(const ContactFormState &now, const QString &field) const
{
    if (field == QLatin1String("name"))
        return false;
    if (field.startsWith(QLatin1String("point."))) {
        const auto row = static_cast<size_t>(QStringView(field).mid(6).toUInt());
        return row < now.points.size() && std::ranges::find(m_base.points, now.points[row]) != m_base.points.end();
    }
    const QString lunar = QStringLiteral("birth_lunar");
    if (field == QLatin1String("birthday") && now.text(lunar) != m_base.text(lunar))
        return false;
    return now.text(field) == m_base.text(field);
}

void ContactForm::showProblem(const QString &field, const QString &problem)
{
    if (field.startsWith(QLatin1String("point.")))
        m_points->setProblem(static_cast<size_t>(QStringView(field).mid(6).toUInt()), problem);
    else if (FieldBox *target = box(field))
        target->setProblem(problem);
}

bool ContactForm::hasConflicts() const
{
    return std::ranges::any_of(m_bindings, [](const Binding &binding) { return binding.box->hasConflict(); }) ||
           (m_pointsBox && m_pointsBox->hasConflict()) || (m_addressesBox && m_addressesBox->hasConflict());
}

contacts::ContactSave ContactForm::save() const
{
    return isNew() ? createOf(state(), m_record.choices) : saveOf(state(), m_base, m_record);
}

void ContactForm::showConflicts(const std::vector<FieldConflict> &conflicts)
{
    for (const FieldConflict &conflict : conflicts) {
        FieldBox *target = box(conflict.field);
        if (!target)
            continue;
        const bool parts = target == m_pointsBox || target == m_addressesBox;
        const QString text = parts ? tr("These were changed meanwhile, too.")
                                   : tr("Changed meanwhile to “%1”.").arg(shownText(conflict.field, conflict.theirs));
        target->setConflict(
            text,
            [this, target, field = conflict.field] {
                target->clearConflict();
                if (field == QLatin1String("points"))
                    m_points->setPoints(m_base.points);
                else if (field == QLatin1String("addresses"))
                    m_addresses->setAddresses(m_base.addresses);
                else if (const auto at = std::ranges::find(m_bindings, field, &Binding::field); at != m_bindings.end())
                    write(*at, m_base.text(field));
                Q_EMIT changed();
            },
            [target] { target->clearConflict(); });
    }
}

QString ContactForm::shownText(const QString &field, const QString &text) const
{
    const FieldBox *target = box(field);
    if (const auto *choice = target ? qobject_cast<QComboBox *>(target->editor()) : nullptr) {
        const int at = choice->findData(text);
        return at >= 0 ? choice->itemText(at) : text;
    }
    return text.isEmpty() ? tr("nothing") : text;
}

void ContactForm::showKind()
{
    const bool person = state().text(QStringLiteral("kind")) != QLatin1String("company");
    for (const char *field : {"family_name", "given_name", "company", "job_title", "gender", "birthday"}) {
        FieldBox *target = box(QLatin1String(field));
        if (!target)
            continue;
        // What a company has by mistake stays in sight.
        const bool shown = person || !state().text(QLatin1String(field)).isEmpty();
        for (QWidget *up = target->parentWidget(); up; up = up->parentWidget()) {
            if (auto *form = qobject_cast<QFormLayout *>(up->layout())) {
                form->setRowVisible(target, shown);
                break;
            }
        }
    }
}

/// A hint only: without an answer the form works as well.
void ContactForm::lookForAlikes()
{
    const contacts::ContactSave typed = createOf(state(), m_record.choices);
    const quint64 asked = m_lookups.next();
    ++m_pending;
    onFinished(m_desk.session()->query(contacts::lookAlikes({typed.created, typed.after.points})), this,
               [this, asked](const Result<std::vector<contacts::LookAlike>> &alike) {
                   --m_pending;
                   if (alike && m_lookups.isCurrent(asked) && isNew())
                       m_alike->show(*alike);
               });
}

void ContactForm::lookUp()
{
    if (isNew()) {
        lookForAlikes();
        return;
    }
    const ContactFormState now = state();
    const auto typed = [&](const char *field) {
        const QString text = now.text(QLatin1String(field)).trimmed();
        return text == m_base.text(QLatin1String(field)) ? QString() : text; // only what is new is news
    };
    const quint64 asked = m_lookups.next();
    ++m_pending;
    onFinished(
        m_desk.session()->query(contacts::contactsSharing(typed("phone"), typed("email"), m_record.detail.contact.id)),
        this, [this, asked](const Result<std::vector<contacts::SharedDetail>> &shared) {
            --m_pending;
            if (!shared || !m_lookups.isCurrent(asked))
                return; // only a hint: without it the form works as well
            warn(QStringLiteral("phone"), *shared, true);
            warn(QStringLiteral("email"), *shared, false);
        });
}

void ContactForm::warn(const QString &field, const std::vector<contacts::SharedDetail> &shared, bool phone)
{
    if (!box(field))
        return; // not shown
    std::vector<contacts::SharedDetail> others;
    for (const contacts::SharedDetail &other : shared) {
        if (other.phone == phone)
            others.push_back(other);
    }
    if (others.empty()) {
        box(field)->setWarning({});
        return;
    }
    const ContactId first = others.front().contact;
    const int more = static_cast<int>(others.size()) - 1;
    const QString text = more == 0 ? tr("%1 has it already.").arg(others.front().name)
                                   : tr("%1 and %Ln more have it already.", nullptr, more).arg(others.front().name);
    box(field)->setWarning(text, tr("Open %1").arg(others.front().name),
                           [this, first] { Q_EMIT contactWanted(first); });
}

void ContactForm::focusFirst()
{
    if (FieldBox *name = box(QStringLiteral("name")))
        name->setFocus();
}

} // namespace shuke::ui
