#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <span>
#include <vector>

namespace shuke::value {

/// The class of one contact: a lifecycle stage, an RFM class, a tier, as a small number.
struct ContactClass
{
    ContactId contact;
    quint8 cls = 0;
};

/// A contact whose class is not what it was.
struct ClassMove
{
    ContactId contact;
    quint8 from = 0;
    quint8 to = 0;
    friend bool operator==(const ClassMove &, const ClassMove &) = default;
};

/// How many contacts went from which class to which.
struct ClassMigration
{
    int classCount = 0;
    std::vector<qint64> flows;    ///< [from · classCount + to]
    std::vector<ClassMove> moves; ///< Those whose class changed, ascending by contact.

    qint64 count(int from, int to) const;
    qint64 before(int cls) const; ///< Contacts in the class before.
    qint64 after(int cls) const;
};

/// Compares the classes of two days.
///
/// \param before, after ascending by contact, ids unique, classes below `classCount`.
/// \param absent        the class of contacts that are on one side only.
/// \return InvalidInput if the rows are not so. Pure, O(n).
Result<ClassMigration> classMigration(std::span<const ContactClass> before, std::span<const ContactClass> after,
                                      int classCount, quint8 absent);

} // namespace shuke::value
