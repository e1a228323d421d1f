#pragma once

#include "core/base/ids.h"
#include "core/exchange/import_options.h"

#include <QString>

#include <vector>

namespace shuke::exchange {

/// A field for which a row of the file tells something else than the customer that it matches.
struct MatchDifference
{
    QByteArray field; ///< Field code.
    QString told;     ///< By the row; never empty.
    QString known;    ///< Of the customer; empty: there is none.
};

/// A row of the file that matches a customer of the store.
struct RowMatch
{
    qint64 line = 0; ///< Of the file; of rows with one external id that of the first: what RowDecision names.
    ContactId contact;
    QByteArray key;                                 ///< What agrees: a field code, or several with + between them.
    QString told;                                   ///< Name that the row gives; empty: none.
    QString known;                                  ///< Of the customer.
    DuplicatePolicy policy = DuplicatePolicy::Skip; ///< What is done with the row.
    /// In the customer's own columns; of its further numbers, tags and own fields nothing is said.
    std::vector<MatchDifference> differences;
    /// By a phone or e-mail that nobody named as a key, and the names clash: a new customer, unless it is decided
    /// otherwise for this row (ImportMode::Update: rejected).
    bool otherName = false;

    /// A further customer cannot have the same external id.
    bool canCreate() const { return key != "external_id"; }
};

} // namespace shuke::exchange
