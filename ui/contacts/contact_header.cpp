#include "ui/contacts/contact_header.h"

#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/shrinking_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_steps.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/info_chip.h"
#include "ui/contacts/value_reason_card.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/value/value_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace contact_header_detail {

InfoChip::Tone toneOf(value::RfmSegment segment)
{
    using value::RfmSegment;
    switch (segment) {
    case RfmSegment::Champions:
    case RfmSegment::LoyalCustomers:
    case RfmSegment::KeyValue:
        return InfoChip::Tone::Good;
    case RfmSegment::AtRisk:
    case RfmSegment::CantLoseThem:
    case RfmSegment::AboutToSleep:
    case RfmSegment::KeyKeep:
    case RfmSegment::KeyWinBack:
        return InfoChip::Tone::Warning;
    case RfmSegment::Lost:
        return InfoChip::Tone::Bad;
    default:
        return InfoChip::Tone::Quiet;
    }
}

InfoChip::Tone toneOf(value::LifecycleStage stage)
{
    using value::LifecycleStage;
    switch (stage) {
    case LifecycleStage::Loyal:
        return InfoChip::Tone::Good;
    case LifecycleStage::AtRisk:
        return InfoChip::Tone::Warning;
    case LifecycleStage::Lost:
        return InfoChip::Tone::Bad;
    default:
        return InfoChip::Tone::Quiet;
    }
}

constexpr qsizetype kLongWord = 20; ///< Of a name in the size of a title.

QString summary(const ContactRecord &record)
{
    const contacts::Contact &contact = record.detail.contact;
    QStringList parts;
    for (const QString *part : {&contact.jobTitle, &contact.company, &contact.phone, &contact.address.city}) {
        if (!part->isEmpty())
            parts.append(*part);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace contact_header_detail

ContactHeader::ContactHeader(Desk &desk, QWidget *parent)
    : QWidget(parent), m_writable(!desk.session()->description().readOnly)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::small, space::small);
    column->setSpacing(space::small);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::tiny);
    m_previous = tool("previous", tr("Previous customer"));
    m_previous->setToolTip(tr("Previous customer (Ctrl+Left)"));
    m_position = quietLabel(QString(), this);
    m_position->setWordWrap(false);
    m_next = tool("next", tr("Next customer"));
    m_next->setToolTip(tr("Next customer (Ctrl+Right)"));
    m_window = tool("window", tr("Open in a window of its own"));
    m_close = tool("close", tr("Close"));
    top->addWidget(m_previous);
    top->addWidget(m_position);
    top->addWidget(m_next);
    top->addStretch();
    top->addWidget(m_window);
    top->addWidget(m_close);
    column->addLayout(top);

    m_name = plainLabel(QString(), pageTitleFont(), this);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    letShrink(m_name);
    column->addWidget(m_name);
    m_line = quietLabel(QString(), this);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    letShrink(m_line);
    column->addWidget(m_line);
    m_chips = new QWidget(this);
    m_flow = new FlowLayout(m_chips);
    column->addWidget(m_chips);
    m_steps = new ContactSteps(desk, this);
    column->addWidget(m_steps);
    makeActions();
    column->addWidget(m_actions);

    connect(m_previous, &QToolButton::clicked, this, &ContactHeader::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &ContactHeader::nextWanted);
    connect(m_window, &QToolButton::clicked, this, &ContactHeader::windowWanted);
    connect(m_close, &QToolButton::clicked, this, &ContactHeader::closeWanted);
    setPosition(0, 0);
}

QToolButton *ContactHeader::tool(const char *icon, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(lineIcon(QLatin1String(icon)));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void ContactHeader::makeActions()
{
    m_actions = new QWidget(this);
    auto *row = new FlowLayout(m_actions);
    row->setSpacing(space::small);
    const auto add = [&](const QString &text, void (ContactHeader::*wanted)()) {
        auto *button = new QPushButton(text, m_actions);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, wanted);
        row->addWidget(button);
        return button;
    };
    m_edit = add(tr("Edit"), &ContactHeader::editWanted);
    m_edit->setToolTip(tr("Change this record (F2)"));
    m_sale = add(tr("Quick sale"), &ContactHeader::saleWanted);
    m_order = add(tr("New order"), &ContactHeader::orderWanted);
    m_restore = add(tr("Restore"), &ContactHeader::restoreWanted);
    m_trash = iconButton(QStringLiteral("trash"), tr("Delete"), tr("Move to the trash (Del). It can be restored."),
                         m_actions);
    connect(m_trash, &QPushButton::clicked, this, &ContactHeader::trashWanted);
    row->addWidget(m_trash);
}

void ContactHeader::setPosition(int place, int count)
{
    const bool known = place > 0 && count > 0;
    m_position->setText(known ? tr("%1 of %2").arg(numberText(place), numberText(count)) : QString());
    m_position->setVisible(known);
    m_previous->setVisible(known);
    m_next->setVisible(known);
    m_previous->setEnabled(place > 1);
    m_next->setEnabled(place < count);
}

void ContactHeader::setOwnWindow(bool own)
{
    m_window->setVisible(!own);
    m_close->setVisible(!own);
}

void ContactHeader::showRecord(const ContactRecord &record)
{
    const contacts::Contact &contact = record.detail.contact;
    m_name->setText(contact.name);
    m_name->setFont(hasWordOver(contact_header_detail::kLongWord, contact.name) ? sectionFont() : pageTitleFont());
    m_line->setText(contact_header_detail::summary(record));
    m_line->setVisible(!m_line->text().isEmpty());
    qDeleteAll(m_chips->findChildren<InfoChip *>(QString(), Qt::FindDirectChildrenOnly));
    const auto chip = [this](const QString &text, InfoChip::Tone tone, const QString &tip) {
        auto *made = new InfoChip(text, tone, m_chips);
        made->setToolTip(tip);
        m_flow->addWidget(made);
        return made;
    };
    if (contact.isTrashed())
        chip(tr("In the trash"), InfoChip::Tone::Bad,
             tr("In the trash: in no list and no report. It can be restored."));
    if (contact.doNotContact)
        chip(tr("Do not contact"), InfoChip::Tone::Bad, tr("This customer does not want to hear from us."));
    m_class = chip(QString(), InfoChip::Tone::Quiet, QString());
    m_score = chip(QString(), InfoChip::Tone::Quiet, QString());
    m_class->hide();
    m_score->hide();
    addStage(record);
    chip(kindText(contact.kind), InfoChip::Tone::Quiet, tr("Person or company"));
    const sales::ContactFigures &figures = record.documents.figures;
    if (figures.daysSince)
        chip(tr("Last order %1").arg(daysAgoText(*figures.daysSince)), InfoChip::Tone::Quiet,
             tr("%1: the latest order that is paid, shipped or completed and not fully refunded.")
                 .arg(dayText(figures.last)));
    const std::optional<activities::LastContact> &last = record.followUps.last;
    if (last)
        chip(tr("%1 %2").arg(activityKindText(last->kind),
                             daysAgoText(static_cast<int>(last->day.daysTo(record.followUps.today)))),
             InfoChip::Tone::Quiet,
             tr("Last contact, on %1: the latest call, meeting, visit, e-mail or message that took place, about this "
                "customer or with it. Notes reach nobody and do not count.")
                 .arg(dayText(last->day)));
    else
        chip(tr("No contact yet"), InfoChip::Tone::Quiet,
             tr("No call, meeting, visit, e-mail or message with this customer is written down."));
    for (const contacts::Tag &tag : record.detail.tags)
        chip(QLatin1Char('#') + tag.name, InfoChip::Tone::Accent, tr("Tag"));
    const bool trashed = contact.isTrashed();
    m_steps->show(contact.id, record.followUps, !trashed && m_writable);
    m_edit->setVisible(!trashed);
    m_sale->setVisible(!trashed);
    m_order->setVisible(!trashed);
    m_trash->setVisible(!trashed);
    m_restore->setVisible(trashed);
}

void ContactHeader::addStage(const ContactRecord &record)
{
    if (record.detail.contact.isTrashed())
        return;
    if (const std::optional<value::KnownScore> &known = record.value.score) {
        const value::LifecycleStage stage = known->score.stage;
        auto *chip =
            new InfoChip(stageText(stage, known->hasYearOfData), contact_header_detail::toneOf(stage), m_chips);
        chip->setToolTip(stageTip(record.value));
        m_flow->addWidget(chip);
    }
    if (const std::optional<QDate> &day = record.value.history.wonBack) {
        auto *chip = new InfoChip(tr("Won back"), InfoChip::Tone::Good, m_chips);
        chip->setToolTip(tr("Bought again on %1, after much more than the usual time.").arg(dayText(*day)));
        m_flow->addWidget(chip);
    }
}

void ContactHeader::showNew(contacts::ContactKind kind)
{
    m_name->setText(kind == contacts::ContactKind::Person ? tr("New customer") : tr("New company"));
    m_line->hide();
    setPosition(0, 0);
}

void ContactHeader::showScores(const ContactScores &scores, ContactId contact)
{
    if (!m_class)
        return;
    const std::optional<ContactScores::Reason> reason = scores.reasonOf(contact);
    const bool scored = reason && reason->reason.score.r > 0;
    m_class->setVisible(scored);
    m_score->setVisible(scored);
    if (!scored)
        return;
    const value::RfmScore &score = reason->reason.score;
    m_class->setText(segmentText(score.segment));
    m_class->setTone(contact_header_detail::toneOf(score.segment));
    m_class->setToolTip(tr("The class of the scores R %1, F %2, M %3.").arg(score.r).arg(score.f).arg(score.m));
    m_score->setText(tr("R %1 · F %2 · M %3").arg(score.r).arg(score.f).arg(score.m));
    m_score->setToolTip(tr("Recency, frequency and money, each from 1 (worst) to 5 (best)."));
    m_flow->invalidate();
}

void ContactHeader::hideRestore()
{
    m_restore->hide();
}

void ContactHeader::setEditing(bool editing)
{
    m_chips->setVisible(!editing);
    if (editing)
        m_steps->hide();
    m_actions->setVisible(!editing);
    m_line->setVisible(!editing && !m_line->text().isEmpty());
}

} // namespace shuke::ui
