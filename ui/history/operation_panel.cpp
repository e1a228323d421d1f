#include "ui/history/operation_panel.h"

#include "core/session/history.h"
#include "ui/common/card.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/operation_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/common/undo_panel.h"
#include "ui/history/history_source.h"

#include <QDate>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace shuke::ui {

namespace operation_panel_detail {

QString kindText(FieldChange::Kind kind)
{
    switch (kind) {
    case FieldChange::Kind::Insert:
        return OperationPanel::tr("added");
    case FieldChange::Kind::Update:
        return OperationPanel::tr("changed");
    case FieldChange::Kind::Delete:
        break;
    }
    return OperationPanel::tr("removed");
}

/// "Customer: 3 added, 1 changed"
QString countText(const TableCount &count)
{
    QStringList parts;
    const auto add = [&parts](qint64 rows, const QString &words) {
        if (rows > 0)
            parts.append(words.arg(numberText(rows)));
    };
    add(count.inserted, OperationPanel::tr("%1 added"));
    add(count.updated, OperationPanel::tr("%1 changed"));
    add(count.deleted, OperationPanel::tr("%1 removed"));
    //: %1: kind of record, %2: "3 added, 1 changed"
    return OperationPanel::tr("%1: %2").arg(tableText(count.table),
                                            parts.join(OperationPanel::tr(", ", "between parts of a list")));
}

bool isShownTable(TableId table)
{
    return table != TableId::ImportBatch; // the import itself is told in words
}

/// The changes of one record by one operation, oldest field first.
std::vector<RowChange> changesOf(const std::vector<FieldChange> &history, RecordRef record, OperationId operation)
{
    RowChange change{record, FieldChange::Kind::Update, {}};
    for (const FieldChange &field : history) {
        if (field.operation != operation)
            continue;
        change.kind = field.kind;
        change.values.push_back({field.field, field.before, field.after});
    }
    return change.values.empty() ? std::vector<RowChange>() : std::vector<RowChange>{change};
}

} // namespace operation_panel_detail

OperationPanel::OperationPanel(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(plainLabel({}, sectionFont(), this)),
      m_facts(quietLabel({}, this)),
      m_import(plainLabel({}, this)),
      m_tables(plainLabel({}, this)),
      m_message(new MessageBar(this)),
      m_more(quietLabel({}, this)),
      m_undo(new UndoPanel(desk, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    for (QLabel *label : {m_title, m_import, m_tables})
        label->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    m_undoButton = new QPushButton(this);
    connect(m_undoButton, &QPushButton::clicked, this, &OperationPanel::takeBack);
    buttons->addWidget(m_undoButton);
    m_recordButton = new QPushButton(this);
    connect(m_recordButton, &QPushButton::clicked, this, &OperationPanel::goToRecord);
    buttons->addWidget(m_recordButton);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(m_message);
    column->addWidget(m_undo, 2);
    column->addWidget(m_import);
    column->addWidget(m_tables);
    auto *card = new Card(this);
    m_rows = new TextTable({tr("Record"), tr("Field"), tr("Before"), tr("After")}, this);
    m_view = new QTableView(card);
    m_view->setModel(m_rows);
    m_view->setAccessibleName(tr("What was changed"));
    applyTableLook(*m_view);
    m_view->horizontalHeader()->setStretchLastSection(true);
    new RememberedColumns(*m_view->horizontalHeader(), QStringLiteral("history/changed"));
    card->setContent(m_view);
    m_rowsCard = card;
    column->addWidget(card, 3);
    column->addWidget(m_more);
    column->addStretch();
    connect(m_undo, &UndoPanel::changed, this, [this] {
        m_undoButton->setEnabled(m_target.isValid() && !m_undo->isRunning() && !m_undo->asks());
        m_rowsCard->setVisible(!m_undo->asks() && m_rows->rowCount() > 0);
        m_tables->setVisible(!m_undo->asks() && !m_tables->text().isEmpty());
    });
    connect(m_undo, &UndoPanel::done, this, [this](const UndoOutcome &outcome) {
        m_message->say(outcome.conflictCount > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Done,
                       undoOutcomeText(outcome));
    });
    connect(m_undo, &UndoPanel::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Canceled)
            m_message->say(MessageBar::Kind::Warning, tr("It was stopped. Nothing was changed."));
        else
            m_message->say(MessageBar::Kind::Failed, errorText(error));
    });
    show({}, std::nullopt);
}

bool OperationPanel::isSettled() const
{
    return m_pending == 0 && !m_undo->isRunning();
}

QString OperationPanel::text() const
{
    QStringList lines;
    for (const QLabel *label : {m_title, m_facts, m_import, m_tables}) {
        if (!label->isHidden())
            lines.append(label->text());
    }
    return lines.join(QLatin1Char('\n'));
}

QString OperationPanel::message() const
{
    return m_message->text();
}

void OperationPanel::show(OperationId operation, const std::optional<RecordRef> &record)
{
    const bool isOther = operation != m_operation;
    m_operation = operation;
    if (isOther) {
        m_message->hide();
        m_undo->dismiss();
    }
    m_record = record;
    m_readingNames.next();
    if (!operation.isValid()) {
        m_reading.next();
        m_readingBatch.next();
        m_title->setText(tr("Choose a change to see what it did."));
        for (QWidget *widget : std::initializer_list<QWidget *>{m_facts, m_import, m_tables, m_undoButton,
                                                                m_recordButton, m_rowsCard, m_more})
            widget->hide();
        return;
    }
    ++m_pending;
    onFinished(m_desk.session()->query(session::operationDetail(operation)), this,
               [this, asked = m_reading.next()](const Result<OperationDetail> &detail) {
                   --m_pending;
                   if (!m_reading.isCurrent(asked))
                       return;
                   if (detail)
                       showDetail(*detail);
                   else
                       m_message->say(MessageBar::Kind::Failed, errorText(detail.error()));
               });
    ++m_pending;
    onFinished(m_desk.session()->query(exchange::importOfOperation(operation)), this,
               [this, asked = m_readingBatch.next()](const Result<std::optional<exchange::ImportBatch>> &batch) {
                   --m_pending;
                   if (m_readingBatch.isCurrent(asked))
                       showBatch(batch ? *batch : std::nullopt);
               });
}

void OperationPanel::showDetail(const OperationDetail &detail)
{
    const HistoryEntry &entry = detail.entry;
    m_title->setText(operationText(entry.label));
    QStringList facts = {instantText(entry.atMs, QDate()), entry.actor, operationStateText(entry)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->show();
    QStringList tables;
    for (const TableCount &count : detail.tables) {
        if (operation_panel_detail::isShownTable(count.table))
            tables.append(operation_panel_detail::countText(count));
    }
    m_tables->setText(tables.join(QLatin1Char('\n')));
    m_tables->setVisible(!tables.isEmpty() && !m_undo->asks());
    const bool undone = entry.undoneBy.isValid();
    m_target = undone ? entry.undoneBy : entry.operation;
    const bool redoes = undone != (entry.kind == "undo"); // taking an undo back
    const bool isImport = entry.kind.startsWith("import.") && !undone;
    m_undoButton->setText(isImport ? tr("Revert this import") : (redoes ? tr("Redo") : tr("Undo")));
    m_undoButton->setAccessibleName(m_undoButton->text() + QLatin1String(": ") + m_title->text());
    m_undoButton->setEnabled(!m_undo->isRunning() && !m_undo->asks());
    m_undoButton->show();
    m_more->setText(tr("Only the first rows are listed."));
    m_more->setVisible(detail.moreRows && !m_record);
    if (!m_record) {
        readNames(detail.rows);
        return;
    }
    ++m_pending;
    onFinished(m_desk.session()->query(session::fieldHistory(*m_record)), this,
               [this, asked = m_readingNames.next(), record = *m_record,
                operation = m_operation](const Result<std::vector<FieldChange>> &history) {
                   --m_pending;
                   if (history && m_readingNames.isCurrent(asked))
                       readNames(operation_panel_detail::changesOf(*history, record, operation));
               });
}

void OperationPanel::readNames(std::vector<RowChange> changes)
{
    std::erase_if(changes,
                  [](const RowChange &change) { return !operation_panel_detail::isShownTable(change.record.table); });
    ++m_pending;
    onFinished(m_desk.session()->query(session::recordNames(namesWanted(changes))), this,
               [this, changes, asked = m_readingNames.next()](const Result<std::vector<RecordName>> &names) {
                   --m_pending;
                   if (!m_readingNames.isCurrent(asked))
                       return;
                   NameBook book;
                   if (names)
                       book.add(*names);
                   showRows(changes, book);
               });
}

void OperationPanel::showRows(const std::vector<RowChange> &changes, const NameBook &names)
{
    const QString currency = m_desk.session()->description().currency;
    std::vector<QStringList> rows;
    m_recordToShow.reset();
    // The name of a record that stands alone needs no column of its own.
    const bool single = changes.size() == 1;
    for (const RowChange &change : changes) {
        const TableId table = change.record.table;
        const bool canOpen = table == TableId::Contact || table == TableId::SalesOrder || table == TableId::Product;
        if (canOpen && !m_recordToShow && !names.nameOf(change.record).isEmpty())
            m_recordToShow = change.record;
        const QString record = recordText(change, names);
        const auto add = [&](QStringList cells) {
            if (!single)
                cells.prepend(record);
            rows.push_back(std::move(cells));
        };
        bool told = false;
        for (const RowChange::Value &value : change.values) {
            if (isInternalColumn(table, value.field))
                continue;
            const auto text = [&](const QString &raw) {
                return storedValueText(table, value.field, raw, currency, names);
            };
            add({columnText(table, value.field), text(value.before), text(value.after)});
            told = true;
        }
        if (!told)
            add({operation_panel_detail::kindText(change.kind), QString(), QString()});
    }
    if (single) {
        m_tables->setText(tr("%1: %2").arg(recordText(changes.front(), names),
                                           operation_panel_detail::kindText(changes.front().kind)));
        m_tables->show();
    }
    m_rowsCard->setVisible(!rows.empty() && !m_undo->asks());
    QStringList header = {tr("Field"), tr("Before"), tr("After")};
    if (!single)
        header.prepend(tr("Record"));
    m_rows->setTable(header, std::move(rows));
    const int character = m_view->fontMetrics().averageCharWidth();
    for (int column = 0; column + 1 < header.size(); ++column)
        m_view->setColumnWidth(column, character * (single ? (column == 0 ? 14 : 22) : (column == 0 ? 18 : 14)));
    m_recordButton->setVisible(m_recordToShow.has_value());
    if (m_recordToShow)
        m_recordButton->setText(m_recordToShow->table == TableId::Contact      ? tr("Open the customer")
                                : m_recordToShow->table == TableId::SalesOrder ? tr("Open the order")
                                                                               : tr("Open the product"));
}

void OperationPanel::showBatch(const std::optional<exchange::ImportBatch> &batch)
{
    m_import->setVisible(batch.has_value());
    if (!batch)
        return;
    //: %1: file name; then numbers of rows
    m_import->setText(tr("File %1: %2 rows read, %3 new, %4 updated, %5 as before, %6 rejected")
                          .arg(batch->fileName, numberText(batch->read), numberText(batch->created),
                               numberText(batch->updated), numberText(batch->skipped), numberText(batch->rejected)));
}

void OperationPanel::takeBack()
{
    if (m_target.isValid() && m_undoButton->isEnabled() && !m_undoButton->isHidden()) {
        m_message->hide();
        m_undo->start(m_target);
    }
}

void OperationPanel::goToRecord()
{
    if (!m_recordToShow)
        return;
    const qint64 row = m_recordToShow->row;
    switch (m_recordToShow->table) {
    case TableId::Contact:
        m_desk.go(ShowContact{ContactId::fromRow(row)});
        return;
    case TableId::SalesOrder:
        m_desk.go(ShowOrder{OrderId::fromRow(row)});
        return;
    default:
        m_desk.go(ShowProduct{ProductId::fromRow(row)});
    }
}

} // namespace shuke::ui
