#pragma once

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPaintEvent>
#include <QTimer>

#include <functional>
#include <stdexcept>

namespace shuke::bench {

/// Runs the event loop until `done`; throws when that takes longer than `patienceMs`.
inline void waitUntil(const std::function<bool()> &done, qint64 patienceMs = 60000)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wakes; // an event at least, so that the time can be seen to be over
    wakes.start(1000);
    while (!done()) {
        if (timer.elapsed() > patienceMs)
            throw std::runtime_error("nothing came in time");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

/// A table view that knows when what it painted was there: no empty cells that are filled in later.
template <typename View>
class TimedView : public View
{
public:
    using View::View;

    std::function<bool()> isReady; ///< What else must be true at the paint.

    /// Returns right after the next complete paint.
    void untilPainted()
    {
        m_complete = false;
        this->viewport()->update();
        waitUntil([this] {
            if (!m_complete && isThere()) // ids that came last and are those of before paint nothing
                this->viewport()->update();
            return m_complete;
        });
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const bool there = isThere();
        View::paintEvent(event);
        m_complete = there;
    }

private:
    bool isThere() const
    {
        if (!isReady())
            return false;
        const int first = this->rowAt(0);
        const int below = this->rowAt(this->viewport()->height() - 1);
        const int last = below < 0 ? this->model()->rowCount() - 1 : below;
        if (first < 0)
            return false;
        for (const int row : {first, last}) {
            if (!this->model()->index(row, 0).data().isValid())
                return false;
        }
        return true;
    }

    bool m_complete = false;
};

} // namespace shuke::bench
