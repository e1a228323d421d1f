#pragma once

#include "core/store/row_layers.h"
#include "core/store/undo_run.h"

namespace shuke::store {

/// Undoes a merge of contacts, whatever was done since: each row becomes what it would be without the merge, with the
/// edits that came later (see RowLayers).
///
/// - The lost contact and what moved with it go back, with the edits made meanwhile.
/// - A field of the kept contact that was edited later stays as edited (under Overwrite: becomes what it was).
/// - What the merge added (a copy of a phone, a tag) goes, unless it was edited later, or another contact that is still
///   merged into the same one brought it, too: the undo of that merge then takes it away.
/// - What was added to the kept contact later stays there.
///
/// Later edits are the conflicts of the undo (ChangedLater with the fields, DeletedLater; ValueTaken: the external id
/// of the lost contact belongs to another one now, it comes back without). Other merges are none: merges can be undone
/// in any order.
class MergeUndo
{
public:
    MergeUndo(WriteContext &context, const JournalSchema &schema, OperationId target, UndoConflicts &conflicts)
        : m_context(context),
          m_database(context.database()),
          m_schema(schema),
          m_target(target.row()),
          m_conflicts(conflicts)
    {}
    /// Conflict when stopped by conflicts: roll back.
    Result<void> run();

private:
    using Keep = UndoConflict::Reason;

    Result<std::vector<RecordRef>> rowsOfTarget();
    Result<void> undoRow(RecordRef record);
    Result<void> undoAdded(RecordRef record, const RowLayers &row);
    Result<void> undoChanged(RecordRef record, const RowLayers &row);
    /// The ends of a relation without the target. Where another row says the same already it stays with a contact that
    /// was lost later, as a merge would have left it.
    Result<ChangeImage> relationEnds(RecordRef record, const RowLayers &row);
    Result<void> write(RecordRef record, const ChangeImage &values);
    Result<void> insert(RecordRef record, const ChangeImage &values);
    Result<bool> parentsExist(RecordRef record, const ChangeImage &values);
    Result<void> removeRow(RecordRef record);
    Result<bool> isStillBrought(RecordRef record);
    /// What earlier undos left on the contacts of this merge for another merge's sake.
    Result<void> sweep();
    /// Not what this undo itself has written so far.
    bool isEdit(const RowLayer &layer) const
    {
        return layer.inForce && !layer.merge && layer.operation != m_target &&
               layer.operation != m_context.operation().row();
    }
    bool wasEdited(const RowLayers &row) const;

    WriteContext &m_context;
    Database &m_database;
    const JournalSchema &m_schema;
    qint64 m_target;
    UndoConflicts &m_conflicts;
    std::vector<qint64> m_contacts; ///< Kept and lost by the target.
};

} // namespace shuke::store
