#pragma once

#include "core/contacts/contact_search.h"
#include "ui/common/session_jobs.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace shuke::ui {

/// A customer found by what was typed.
struct CustomerHit
{
    ContactId contact;
    QString name;
    bool company = false;
    QString detail; ///< Phone and city, what tells two of one name apart.
};

/// Finds customers as one types, for choosers and the palette. The search text is loaded at the first question and
/// follows the store from then on. GUI thread; the scan runs on a pool.
class CustomerSearch : public QObject
{
    Q_OBJECT

public:
    explicit CustomerSearch(SharedSession session, QObject *parent = nullptr);

    /// The first `limit` customers that match; none for an empty text. `ready` is called later, unless `guard` died.
    void find(const QString &text, size_t limit, QObject *guard,
              std::function<void(const Result<std::vector<CustomerHit>> &)> ready);

private:
    using Waiting = std::function<void(const Result<void> &)>;

    void load();
    void whenLoaded(Waiting ready);

    SharedSession m_session;
    std::shared_ptr<contacts::ContactSearch> m_search = std::make_shared<contacts::ContactSearch>();
    bool m_isLoading = false;
    std::vector<Waiting> m_waiting;
};

} // namespace shuke::ui
