#pragma once

#include <QWidget>

class QVBoxLayout;

namespace shuke::ui {

class MessageBar;

/// What the window shows without a store: what this is, and the ways to begin.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    MessageBar &messages() { return *m_messages; }
    /// Offered below the ways to begin; none: nothing is there.
    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void demoWanted();
    void importWanted();
    void newWanted();
    void openWanted();
    void recentWanted(const QString &path);

private:
    MessageBar *m_messages;
    QVBoxLayout *m_recent;
};

} // namespace shuke::ui
