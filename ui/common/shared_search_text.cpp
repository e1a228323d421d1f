#include "ui/common/shared_search_text.h"

#include "ui/common/on_finished.h"
#include "ui/common/shared_by_session.h"

#include <utility>

namespace shuke::ui {

SharedSearchText::SharedSearchText(const SharedSession &session, Loader loader)
    : m_session(session), m_loader(std::move(loader))
{
    if (!m_loader) {
        // load() asks only while there is a session.
        m_loader = [this] { return m_session.lock()->query(contacts::loadSearchText()); };
    }
    session->onChanged(this, [this](const ChangeSet &changes) { update(changes); });
}

std::shared_ptr<SharedSearchText> SharedSearchText::of(const SharedSession &session)
{
    return sharedBySession<SharedSearchText>(session,
                                             [&session] { return std::make_shared<SharedSearchText>(session); });
}

void SharedSearchText::load()
{
    if (m_session.expired())
        return;
    if (m_state != State::Ready) {
        m_state = State::Loading;
        m_failure.reset();
    }
    ++m_reading;
    m_search.beginLoad();
    onFinished(m_loader(), this, [this, load = ++m_newestLoad](Result<contacts::PackedText> text) {
        --m_reading;
        if (load == m_newestLoad)
            loaded(std::move(text));
        Q_EMIT finished();
    });
}

void SharedSearchText::loaded(Result<contacts::PackedText> text)
{
    const bool another = m_state == State::Ready; // what was found in the former text may be wrong
    m_state = text ? State::Ready : State::Failed;
    m_failure = text ? std::nullopt : std::optional(text.error());
    if (text)
        m_search.finishLoad(std::move(*text));
    const Result<void> result = m_failure ? Result<void>(*m_failure) : Result<void>();
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.guard)
            waiting.answer(result);
    }
    if (another)
        Q_EMIT changed();
}

void SharedSearchText::whenLoaded(QObject *guard, std::function<void(const Result<void> &)> then)
{
    if (m_state == State::Ready)
        return then({});
    m_waiting.push_back({guard, std::move(then)});
    if (m_state != State::Loading)
        load();
}

void SharedSearchText::update(const ChangeSet &changes)
{
    const SharedSession session = m_session.lock();
    if (!session || m_state == State::Missing)
        return;
    onFinished(session->query(contacts::loadSearchChanges(changes)), this,
               [this](const Result<contacts::SearchChanges> &rows) {
                   if (!rows || rows->reload)
                       return load();
                   m_search.apply(*rows);
                   if (!rows->rows.empty() && m_state == State::Ready)
                       Q_EMIT changed();
               });
}

} // namespace shuke::ui
