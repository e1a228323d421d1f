#include "ui/contacts/contact_panel.h"

#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_merge.h"
#include "core/session/history.h"
#include "ui/common/draft_bar.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/message_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_changes_tab.h"
#include "ui/contacts/contact_files_tab.h"
#include "ui/contacts/contact_form.h"
#include "ui/contacts/contact_header.h"
#include "ui/contacts/contact_orders_tab.h"
#include "ui/contacts/contact_overview.h"
#include "ui/contacts/contact_relations_tab.h"
#include "ui/contacts/contact_timeline_tab.h"
#include "ui/tasks/task_dialog.h"

#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace shuke::ui {

namespace contact_panel_detail {

/// Tables whose rows a record shows. Which contact a row belongs to is not told, and reading it again is cheap.
constexpr TableId kShown[] = {TableId::Contact,
                              TableId::ContactPoint,
                              TableId::ContactAddress,
                              TableId::Affiliation,
                              TableId::Tag,
                              TableId::ContactTag,
                              TableId::CustomField,
                              TableId::CustomValue,
                              TableId::Consent,
                              TableId::SalesOrder,
                              TableId::Staff,
                              TableId::Activity,
                              TableId::ActivityParticipant,
                              TableId::Task,
                              TableId::ContactRelation,
                              TableId::Attachment,
                              TableId::Setting}; // the fields shown; scores may be stale

} // namespace contact_panel_detail

ContactPanel::ContactPanel(Desk &desk, QWidget *parent)
    : RecordPanel(desk, parent),
      m_scores(ContactScores::of(desk.session())),
      m_baskets(SharedBaskets::of(desk.session())),
      m_news(ScoreNews::of(desk.session())),
      m_keeper(desk.session()->description().path),
      m_header(new ContactHeader(desk, this)),
      m_messages(new MessageBar(this)),
      m_draftBar(new DraftBar(desk.session()->description().path, this)),
      m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    column->addWidget(m_draftBar);
    column->addWidget(m_stack, 1);
    m_notice = quietLabel(QString(), m_stack);
    m_notice->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_notice->setMargin(space::page);
    m_stack->addWidget(m_notice);
    makeTabs();
    makeForm();
    connectHeader();
    connect(m_scores.get(), &ContactScores::changed, this, [this] {
        if (m_record && !isEditing())
            showComparisons();
    });
    connect(m_baskets.get(), &SharedBaskets::changed, this, [this] {
        if (m_record && !isEditing())
            m_overview->showOffers(*m_baskets);
    });
    connect(m_news.get(), &ScoreNews::changed, this, [this] {
        if (m_contact.isValid())
            load();
    });
    desk.session()->onChanged(this, [this](const ChangeSet &changes) { follow(changes); });
    setMinimumWidth(20 * space::large);
    setAccessibleName(tr("Customer"));
    setFocusEntry(this, m_tabs);
    showNotice(tr("Select a customer to see the record."));
}

ContactPanel::~ContactPanel() = default;

void ContactPanel::makeTabs()
{
    m_tabs = new QTabWidget(m_stack);
    m_tabs->setDocumentMode(true);
    m_overview = new ContactOverview(m_tabs);
    m_orders = new ContactOrdersTab(m_tabs);
    m_timeline = new ContactTimelineTab(desk(), m_tabs);
    m_relations = new ContactRelationsTab(desk(), m_tabs);
    m_files = new ContactFilesTab(desk(), m_tabs);
    m_changes = new ContactChangesTab(m_tabs);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_orders, tr("Orders"));
    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(m_relations, tr("Relations"));
    m_tabs->addTab(m_files, tr("Files"));
    m_tabs->addTab(m_changes, tr("Changes"));
    connect(m_relations, &ContactRelationsTab::contactWanted, this, [this](ContactId contact) {
        desk().go(ShowContact{contact, false});
    });
    m_stack->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ContactPanel::loadHistory);
    connect(m_overview, &ContactOverview::contactWanted, this, [this](ContactId contact) {
        desk().go(ShowContact{contact, false});
    });
    connect(m_overview, &ContactOverview::productWanted, this,
            [this](ProductId product) { desk().go(ShowProduct{product}); });
    connect(m_overview, &ContactOverview::consentWanted, this, [this](contacts::ConsentState state) {
        contacts::Consent consent;
        consent.contact = m_contact;
        consent.purpose = QStringLiteral("marketing");
        consent.channel = QStringLiteral("any");
        consent.state = state;
        perform(contacts::recordConsent(consent));
    });
    connect(m_orders, &ContactOrdersTab::orderWanted, this, [this](OrderId order) { desk().go(ShowOrder{order}); });
    connect(m_orders, &ContactOrdersTab::newOrderWanted, this, [this] { desk().go(NewOrder{m_contact}); });
    connect(m_orders, &ContactOrdersTab::quickSaleWanted, this, [this] { desk().go(QuickSale{m_contact}); });
    connect(m_timeline, &ContactTimelineTab::orderWanted, this, [this](OrderId order) { desk().go(ShowOrder{order}); });
    connect(m_timeline, &ContactTimelineTab::operationWanted, this, [this](OperationId operation) {
        desk().go(ShowHistory{RecordRef{TableId::Contact, m_contact.row()}, operation});
    });
    connect(m_timeline, &ContactTimelineTab::keepingFailed, this, &ContactPanel::tellKeepingFailed);
    connect(m_timeline, &ContactTimelineTab::editingChanged, this, &RecordPanel::actionsChanged);
    connect(m_overview, &ContactOverview::stepWanted, this, [this](const activities::OpenStep &step) {
        if (step.task.isValid())
            openTaskDialog(desk(), step.task, {}, this);
        else
            showEntry(m_contact, step.activity);
    });
    connect(m_changes, &ContactChangesTab::commandWanted, this, [this](const Command &command) { perform(command); });
    connect(m_changes, &ContactChangesTab::operationWanted, this, [this](OperationId operation) {
        desk().go(ShowHistory{std::nullopt, operation});
    });
}

void ContactPanel::connectHeader()
{
    connect(m_header, &ContactHeader::previousWanted, this, &RecordPanel::previousWanted);
    connect(m_header, &ContactHeader::nextWanted, this, &RecordPanel::nextWanted);
    connect(m_header, &ContactHeader::closeWanted, this, &RecordPanel::closeWanted);
    connect(m_header, &ContactHeader::windowWanted, this, [this] { desk().go(ShowContact{m_contact, true, order()}); });
    connect(m_header, &ContactHeader::editWanted, this, [this] { run(PageAction::Edit); });
    connect(m_header, &ContactHeader::orderWanted, this, [this] { desk().go(NewOrder{m_contact}); });
    connect(m_header, &ContactHeader::saleWanted, this, [this] { desk().go(QuickSale{m_contact}); });
    connect(m_header, &ContactHeader::trashWanted, this, [this] { run(PageAction::Delete); });
    connect(m_header, &ContactHeader::restoreWanted, this, [this] { perform(contacts::restoreContacts({m_contact})); });
}

void ContactPanel::showRecord(qint64 id)
{
    if (isEditing()) // the caller has asked leave()
        closeForm();
    m_contact = ContactId::fromRow(id);
    m_messages->hide();
    m_draftBar->close();
    m_whenLoaded = {};
    if (!m_contact.isValid()) {
        m_generation.next();
        m_record.reset();
        showNotice(tr("Select a customer to see the record."));
        return;
    }
    m_whenLoaded = [this] { m_draftBar->look(draftKey()); };
    load();
}

qint64 ContactPanel::record() const
{
    return m_contact.row();
}

void ContactPanel::setPosition(int place, int count)
{
    m_place = place;
    m_count = count;
    m_header->setPosition(place, count);
    Q_EMIT actionsChanged();
}

void ContactPanel::setOwnWindow(bool own)
{
    m_header->setOwnWindow(own);
}

QString ContactPanel::notice() const
{
    return m_stack->currentWidget() == m_notice ? m_notice->text() : QString();
}

void ContactPanel::load()
{
    const quint64 asked = m_generation.next();
    m_arrived = 0;
    const auto take = [this](auto &target, Part part) {
        return [this, &target, part](auto result) {
            if (result) {
                target = std::move(*result);
                arrived(part);
                return;
            }
            m_generation.next();
            loadFailed(result.error());
        };
    };
    ask(contacts::contactDetail(m_contact), m_generation, asked, take(m_next.detail, DetailPart));
    ask(sales::contactDocuments(m_contact), m_generation, asked, take(m_next.documents, DocumentsPart));
    ask(contacts::contactChoices(), m_generation, asked, take(m_next.choices, ChoicesPart));
    ask(activities::contactFollowUps(m_contact), m_generation, asked, take(m_next.followUps, FollowUpsPart));
    ask(contactValue(m_contact), m_generation, asked, take(m_next.value, ValuePart));
}

void ContactPanel::loadFailed(const Error &error)
{
    const QString text = error.code == ErrorCode::NotFound ? tr("This record no longer exists.") : errorText(error);
    if (isEditing()) { // typed text stays
        m_messages->say(MessageBar::Kind::Failed, text);
        return;
    }
    m_record.reset();
    showNotice(text);
}

void ContactPanel::arrived(Part part)
{
    m_arrived |= part;
    if (m_arrived == AllParts)
        showLoaded();
}

void ContactPanel::showLoaded()
{
    m_record = std::move(m_next);
    m_next = {};
    if (isEditing()) {
        if (!m_saving) // else saved() reads once more: what comes back must not look like somebody else's change
            m_form->follow(*m_record);
    } else {
        showView();
    }
    if (m_whenLoaded)
        std::exchange(m_whenLoaded, {})();
}

void ContactPanel::showView()
{
    m_header->setVisible(true);
    m_header->showRecord(*m_record);
    m_header->setEditing(false);
    m_header->setPosition(m_place, m_count);
    m_overview->showRecord(*m_record);
    const bool writable = !m_record->detail.contact.isTrashed() && !desk().session()->description().readOnly;
    m_orders->showDocuments(m_record->documents, !m_record->detail.contact.isTrashed());
    m_timeline->showContact(m_contact, m_record->detail.contact.name, m_record->documents, m_record->value.history,
                            writable);
    m_relations->showRelations(m_record->detail, m_record->followUps.today);
    m_files->showFiles(m_contact, writable);
    m_scores->want();
    showComparisons();
    m_overview->showOffers(*m_baskets);
    m_stack->setCurrentWidget(m_tabs);
    if (std::exchange(m_tellsMerge, false))
        m_messages->hide();
    if (m_record->detail.contact.isTrashed())
        tellMerge();
    Q_EMIT titleChanged(m_record->detail.contact.name);
    Q_EMIT actionsChanged();
    loadHistory();
    revealEntry();
}

/// What takes all customers. What goes with what is asked for after the scores: together they would hold all readers,
/// and the next record would wait.
void ContactPanel::showComparisons()
{
    m_header->showScores(*m_scores, m_contact);
    m_overview->showScores(*m_scores);
    if (!m_scores->isBusy())
        m_baskets->want();
}

void ContactPanel::showEntry(ContactId contact, ActivityId activity)
{
    m_entry = {contact, activity};
    if (m_record && m_contact == contact && !isEditing())
        revealEntry();
}

void ContactPanel::revealEntry()
{
    if (!m_entry || m_entry->first != m_contact)
        return;
    if (m_entry->second.isValid())
        m_timeline->reveal(m_entry->second);
    m_tabs->setCurrentWidget(m_timeline);
    m_timeline->setFocus(Qt::OtherFocusReason);
    m_entry.reset();
}

/// A contact that was merged is not restored on its own: what it had is with another one.
void ContactPanel::tellMerge()
{
    ask(contacts::mergedIntoOf(m_contact), m_mergeGeneration, m_mergeGeneration.next(),
        [this](Result<std::optional<contacts::MergedInto>> merged) {
            if (!merged || !*merged || !m_record || !m_record->detail.contact.isTrashed())
                return;
            m_header->hideRestore();
            m_tellsMerge = true;
            const OperationId operation = (*merged)->operation;
            const QString text = tr("Merged into “%1”.").arg((*merged)->keptName);
            if (operation.isValid())
                m_messages->say(MessageBar::Kind::Warning, text, tr("Undo the merge…"), [this, operation] {
                    desk().go(ShowHistory{std::nullopt, operation});
                });
            else
                m_messages->say(MessageBar::Kind::Warning, text);
        });
}

void ContactPanel::loadHistory()
{
    if (!m_record || isEditing())
        return;
    const QWidget *tab = m_tabs->currentWidget();
    if (tab == m_changes) {
        ask(session::contactFieldHistory(m_contact), m_historyGeneration, m_historyGeneration.next(),
            [this](Result<RecordHistory> history) {
                if (!history)
                    m_changes->showError(history.error());
                else if (m_record)
                    m_changes->showChanges(*history, m_record->detail, m_record->choices, m_record->documents.today);
            });
    }
}

void ContactPanel::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_stack->setCurrentWidget(m_notice);
    m_header->setVisible(false);
    m_draftBar->close();
    Q_EMIT actionsChanged();
}

void ContactPanel::follow(const ChangeSet &changes)
{
    if (!m_contact.isValid())
        return;
    for (const TableId table : contact_panel_detail::kShown) {
        if (changes.touches(table)) {
            load();
            return;
        }
    }
}

void ContactPanel::perform(const Command &command, const QString &done)
{
    desk().perform(command, {.done = done});
}

} // namespace shuke::ui
