#pragma once

#include "core/contacts/contact_search.h"
#include "ui/common/session_jobs.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace shuke::ui {

/// The search text of all customers of a store (core/contacts/contact_search.h): in memory once for all who search,
/// read when it is first asked for, kept up to date from then on. It lives as long as one of them holds it. GUI thread.
class SharedSearchText : public QObject
{
    Q_OBJECT

public:
    /// Reads the text; asked again after a failure.
    using Loader = std::function<QFuture<Result<contacts::PackedText>>()>;

    /// Without a loader: contacts::loadSearchText of the session.
    explicit SharedSearchText(const SharedSession &session, Loader loader = {});
    /// The one of this store, made if there is none.
    static std::shared_ptr<SharedSearchText> of(const SharedSession &session);

    enum class State { Missing, Loading, Ready, Failed };
    State state() const { return m_state; } ///< Ready also while a newer text is read.
    bool isReading() const { return m_reading > 0; }
    /// Why there is no text to search in.
    const std::optional<Error> &failure() const { return m_failure; }
    /// Never null; empty before the first text.
    std::shared_ptr<const contacts::SearchText> current() const { return m_search.current(); }

    /// Reads it, or reads it again.
    void load();
    /// Calls `then` when there is a text (now, if there is one), or with the reason why there is none. A text that is
    /// missing or could not be read is read.
    void whenLoaded(QObject *guard, std::function<void(const Result<void> &)> then);

Q_SIGNALS:
    /// There is another text than the one searched so far.
    void changed();
    /// Reading ended, well or not.
    void finished();

private:
    struct Waiting
    {
        QPointer<QObject> guard;
        std::function<void(const Result<void> &)> answer;
    };

    void loaded(Result<contacts::PackedText> text);
    void update(const ChangeSet &changes);

    std::weak_ptr<session::Session> m_session;
    Loader m_loader;
    contacts::ContactSearch m_search;
    State m_state = State::Missing;
    std::optional<Error> m_failure;
    int m_reading = 0;        ///< Loads that run.
    quint64 m_newestLoad = 0; ///< Answers to older ones are let go.
    std::vector<Waiting> m_waiting;
};

} // namespace shuke::ui
