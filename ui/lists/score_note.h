#pragma once

#include "core/segments/score_need.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/common/score_news.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shuke::ui {

/// One line where a list or a segment goes by scores that are missing or older than what they come from, with a button
/// that has them worked out. Hidden otherwise. Follows the scores and the store by itself.
class ScoreNote : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreNote(Desk &desk, QWidget *parent = nullptr);

    /// `shown`: scores are shown, whatever is asked for.
    void ask(const segments::ConditionGroup &where, bool shown = false);
    bool isSettled() const { return m_running == 0; }
    /// Empty while it is hidden.
    QString text() const;
    QPushButton &button() { return *m_update; }

private:
    void read();
    void take(const segments::ScoreNeed &need);

    Desk &m_desk;
    std::shared_ptr<ScoreNews> m_news;
    QLabel *m_text;
    QPushButton *m_update;
    segments::ConditionGroup m_where;
    bool m_areShown = false;
    Generation m_read;
    int m_running = 0;
};

} // namespace shuke::ui
