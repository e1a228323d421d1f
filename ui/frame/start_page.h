#pragma once

#include <QWidget>

namespace shuke::ui {

class MessageBar;

/// What the window shows without a store: what this is, and the ways to begin.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void demoWanted();
    void importWanted();
    void newWanted();
    void openWanted();

private:
    MessageBar *m_messages;
};

} // namespace shuke::ui
