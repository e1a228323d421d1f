#include "ui/common/score_news.h"

#include <QHash>

namespace shuke::ui {

std::shared_ptr<ScoreNews> ScoreNews::of(const SharedSession &session)
{
    static QHash<session::Session *, std::weak_ptr<ScoreNews>> all;
    if (std::shared_ptr<ScoreNews> known = all.value(session.get()).lock())
        return known;
    auto made = std::make_shared<ScoreNews>();
    all.removeIf([](const auto &entry) { return entry.value().expired(); });
    all.insert(session.get(), made);
    return made;
}

void ScoreNews::setRunning(bool running)
{
    if (m_isRunning == running)
        return;
    m_isRunning = running;
    Q_EMIT runningChanged();
}

} // namespace shuke::ui
