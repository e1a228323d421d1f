#include "core/exchange/import_report.h"

namespace shuke::exchange {

void ImportReport::find(const QByteArray &field, const char *rule, qint64 line)
{
    FindingCount &finding = findings[field + ':' + rule];
    ++finding.count;
    if (finding.lines.size() < kSamples)
        finding.lines.push_back(line);
}

void ImportReport::reject(qint64 line, const char *reason, const QByteArray &field)
{
    ++rejected;
    if (rejects.size() < kMaxRejects)
        rejects.push_back({line, reason, field});
}

} // namespace shuke::exchange
