#include "ui/common/undo_panel.h"

#include "core/session/history.h"
#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/record_words.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace shuke::ui {

namespace undo_panel_detail {

using Reason = UndoConflict::Reason;

QString reasonText(Reason reason)
{
    switch (reason) {
    case Reason::ChangedLater:
        return UndoPanel::tr("changed later");
    case Reason::DeletedLater:
        return UndoPanel::tr("deleted later; stays deleted");
    case Reason::IdTaken:
        return UndoPanel::tr("exists again; stays as it is");
    case Reason::ValueTaken:
        return UndoPanel::tr("its number or name belongs to another record now; stays as it is");
    case Reason::StillReferenced:
        return UndoPanel::tr("other records refer to it; stays");
    case Reason::ParentMissing:
        return UndoPanel::tr("what it belongs to is gone");
    case Reason::OwnerKept:
        break;
    }
    return UndoPanel::tr("belongs to a record that stays");
}

} // namespace undo_panel_detail

UndoPanel::UndoPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_stack(new QStackedWidget(this)), m_busy(new BusyPage(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_busy);
    auto *question = new QWidget(this);
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_title = plainLabel({}, sectionFont(), question);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_hint =
        quietLabel(tr("Nothing was changed so far. “Keep the later changes” takes the rest back and leaves these as "
                      "they are. “Put the old values back” overwrites the values that were changed later, too; "
                      "what was deleted later or is in use stays either way."),
                   question);
    column->addWidget(m_hint);
    m_conflicts = new TextTable({tr("Record"), tr("Field"), tr("Now"), tr("Would be put back")}, this);
    auto *card = new Card(question);
    auto *table = new QTableView(card);
    table->setModel(m_conflicts);
    table->setAccessibleName(tr("Records that were changed later"));
    applyTableLook(*table);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[place, chars] : {std::pair{0, 20}, {1, 11}, {2, 15}})
        table->setColumnWidth(place, table->fontMetrics().averageCharWidth() * chars);
    new RememberedColumns(*table->horizontalHeader(), QStringLiteral("history/conflicts"));
    card->setContent(table);
    column->addWidget(card, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    m_keep = new QPushButton(tr("Keep the later changes"), question);
    m_keep->setDefault(true);
    m_overwrite = new QPushButton(tr("Put the old values back"), question);
    m_cancelButton = new QPushButton(tr("Cancel"), question);
    for (QPushButton *button : {m_keep, m_overwrite, m_cancelButton})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    m_stack->addWidget(question);
    connect(m_keep, &QPushButton::clicked, this, [this] { run(ConflictPolicy::Keep); });
    connect(m_overwrite, &QPushButton::clicked, this, [this] { run(ConflictPolicy::Overwrite); });
    connect(m_cancelButton, &QPushButton::clicked, this, &UndoPanel::dismiss);
    hide();
}

UndoPanel::~UndoPanel() = default; // what runs goes on: the store finishes it

bool UndoPanel::asks() const
{
    return !isHidden() && m_stack->currentIndex() == 1;
}

void UndoPanel::start(OperationId operation)
{
    if (m_running)
        return;
    m_operation = operation;
    run(ConflictPolicy::Stop);
}

void UndoPanel::dismiss()
{
    if (m_running || isHidden())
        return;
    m_reading.next();
    hide();
    Q_EMIT changed();
}

void UndoPanel::run(ConflictPolicy policy)
{
    m_running = true;
    m_cancel = {};
    m_busy->begin(tr("Taking it back…"), m_cancel);
    m_stack->setCurrentIndex(0);
    show();
    Q_EMIT changed();
    onFinished(m_desk.session()->undo(m_operation, policy, m_cancel, progressTo(m_busy)), this,
               [this, policy](const Result<UndoOutcome> &outcome) {
                   m_running = false;
                   const bool stopped = outcome && policy == ConflictPolicy::Stop && outcome->conflictCount > 0 &&
                                        !outcome->changes.operation.isValid();
                   if (stopped) {
                       ask(*outcome);
                       return;
                   }
                   dismiss();
                   if (outcome)
                       Q_EMIT done(*outcome);
                   else
                       Q_EMIT failed(outcome.error());
               });
}

void UndoPanel::ask(const UndoOutcome &outcome)
{
    std::vector<UndoConflict> shown = outcome.conflicts;
    // The note of an import stays as long as anything it brought: nothing to decide about.
    const auto hidden =
        std::erase_if(shown, [](const UndoConflict &conflict) { return conflict.table == TableId::ImportBatch; });
    m_title->setText(tr("%Ln row(s) were changed after it. What shall become of them?", nullptr,
                        static_cast<int>(outcome.conflictCount - static_cast<qint64>(hidden))));
    if (shown.size() > kShownConflicts)
        shown.resize(kShownConflicts);
    m_conflicts->setRows({});
    m_stack->setCurrentIndex(1);
    m_keep->setFocus();
    Q_EMIT changed();
    onLatest(m_desk.session()->query(session::conflictDetails(m_operation, shown)), this, m_reading,
             [this, shown](const Result<std::vector<ConflictDetail>> &details) {
                 explain(shown, details ? *details : std::vector<ConflictDetail>(shown.size()));
             });
}

void UndoPanel::explain(const std::vector<UndoConflict> &conflicts, const std::vector<ConflictDetail> &details)
{
    std::vector<RowChange> changes;
    for (size_t i = 0; i < conflicts.size(); ++i)
        changes.push_back({{conflicts[i].table, conflicts[i].rowId}, FieldChange::Kind::Update, details[i].values});
    onLatest(m_desk.session()->query(session::recordNames(namesWanted(changes))), this, m_reading,
             [this, conflicts, details](const Result<std::vector<RecordName>> &names) {
                 showConflicts(conflicts, details, names ? *names : std::vector<RecordName>());
             });
}

void UndoPanel::showConflicts(const std::vector<UndoConflict> &conflicts, const std::vector<ConflictDetail> &details,
                              const std::vector<RecordName> &names)
{
    NameBook book;
    book.add(names);
    const QString currency = m_desk.session()->description().currency;
    std::vector<QStringList> rows;
    for (size_t i = 0; i < conflicts.size(); ++i) {
        const UndoConflict &conflict = conflicts[i];
        const RowChange change{{conflict.table, conflict.rowId}, FieldChange::Kind::Update, details[i].values};
        const QString record = recordText(change, book);
        bool told = false;
        for (const RowChange::Value &value : change.values) {
            if (isInternalColumn(conflict.table, value.field))
                continue;
            const auto text = [&](const QString &raw) {
                return storedValueText(conflict.table, value.field, raw, currency, book);
            };
            rows.push_back({record, columnText(conflict.table, value.field), text(value.after),
                            details[i].removes ? tr("the record is removed") : text(value.before)});
            told = true;
        }
        if (!told)
            rows.push_back({record, QString(), QString(), undo_panel_detail::reasonText(conflict.reason)});
    }
    m_conflicts->setRows(std::move(rows));
    Q_EMIT changed();
}

QString undoOutcomeText(const UndoOutcome &outcome)
{
    if (!outcome.changes.operation.isValid())
        return UndoPanel::tr("There was nothing left to take back.");
    QString text = UndoPanel::tr("Taken back: %Ln row(s).", nullptr, static_cast<int>(outcome.changes.rowCount));
    if (outcome.conflictCount > 0)
        text += QLatin1Char(' ') +
                UndoPanel::tr("%Ln row(s) had been changed later.", nullptr, static_cast<int>(outcome.conflictCount));
    return text;
}

} // namespace shuke::ui
