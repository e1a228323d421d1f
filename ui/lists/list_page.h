#pragma once

#include "ui/common/column_layout.h"
#include "ui/common/page.h"
#include "ui/common/record_panel.h"
#include "ui/lists/bulk_field.h"
#include "ui/lists/list_print.h"
#include "ui/lists/saved_views.h"
#include "ui/models/row_source.h"

#include <QFuture>
#include <QLineEdit>

#include <map>
#include <optional>

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace shuke::ui {

class ChipBar;
class EmptyState;
class FieldCatalog;
class GroupTotalsDialog;
class ListFooter;
class ListView;
class RecordSide;
class RowCopy;
class ViewBar;
class WindowModel;

/// What one list is, for ListPage. Words are those of the language.
struct ListSpec
{
    QString code; ///< Stable: settings and saved views go by it.
    segments::Subject subject = segments::Subject::Contacts;
    RowSource *source = nullptr;                  ///< Becomes a child of the page.
    std::vector<SavedView> views;                 ///< Always there, in this order; the first is the usual one.
    std::map<QString, UsualColumns> columns = {}; ///< Of views that begin with other columns, by their code.
    std::function<RecordPanel *(Desk &, QWidget *)> makePanel = {}; ///< Null: a list without records beside it.
    QString searchHint;
    QString searchName;
    QString newText; ///< Of the button; empty: none.
    QString newTip;
    QString emptyTitle, emptyText;                   ///< Of a store without any.
    QString noMatchTitle, noMatchText;               ///< Of a search or filter that finds none.
    QString trashTitle, trashText;                   ///< Of an empty trash.
    std::optional<exchange::ImportKind> pasted = {}; ///< What rows on the clipboard are; nothing: none can be pasted.
};

/// One entry of the menu for selected rows.
struct ListAction
{
    QString text; ///< Empty: a line between two groups.
    std::function<void()> run = {};
};

/// A list and a record beside it: views, search, filter chips, table, count and totals, what to do with selected rows.
/// Customers, orders and products are this page with other rows.
class ListPage : public Page
{
    Q_OBJECT

public:
    ListPage(Desk &desk, PageId id, const QString &title, ListSpec spec, QWidget *parent = nullptr);
    ~ListPage() override;

    void leave(std::function<void()> go) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    WindowModel &model() { return *m_model; }
    ListView &list() { return *m_list; }
    QLineEdit &filter() { return *m_filter; }
    ViewBar &viewBar() { return *m_viewBar; }
    ChipBar &chips() { return *m_chips; }
    SavedViews &views() { return *m_views; }
    RecordSide *side() { return m_side; }
    MessageBar &messageBar() { return messages(); }
    QString countText() const;
    bool showsEmptyState() const;
    /// Why there is no list, when there is none; the list is there again when it can be read. Empty otherwise.
    QString errorText() const;
    /// What the menu for the selected rows holds now; for tests.
    QStringList actionTexts();

    /// Who is asked for a printer; for tests.
    void setPrinters(AskPrinter printers) { m_printers = std::move(printers); }

    void showView(const QString &code);
    /// Asks which field of the selected rows gets which value, as soon as it is known what there is to choose.
    void editMany();
    /// Totals of the rows on show by one of their fields. Null where there are no rows, or not all of them are there
    /// yet.
    GroupTotalsDialog *showTotals();
    /// Only what fits this, too: one chip more.
    void narrowTo(const segments::ConditionGroup &where);
    /// Only these rows, under that name, until the chip is taken away.
    void showAmong(const QString &title, std::vector<qint64> ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

    const ListSpec &spec() const { return m_spec; }
    bool isTrash() const { return m_scope == segments::Scope::Trash; }
    EmptyState &emptyState() { return *m_empty; }
    /// The record, selected in the list if it is there, and open beside it.
    void showRecord(qint64 id);
    void startNew(const Place &place);
    std::vector<qint64> selectedIds() const;
    /// List, filters and what stands in place of them: all but the header and the record.
    QWidget *listSide();
    /// Below or above a widget of the page, for questions about the selected rows.
    QWidget *questionPlace();
    /// A line between the filters and the list.
    void addBelowFilters(QWidget *line);

    /// "1,204 customers"; with `found`: "1,204 customers found".
    virtual QString countWords(int count, bool found) const = 0;
    /// What rows add up to, in words; empty: nothing to say. Asked for when all ids are there.
    virtual QFuture<Result<QString>> totals(const std::vector<qint64> &ids, const CancelToken &cancel) = 0;
    virtual QString totalsExplanation() const = 0;
    /// What can be done with the selected rows beside editing a field, copy, export, print, delete and restore.
    virtual std::vector<ListAction> bulkActions() { return {}; }
    /// What the page's own menu offers beside what every list has.
    virtual std::vector<ListAction> moreActions() { return {}; }
    /// Files for these rows beside those that every list can be written to.
    virtual std::vector<ListAction> exportActions(bool selected)
    {
        Q_UNUSED(selected)
        return {};
    }
    /// Which fields of many rows can be set at once.
    virtual QFuture<Result<BulkEdit>> bulkEdit() = 0;
    virtual Command trash(const std::vector<qint64> &ids) const = 0;
    virtual Command restore(const std::vector<qint64> &ids) const = 0;
    virtual QString trashedWords(int count) const = 0;
    virtual QString restoredWords(int count) const = 0;
    virtual Place newPlace() const = 0;

private:
    void makeHeader();
    QWidget *makeList();
    void makeStates();
    void makeSide();
    void connectParts();
    void narrow();
    void watch(RowCopy *copy);
    void updateState();
    void updateFooter();
    void askTotals();
    void updatePosition();
    void selectCreated();
    void writeCell(qint64 id, int column, const QString &typed);
    std::vector<ListAction> actions();
    void fillMenu(QMenu &menu);
    void openMenu(const QPoint &globalPos, bool above = false);
    void openMore();
    void trashSelected();
    void restoreSelected();
    void exportRows(int format);
    void printRows();
    void savePdf(bool selected);
    ListPrint::Rows printed(bool selected) const;
    void fillExport(QMenu &menu);
    void pasteRows();
    void step(int by);
    bool sideHasFocus() const;
    bool hasTotals() const;
    QStringList narrowedBy() const;
    void takeName(const QString &code, const QString &title);

    ListSpec m_spec;
    AskPrinter m_printers = systemPrinters();
    RowSource *m_source;
    WindowModel *m_model;
    FieldCatalog *m_catalog;
    SavedViews *m_views;
    ListView *m_list = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_more = nullptr;
    ViewBar *m_viewBar = nullptr;
    ChipBar *m_chips = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noMatch = nullptr;
    EmptyState *m_trash = nullptr;
    EmptyState *m_failure = nullptr;
    ListFooter *m_footer = nullptr;
    RecordSide *m_side = nullptr;
    QString m_view;
    QString
        m_lastView; ///< Of the last time, one made by the user: shown as soon as it is read, unless another is chosen.
    segments::Scope m_scope = segments::Scope::All;
    std::shared_ptr<const std::vector<qint64>> m_among;
    QString m_totals;
    CancelToken m_totalsCancel;
    quint64 m_totalsAsked = 0;
    bool m_totalsRunning = false;
    qint64 m_created = 0; ///< To be selected as soon as it is in the list.
};

} // namespace shuke::ui
