#pragma once

#include "app/cli/cli.h"
#include "core/segments/condition_parser.h"
#include "core/segments/segment_queries.h"

namespace shuke::cli {

/// The fields and names of a store, as conditions are typed and written with them.
struct ConditionLanguage
{
    std::vector<segments::Field> fields;
    segments::NameBook names;
    QString currency;

    segments::TextContext context() const { return {fields, names, currencyDigits(currency)}; }
};
Result<ConditionLanguage> conditionLanguage(session::Session &session);

/// The segment called so; NotFound with the name that is spelled most like it.
Result<segments::Segment> segmentCalled(session::Session &session, const QString &name);

/// Customers that fit, newest first, from columns.
Result<std::vector<qint64>> customersOf(session::Session &session, segments::FilterSpec spec);

/// One line if some of the conditions, or of the segments they name, ask for scores that are missing or stale.
void noteScores(const Cli &cli, session::Session &session, const std::vector<segments::ConditionGroup> &asked);

} // namespace shuke::cli
