#pragma once

#include "core/activities/activity.h"
#include "core/exchange/import_writer.h"

namespace shuke::exchange {

/// The rows of `activity` and `activity_participant` that an import writes.
class ActivityRows
{
public:
    explicit ActivityRows(ImportWriter &writer) : m_writer(writer) {}

    /// Its id. The activity is tidied and checked.
    Result<qint64> insert(const activities::Activity &activity);
    /// Without external id and times of writing; also from the trash. NotFound.
    Result<activities::Activity> load(qint64 id, bool &trashed);
    /// Writes `now`, takes the row out of the trash and adds the participants that `before` has not.
    Result<void> update(qint64 id, const activities::Activity &before, const activities::Activity &now);

private:
    Result<void> addParticipants(qint64 id, const std::vector<ContactId> &before, const std::vector<ContactId> &now);

    ImportWriter &m_writer;
};

} // namespace shuke::exchange
