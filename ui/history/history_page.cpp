#include "ui/history/history_page.h"

#include "core/session/history.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/list_view.h"
#include "ui/common/plain_label.h"
#include "ui/common/record_words.h"
#include "ui/common/theme.h"
#include "ui/common/undo_panel.h"
#include "ui/history/history_filters.h"
#include "ui/history/history_source.h"
#include "ui/history/operation_panel.h"
#include "ui/models/window_model.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

namespace history_page_detail {
enum State { List, Empty, NoMatch, Failure }; // in the order of the stack
constexpr qint64 kFirst = -1;
} // namespace history_page_detail

HistoryPage::HistoryPage(Desk &desk, QWidget *parent)
    : Page(desk, PageId::History, tr("History"), parent),
      m_source(new HistorySource(desk.session(), this)),
      m_model(new WindowModel(*m_source, this)),
      m_filters(new HistoryFilters(this)),
      m_stack(new QStackedWidget(this)),
      m_wanted(history_page_detail::kFirst)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, space::small);
    column->setSpacing(space::medium);
    column->addWidget(m_filters);
    m_stack->addWidget(makeList());
    makeStates();
    column->addWidget(m_stack, 1);
    m_count = quietLabel({}, content);
    m_count->setWordWrap(false);
    column->addWidget(m_count);
    setContent(content);
    connect(m_filters, &HistoryFilters::changed, this, &HistoryPage::applyFilter);
    connect(m_model, &WindowModel::stateChanged, this, &HistoryPage::updateState);
    connect(m_model, &WindowModel::failed, this, [this](const Error &error) {
        if (!m_model->error()) // else the page itself says it
            messages().say(MessageBar::Kind::Failed, errorText(error));
    });
    m_model->reload();
    updateState();
    setFocusEntry(this, m_list);
}

HistoryPage::~HistoryPage()
{
    delete m_list; // before the model it looks at
}

QWidget *HistoryPage::makeList()
{
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::large);
    auto *card = new Card(split);
    m_list = new ListView(*m_model, QStringLiteral("history"), card);
    m_list->setAccessibleName(tr("Changes"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    card->setContent(m_list);
    split->addWidget(card);
    m_panel = new OperationPanel(desk(), split);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({620, 420});
    connect(m_list, &ListView::selectionCountChanged, this, &HistoryPage::showSelected);
    connect(&m_panel->undo(), &UndoPanel::changed, this, &HistoryPage::showSelected); // chosen while it ran
    // What is shown may have been undone meanwhile.
    connect(m_source, &RowSource::changed, m_panel, [this] {
        if (m_panel->operation().isValid())
            m_panel->show(m_panel->operation(), m_filters->record());
    });
    return split;
}

void HistoryPage::showSelected()
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    const qint64 id = rows.isEmpty() ? 0 : m_model->idAt(rows.first().row());
    if (id != 0 && id != m_panel->operation().row() && !m_panel->undo().isRunning())
        m_panel->show(OperationId::fromRow(id), m_filters->record());
    Q_EMIT actionsChanged();
}

void HistoryPage::makeStates()
{
    m_empty = new EmptyState(tr("Nothing was changed yet"),
                             tr("Here you will see every change: who made it, when, what it was before. Each can be "
                                "taken back, however old it is."),
                             this);
    connect(m_empty->addStep(tr("Import customers")), &QPushButton::clicked, this, [this] { desk().go(ImportFile{}); });
    m_stack->addWidget(m_empty);
    m_noMatch =
        new EmptyState(tr("No change matches"), tr("There is none of this kind, of these days, of this record."), this);
    connect(m_noMatch->addStep(tr("Show all changes")), &QPushButton::clicked, m_filters, &HistoryFilters::clear);
    m_stack->addWidget(m_noMatch);
    m_failure = new EmptyState(tr("The history cannot be read"), QString(), this);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, m_model, &WindowModel::retry);
    m_stack->addWidget(m_failure);
}

void HistoryPage::visit(const Place &place)
{
    const auto *wanted = std::get_if<ShowHistory>(&place);
    if (!wanted)
        return;
    m_wanted = wanted->operation.isValid() ? wanted->operation.row() : history_page_detail::kFirst;
    m_filters->clear();
    if (wanted->record) {
        m_filters->setRecord(wanted->record);
        applyFilter();
    }
    readRecordName();
}

void HistoryPage::readRecordName()
{
    if (!m_filters->record())
        return;
    const RecordRef record = *m_filters->record();
    onLatest(desk().session()->query(session::recordNames({record})), this, m_names,
             [this, record](const Result<std::vector<RecordName>> &names) {
                 NameBook book;
                 if (names)
                     book.add(*names);
                 m_filters->setRecordName(recordText({record, FieldChange::Kind::Update, {}}, book));
             });
}

void HistoryPage::applyFilter()
{
    if (m_wanted == 0)
        m_wanted = history_page_detail::kFirst;
    m_panel->show({}, std::nullopt);
    m_list->clearSelection();
    m_source->setFilter(m_filters->filter());
    updateState();
}

void HistoryPage::selectWanted()
{
    if (m_wanted == 0 || m_model->isBusy() || m_model->rowCount() == 0)
        return;
    const int found = m_wanted == history_page_detail::kFirst ? 0 : m_model->rowOf(m_wanted);
    if (found < 0 && !m_model->isComplete())
        return;
    m_wanted = 0;
    const int row = std::max(0, found);
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->selectRow(row);
}

bool HistoryPage::offers(PageAction action) const
{
    switch (action) {
    case PageAction::Refresh:
        return true;
    case PageAction::Copy:
        return m_list->selectedRowCount() > 0;
    default:
        return false;
    }
}

void HistoryPage::run(PageAction action)
{
    if (action == PageAction::Refresh)
        m_model->retry();
    else if (action == PageAction::Copy)
        m_list->copySelection();
}

bool HistoryPage::isSettled() const
{
    return m_model->isComplete() && !m_model->isBusy() && m_panel->isSettled();
}

QString HistoryPage::countText() const
{
    return m_count->text();
}

QString HistoryPage::stateText() const
{
    switch (m_stack->currentIndex()) {
    case history_page_detail::Empty:
        return m_empty->text();
    case history_page_detail::NoMatch:
        return m_noMatch->text();
    case history_page_detail::Failure:
        return m_failure->text();
    default:
        return {};
    }
}

void HistoryPage::updateState()
{
    using namespace history_page_detail;
    const bool empty = m_model->isComplete() && m_model->rowCount() == 0;
    const bool waiting = m_model->isBusy() && empty; // an answer may still come: no page flickers in between
    if (m_model->error()) {
        m_failure->setTexts(tr("The history cannot be read"), errorText(*m_model->error()));
        m_stack->setCurrentIndex(Failure);
    } else if (!waiting) {
        m_stack->setCurrentIndex(!empty ? List : (m_filters->isNarrow() ? NoMatch : Empty));
    }
    m_filters->setVisible(m_stack->currentIndex() != Empty);
    QString text;
    if (!m_model->error())
        text = !m_model->isComplete() ? tr("Counting…")
               : empty                ? QString()
                                      : tr("%Ln change(s)", nullptr, m_model->rowCount());
    m_count->setText(text);
    selectWanted();
}

} // namespace shuke::ui
