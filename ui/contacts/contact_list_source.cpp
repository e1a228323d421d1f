#include "ui/contacts/contact_list_source.h"

#include "core/base/free_memory.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "ui/common/on_finished.h"
#include "ui/common/rfm_words.h"
#include "ui/contacts/contact_columns.h"
#include "ui/contacts/contact_texts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <utility>

namespace shuke::ui {

namespace contact_list_source_detail {

constexpr int kQuietMs = 2000; // edits that follow each other closely are one change

/// Those of contactsSortedByPurchases().
constexpr std::array kByPurchases = {sales::ContactSort::OrderCount, sales::ContactSort::LastOrder,
                                     sales::ContactSort::NetRevenue};

constexpr std::array kGenders = {contacts::Gender::Female, contacts::Gender::Male, contacts::Gender::Other};

int columnOf(sales::ContactSort sort)
{
    int column = 0;
    while (contactSort(column) != ContactColumnSort(sort))
        ++column;
    return column;
}

/// Which of kByPurchases a column sorts by.
std::optional<size_t> placeByPurchases(bool isField, int column)
{
    for (size_t place = 0; !isField && place < kByPurchases.size(); ++place) {
        if (contactSort(column) == ContactColumnSort(kByPurchases[place]))
            return place;
    }
    return std::nullopt;
}

} // namespace contact_list_source_detail

ContactListSource::ContactListSource(std::shared_ptr<session::Session> session, QObject *parent,
                                     std::shared_ptr<SharedSearchText> searchText)
    : FilteredSource(session, segments::Subject::Contacts, parent),
      m_columns(contactColumns(session->description().currency)),
      m_fields(m_columns.size()),
      m_search(searchText ? std::move(searchText) : SharedSearchText::of(session)),
      m_news(ScoreNews::of(session))
{
    connect(m_news.get(), &ScoreNews::changed, this, &ContactListSource::scoresChanged);
    connect(m_search.get(), &SharedSearchText::changed, this, [this] { Q_EMIT changed({}, false); });
    connect(m_search.get(), &SharedSearchText::finished, this, [this] {
        if (!m_quiet.isActive())
            loadMissing();
    });
    session->onChanged(this, [this](const ChangeSet &changes) { onChanged(changes); });
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &ContactListSource::loadMissing);
    loadOwners();
    loadFields();
}

ContactListSource::~ContactListSource()
{
    m_loadCancel.cancel();
}

QFuture<Result<std::vector<qint64>>> ContactListSource::natural(bool trash, qsizetype limit, const CancelToken &cancel)
{
    const Answer<Hits> answer;
    if (trash) { // what was deleted last comes first
        Query<sales::RowOrder> deleted = sales::contactsSortedBy(sales::ContactSort::DeletedAt, sales::RowScope::Trash);
        deleted.cancel = cancel;
        onFinished(session().query(std::move(deleted)), this, [answer, limit](const Result<sales::RowOrder> &order) {
            answer.give(order ? Result<Hits>(order->rows(Qt::DescendingOrder, static_cast<size_t>(limit)))
                              : Result<Hits>(order.error()));
        });
        return answer.future();
    }
    Query<Hits> newest = sales::newestContacts(limit);
    if (limit == 0 && m_wereFiltersWarm) // from memory, and all of them
        newest = index().ids(segments::FilterSpec());
    newest.cancel = cancel;
    onFinished(session().query(std::move(newest)), this, [this, answer, limit](Result<Hits> ids) {
        const bool all = ids && (limit == 0 || static_cast<qsizetype>(ids->size()) < limit);
        answer.give(std::move(ids));
        if (all && !m_quiet.isActive())
            loadMissing(); // not before: the first page comes first
    });
    return answer.future();
}

Query<sales::RowOrder> ContactListSource::sorted(int column, bool trash) const
{
    const sales::RowScope scope = trash ? sales::RowScope::Trash : sales::RowScope::Live;
    if (m_fields.has(column))
        return sales::contactsSortedByField(m_fields.idOf(column), scope);
    const ContactColumnSort sort = contactSort(column);
    if (const auto *followUps = std::get_if<segments::FollowUpSort>(&sort))
        return segments::contactsSortedByFollowUps(*followUps, scope);
    if (const auto *score = std::get_if<value::ScoreSort>(&sort))
        return value::contactsSortedByScore(*score, scope, mapByLanguage());
    return sales::contactsSortedBy(std::get<sales::ContactSort>(sort), scope);
}

segments::ConditionGroup ContactListSource::searchConditions(const QString &text) const
{
    segments::ConditionGroup any{segments::ConditionGroup::Join::Any, false, {}, {}};
    for (const char *field : {"name", "company", "phone", "email", "wechat", "external_id"})
        any.conditions.push_back({field, segments::Operator::Contains, {text}});
    return any;
}

void ContactListSource::findHits(const IdQuery &query, const CancelToken &cancel, WithHits ready)
{
    const bool onlyText = query.scope == segments::Scope::All && query.where.isEmpty() && !query.among;
    if (query.filter.isEmpty() || query.scope == segments::Scope::Trash)
        return findByConditions(query, cancel, std::move(ready));
    if (onlyText)
        return searchIn(query.filter, std::nullopt, cancel, std::move(ready));
    IdQuery conditions = query;
    conditions.filter.clear();
    findByConditions(conditions, cancel, [this, text = query.filter, cancel, ready](Result<Hits> hits) {
        if (!hits)
            return ready(std::move(hits));
        searchIn(text, std::move(*hits), cancel, ready);
    });
}

void ContactListSource::searchIn(const QString &text, std::optional<Hits> among, const CancelToken &cancel,
                                 WithHits ready)
{
    const auto search = [this, text, among = std::move(among), cancel, ready](const Result<void> &loaded) {
        if (cancel.isCanceled())
            return ready(Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")});
        if (!loaded)
            return ready(loaded.error());
        // A few milliseconds for a million contacts: not on the GUI thread.
        const auto find = [text, among, searched = m_search->current()] {
            Hits found;
            for (const ContactId id : searched->all(text))
                found.push_back(id.row());
            if (!among) {
                std::reverse(found.begin(), found.end()); // newest first
                return found;
            }
            Hits both;
            std::copy_if(among->begin(), among->end(), std::back_inserter(both),
                         [&found](qint64 id) { return std::binary_search(found.begin(), found.end(), id); });
            return both;
        };
        onFinished(QtConcurrent::run(find), this, [ready](Hits found) { ready(std::move(found)); });
    };
    m_search->whenLoaded(this, search);
}

ContactListSource::Order ContactListSource::keep(int column, sales::ContactOrder order)
{
    if (m_ids && *m_ids == *order.ids)
        order.ids = m_ids;
    else
        m_ids = order.ids;
    const auto kept = std::make_shared<const sales::ContactOrder>(std::move(order));
    m_orders[{column, false}] = kept;
    return kept;
}

void ContactListSource::withOrder(int column, bool trash, const CancelToken &cancel, WithOrder ready)
{
    if (trash)
        return FilteredSource::withOrder(column, trash, cancel, std::move(ready));
    if (const auto known = m_orders.find({column, false}); known != m_orders.end()) {
        ready(known->second);
        return;
    }
    if (const std::optional<size_t> place = contact_list_source_detail::placeByPurchases(m_fields.has(column), column))
        return loadPurchaseOrders(*place, cancel, std::move(ready));
    Query<sales::ContactOrder> asked = sorted(column, false);
    asked.cancel = cancel;
    onFinished(session().query(std::move(asked)), this,
               [this, column, ready = std::move(ready), generation = m_generation](Result<sales::ContactOrder> order) {
                   if (!order)
                       return ready(order.error());
                   if (generation != m_generation)
                       return ready(std::make_shared<const sales::ContactOrder>(std::move(*order)));
                   ready(keep(column, std::move(*order)));
               });
}

/// The three of contactsSortedByPurchases(), of which one is wanted.
void ContactListSource::loadPurchaseOrders(size_t wanted, const CancelToken &cancel, WithOrder ready)
{
    Query<Purchases> sorted = sales::contactsSortedByPurchases();
    sorted.cancel = cancel;
    onFinished(session().query(std::move(sorted)), this,
               [this, wanted, ready = std::move(ready), generation = m_generation](Result<Purchases> orders) {
                   if (!orders)
                       return ready(orders.error());
                   if (generation != m_generation)
                       return ready(std::make_shared<const sales::ContactOrder>(std::move((*orders)[wanted])));
                   std::array<Order, 3> kept;
                   for (size_t i = 0; i < kept.size(); ++i)
                       kept[i] = keep(contact_list_source_detail::columnOf(contact_list_source_detail::kByPurchases[i]),
                                      std::move((*orders)[i]));
                   ready(kept[wanted]);
               });
}

void ContactListSource::loadMissing()
{
    if (m_search->isReading() || m_isLoadingOrder || m_filters == Filters::Warming)
        return;
    if (m_search->state() == SharedSearchText::State::Missing)
        return m_search->load();
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        // Of the columns that few look at the order is read when it is asked for.
        const ListColumn &spec = m_columns[static_cast<size_t>(column)];
        if (spec.sortable && spec.shown && !m_orders.contains({column, false}))
            return loadOrder(column);
    }
    if (m_filters == Filters::Cold)
        return warmFilters();
    // Reading took more than what it leaves.
    onFinished(QtConcurrent::run(returnFreeMemory), this, [this] { Q_EMIT loaded(); });
}

void ContactListSource::loadOrder(int column)
{
    m_isLoadingOrder = true;
    m_loadCancel = CancelToken();
    withOrder(column, false, m_loadCancel, [this, generation = m_generation](const Result<Order> &order) {
        m_isLoadingOrder = false;
        // An order that cannot be read is told to whoever asks for it. After a change the end of the quiet time goes
        // on, unless it came before this answer.
        if (generation == m_generation ? bool(order) : !m_quiet.isActive())
            loadMissing();
    });
}

void ContactListSource::warmFilters()
{
    m_filters = Filters::Warming;
    m_loadCancel = CancelToken();
    Query<qint64> warm = index().warm();
    warm.cancel = m_loadCancel;
    onFinished(session().query(std::move(warm)), this, [this, generation = m_generation](const Result<qint64> &bytes) {
        const bool current = generation == m_generation;
        m_filters = current && bytes ? Filters::Warm : Filters::Cold;
        m_wereFiltersWarm = m_wereFiltersWarm || bytes;
        // As with an order: a failure is told to whoever asks, and the end of the quiet time goes on after a change.
        if (current ? bool(bytes) : !m_quiet.isActive())
            loadMissing();
    });
}

QFuture<Result<std::vector<ListRow>>> ContactListSource::rows(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    const Answer<std::vector<ListRow>> answer;
    Query<std::vector<sales::ContactListRow>> live = sales::contactListRows(ids);
    // Ids are either all outside the trash or all in it; the scope of the list may have changed since they were asked.
    Query<std::vector<ListRow>> query{
        [live = std::move(live), trash = sales::contactListRows(ids, sales::RowScope::Trash), wanted = ids.size(),
         fields = m_fields,
         areScoresDemanded = m_areScoresDemanded](ReadContext &context) -> Result<std::vector<ListRow>> {
            Result<std::vector<sales::ContactListRow>> rows = live.run(context);
            if (!rows)
                return rows.error();
            if (rows->size() < wanted) {
                Result<std::vector<sales::ContactListRow>> trashed = trash.run(context);
                if (!trashed)
                    return trashed.error();
                std::move(trashed->begin(), trashed->end(), std::back_inserter(*rows));
            }
            std::vector<qint64> found;
            found.reserve(rows->size());
            for (const sales::ContactListRow &row : *rows)
                found.push_back(row.id.row());
            const Result<std::vector<segments::FollowUpFacts>> facts = segments::followUpFactsOf(found).run(context);
            if (!facts)
                return facts.error();
            std::vector<std::vector<contacts::CustomValue>> values(found.size());
            if (fields.areAnyDemanded()) {
                std::vector<ContactId> customers(found.size());
                std::ranges::transform(found, customers.begin(), ContactId::fromRow);
                auto read = contacts::customValuesOfEach(std::move(customers)).run(context);
                if (!read)
                    return read.error();
                values = std::move(*read);
            }
            value::ListScores scores;
            if (areScoresDemanded) {
                Result<value::ListScores> read = value::scoresOf(found).run(context);
                if (!read)
                    return read.error();
                scores = std::move(*read);
            }
            std::vector<ListRow> list;
            list.reserve(rows->size());
            for (size_t i = 0; i < rows->size(); ++i) {
                list.push_back(contactCells((*rows)[i], (*facts)[i]));
                if (!areScoresDemanded && !fields.areAnyDemanded())
                    continue; // rows that are kept cost no more than what is looked at
                std::optional<ScoreCell> score;
                if (areScoresDemanded && scores.scores[i])
                    score = {*scores.scores[i], scores.hasYearOfData};
                addScoreCells(score, list.back());
                fields.addCells(values[i], list.back());
            }
            return list;
        },
        cancel};
    onFinished(session().query(std::move(query)), this,
               [answer](Result<std::vector<ListRow>> rows) { answer.give(std::move(rows)); });
    return answer.future();
}

QString ContactListSource::problemWith(int column, const QString &typed) const
{
    if (m_fields.has(column))
        return m_fields.problemWith(column, typed);
    const QByteArray key = m_columns[static_cast<size_t>(column)].key;
    const QString text = typed.trimmed();
    if (key == "name" && text.isEmpty())
        return tr("A customer needs a name.");
    if (key == "email" && !text.isEmpty()) {
        static const QRegularExpression address(QStringLiteral("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"));
        if (!address.match(text).hasMatch())
            return tr("This is not an e-mail address: it needs a name, @ and a domain.");
    }
    if (key == "phone" && !text.isEmpty() &&
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
        return tr("A phone number needs digits.");
    return {};
}

void ContactListSource::loadOwners()
{
    onFinished(session().query(segments::staffChoices()), this,
               [this](const Result<std::vector<segments::ChoiceItem>> &staff) {
                   if (!staff)
                       return; // those known before can still be chosen
                   m_owners.clear();
                   for (const segments::ChoiceItem &one : *staff) {
                       if (const auto *id = std::get_if<segments::RecordId>(&one.value); id && one.active)
                           m_owners.emplace_back(StaffId::fromRow(id->row), one.nameEn);
                   }
                   Q_EMIT ownersChanged();
               });
}

void ContactListSource::loadFields()
{
    ++m_fieldsAsked;
    onFinished(session().query(contacts::allCustomFields()), this,
               [this](const Result<std::vector<contacts::CustomField>> &fields) {
                   --m_fieldsAsked;
                   if (fields && m_fieldsAsked == 0) // else those known before stay, or a newer answer comes
                       takeFields(*fields);
               });
}

void ContactListSource::takeFields(const std::vector<contacts::CustomField> &fields)
{
    const std::vector<contacts::CustomField> added = m_fields.missing(fields);
    if (!added.empty()) {
        Q_EMIT columnsAboutToGrow(static_cast<int>(added.size()));
        for (const contacts::CustomField &field : added)
            m_fields.append(field, m_columns);
        Q_EMIT columnsGrew();
    }
    const bool differs = m_fields.update(fields, m_columns);
    if (differs) { // choices may have another order
        ++m_generation;
        std::erase_if(m_orders, [this](const auto &order) { return m_fields.has(order.first.first); });
    }
    if (differs || !added.empty())
        Q_EMIT columnsChanged();
    if (differs)
        Q_EMIT changed({}, true);
}

QStringList ContactListSource::choices(int column) const
{
    if (m_fields.has(column))
        return m_fields.choices(column);
    const QByteArray &key = m_columns[static_cast<size_t>(column)].key;
    QStringList texts;
    if (key == "owner") {
        texts.append(QLatin1String("")); // nobody
        for (const auto &[id, name] : m_owners)
            texts.append(name);
    } else if (key == "gender") {
        texts.append(QLatin1String(""));
        for (const contacts::Gender gender : contact_list_source_detail::kGenders)
            texts.append(genderText(gender));
    }
    return texts;
}

Command ContactListSource::edit(qint64 id, int column, const QString &typed) const
{
    if (m_fields.has(column))
        return m_fields.edit(ContactId::fromRow(id), column, typed);
    if (const qsizetype chosen = choices(column).indexOf(typed); chosen >= 0) {
        const auto at = static_cast<size_t>(chosen);
        contacts::ContactEdit edit;
        if (m_columns[static_cast<size_t>(column)].key == "owner")
            edit.owner = at == 0 ? StaffId() : m_owners[at - 1].first;
        else
            edit.gender = at == 0 ? contacts::Gender::Unknown : contact_list_source_detail::kGenders[at - 1];
        return contacts::editContact(ContactId::fromRow(id), edit);
    }
    const std::optional<contacts::ContactEdit> edit = contactCellEdit(column, typed);
    Q_ASSERT(edit);
    return contacts::editContact(ContactId::fromRow(id), edit.value_or(contacts::ContactEdit()));
}

bool ContactListSource::isScore(int column) const
{
    return !m_fields.has(column) && std::holds_alternative<value::ScoreSort>(contactSort(column));
}

bool ContactListSource::showScores(const std::vector<int> &columns) const
{
    return std::ranges::any_of(columns, [this](int column) { return isScore(column); });
}

bool ContactListSource::demand(const std::vector<int> &columns)
{
    const bool scores = showScores(columns);
    const bool fields = m_fields.demand(columns);
    const bool grew = fields || (scores && !m_areScoresDemanded);
    m_areScoresDemanded = m_areScoresDemanded || scores;
    return grew;
}

template <typename Sort>
void ContactListSource::forgetSortedBy()
{
    ++m_generation;
    std::erase_if(m_orders, [this](const auto &order) {
        return !m_fields.has(order.first.first) && std::holds_alternative<Sort>(contactSort(order.first.first));
    });
    Q_EMIT changed({}, true);
}

void ContactListSource::scoresChanged()
{
    forgetSortedBy<value::ScoreSort>();
}

void ContactListSource::onChanged(const ChangeSet &changes)
{
    if (changes.touches(TableId::Staff))
        loadOwners();
    if (changes.touches(TableId::CustomField))
        loadFields();
    const TableChanges &contacts = changes.of(TableId::Contact);
    const bool sales = changes.touches(TableId::SalesOrder);
    const bool parts = changes.touches(TableId::ContactTag) || changes.touches(TableId::Tag) ||
                       changes.touches(TableId::Staff) || changes.touches(TableId::CustomValue);
    const bool followUps = changes.touches(TableId::Activity) || changes.touches(TableId::ActivityParticipant) ||
                           changes.touches(TableId::Task);
    if (contacts.isEmpty() && !sales && !parts) {
        if (followUps) { // the other columns stay as they are
            forgetSortedBy<segments::FollowUpSort>();
        }
        return;
    }
    forgetOrders();
    if (m_filters == Filters::Warm)
        m_filters = Filters::Cold;
    m_ids.reset();
    m_loadCancel.cancel();
    m_quiet.start(contact_list_source_detail::kQuietMs);
    std::vector<qint64> ids = contacts.updated;
    ids.insert(ids.end(), contacts.inserted.begin(), contacts.inserted.end());
    ids.insert(ids.end(), contacts.deleted.begin(), contacts.deleted.end());
    // Ids inserted in bulk may come back after an undo and a redo: then they may be remembered as gone.
    const bool all = sales || parts || followUps || contacts.many || !contacts.insertedRanges.empty();
    Q_EMIT changed(all ? std::vector<qint64>() : ids, all);
}

} // namespace shuke::ui
