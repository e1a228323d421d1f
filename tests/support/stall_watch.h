#pragma once

#include <QApplication>
#include <QString>

#include <functional>

namespace shuke::test {

/// Processor time of this thread in ms: what other programs take on a loaded machine does not count.
double threadCpuMs();

/// An application that measures how long its event loop does not turn: what the GUI thread works between two turns, and
/// which event of them took longest. Between scenes, pause() and resume() leave out what a test does itself.
class WatchedApplication : public QApplication
{
public:
    static constexpr double kLongestMs = 100;

    /// The work of one turn.
    struct Turn
    {
        double ms = 0;
        QString heaviest; ///< "Timer to shuke::ui::ListView, 40 ms"; empty if it was no event.
    };

    WatchedApplication(int &argc, char **argv);

    /// From now on; the longest turn is forgotten.
    void resume();
    void pause();
    /// What a user's click or key does, called directly: a turn of its own.
    void turn(const std::function<void()> &work);
    /// Since resume().
    const Turn &longest() const { return m_longest; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    void begin();
    void end();

    bool m_watching = false;
    bool m_inEvent = false;
    double m_begin = 0;
    double m_heaviestMs = 0;
    QString m_heaviest;
    Turn m_longest;
};

} // namespace shuke::test
