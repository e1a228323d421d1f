#include "ui/contacts/customers_page.h"

#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_merge.h"
#include "core/segments/segment_commands.h"
#include "ui/common/column_layout.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/list_view.h"
#include "ui/common/on_finished.h"
#include "ui/contacts/contact_bulk_fields.h"
#include "ui/contacts/contact_panel.h"
#include "ui/contacts/vcard_save.h"
#include "ui/lists/chip_bar.h"
#include "ui/lists/name_popup.h"
#include "ui/lists/record_side.h"
#include "ui/lists/score_note.h"
#include "ui/mailing/label_dialog.h"
#include "ui/mailing/message_dialog.h"
#include "ui/models/window_model.h"
#include "ui/tasks/many_tasks_dialog.h"

#include <QPushButton>

#include <algorithm>

namespace shuke::ui {

namespace customers_page_detail {

std::vector<ContactId> contactIds(const std::vector<qint64> &rows)
{
    std::vector<ContactId> ids(rows.size());
    std::transform(rows.begin(), rows.end(), ids.begin(), ContactId::fromRow);
    return ids;
}

} // namespace customers_page_detail

using customers_page_detail::contactIds;

namespace customers_page_detail {

ListSpec spec(Desk &desk, SharedSearchText::Loader loader, std::function<RecordPanel *(Desk &, QWidget *)> makePanel)
{
    using segments::Operator;
    using segments::Scope;
    segments::ConditionGroup recent;
    recent.conditions.push_back({"added_on", Operator::InLastDays, {30}});
    segments::ConditionGroup quiet; // bought once at least, and nothing for half a year
    quiet.conditions.push_back({"order_count", Operator::AtLeast, {segments::Number::whole(1)}});
    quiet.conditions.push_back({"last_order", Operator::NotInLastDays, {180}});
    segments::ConditionGroup atRisk; // as of the newest scores
    atRisk.conditions.push_back({"stage", Operator::AnyOf, {QStringLiteral("at_risk")}});
    ListSpec spec;
    spec.pasted = exchange::ImportKind::Contacts;
    spec.code = QStringLiteral("customers");
    spec.subject = segments::Subject::Contacts;
    spec.source =
        new ContactListSource(desk.session(), nullptr,
                              loader ? std::make_shared<SharedSearchText>(desk.session(), std::move(loader)) : nullptr);
    spec.views = {{QStringLiteral("all"), CustomersPage::tr("All"), Scope::All},
                  {QStringLiteral("people"), CustomersPage::tr("People"), Scope::People},
                  {QStringLiteral("companies"), CustomersPage::tr("Companies"), Scope::Companies},
                  {QStringLiteral("recent"), CustomersPage::tr("Recently added"), Scope::All, recent},
                  {QStringLiteral("at_risk"), CustomersPage::tr("At risk"), Scope::All, atRisk},
                  {QStringLiteral("quiet"), CustomersPage::tr("Quiet for half a year"), Scope::All, quiet},
                  {QStringLiteral("trash"), CustomersPage::tr("Trash"), Scope::Trash}};
    spec.columns[QStringLiteral("companies")].hidden = {"company"};
    spec.columns[QStringLiteral("recent")].shown = {"created_at"};
    spec.columns[QStringLiteral("trash")].shown = {"deleted_at"};
    spec.makePanel = std::move(makePanel);
    spec.searchHint = CustomersPage::tr("Name, pinyin, phone, e-mail…");
    spec.searchName = CustomersPage::tr("Search customers");
    spec.newText = CustomersPage::tr("+ New");
    spec.newTip = CustomersPage::tr("New customer (Ctrl+N)");
    spec.emptyTitle = CustomersPage::tr("No customers yet");
    spec.emptyText =
        CustomersPage::tr("Here you will see everybody who buys from you: who they are, how often they come "
                          "and what they bring.");
    spec.noMatchTitle = CustomersPage::tr("No customer matches");
    spec.noMatchText = CustomersPage::tr("Every word must be in the name, its pinyin or initials, the company, a phone "
                                         "number, an e-mail address or the WeChat name; and every filter must fit.");
    spec.trashTitle = CustomersPage::tr("The trash is empty");
    spec.trashText =
        CustomersPage::tr("Customers that are deleted come here. They can be restored with all their data.");
    return spec;
}

} // namespace customers_page_detail

CustomersPage::CustomersPage(Desk &desk, QWidget *parent, SharedSearchText::Loader loader,
                             std::function<RecordPanel *(Desk &, QWidget *)> makePanel)
    : ListPage(desk, PageId::Customers, tr("Customers"),
               customers_page_detail::spec(desk, std::move(loader), std::move(makePanel)), parent)
{
    connect(emptyState().addStep(tr("Import customers from a CSV file…")), &QPushButton::clicked, this, [this] {
        this->desk().go(ImportFile{exchange::ImportKind::Contacts, {}});
    });
    connect(emptyState().addStep(tr("Try the demo company")), &QPushButton::clicked, this,
            [this] { this->desk().go(OpenDemo{}); });
    connect(emptyState().addStep(tr("Add the first customer…")), &QPushButton::clicked, this,
            [this] { startNew(NewContact{}); });
    m_scores = new ScoreNote(desk, listSide());
    addBelowFilters(m_scores);
    connect(this, &Page::actionsChanged, this, &CustomersPage::askForScores); // the filters may be others
    connect(&list().columnLayout(), &ColumnLayout::changed, this, &CustomersPage::askForScores);
    askForScores();
    connect(static_cast<ContactListSource *>(spec().source), &ContactListSource::ownersChanged, this,
            &CustomersPage::offerMine);
}

/// Says so if the list goes by scores that are missing or stale.
void CustomersPage::askForScores()
{
    const auto &source = static_cast<const ContactListSource &>(*spec().source);
    m_scores->ask(chips().where(), source.showScores(list().columnLayout().shown()));
}

bool CustomersPage::isSettled() const
{
    return ListPage::isSettled() && m_scores->isSettled();
}

/// Customers of whoever works at this computer, if there is a member of staff of that name.
void CustomersPage::offerMine()
{
    const QString name = desk().session()->description().actorName;
    const auto &owners = static_cast<const ContactListSource &>(*spec().source).owners();
    const auto me = std::ranges::find_if(
        owners, [&name](const auto &owner) { return owner.second.compare(name, Qt::CaseInsensitive) == 0; });
    if (me == owners.end())
        return views().removeBuiltIn(QStringLiteral("mine"));
    segments::ConditionGroup mine;
    mine.conditions.push_back({"owner", segments::Operator::AnyOf, {segments::RecordId{me->first.row()}}});
    views().putBuiltIn({QStringLiteral("mine"), tr("Mine"), segments::Scope::All, mine});
}

std::function<RecordPanel *(Desk &, QWidget *)> CustomersPage::usualPanel()
{
    return [](Desk &desk, QWidget *parent) -> RecordPanel * { return new ContactPanel(desk, parent); };
}

void CustomersPage::visit(const Place &place)
{
    if (const auto *some = std::get_if<ShowCustomers>(&place))
        showAmong(some->title, some->ids);
    else if (const auto *one = std::get_if<ShowContact>(&place))
        showRecord(one->contact.row());
    else if (std::holds_alternative<NewContact>(place))
        startNew(place);
    else if (const auto *entry = std::get_if<ShowFollowUp>(&place))
        showEntry(*entry);
}

void CustomersPage::showEntry(const ShowFollowUp &place)
{
    if (auto *panel = side() ? qobject_cast<ContactPanel *>(&side()->panel()) : nullptr)
        panel->showEntry(place.contact, place.activity);
    showRecord(place.contact.row());
}

QString CustomersPage::countWords(int count, bool found) const
{
    return found ? tr("%Ln customer(s) found", nullptr, count) : tr("%Ln customer(s)", nullptr, count);
}

QFuture<Result<QString>> CustomersPage::totals(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    const Answer<QString> answer;
    Query<sales::ContactListTotals> query = static_cast<ContactListSource *>(spec().source)->index().totals(ids);
    query.cancel = cancel;
    const QString currency = desk().session()->description().currency;
    onFinished(desk().session()->query(std::move(query)), this,
               [answer, currency](const Result<sales::ContactListTotals> &totals) {
                   if (!totals)
                       return answer.give(totals.error());
                   if (totals->orders == 0 || !totals->net)
                       return answer.give(QString());
                   QString text = moneyText(*totals->net, currency);
                   if (totals->withoutRate > 0)
                       text += tr(" (%Ln document(s) without an exchange rate left out)", nullptr,
                                  static_cast<int>(totals->withoutRate));
                   answer.give(text);
               });
    return answer.future();
}

QString CustomersPage::totalsExplanation() const
{
    return tr(
        "Revenue of the customers in this list: all their paid, shipped and completed orders so far, less refunds.");
}

std::vector<ListAction> CustomersPage::bulkActions()
{
    const auto addTasks = [this] { (new ManyTasksDialog(desk(), contactIds(selectedIds()), {}, this))->open(); };
    std::vector<ListAction> actions = {{tr("Add tag…"), [this] { askTag(true); }},
                                       {tr("Remove tag…"), [this] { askTag(false); }},
                                       {tr("Save as segment…"), [this] { askSegment(); }},
                                       {tr("Add tasks…"), addTasks},
                                       {},
                                       {tr("Do not contact"), [this] { setDoNotContact(true); }},
                                       {tr("May be contacted again"), [this] { setDoNotContact(false); }},
                                       {}};
    const size_t selected = selectedIds().size();
    if (selected > 0 && selected <= LabelDialog::kMostLabels)
        actions.push_back(
            {tr("Address labels…"), [this] { (new LabelDialog(desk(), contactIds(selectedIds()), this))->open(); }});
    if (selected > 0 && selected <= MessageDialog::kMostCustomers)
        actions.push_back(
            {tr("Copy a message…"), [this] { (new MessageDialog(desk(), contactIds(selectedIds()), this))->open(); }});
    if (selected > 1 && selected <= contacts::kMostMerged)
        actions.push_back({tr("Merge…"), [this] { desk().go(MergeCustomers{contactIds(selectedIds())}); }});
    return actions;
}

std::vector<ListAction> CustomersPage::moreActions()
{
    return {{tr("Make a segment of these filters…"), [this] { desk().go(NewSegment{chips().where()}); }},
            {tr("Find duplicates"), [this] { desk().go(ShowPage{PageId::Duplicates}); }}};
}

std::vector<ListAction> CustomersPage::exportActions(bool selected)
{
    using exchange::VCardVersion;
    const auto save = [this, selected](VCardVersion version) {
        saveVCards(desk(), selected ? selectedIds() : model().allIds(), title(), version, this);
    };
    return {{QStringLiteral("vCard 3.0"), [save] { save(VCardVersion::V3); }},
            {QStringLiteral("vCard 4.0"), [save] { save(VCardVersion::V4); }}};
}

void CustomersPage::askTag(bool add)
{
    const std::vector<qint64> ids = selectedIds();
    if (ids.empty())
        return;
    const int count = static_cast<int>(ids.size());
    auto *popup = new NamePopup(add ? tr("Add which tag to %Ln customer(s)?", nullptr, count)
                                    : tr("Remove which tag from %Ln customer(s)?", nullptr, count),
                                add ? tr("Add tag") : tr("Remove tag"), this);
    const segments::Field tags{
        .key = "tags", .type = segments::FieldType::Tags, .source = segments::ChoiceSource::Tags};
    onFinished(desk().session()->query(segments::choicesOf(tags)), popup,
               [popup](const Result<std::vector<segments::ChoiceItem>> &known) {
                   QStringList names;
                   for (const segments::ChoiceItem &item : known ? *known : std::vector<segments::ChoiceItem>())
                       names.append(item.nameEn);
                   popup->setSuggestions(names);
               });
    connect(popup, &NamePopup::accepted, this, [this, ids, add, count](const QString &tag) {
        if (add)
            desk().perform(contacts::addTag(contactIds(ids), tag),
                           {.done = tr("%Ln customer(s) tagged “%1”.", nullptr, count).arg(tag)});
        else
            desk().perform(contacts::removeTag(contactIds(ids), tag),
                           {.done = tr("Tag “%1” removed from %Ln customer(s).", nullptr, count).arg(tag)});
    });
    popup->open({}, questionPlace());
}

/// The selected customers, written down.
void CustomersPage::askSegment()
{
    const std::vector<qint64> ids = selectedIds();
    if (ids.empty())
        return;
    const int count = static_cast<int>(ids.size());
    auto *popup =
        new NamePopup(tr("What is the segment of %Ln customer(s) called?", nullptr, count), tr("Save segment"), this);
    connect(popup, &NamePopup::accepted, this, [this, ids](const QString &name) {
        segments::Segment segment;
        segment.name = name;
        desk().perform(segments::createSegmentOf(std::move(segment), contactIds(ids)),
                       {.done = tr("Segment “%1” saved.").arg(name)});
    });
    popup->open({}, questionPlace());
}

void CustomersPage::setDoNotContact(bool doNot)
{
    const std::vector<qint64> ids = selectedIds();
    if (ids.empty())
        return;
    contacts::ContactEdit edit;
    edit.doNotContact = doNot;
    const int count = static_cast<int>(ids.size());
    desk().perform(contacts::editContacts(contactIds(ids), edit),
                   {.done = doNot ? tr("%Ln customer(s) will not be contacted.", nullptr, count)
                                  : tr("%Ln customer(s) may be contacted again.", nullptr, count)});
}

QFuture<Result<BulkEdit>> CustomersPage::bulkEdit()
{
    const Answer<BulkEdit> answer;
    onFinished(desk().session()->query(contacts::contactChoices()), this,
               [this, answer](const Result<contacts::ContactChoices> &choices) {
                   if (choices)
                       answer.give(contactBulkEdit(desk().session(), model().columns(), *choices));
                   else
                       answer.give(choices.error());
               });
    return answer.future();
}

Command CustomersPage::trash(const std::vector<qint64> &ids) const
{
    return contacts::trashContacts(contactIds(ids));
}

Command CustomersPage::restore(const std::vector<qint64> &ids) const
{
    return contacts::restoreContacts(contactIds(ids));
}

QString CustomersPage::trashedWords(int count) const
{
    return tr("%Ln customer(s) moved to the trash.", nullptr, count);
}

QString CustomersPage::restoredWords(int count) const
{
    return tr("%Ln customer(s) restored.", nullptr, count);
}

Place CustomersPage::newPlace() const
{
    return NewContact{};
}

} // namespace shuke::ui
