#pragma once

#include "core/base/command.h"
#include "core/segments/field.h"

#include <QHash>

#include <map>

namespace shuke::segments {

/// What the records are called that conditions name by their id: staff, tags, shops, products, segments. Pure but for
/// conditionNames().
class NameBook
{
public:
    void add(ChoiceSource source, qint64 id, const QString &name);

    /// Those called so, else those whose folded name is the same.
    std::vector<qint64> idsOf(ChoiceSource source, const QString &name) const;
    /// Null if it is unknown, or if another one is called the same.
    QString nameOf(ChoiceSource source, qint64 id) const;
    /// The name that is spelled most like it; null if none is near.
    QString closest(ChoiceSource source, const QString &name) const;

private:
    struct Names
    {
        QHash<qint64, QString> names;
        QHash<QString, std::vector<qint64>> exact;
        QHash<QString, std::vector<qint64>> folded;
    };
    std::map<ChoiceSource, Names> m_sources;
};

/// All names of a store; products and segments outside the trash.
Query<NameBook> conditionNames();

/// The one of `candidates` that is spelled most like `text`; null if none is near. Case and width do not matter.
QString closestOf(const QStringList &candidates, const QString &text);

} // namespace shuke::segments
