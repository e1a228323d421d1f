#include "core/exchange/import_report.h"

#include <algorithm>

namespace shuke::exchange {

void ImportReport::find(const QByteArray &field, const char *rule, qint64 line)
{
    FindingCount &finding = findings[field + ':' + rule];
    ++finding.count;
    if (finding.lines.size() < kSamples)
        finding.lines.push_back(line);
}

void ImportReport::addUnread(const QString &name, qint64 rows)
{
    const auto known = std::ranges::find(unread, name, &std::pair<QString, qint64>::first);
    if (known == unread.end())
        unread.emplace_back(name, rows);
    else
        known->second += rows;
}

void ImportReport::reject(qint64 line, const char *reason, const QByteArray &field)
{
    ++rejected;
    if (rejects.size() < kMaxRejects)
        rejects.push_back({line, reason, field});
}

} // namespace shuke::exchange
