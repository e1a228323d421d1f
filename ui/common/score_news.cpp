#include "ui/common/score_news.h"

#include "ui/common/shared_by_session.h"

namespace shuke::ui {

std::shared_ptr<ScoreNews> ScoreNews::of(const SharedSession &session)
{
    return sharedBySession<ScoreNews>(session, [] { return std::make_shared<ScoreNews>(); });
}

void ScoreNews::setRunning(bool running)
{
    if (m_isRunning == running)
        return;
    m_isRunning = running;
    Q_EMIT runningChanged();
}

} // namespace shuke::ui
