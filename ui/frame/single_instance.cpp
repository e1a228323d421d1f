#include "ui/frame/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace shuke::ui {

namespace single_instance_detail {

/// One name per store, however its path is written.
QString serverName(const QString &storePath)
{
    const QFileInfo info(storePath);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("shuke-") + QString::fromLatin1(hash.left(24));
}

} // namespace single_instance_detail

StoreBeacon::StoreBeacon(const QString &storePath, QObject *parent) : QObject(parent), m_server(new QLocalServer(this))
{
    const QString name = single_instance_detail::serverName(storePath);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(name);
    m_server->listen(name); // without it a second start only says that the store is open elsewhere
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->disconnectFromServer();
            Q_EMIT called();
        }
    });
}

bool StoreBeacon::isListening() const
{
    return m_server->isListening();
}

void callHolder(const QString &storePath, QObject *guard, std::function<void(bool)> answer)
{
    auto *socket = new QLocalSocket(guard);
    const auto end = [socket, answer = std::move(answer)](bool reached) {
        socket->disconnect();
        socket->deleteLater();
        answer(reached);
    };
    QObject::connect(socket, &QLocalSocket::connected, guard, [end] { end(true); });
    QObject::connect(socket, &QLocalSocket::errorOccurred, guard, [end] { end(false); });
    socket->connectToServer(single_instance_detail::serverName(storePath));
}

} // namespace shuke::ui
