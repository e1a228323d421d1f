#include "ui/contacts/contact_overview.h"

#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/fact_card.h"
#include "ui/contacts/offer_card.h"
#include "ui/contacts/rfm_reason_card.h"
#include "ui/contacts/value_card.h"
#include "ui/contacts/value_reason_card.h"
#include "ui/tasks/follow_up_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

ContactOverview::ContactOverview(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Overview"));
}

void ContactOverview::showRecord(const ContactRecord &record)
{
    const bool same = m_contact == record.detail.contact.id;
    const int scrolled = same ? verticalScrollBar()->value() : 0;
    m_contact = record.detail.contact.id;
    m_company = record.detail.contact.kind == contacts::ContactKind::Company;
    m_content = new QWidget;
    m_content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(space::medium, space::medium, space::medium, space::large);
    m_column->setSpacing(space::medium);
    m_trashed = record.detail.contact.isTrashed();
    m_orders = record.documents.figures.orders;
    m_why = nullptr;
    m_offers = nullptr;
    addSteps(record);
    addValue(record);
    addExpected(record);
    m_whyPlace = new QVBoxLayout;
    m_column->addLayout(m_whyPlace);
    m_offersPlace = new QVBoxLayout;
    m_column->addLayout(m_offersPlace);
    addContact(record);
    addPeople(record);
    addFields(record);
    addConsents(record);
    if (!record.detail.contact.note.isEmpty()) {
        auto *note = new FactCard(tr("Note"), m_content);
        note->addNote(record.detail.contact.note);
        add(note);
    }
    m_column->addStretch();
    setWidget(m_content); // deletes the one before
    fitHeight();
    verticalScrollBar()->setValue(scrolled);
}

void ContactOverview::showScores(const ContactScores &scores)
{
    if (!m_whyPlace)
        return;
    delete m_why;
    m_why = new FactCard(tr("Why this customer is here"), m_content);
    fillRfmReason(*m_why, scores, m_contact);
    m_whyPlace->addWidget(m_why);
    fitHeight();
}

void ContactOverview::showOffers(const SharedBaskets &baskets)
{
    if (!m_offersPlace)
        return;
    delete m_offers;
    m_offers = nullptr;
    auto *card = new FactCard(tr("They might like"), m_content);
    if (!m_trashed)
        fillOffers(*card, baskets, m_contact, m_orders, [this](ProductId product) { Q_EMIT productWanted(product); });
    if (card->isBlank()) {
        delete card;
    } else {
        m_offers = card;
        m_offersPlace->addWidget(card);
    }
    fitHeight();
}

/// A scroll area asks its content how small it can be, not how high it is with its texts wrapped at this width.
void ContactOverview::fitHeight()
{
    if (m_content)
        m_content->setMinimumHeight(m_content->layout()->heightForWidth(viewport()->width()));
}

void ContactOverview::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void ContactOverview::add(FactCard *card)
{
    if (card->isBlank())
        delete card;
    else
        m_column->addWidget(card);
}

void ContactOverview::addSteps(const ContactRecord &record)
{
    constexpr size_t kMost = 6;
    constexpr int kMostChars = 22;
    const activities::ContactFollowUps &followUps = record.followUps;
    auto *card = new FactCard(tr("To do"), m_content);
    for (size_t i = 0; i < std::min(kMost, followUps.open.size()); ++i) {
        const activities::OpenStep &step = followUps.open[i];
        QString when = step.day.isValid() ? whenText(step.day, step.minute, followUps.today) : tr("some day");
        if (step.group == activities::DueGroup::Overdue)
            when = distanceText(step.day, followUps.today);
        const QString what =
            fontMetrics().elidedText(stepText(step), Qt::ElideRight, fontMetrics().averageCharWidth() * kMostChars);
        card->addLink(when, what, [this, step] { Q_EMIT stepWanted(step); });
    }
    if (followUps.open.size() > kMost)
        card->addNote(tr("and %Ln more", nullptr, static_cast<int>(followUps.open.size() - kMost)));
    for (size_t i = 0; i < std::min(kMost, followUps.deferred.size()); ++i) {
        const activities::DoneTask &task = followUps.deferred[i];
        activities::OpenStep step;
        step.task = task.task;
        const QString what =
            fontMetrics().elidedText(task.title, Qt::ElideRight, fontMetrics().averageCharWidth() * kMostChars);
        card->addLink(tr("deferred"), what, [this, step] { Q_EMIT stepWanted(step); });
    }
    if (followUps.deferred.size() > kMost)
        card->addNote(tr("and %Ln more deferred", nullptr, static_cast<int>(followUps.deferred.size() - kMost)));
    add(card);
}

void ContactOverview::addValue(const ContactRecord &record)
{
    const sales::ContactFigures &figures = record.documents.figures;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    auto *value = new FactCard(tr("Value"), m_content);
    const QString what = tr("All orders up to today that are paid, shipped or completed, less their refunds. Fully "
                            "refunded orders do not count.");
    const auto money = [&](const std::optional<Money> &amount) {
        return amount ? moneyText(*amount, record.documents.currency) : QStringLiteral("–");
    };
    value->addFigure(money(figures.revenue), tr("net revenue, all time"), what);
    value->addFact(tr("Orders"), numberText(figures.orders), what);
    value->addFact(tr("Average"), money(figures.average), tr("Net revenue divided by orders."));
    if (figures.withoutRate > 0)
        value->addNote(
            tr("%Ln document(s) in another currency without a rate are left out.", nullptr, figures.withoutRate));
    row->addWidget(value, 1);
    auto *rhythm = new FactCard(tr("Rhythm"), m_content);
    const QString every = tr("Days from the first to the latest order, divided by the days with an order less one.");
    if (figures.everyDays)
        rhythm->addFigure(tr("%Ln day(s)", nullptr, std::max(1, *figures.everyDays)), tr("from order to order"), every);
    else
        rhythm->addFigure(QStringLiteral("–"), tr("needs orders on two days"), every);
    rhythm->addFact(tr("Latest"), dayText(figures.last),
                    figures.daysSince
                        ? tr("Day of the latest order that counts: %1.").arg(daysAgoText(*figures.daysSince))
                        : QString());
    rhythm->addFact(tr("First"), dayText(figures.first), tr("Day of the first order that counts."));
    row->addWidget(rhythm, 1);
    m_column->addLayout(row);
}

void ContactOverview::addExpected(const ContactRecord &record)
{
    if (record.detail.contact.isTrashed()) // in no list and no report
        return;
    auto *card = new FactCard(tr("Customer value"), m_content);
    fillValueCard(*card, record.value, record.documents.currency);
    add(card);
    if (record.value.score && record.value.reason)
        addReason(record, *card);
}

/// Behind a door: who knows the numbers need not read every time where they come from.
void ContactOverview::addReason(const ContactRecord &record, FactCard &value)
{
    auto *door = new QPushButton(tr("Why?"), &value);
    door->setCheckable(true);
    door->setChecked(m_isReasonOpen);
    door->setAutoDefault(true);
    door->setToolTip(tr("What these values rest on, in numbers of this customer"));
    door->setAccessibleName(tr("Why these values?"));
    auto *place = new QWidget(&value);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, space::tiny, 0, 0);
    row->addWidget(door);
    row->addStretch();
    value.addWidget(place);
    auto *reason = new FactCard(tr("Why these values"), m_content);
    fillValueReason(*reason, record.value, record.documents.currency);
    reason->setVisible(m_isReasonOpen);
    m_column->addWidget(reason);
    connect(door, &QPushButton::toggled, reason, [this, reason](bool open) {
        m_isReasonOpen = open;
        reason->setVisible(open);
        fitHeight();
    });
}

void ContactOverview::addContact(const ContactRecord &record)
{
    auto *card = new FactCard(tr("Contact"), m_content);
    const contacts::FieldLayout &layout = record.choices.layout;
    for (const contacts::FieldGroup group :
         {contacts::FieldGroup::Reach, contacts::FieldGroup::Who, contacts::FieldGroup::About}) {
        for (const contacts::LayoutField &field : layout.of(group)) {
            if (field.shown)
                addField(record, field.code, *card);
        }
        if (group == contacts::FieldGroup::Reach)
            addFurther(record, *card);
    }
    add(card);
}

/// Names are in the head.
void ContactOverview::addField(const ContactRecord &record, const QByteArray &code, FactCard &card)
{
    const contacts::Contact &contact = record.detail.contact;
    const QString name = contactFieldText(QString::fromLatin1(code));
    if (code == "phone")
        card.addCopyFact(name, contact.phone);
    else if (code == "email")
        card.addCopyFact(name, contact.email);
    else if (code == "wechat")
        card.addCopyFact(name, contact.wechat);
    else if (code == "company")
        card.addFact(name, contact.company);
    else if (code == "job_title")
        card.addFact(name, contact.jobTitle);
    else if (code == "birthday")
        card.addFact(name, birthdayLabel(contact.birthday));
    else if (code == "gender")
        card.addFact(name, genderText(contact.gender));
    else if (code == "tax_id")
        card.addFact(name, contact.taxId);
    else if (code == "source")
        card.addFact(name, contact.source);
    else if (code == "owner_id")
        card.addFact(name, record.detail.ownerName);
    else if (code == "external_id")
        card.addFact(name, contact.externalId);
    else if (code == "created_on")
        card.addFact(name, dayText(contact.createdOn),
                     tr("The day the customer became known to the business, as told."));
}

void ContactOverview::addFurther(const ContactRecord &record, FactCard &card)
{
    for (const contacts::ContactPoint &point : record.detail.points) {
        const QString kind = pointKindText(record.choices.pointKinds, point.kind);
        QStringList notes;
        if (!point.label.isEmpty())
            notes.append(point.label);
        if (point.optedOut)
            notes.append(tr("opted out"));
        if (point.invalid)
            notes.append(tr("does not work"));
        card.addCopyFact(kind, point.value, notes.join(QStringLiteral(", ")));
    }
    card.addCopyFact(tr("Address"), addressLabel(record.detail.contact.address));
    for (const contacts::ContactAddress &address : record.detail.addresses)
        card.addCopyFact(tr("Address"), addressLabel(address.address), address.label);
}

void ContactOverview::addPeople(const ContactRecord &record)
{
    auto *card = new FactCard(m_company ? tr("People") : tr("Companies"), m_content);
    for (const contacts::NamedAffiliation &named : record.detail.affiliations) {
        const contacts::Affiliation &affiliation = named.affiliation;
        QString role = affiliation.role.isEmpty() ? (m_company ? tr("Person") : tr("Company")) : affiliation.role;
        if (affiliation.endedOn.isValid())
            role += QLatin1Char(' ') + tr("(until %1)").arg(dayText(affiliation.endedOn));
        const ContactId other = m_company ? affiliation.person : affiliation.company;
        card->addLink(role, named.otherName, [this, other] { Q_EMIT contactWanted(other); });
    }
    add(card);
}

void ContactOverview::addFields(const ContactRecord &record)
{
    auto *card = new FactCard(tr("More fields"), m_content);
    for (const contacts::CustomField &field : record.choices.fields) {
        const auto value = std::ranges::find(record.detail.values, field.id, &contacts::CustomValue::field);
        if (value != record.detail.values.end())
            card->addFact(customFieldText(field), customValueText(field, *value));
    }
    add(card);
}

void ContactOverview::addConsents(const ContactRecord &record)
{
    auto *card = new FactCard(tr("Consent"), m_content);
    QSet<QString> seen; // newest first: the first of a purpose and channel counts
    for (const contacts::Consent &consent : record.detail.consents) {
        const QString key = consent.purpose + QLatin1Char('\n') + consent.channel;
        if (seen.contains(key))
            continue;
        seen.insert(key);
        const QString state =
            consent.state == contacts::ConsentState::Given ? tr("given on %1") : tr("withdrawn on %1");
        QString text = state.arg(dayText(consent.day));
        if (!consent.evidence.isEmpty())
            text += QStringLiteral(" · ") + consent.evidence;
        card->addFact(tr("%1, %2").arg(consentPurposeText(consent.purpose), consentChannelText(consent.channel)), text,
                      tr("The newest entry of the consent ledger for this purpose and channel."));
    }
    if (seen.isEmpty())
        card->addNote(tr("Nothing recorded: no consent, no objection."));
    if (!record.detail.contact.isTrashed()) {
        auto *buttons = new QWidget(card);
        auto *row = new FlowLayout(buttons);
        row->setContentsMargins(0, space::tiny, 0, 0);
        row->setSpacing(space::small);
        auto *given = new QPushButton(tr("Marketing agreed today"), buttons);
        given->setToolTip(tr("Records consent to marketing on all channels, with today's date."));
        connect(given, &QPushButton::clicked, this, [this] { Q_EMIT consentWanted(contacts::ConsentState::Given); });
        auto *withdrawn = new QPushButton(tr("Withdrawn today"), buttons);
        withdrawn->setToolTip(
            tr("Records that consent to marketing was withdrawn on all channels, with today's date."));
        connect(withdrawn, &QPushButton::clicked, this,
                [this] { Q_EMIT consentWanted(contacts::ConsentState::Withdrawn); });
        row->addWidget(given);
        row->addWidget(withdrawn);
        card->addWidget(buttons);
    }
    add(card);
}

} // namespace shuke::ui
