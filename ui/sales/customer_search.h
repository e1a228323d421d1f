#pragma once

#include "core/contacts/contact_search.h"
#include "core/sales/contact_list.h"
#include "ui/common/generation.h"
#include "ui/common/session_jobs.h"

#include <QObject>

#include <memory>

namespace shuke::ui {

/// Finds the customers of a store while one types: the search text of all of them in memory, kept up to date. One per
/// store, shared by all who search; it lives as long as one of them holds it. GUI thread.
class CustomerSearch : public QObject
{
    Q_OBJECT

public:
    explicit CustomerSearch(const SharedSession &session);

    bool isLoaded() const { return m_search->isLoaded(); }
    /// Why there is no text to search in; asking again with retry().
    const std::optional<Error> &failure() const { return m_failure; }
    void retry();

    /// The best `limit` hits: what was typed itself, then what begins with it or a phone number that ends with it, then
    /// what holds it; each ranked by the day of the last order, then the number of orders. Answers come on the GUI
    /// thread, before the text is loaded when it is; a newer question of the same `generation` drops older ones.
    void find(const QString &text, size_t limit, QObject *guard, Generation &generation,
              std::function<void(Result<std::vector<sales::ContactListRow>>)> answer);

Q_SIGNALS:
    /// There is a text to search in, or a newer one.
    void changed();

private:
    void load();
    void update(const ChangeSet &changes);

    std::weak_ptr<session::Session> m_session;
    std::shared_ptr<contacts::ContactSearch> m_search = std::make_shared<contacts::ContactSearch>();
    std::optional<Error> m_failure;
    bool m_loading = false;
};

/// The one of this store, made if there is none.
std::shared_ptr<CustomerSearch> customerSearchOf(const SharedSession &session);

} // namespace shuke::ui
