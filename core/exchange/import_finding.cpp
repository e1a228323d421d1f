#include "core/exchange/import_finding.h"

namespace shuke::exchange {

Result<bool> FindingTable::isOpen(const char *entity, qint64 rowId, const RowFinding &finding)
{
    Result<store::Statement *> select = m_writer.database().cached(
        "SELECT 1 FROM quality_finding WHERE entity = ? AND row_id = ? AND field = ? AND rule = ? AND raw = ? "
        "AND resolved_at IS NULL");
    if (!select)
        return select.error();
    (*select)->bindUtf8(1, entity);
    (*select)->bind(2, rowId);
    (*select)->bindUtf8(3, finding.field);
    (*select)->bindUtf8(4, finding.rule);
    (*select)->bindUtf8(5, finding.raw);
    Result<bool> row = (*select)->step();
    (*select)->reset();
    return row;
}

Result<bool> FindingTable::keep(const char *entity, qint64 rowId, bool known, const std::vector<RowFinding> &findings)
{
    bool wrote = false;
    for (const RowFinding &finding : findings) {
        m_report.find(QByteArray(finding.field.data(), static_cast<qsizetype>(finding.field.size())), finding.rule,
                      finding.line);
        if (known) {
            const Result<bool> open = isOpen(entity, rowId, finding);
            if (!open)
                return open.error();
            if (*open)
                continue;
        }
        if (Result<void> done = m_writer.begin(); !done)
            return done.error();
        const Result<qint64> id = m_writer.newId(TableId::QualityFinding);
        if (!id)
            return id.error();
        Result<store::Statement *> insert = m_writer.database().cached(
            "INSERT INTO quality_finding (id, entity, row_id, field, rule, raw, import_id, line, created_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        if (!insert)
            return insert.error();
        (*insert)->bind(1, *id);
        (*insert)->bindUtf8(2, entity);
        (*insert)->bind(3, rowId);
        (*insert)->bindUtf8(4, finding.field);
        (*insert)->bindUtf8(5, finding.rule);
        (*insert)->bindUtf8(6, finding.raw.data() ? finding.raw : std::string_view(""));
        (*insert)->bind(7, m_writer.batch());
        (*insert)->bind(8, finding.line);
        (*insert)->bind(9, m_writer.context().nowMs());
        if (Result<void> done = (*insert)->run(); !done)
            return done.error();
        wrote = true;
    }
    return wrote;
}

} // namespace shuke::exchange
