#pragma once

#include "core/sales/contact_list.h"
#include "ui/common/generation.h"
#include "ui/common/shared_search_text.h"

#include <QObject>

#include <memory>

namespace shuke::ui {

/// Finds the customers of a store while one types, in its search text, ranked by their purchases. GUI thread.
class CustomerSearch : public QObject
{
    Q_OBJECT

public:
    explicit CustomerSearch(const SharedSession &session);

    bool isLoaded() const { return m_text->state() == SharedSearchText::State::Ready; }
    /// Why there is no text to search in; asking again with retry().
    const std::optional<Error> &failure() const { return m_text->failure(); }
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
    std::weak_ptr<session::Session> m_session;
    std::shared_ptr<SharedSearchText> m_text;
};

} // namespace shuke::ui
