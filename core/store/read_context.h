#pragma once

#include "core/base/cancel_token.h"
#include "core/store/database.h"

#include <QDate>

namespace shuke {

/// A read transaction on one connection, open for the length of one Query.
class ReadContext
{
public:
    ReadContext(store::Database &database, QDate today, CancelToken cancel)
        : m_database(database), m_today(today), m_cancel(std::move(cancel))
    {}

    store::Database &database() { return m_database; }
    /// The business day at which the query began.
    QDate today() const { return m_today; }
    const CancelToken &cancel() const { return m_cancel; }

private:
    store::Database &m_database;
    QDate m_today;
    CancelToken m_cancel;
};

} // namespace shuke
