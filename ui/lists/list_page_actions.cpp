// What a list page does with its rows: menus, keys, copy, cells, delete and restore, export and print.
#include "ui/common/column_layout.h"
#include "ui/common/error_text.h"
#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/common/on_finished.h"
#include "ui/common/row_copy.h"
#include "ui/import/clipboard_file.h"
#include "ui/lists/bulk_edit_dialog.h"
#include "ui/lists/chip_bar.h"
#include "ui/lists/column_chooser.h"
#include "ui/lists/group_totals_dialog.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_footer.h"
#include "ui/lists/list_page.h"
#include "ui/lists/record_side.h"
#include "ui/models/window_model.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

#include <utility>

namespace shuke::ui {

bool ListPage::sideHasFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return m_side && m_side->isOpen() && focus && m_side->isAncestorOf(focus);
}

bool ListPage::offers(PageAction action) const
{
    const bool hasRows = m_model->rowCount() > 0;
    const bool hasSelection = m_list->selectedRowCount() > 0;
    const bool side = m_side && m_side->isOpen();
    switch (action) {
    case PageAction::New:
        return !m_spec.newText.isEmpty();
    case PageAction::Find:
        return !m_filter->isHidden();
    case PageAction::Refresh:
        return true;
    case PageAction::Edit:
        return m_list->currentId() != 0 || (side && m_side->panel().offers(action));
    case PageAction::Delete:
        return (sideHasFocus() && m_side->panel().offers(action)) || (hasSelection && !isTrash());
    case PageAction::Save:
    case PageAction::SaveClose:
    case PageAction::SaveNew:
        return side && m_side->panel().offers(action);
    case PageAction::Copy:
        return hasSelection;
    case PageAction::SelectAll:
    case PageAction::Print:
    case PageAction::Export:
        return hasRows;
    case PageAction::Previous:
    case PageAction::Next:
        return side && hasRows;
    case PageAction::kCount:
        break;
    }
    return false;
}

void ListPage::run(PageAction action)
{
    if (!offers(action))
        return;
    switch (action) {
    case PageAction::New:
        startNew(newPlace());
        break;
    case PageAction::Find:
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
        break;
    case PageAction::Refresh:
        Q_EMIT m_source->changed({}, true);
        break;
    case PageAction::Edit:
        if (sideHasFocus() && m_side->panel().offers(action))
            m_side->panel().run(action);
        else if (!m_list->editCurrent() && m_side && m_list->currentId() != 0) {
            m_side->showNow(m_list->currentId());
            m_side->panel().run(action);
        }
        break;
    case PageAction::Delete:
        if (sideHasFocus() && m_side->panel().offers(action))
            m_side->panel().run(action);
        else
            trashSelected();
        break;
    case PageAction::Save:
    case PageAction::SaveClose:
    case PageAction::SaveNew:
        m_side->panel().run(action);
        break;
    case PageAction::Copy:
        m_list->copySelection();
        break;
    case PageAction::SelectAll:
        m_list->selectAll();
        break;
    case PageAction::Print:
        printRows();
        break;
    case PageAction::Export: {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillExport(*menu);
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
        break;
    }
    case PageAction::Previous:
        step(-1);
        break;
    case PageAction::Next:
        step(1);
        break;
    case PageAction::kCount:
        break;
    }
}

void ListPage::step(int by)
{
    const qint64 shown = m_side ? m_side->panel().record() : 0;
    const int row = m_model->rowOf(shown != 0 ? shown : m_list->currentId());
    if (const qint64 next = m_model->idAt(row < 0 ? 0 : row + by); next != 0)
        m_list->selectId(next);
}

void ListPage::showRecord(qint64 id)
{
    if (!m_list->selectId(id))
        m_created = id; // the list may still be on its way
    if (m_side)
        m_side->showNow(id);
}

void ListPage::startNew(const Place &place)
{
    if (m_side)
        m_side->startNew(place);
    else
        desk().go(place);
}

void ListPage::selectCreated()
{
    if (m_created != 0 && m_list->selectId(m_created))
        m_created = 0;
    else if (m_created != 0 && m_model->isComplete() && !m_model->isBusy() && m_model->isNarrowed())
        m_created = 0; // it is not in this view
}

void ListPage::updatePosition()
{
    if (!m_side)
        return;
    const qint64 shown = m_side->panel().record();
    const int row = shown == 0 ? -1 : m_model->rowOf(shown);
    m_side->panel().setPosition(row + 1, row < 0 ? 0 : m_model->rowCount());
}

std::vector<qint64> ListPage::selectedIds() const
{
    return m_list->selection().ids();
}

QWidget *ListPage::listSide()
{
    return m_splitter->widget(0);
}

QWidget *ListPage::questionPlace()
{
    return m_footer;
}

void ListPage::askTotals()
{
    if (!m_model->isComplete() || m_model->isBusy())
        return;
    m_totalsCancel.cancel();
    m_totalsCancel = CancelToken();
    if (m_model->rowCount() == 0 || m_model->error()) {
        m_totals.clear();
        m_totalsRunning = false;
        ++m_totalsAsked;
        updateFooter();
        return;
    }
    m_totalsRunning = true;
    onFinished(totals(m_model->allIds(), m_totalsCancel), this,
               [this, asked = ++m_totalsAsked](const Result<QString> &words) {
                   if (asked != m_totalsAsked)
                       return;
                   m_totalsRunning = false;
                   m_totals = words ? *words : QString();
                   m_footer->setExplanation(totalsExplanation());
                   updateFooter();
               });
}

/// A copy of more than one slice is seen while it runs, and says how it went.
void ListPage::watch(RowCopy *copy)
{
    const auto wanted = static_cast<qint64>(copy->wanted());
    const bool isLong = copy->wanted() > RowCopy::kSlice;
    Job *job = isLong
                   ? desk().startJob(tr("Copying %Ln row(s)…", nullptr, static_cast<int>(wanted)), copy->cancelToken())
                   : nullptr;
    if (job) {
        connect(copy, &RowCopy::progress, job, [job](Progress progress) { job->setProgress(progress); });
        connect(copy, &QObject::destroyed, job, [job] { job->end(); });
    }
    connect(copy, &RowCopy::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Canceled)
            desk().say(MessageBar::Kind::Warning, tr("The copy was stopped. The clipboard is as it was."));
        else
            desk().say(MessageBar::Kind::Failed, ui::errorText(error));
    });
    connect(copy, &RowCopy::finished, this, [this, isLong, wanted](const QString &, qint64 rows) {
        if (rows < wanted)
            desk().say(MessageBar::Kind::Warning,
                       tr("%Ln row(s) copied; the others were deleted meanwhile.", nullptr, static_cast<int>(rows)));
        else if (isLong)
            desk().say(MessageBar::Kind::Done, tr("%Ln row(s) copied.", nullptr, static_cast<int>(rows)));
    });
}

/// The cell shows what was typed until the store has it; what it refuses comes back into the cell.
void ListPage::writeCell(qint64 id, int column, const QString &typed)
{
    m_model->setPending(id, column, typed);
    Doing doing;
    doing.guard = m_list;
    doing.tellFailure = false;
    doing.then = [this, id, column, typed](const Result<ChangeSet> &result) {
        m_model->setWritten(id, column);
        if (!result)
            m_list->editAgain(id, column, typed, ui::errorText(result.error()));
    };
    desk().perform(m_source->edit(id, column, typed), std::move(doing));
}

void ListPage::trashSelected()
{
    const std::vector<qint64> ids = selectedIds();
    if (!ids.empty())
        desk().perform(trash(ids), {.done = trashedWords(static_cast<int>(ids.size()))});
}

void ListPage::editMany()
{
    std::vector<qint64> ids = selectedIds();
    if (ids.empty())
        return;
    onFinished(bulkEdit(), this, [this, ids = std::move(ids)](Result<BulkEdit> edit) mutable {
        if (edit)
            (new BulkEditDialog(desk(), *m_model, std::move(*edit), std::move(ids), this))->open();
        else
            desk().say(MessageBar::Kind::Failed, ui::errorText(edit.error()));
    });
}

void ListPage::restoreSelected()
{
    const std::vector<qint64> ids = selectedIds();
    if (!ids.empty())
        desk().perform(restore(ids), {.done = restoredWords(static_cast<int>(ids.size()))});
}

std::vector<ListAction> ListPage::actions()
{
    std::vector<ListAction> all;
    const auto line = [&all] {
        if (!all.empty() && !all.back().text.isEmpty())
            all.push_back({});
    };
    if (m_side && m_list->selectedRowCount() == 1)
        all.push_back({tr("Open"), [this] { m_side->showNow(m_list->currentId()); }});
    if (m_list->selectedRowCount() == 1 && !isTrash())
        all.push_back({tr("Edit in the list"), [this] { m_list->editCurrent(); }});
    line();
    if (isTrash()) {
        all.push_back({tr("Restore"), [this] { restoreSelected(); }});
    } else {
        for (ListAction &action : bulkActions())
            all.push_back(std::move(action));
        all.push_back({tr("Edit a field…"), [this] { editMany(); }});
    }
    line();
    all.push_back({tr("Copy rows"), [this] { m_list->copySelection(); }});
    for (const ListExport::Format format : ListExport::kFormats)
        all.push_back({tr("Export selected: %1").arg(ListExport::formatText(format)),
                       [this, format] { exportRows(int(format) + ListExport::kSelectedOnly); }});
    for (const ListAction &action : exportActions(true))
        all.push_back({tr("Export selected: %1").arg(action.text), action.run});
    all.push_back({tr("Export selected: %1").arg(tr("PDF")), [this] { savePdf(true); }});
    if (!isTrash()) {
        line();
        all.push_back({tr("Delete"), [this] { trashSelected(); }});
    }
    return all;
}

QStringList ListPage::actionTexts()
{
    QStringList texts;
    for (const ListAction &action : actions()) {
        if (!action.text.isEmpty())
            texts.append(action.text);
    }
    return texts;
}

void ListPage::fillMenu(QMenu &menu)
{
    for (const ListAction &action : actions()) {
        if (action.text.isEmpty())
            menu.addSeparator();
        else
            menu.addAction(action.text, this, action.run);
    }
}

void ListPage::openMenu(const QPoint &globalPos, bool above)
{
    if (m_list->selectedRowCount() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(above ? globalPos - QPoint(0, menu->sizeHint().height()) : globalPos);
}

void ListPage::openMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint at = m_more->mapToGlobal(QPoint(0, m_more->height()));
    menu->addAction(tr("Columns…"), this, [this, at] { (new ColumnChooser(*m_list, this))->open(at); });
    menu->addAction(tr("Reset columns"), this, [this] { m_list->columnLayout().reset(); });
    menu->addAction(tr("Add a filter…"), m_chips, &ChipBar::addFilter);
    if (m_spec.subject != segments::Subject::Products)
        menu->addAction(tr("Totals by…"), this, &ListPage::showTotals)->setEnabled(hasTotals());
    menu->addSeparator();
    QMenu *files = menu->addMenu(tr("Export"));
    fillExport(*files);
    files->setEnabled(offers(PageAction::Export));
    menu->addAction(tr("Print…"), this, &ListPage::printRows)->setEnabled(offers(PageAction::Print));
    for (const ListAction &action : moreActions())
        menu->addAction(action.text, this, action.run);
    if (m_spec.pasted)
        menu->addAction(tr("Paste rows…"), this, &ListPage::pasteRows);
    if (m_side)
        menu->addAction(m_side->isOpen() ? tr("Hide the record") : tr("Show the record"), this, [this] {
            if (m_side->isOpen())
                m_side->shut();
            else
                m_side->showNow(m_list->currentId());
        });
    menu->popup(at);
}

void ListPage::exportRows(int format)
{
    const bool selected = format >= ListExport::kSelectedOnly;
    const auto kind = static_cast<ListExport::Format>(format % ListExport::kSelectedOnly);
    ListExport::Rows rows{selected ? selectedIds() : m_model->allIds(), m_list->columnLayout().shown(), title()};
    ListExport::ask(desk(), *m_model, kind, std::move(rows), this);
}

void ListPage::fillExport(QMenu &menu)
{
    for (const ListExport::Format format : ListExport::kFormats)
        menu.addAction(ListExport::formatText(format), this, [this, format] { exportRows(int(format)); });
    for (const ListAction &action : exportActions(false))
        menu.addAction(action.text, this, action.run);
    menu.addAction(tr("PDF"), this, [this] { savePdf(false); });
    menu.addSeparator();
    menu.addAction(tr("All data…"), this, [this] { desk().go(ExportData{}); });
}

/// To the import page, as if they were a file: mapping, duplicates and undo are there.
void ListPage::pasteRows()
{
    constexpr qsizetype kMostPasted = 50'000'000; // letters; some hundred thousand rows
    const QString text = QGuiApplication::clipboard()->text();
    if (text.size() > kMostPasted)
        desk().say(MessageBar::Kind::Warning,
                   tr("This is too much for the clipboard. Save it as a file and import that."));
    else if (!ClipboardFile::looksLikeTable(text))
        desk().say(MessageBar::Kind::Warning,
                   tr("There are no rows on the clipboard. Copy them in a spreadsheet first, "
                      "with the names of the columns."));
    else
        desk().go(ImportFile{*m_spec.pasted, {}, text});
}

bool ListPage::hasTotals() const
{
    return m_spec.subject != segments::Subject::Products && m_model->isComplete() && m_model->rowCount() > 0 &&
           !m_model->error();
}

GroupTotalsDialog *ListPage::showTotals()
{
    if (!hasTotals())
        return nullptr;
    GroupedList rows{m_spec.code,         title(),           narrowedBy().join(QStringLiteral(" · ")),
                     totalsExplanation(), m_model->allIds(), [this](int count) { return countWords(count, false); }};
    auto *dialog = new GroupTotalsDialog(desk(), *m_catalog, std::move(rows), this);
    connect(dialog, &GroupTotalsDialog::chosen, this, &ListPage::narrowTo);
    dialog->open();
    return dialog;
}

/// View, filters and search in words.
QStringList ListPage::narrowedBy() const
{
    QStringList words;
    if (const SavedView *view = m_views->find(m_view); view && view->code != m_views->all().front().code)
        words.append(view->title);
    words.append(m_chips->texts());
    if (!m_model->filter().isEmpty())
        words.append(tr("Search: “%1”").arg(m_model->filter()));
    return words;
}

/// What is on paper: the list as it is shown, with the words that narrow and sort it.
ListPrint::Rows ListPage::printed(bool selected) const
{
    QString sorted;
    if (const int column = m_model->sortColumn(); column >= 0) {
        sorted = m_model->columns()[static_cast<size_t>(column)].title;
        if (m_model->sortOrder() == Qt::DescendingOrder)
            sorted = tr("%1, descending").arg(sorted);
    }
    return {selected ? selectedIds() : m_model->allIds(),
            m_list->columnLayout().shown(),
            title(),
            desk().session()->description(),
            selected ? countWords(m_list->selectedRowCount(), false) : m_footer->text(),
            narrowedBy(),
            sorted};
}

void ListPage::printRows()
{
    // Several selected rows are meant; a single one is only where the reader is.
    ListPrint::askPrinter(desk(), *m_model, printed(m_list->selectedRowCount() > 1), this, m_printers);
}

void ListPage::savePdf(bool selected)
{
    ListPrint::askFile(desk(), *m_model, printed(selected), this);
}

} // namespace shuke::ui
