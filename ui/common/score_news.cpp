#include "ui/common/score_news.h"

#include <QHash>

namespace shuke::ui {

namespace score_news_detail {

QHash<session::Session *, std::weak_ptr<ScoreNews>> &registry()
{
    static QHash<session::Session *, std::weak_ptr<ScoreNews>> all;
    return all;
}

} // namespace score_news_detail

std::shared_ptr<ScoreNews> ScoreNews::of(const SharedSession &session)
{
    auto &all = score_news_detail::registry();
    if (std::shared_ptr<ScoreNews> known = all.value(session.get()).lock())
        return known;
    auto made = std::make_shared<ScoreNews>();
    all.removeIf([](const auto &entry) { return entry.value().expired(); });
    all.insert(session.get(), made);
    return made;
}

} // namespace shuke::ui
