#include "core/value/class_migration.h"

namespace shuke::value {

namespace class_migration_detail {

Result<void> check(std::span<const ContactClass> rows, int classCount)
{
    qint64 last = 0;
    for (const ContactClass &row : rows) {
        if (row.contact.row() <= last)
            return Error{ErrorCode::InvalidInput, QStringLiteral("contacts are not in ascending order")};
        if (row.cls >= classCount)
            return Error{ErrorCode::InvalidInput, QStringLiteral("there is no class %1").arg(row.cls)};
        last = row.contact.row();
    }
    return {};
}

} // namespace class_migration_detail

qint64 ClassMigration::count(int from, int to) const
{
    Q_ASSERT(from >= 0 && from < classCount && to >= 0 && to < classCount);
    return flows[static_cast<size_t>(from) * static_cast<size_t>(classCount) + static_cast<size_t>(to)];
}

qint64 ClassMigration::before(int cls) const
{
    qint64 sum = 0;
    for (int to = 0; to < classCount; ++to)
        sum += count(cls, to);
    return sum;
}

qint64 ClassMigration::after(int cls) const
{
    qint64 sum = 0;
    for (int from = 0; from < classCount; ++from)
        sum += count(from, cls);
    return sum;
}

Result<ClassMigration> classMigration(std::span<const ContactClass> before, std::span<const ContactClass> after,
                                      int classCount, quint8 absent)
{
    if (absent >= classCount || classCount > 256)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("%1 classes without class %2").arg(classCount).arg(absent)};
    for (const auto rows : {before, after}) {
        if (Result<void> checked = class_migration_detail::check(rows, classCount); !checked)
            return checked.error();
    }
    ClassMigration migration;
    migration.classCount = classCount;
    migration.flows.assign(static_cast<size_t>(classCount) * static_cast<size_t>(classCount), 0);
    size_t b = 0;
    size_t a = 0;
    while (b < before.size() || a < after.size()) {
        const bool takeBefore = b < before.size() && (a == after.size() || before[b].contact <= after[a].contact);
        const bool takeAfter = a < after.size() && (b == before.size() || after[a].contact <= before[b].contact);
        const ContactClass &row = takeBefore ? before[b] : after[a];
        const quint8 from = takeBefore ? row.cls : absent;
        const quint8 to = takeAfter ? after[a].cls : absent;
        ++migration.flows[static_cast<size_t>(from) * static_cast<size_t>(classCount) + to];
        if (from != to)
            migration.moves.push_back({row.contact, from, to});
        b += takeBefore ? 1 : 0;
        a += takeAfter ? 1 : 0;
    }
    return migration;
}

} // namespace shuke::value
