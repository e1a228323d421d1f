#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QLocalServer;

namespace shuke::ui {

/// Lets another start of the program find the window that holds a store, and bring it to the front. A local socket that
/// carries nothing: to connect is the whole message. One per open store.
class StoreBeacon : public QObject
{
    Q_OBJECT

public:
    /// The caller holds the store's lock, so that a socket which is there already is one a crash left behind.
    explicit StoreBeacon(const QString &storePath, QObject *parent = nullptr);

    bool isListening() const;

Q_SIGNALS:
    /// Somebody wants to see the window.
    void called();

private:
    QLocalServer *m_server;
};

/// Calls the window that holds this store. `answer(true)` once it was reached, `answer(false)` if there is none; later,
/// unless `guard` died. Waits for nothing.
void callHolder(const QString &storePath, QObject *guard, std::function<void(bool)> answer);

} // namespace shuke::ui
