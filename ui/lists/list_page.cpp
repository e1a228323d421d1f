#include "ui/lists/list_page.h"

#include "ui/common/card.h"
#include "ui/common/column_layout.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/common/on_finished.h"
#include "ui/common/own_keys.h"
#include "ui/common/row_copy.h"
#include "ui/common/theme.h"
#include "ui/lists/chip_bar.h"
#include "ui/lists/column_chooser.h"
#include "ui/lists/list_footer.h"
#include "ui/lists/record_side.h"
#include "ui/lists/view_bar.h"
#include "ui/models/window_model.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace list_page_detail {

enum State { List, Empty, NoMatch, EmptyTrash, Failure }; // in the order of the stack
constexpr int kFilterWidth = 260;

QString settingsKey(const ListSpec &spec, const char *name)
{
    return QStringLiteral("pages/%1/%2").arg(spec.code, QLatin1String(name));
}

} // namespace list_page_detail

ListPage::ListPage(Desk &desk, PageId id, const QString &title, ListSpec spec, QWidget *parent)
    : Page(desk, id, title, parent),
      m_spec(std::move(spec)),
      m_source(m_spec.source),
      m_model(new WindowModel(*m_source, this)),
      m_catalog(new FieldCatalog(desk.session(), m_spec.subject, this)),
      m_views(new SavedViews(desk, m_spec.code.toLatin1(), m_spec.subject, m_spec.views, this))
{
    m_source->setParent(this);
    makeHeader();
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    if (m_spec.makePanel)
        makeSide();
    setContent(m_splitter);
    connectParts();
    const QString last = QSettings().value(list_page_detail::settingsKey(m_spec, "view")).toString();
    showView(m_views->find(last) ? last : m_views->all().front().code);
    m_lastView = m_view == last ? QString() : last;
    m_model->reload();
    updateState();
    setFocusEntry(this, m_list);
}

ListPage::~ListPage()
{
    m_totalsCancel.cancel();
    QSettings().setValue(list_page_detail::settingsKey(m_spec, "view"), m_lastView.isEmpty() ? m_view : m_lastView);
    QSettings().setValue(list_page_detail::settingsKey(m_spec, "splitter"), m_splitter->saveState());
    delete m_list; // before the model it looks at
}

void ListPage::makeHeader()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(m_spec.searchHint);
    m_filter->setAccessibleName(m_spec.searchName);
    m_filter->setToolTip(tr("%1 (Ctrl+F)").arg(m_spec.searchName));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(list_page_detail::kFilterWidth);
    m_filter->installEventFilter(this);
    addToHeader(m_filter);
    m_more = new QPushButton(QStringLiteral("⋯"), this);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("Columns, export, print"));
    m_more->setFixedWidth(m_more->sizeHint().height() + space::small);
    connect(m_more, &QPushButton::clicked, this, &ListPage::openMore);
    addToHeader(m_more);
    if (!m_spec.newText.isEmpty()) {
        auto *make = new QPushButton(m_spec.newText, this);
        make->setToolTip(m_spec.newTip);
        make->setDefault(true);
        connect(make, &QPushButton::clicked, this, [this] { startNew(newPlace()); });
        addToHeader(make);
    }
}

void ListPage::addBelowFilters(QWidget *line)
{
    auto *column = static_cast<QVBoxLayout *>(listSide()->layout());
    column->insertWidget(column->indexOf(m_stack), line);
}

QWidget *ListPage::makeList()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_viewBar = new ViewBar(*m_views, left);
    column->addWidget(m_viewBar);
    m_chips = new ChipBar(*m_catalog, desk().session(), left);
    column->addWidget(m_chips);
    m_stack = new QStackedWidget(left);
    auto *card = new Card(left);
    m_list = new ListView(*m_model, QString(), card);
    m_list->setAccessibleName(title());
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    card->setContent(m_list);
    m_stack->addWidget(card);
    makeStates();
    column->addWidget(m_stack, 1);
    m_footer = new ListFooter(left);
    m_footer->setExplanation(QString());
    if (m_spec.subject != segments::Subject::Products)
        m_footer->offerTotals();
    column->addWidget(m_footer);
    return left;
}

/// What stands in place of the list.
void ListPage::makeStates()
{
    m_empty = new EmptyState(m_spec.emptyTitle, m_spec.emptyText, m_stack);
    m_stack->addWidget(m_empty);
    m_noMatch = new EmptyState(m_spec.noMatchTitle, m_spec.noMatchText, m_stack);
    connect(m_noMatch->addStep(tr("Clear the search and the filters")), &QPushButton::clicked, this, [this] {
        m_filter->clear();
        m_among.reset();
        m_chips->setAmong({});
        m_chips->setWhere({});
        narrow();
        m_list->setFocus();
    });
    m_stack->addWidget(m_noMatch);
    m_trash = new EmptyState(m_spec.trashTitle, m_spec.trashText, m_stack);
    m_stack->addWidget(m_trash);
    m_failure = new EmptyState(QString(), QString(), m_stack);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, m_model, &WindowModel::retry);
    m_stack->addWidget(m_failure);
}

void ListPage::makeSide()
{
    m_side = new RecordSide(m_spec.makePanel(desk(), this), list_page_detail::settingsKey(m_spec, "record"), this);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->restoreState(QSettings().value(list_page_detail::settingsKey(m_spec, "splitter")).toByteArray());
    RecordPanel &panel = m_side->panel();
    panel.setOrder([this] { return std::make_shared<const std::vector<qint64>>(m_model->allIds()); });
    connect(&panel, &RecordPanel::previousWanted, this, [this] { step(-1); });
    connect(&panel, &RecordPanel::nextWanted, this, [this] { step(1); });
    connect(&panel, &RecordPanel::actionsChanged, this, &Page::actionsChanged);
    connect(&panel, &RecordPanel::created, this, [this](qint64 id) {
        m_created = id;
        selectCreated();
        updatePosition();
    });
    connect(m_side, &RecordSide::shown, this, [this](qint64 id) {
        if (m_list->currentId() != id) { // it was held at another one until now
            m_list->selectId(id);
            m_list->setFocus();
        }
        updatePosition();
        Q_EMIT actionsChanged();
    });
    connect(m_side, &RecordSide::heldAt, this, [this](qint64 id) {
        if (id != 0)
            m_list->selectId(id);
    });
    connect(m_side, &RecordSide::openChanged, this, [this](bool open) {
        if (!open)
            m_list->setFocus();
        Q_EMIT actionsChanged();
    });
    connect(m_list, &ListView::currentIdChanged, this, [this](qint64 id) {
        m_side->follow(id);
        updatePosition();
    });
    connect(m_list, &ListView::openWanted, this, [this](qint64 id) {
        m_side->showNow(id);
        if (m_side->panel().record() == id)
            m_side->enter();
    });
}

void ListPage::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, m_model,
            [this](const QString &text) { m_model->setFilter(text.trimmed()); });
    connect(m_model, &WindowModel::stateChanged, this, [this] {
        updateState();
        askTotals();
        selectCreated();
        updatePosition();
    });
    connect(m_model, &WindowModel::failed, this, [this](const Error &error) {
        if (!m_model->error()) // else the page itself says it
            messages().say(MessageBar::Kind::Failed, ui::errorText(error));
    });
    connect(m_list, &ListView::selectionCountChanged, this, [this] {
        updateFooter();
        Q_EMIT actionsChanged();
    });
    connect(m_list, &ListView::copyStarted, this, &ListPage::watch);
    connect(m_list, &ListView::typed, this, &ListPage::writeCell);
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { openMenu(m_list->viewport()->mapToGlobal(at)); });
    connect(m_list, &ListView::columnsWanted, this,
            [this](const QPoint &at) { (new ColumnChooser(*m_list, this))->open(at); });
    connect(m_list, &ListView::searchTyped, this, [this](const QString &text) {
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->setText(m_filter->text() + text);
    });
    new OwnKeys(m_list, [] {
        return std::vector{KeyLine{tr("Letters and digits"), tr("What is typed begins a search")}};
    });
    new OwnKeys(m_filter, [] {
        return std::vector{keyLine({Qt::Key_Return, Qt::Key_Down}, tr("On to the list")),
                           keyLine({Qt::Key_Escape}, tr("Empties the search"))};
    });
    connect(m_footer, &ListFooter::bulkWanted, this, [this](const QPoint &at) { openMenu(at, true); });
    connect(m_footer, &ListFooter::totalsWanted, this, &ListPage::showTotals);
    auto *totals = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), this);
    totals->setContext(Qt::WidgetWithChildrenShortcut);
    totals->setWhatsThis(tr("Totals by a field"));
    connect(totals, &QShortcut::activated, this, &ListPage::showTotals);
    if (m_spec.pasted) {
        auto *paste = new QShortcut(QKeySequence::Paste, listSide()); // a line that is typed in takes the key itself
        paste->setContext(Qt::WidgetWithChildrenShortcut);
        paste->setWhatsThis(tr("Paste rows from a spreadsheet"));
        connect(paste, &QShortcut::activated, this, &ListPage::pasteRows);
    }
    connect(m_viewBar, &ViewBar::chosen, this, &ListPage::showView);
    connect(m_viewBar, &ViewBar::nameTyped, this, &ListPage::takeName);
    connect(m_viewBar, &ViewBar::saveWanted, this, [this](const QString &code) {
        m_views->setWhere(code, m_scope, m_chips->where());
        m_viewBar->setModified(false);
    });
    connect(m_viewBar, &ViewBar::removeWanted, this, [this](const QString &code) { m_views->remove(code); });
    connect(m_views, &SavedViews::changed, this, [this] {
        if (!m_lastView.isEmpty() && m_views->find(m_lastView))
            showView(QString(m_lastView)); // showView() clears it
        else if (!m_views->find(m_view))   // deleted, here or by an undo
            showView(m_views->all().front().code);
    });
    connect(m_catalog, &FieldCatalog::expected, m_source, &RowSource::expectFilter);
    connect(m_chips, &ChipBar::whereChanged, this, &ListPage::narrow);
    connect(m_chips, &ChipBar::amongRemoved, this, [this] {
        m_among.reset();
        m_chips->setAmong({});
        narrow();
    });
}

void ListPage::takeName(const QString &code, const QString &title)
{
    if (!code.isEmpty()) {
        m_views->rename(code, title);
        return;
    }
    const QString like = m_list->columnLayout().key();
    m_list->columnLayout().save();
    const QString made = m_views->add(title, m_scope, m_chips->where());
    m_list->columnLayout().setKey(m_spec.code + QLatin1Char('/') + made, like);
    m_lastView.clear();
    m_view = made;
    m_viewBar->setCurrent(made);
    m_viewBar->setModified(false);
}

void ListPage::showView(const QString &code)
{
    const SavedView *view = m_views->find(code);
    if (!view)
        return;
    m_lastView.clear();
    m_view = code;
    m_scope = view->scope;
    m_among.reset();
    m_viewBar->setCurrent(code);
    m_chips->setAmong({});
    m_chips->setWhere(view->where);
    const auto columns = m_spec.columns.find(code);
    m_list->columnLayout().setKey(m_spec.code + QLatin1Char('/') + code, {},
                                  columns == m_spec.columns.end() ? UsualColumns() : columns->second);
    narrow();
}

void ListPage::showAmong(const QString &title, std::vector<qint64> ids)
{
    showView(m_views->all().front().code);
    m_filter->clear();
    std::sort(ids.begin(), ids.end());
    m_among = std::make_shared<const std::vector<qint64>>(std::move(ids));
    m_chips->setAmong(title);
    narrow();
}

void ListPage::narrowTo(const segments::ConditionGroup &where)
{
    using Join = segments::ConditionGroup::Join;
    segments::ConditionGroup all = m_chips->where();
    if (all.join == Join::Any && all.groups.size() > 1) // they stay together as one chip
        all = {Join::All, false, {}, {std::move(all)}};
    all.join = Join::All;
    all.groups.push_back(where);
    m_chips->setWhere(all);
    narrow();
    m_list->setFocus();
}

void ListPage::narrow()
{
    const SavedView *view = m_views->find(m_view);
    // Chips are groups of one; a view may have been made of plain conditions: what is saved is what is compared.
    m_viewBar->setModified(view && m_catalog->text(view->where) != m_catalog->text(m_chips->where()));
    m_model->narrow(m_scope, m_chips->where(), m_among);
    updateState();
    Q_EMIT actionsChanged();
}

void ListPage::leave(std::function<void()> go)
{
    if (m_side)
        m_side->panel().leave(std::move(go));
    else
        go();
}

bool ListPage::isSettled() const
{
    return m_model->isComplete() && !m_model->isBusy() && !m_totalsRunning && m_source->isSettled() &&
           m_catalog->isSettled() && m_views->isSettled() && (!m_side || m_side->isSettled()) &&
           m_model->isInMemory(m_list->rowAt(0), m_list->rowAt(0) + WindowModel::kPageRows / 2);
}

/// Esc empties the search, Down goes on to the list.
bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_filter->clear();
            m_list->setFocus();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus();
            if (m_model->rowCount() > 0 && (!m_list->currentIndex().isValid() || m_list->selectedRowCount() == 0))
                m_list->selectId(m_model->idAt(std::max(0, m_list->currentIndex().row())));
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool ListPage::showsEmptyState() const
{
    return m_stack->currentIndex() == list_page_detail::Empty;
}

QString ListPage::errorText() const
{
    return m_stack->currentIndex() == list_page_detail::Failure ? m_failure->text() : QString();
}

QString ListPage::countText() const
{
    return m_footer->text();
}

void ListPage::updateState()
{
    using namespace list_page_detail;
    const bool empty = m_model->isComplete() && m_model->rowCount() == 0;
    const bool narrowed = m_model->isNarrowed();
    const bool failed = m_model->error().has_value();
    const bool waiting = m_model->isBusy() && empty; // an answer may still come: no page flickers in between
    if (failed)
        m_failure->setTexts(m_model->filter().isEmpty() ? tr("The list cannot be read")
                                                        : tr("The search does not work at the moment"),
                            ui::errorText(*m_model->error()));
    if (failed)
        m_stack->setCurrentIndex(Failure);
    else if (!waiting)
        m_stack->setCurrentIndex(!empty ? List : (narrowed ? NoMatch : (isTrash() ? EmptyTrash : Empty)));
    const bool nothing = m_stack->currentIndex() == Empty && m_scope == segments::Scope::All;
    m_filter->setVisible(!nothing); // nothing to search in an empty store
    m_more->setVisible(!nothing);
    m_viewBar->setVisible(!nothing);
    m_chips->setVisible(!nothing);
    m_footer->setVisible(!nothing);
    if (m_side && nothing && m_side->panel().record() == 0 && m_side->panel().isSettled() &&
        !m_side->panel().offers(PageAction::Save)) // else somebody types the first one
        m_side->setVisible(false);
    updateFooter();
}

void ListPage::updateFooter()
{
    const bool failed = m_model->error().has_value();
    const int rows = m_model->rowCount();
    QString text;
    if (failed)
        text = m_model->isBusy() ? tr("Trying again…") : QString();
    else if (!m_model->isComplete())
        text = tr("Counting…");
    else if (rows > 0 || m_model->isNarrowed())
        text = countWords(rows, m_model->isNarrowed());
    const QString dot = QStringLiteral(" · ");
    if (!failed && m_model->isComplete() && !m_totals.isEmpty())
        text += dot + m_totals;
    if (const int selected = m_list->selectedRowCount(); selected > 1 && !failed)
        text += dot + tr("%Ln selected", nullptr, selected);
    if (m_model->isComplete() && m_model->isBusy() && rows > 0 && !failed)
        text += dot + (m_model->isNarrowed() ? tr("Searching…") : tr("Sorting…"));
    m_footer->setText(text);
    m_footer->setBulkEnabled(m_list->selectedRowCount() > 0 && !failed);
    m_footer->setTotalsEnabled(hasTotals());
}

} // namespace shuke::ui
