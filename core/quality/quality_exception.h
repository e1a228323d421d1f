#pragma once

#include "core/quality/quality_check.h"

namespace shuke::quality {

// Findings that somebody looked at and found right as they are: a customer without e-mail, a name in capitals.

/// Whether that may be said of findings of this rule. Not of those with an answer of their own: a duplicate is decided
/// as a pair, old data is confirmed, an unread value is settled.
bool canBeRight(Rule rule);

/// The findings are left out of the worklist until what they are about is changed. They do not change the score. What
/// is gone or in order by now is passed over. InvalidInput for a rule that canBeRight denies. Operation
/// "quality.accept". `accepted`: how many.
Command acceptFindings(Rule rule, std::vector<qint64> contacts, std::vector<CheckedField> fields,
                       std::shared_ptr<qint64> accepted = {});

struct AcceptedFinding
{
    qint64 id = 0;
    ContactId contact;
    CheckedField field = CheckedField::Record;
    QString name;
    QString value;      ///< That was found right; empty for a missing one.
    qint64 sinceMs = 0; ///< UTC.
};
/// Of customers outside the trash, the newest first; those whose value was changed since are among them.
Query<std::vector<AcceptedFinding>> acceptedFindings(Rule rule);

/// They are looked for again. Ids of AcceptedFinding; unknown ones are passed over. Operation "quality.review".
Command reviewAccepted(std::vector<qint64> ids);

} // namespace shuke::quality
